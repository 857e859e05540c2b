"""`minutegraph ask` on the chronicle."""

from __future__ import annotations

import csv
import io
import json

import pytest
from typer.main import get_command

from minutegraph.cli import app
from queries.catalogue import QUESTIONS
from tests.minutegraph.running import Run

SAID = {
    "issue": "out-of-area",
    "organisation": "Northmere Council",
    "since": "2018",
    "indicator": "P7",
    "owner": "director",
    "commitment": "sufficiency plan",
    "id": "0",
}


def options(name: str) -> list[str]:
    """The options that a question needs, with values that mean something in the chronicle."""
    needed = [each for each in QUESTIONS[name].parameters if each.needed]
    return [part for each in needed for part in (each.option, SAID[each.name])]


@pytest.mark.parametrize("name", sorted(QUESTIONS))
@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_every_question_is_answered_in_every_format(run: Run, name: str, form: str) -> None:
    ending = run("ask", name, *options(name), "--format", form)

    assert (ending.code, ending.err) == (0, "")
    assert ending.out.strip()


@pytest.mark.parametrize("name", sorted(name for name in QUESTIONS if options(name)))
def test_a_question_without_what_it_needs_says_so(run: Run, name: str) -> None:
    ending = run("ask", name)

    needed = next(each.option for each in QUESTIONS[name].parameters if each.needed)
    assert ending.code == 2
    assert f"needs {needed}" in " ".join(ending.err.replace("│", " ").split())


def test_an_option_that_means_nothing_to_a_question_is_refused(run: Run) -> None:
    ending = run("ask", "decisions", "--months", "3")

    assert ending.code == 2
    assert "decisions does not take --months" in ending.err


def test_every_parameter_of_every_question_is_an_option_of_ask() -> None:
    command = get_command(app).commands["ask"]  # type: ignore[attr-defined] # a group's, not in typer's public type

    offered = {option for parameter in command.params for option in parameter.opts}
    assert {each.option for question in QUESTIONS.values() for each in question.parameters} <= offered


def test_the_list_tells_every_question_and_what_it_takes(run: Run) -> None:
    listed = {row["question"]: row for row in json.loads(run("questions", "--format", "json").out)}

    assert set(listed) == set(QUESTIONS)
    assert listed["series"]["needs"] == ["--indicator"]
    assert "--organisation" in listed["series"]["takes"]


@pytest.mark.parametrize("form", ["table", "csv", "markdown"])
def test_the_list_names_every_question_in_every_format(run: Run, form: str) -> None:
    listed = run("questions", "--format", form).out

    assert all(name in listed for name in QUESTIONS)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("decisions", "--effect", "nodded"), "--effect is one of noted, approved"),
        (("money", "--year", "lately"), "'lately' is not a year; write 2018/19"),
        (("money", "--year", "2018/19 Q1"), "is not a year; write 2018/19 or 2018"),
        (("due-between", "--from", "2020", "--to", "2019"), "--from 2020-01-01 is after --to 2019-12-31"),
    ],
)
def test_values_without_a_meaning_are_refused(run: Run, arguments: tuple[str, ...], told: str) -> None:
    ending = run("ask", *arguments)

    assert ending.code == 2
    assert told in " ".join(ending.err.replace("│", " ").split())


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("mentions", "--issue", "zebra"), 5, "No issue is called 'zebra'."),
        (("mentions", "--issue", "placements"), 6, "8 issues match 'placements': Children in care and placements; Out"),
        (("mentions", "--organisation", "Nowhere Council"), 5, "No organisation is called 'Nowhere Council'."),
        (("series", "--indicator", "P99"), 5, "No indicator is called 'P99'."),
        (("decisions", "--meeting", "1999-01-01"), 5, "No meeting is called '1999-01-01'."),
    ],
)
def test_names_of_nothing_and_of_several_things_are_told_apart(
    run: Run, arguments: tuple[str, ...], code: int, told: str
) -> None:
    ending = run("ask", *arguments)

    assert ending.code == code
    assert told in ending.err


def test_the_words_of_a_table_stand_below_it_with_their_place(run: Run) -> None:
    figures = json.loads(run("ask", "series", "--indicator", "P7", "--format", "json").out)
    page = run("ask", "series", "--indicator", "P7").out

    for evidence in (figure["evidence"] for figure in figures):
        assert page.count(evidence["id"][:8]) == 2
        assert f"{evidence['document']} {evidence['start']}–{evidence['end']}" in page


def test_a_promise_is_told_in_a_block_that_ends_with_its_words(run: Run) -> None:
    page = run("ask", "due-between").out

    assert page.startswith("2019-06-01 to 2019-09-30  a sufficiency plan\n")
    assert "owner: Director of Children's Services" in page
    assert page.rstrip().endswith("]")


def test_a_commitment_is_found_by_words_of_what_it_is(run: Run) -> None:
    (step,) = json.loads(run("ask", "fulfilment-chain", "--commitment", "plan", "--format", "json").out)

    assert (step["step"], step["what"]) == ("promised", "a sufficiency plan")
    assert run("ask", "fulfilment-chain", "--commitment", step["commitment"][:6]).code == 0
    assert "No commitment is called 'bypass'." in run("ask", "fulfilment-chain", "--commitment", "bypass").err


def test_an_owner_whom_nobody_knows_is_said(run: Run) -> None:
    ending = run("ask", "commitments-owed-by", "--owner", "directors of childrens service")

    assert ending.code == 5
    assert "Nearest: Director of Children's Services." in ending.err


def test_a_list_of_quotes_is_one_readable_cell_of_csv(run: Run) -> None:
    (record,) = csv.DictReader(io.StringIO(run("ask", "recurring", "--format", "csv").out))

    assert record["evidence"].startswith("2018-10.txt ")
    assert "“Members asked why children were placed outside the borough.”" in record["evidence"]


def test_a_question_is_found_in_the_singular(run: Run) -> None:
    (commitment,) = json.loads(run("ask", "commitment", "--format", "json").out)

    assert commitment["due"] == {"earliest": "2019-12-31", "latest": "2019-12-31"}
    assert commitment["where"]["held"] == {"earliest": "2019-06-01", "latest": "2019-09-30"}


def test_csv_joins_nested_keys(run: Run) -> None:
    (record,) = csv.DictReader(io.StringIO(run("ask", "decisions", "--format", "csv").out))

    assert record["effect"] == "noted"
    assert record["where_held_earliest"] == "2018-10-15"
    assert record["evidence_quote"].startswith("RESOLVED")


def test_what_nobody_answers_is_said(run: Run) -> None:
    assert run("ask", "money").out == "Nothing in the 5 meetings loaded that were asked of answers this.\n"
    assert run("ask", "money", "--since", "2030").out.startswith("Nothing in the 1 meeting loaded")
    assert run("ask", "money", "--format", "json").out == "[]\n"


def test_an_unknown_question_has_its_own_code(run: Run) -> None:
    assert run("ask", "wether").code == 5
