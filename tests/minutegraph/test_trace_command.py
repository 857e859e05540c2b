"""`minutegraph trace` on the chronicle."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tests.minutegraph.golden import golden
from tests.minutegraph.running import Run
from tests.queries import chronicle


@pytest.mark.parametrize(("form", "file"), [("table", "txt"), ("json", "json"), ("csv", "csv"), ("markdown", "md")])
def test_trace_prints_what_was_reviewed(run: Run, form: str, file: str) -> None:
    ending = run("trace", "out-of-area placements", "--format", form)

    assert ending.code == 0
    assert ending.err == ""
    assert ending.out == golden(f"trace.{file}", ending.out)


@pytest.mark.parametrize(
    "name",
    [
        "out-of-area",
        "Out-of-Area Placements",
        "out of area placement",
        "out of authority placements",
        "out of authority",
        "placed outside the borough",
    ],
)
def test_an_issue_is_found_by_any_way_of_naming_it(run: Run, name: str) -> None:
    ending = run("trace", name, "--format", "json")

    assert json.loads(ending.out)["issue"] == "out-of-area"


def test_an_unknown_issue_ends_with_its_own_code_and_the_nearest_names(run: Run) -> None:
    ending = run("trace", "out-of-aera placments")

    assert ending.code == 5
    assert ending.out == ""
    assert "Nearest: Out-of-area placements" in ending.err


def test_a_word_of_several_issues_lists_them(run: Run) -> None:
    ending = run("trace", "placements")

    assert ending.code == 6
    assert "issues match 'placements'" in ending.err
    assert "Out-of-area placements" in ending.err


def test_a_meeting_that_may_lie_in_the_window_is_marked(run: Run) -> None:
    ending = run("trace", "out-of-area", "--since", "2019-02", "--until", "2019-07")

    assert "Between 1 June and 30 September 2019 (date uncertain)" in ending.out
    assert "Raised in 1 of 2 meetings loaded, between 1 February and 31 July 2019." in ending.out


def test_an_organisation_narrows_the_denominator(run: Run) -> None:
    ending = run("trace", "out-of-area", "--organisation", "Hartsea Council", "--format", "json")

    found = json.loads(ending.out)
    assert (found["meetings_raising"], found["meetings_loaded"]) == (1, 1)
    assert found["organisation"] == "Hartsea Council"


def test_an_unknown_organisation_is_named_in_the_error(run: Run) -> None:
    ending = run("trace", "out-of-area", "--organisation", "Eastmarsh Council")

    assert ending.code == 5
    assert "No organisation is called 'Eastmarsh Council'" in ending.err


def test_a_day_that_is_none_is_a_usage_error(run: Run) -> None:
    ending = run("trace", "out-of-area", "--since", "2019-02-30")

    assert ending.code == 2
    assert "'2019-02-30' is not a day" in ending.err


def test_csv_has_a_record_for_each_silent_meeting(run: Run) -> None:
    records = list(csv.DictReader(io.StringIO(run("trace", "out-of-area", "--format", "csv").out)))

    assert [record["kind"] for record in records].count("silent") == 2
    assert {record["earliest"] for record in records if record["kind"] == "silent"} == {"2019-01-21", ""}


def test_every_quote_of_the_json_stands_at_its_place(run: Run) -> None:
    texts = {
        "2018-10.txt": chronicle.OCTOBER_2018,
        "summer.txt": chronicle.SUMMER,
        "2021-03.txt": chronicle.MARCH_2021,
    }
    found = json.loads(run("trace", "out-of-area", "--format", "json").out)

    quotes = [entry["evidence"] for meeting in found["meetings"] for entry in meeting["entries"]]
    assert len(quotes) == 7
    for quote in quotes:
        assert texts[quote["document"]][quote["start"] : quote["end"]] == quote["quote"]
