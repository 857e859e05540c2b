"""`minutegraph ask` on the chronicle."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

from queries.catalogue import QUESTIONS
from tests.minutegraph.running import Run


@pytest.mark.parametrize("name", sorted(QUESTIONS))
@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_every_question_is_answered_in_every_format(run: Run, name: str, form: str) -> None:
    ending = run("ask", name, "--issue", "out-of-area", "--format", form)

    assert (ending.code, ending.err) == (0, "")
    assert ending.out.strip()


def test_help_lists_every_question_with_what_it_answers(run: Run) -> None:
    listed = re.findall(r"^  ([a-z-]+)  +(\w.*)$", run("ask", "--help").out, re.MULTILINE)

    assert {(name, answers) for name, answers in listed if name in QUESTIONS} == {
        (question.name, question.answers) for question in QUESTIONS.values()
    }


def test_a_question_is_found_in_the_singular(run: Run) -> None:
    (commitment,) = json.loads(run("ask", "commitment", "--format", "json").out)

    assert commitment["due"] == {"earliest": "2019-12-31", "latest": "2019-12-31"}
    assert commitment["where"]["held"] == {"earliest": "2019-06-01", "latest": "2019-09-30"}


def test_csv_joins_nested_keys(run: Run) -> None:
    (record,) = csv.DictReader(io.StringIO(run("ask", "decisions", "--format", "csv").out))

    assert record["effect"] == "noted"
    assert record["where_held_earliest"] == "2018-10-15"
    assert record["evidence_quote"].startswith("RESOLVED")


def test_a_trend_without_an_issue_is_a_usage_error(run: Run) -> None:
    ending = run("ask", "issue-trend")

    assert ending.code == 2
    assert "give --issue" in ending.err


def test_what_nobody_answers_is_said(run: Run) -> None:
    assert run("ask", "money").out == "Nothing in what is loaded answers this.\n"


def test_an_unknown_question_has_its_own_code(run: Run) -> None:
    assert run("ask", "wether").code == 5
