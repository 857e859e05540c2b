"""`minutegraph report` on the sample minutes as their gold tells them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.location import Folder
from graph.opening import open_store
from minutegraph.render.sparklines import sparkline
from tests.minutegraph.running import Ending, Run
from tests.queries.northmoor import northmoor, write_northmoor

REPORTS = (
    ("recurring",),
    ("commitments",),
    ("issue", "out-of-area"),
    ("organisation", "Cabinet"),
    ("coverage",),
)


@pytest.fixture(scope="module")
def northmoor_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the graph of the twelve sample documents."""
    folder = tmp_path_factory.mktemp("northmoor") / "graph"
    with open_store(Folder(folder)) as store:
        write_northmoor(store)
    return folder


@pytest.fixture
def report(run: Run, northmoor_folder: Path) -> Callable[..., Ending]:
    """Runs a report on the sample minutes."""

    def ask(*arguments: str) -> Ending:
        return run("report", *arguments, "--graph", str(northmoor_folder))

    return ask


def sections(report: Run, *arguments: str) -> dict[str, dict[str, Any]]:
    found = json.loads(report(*arguments, "--format", "json").out)
    return {section["heading"]: section for section in found["sections"]}


@pytest.mark.parametrize("arguments", REPORTS, ids=" ".join)
@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_every_report_is_made_in_every_format_without_colour_in_a_pipe(
    report: Run, arguments: tuple[str, ...], form: str
) -> None:
    ending = report(*arguments, "--format", form)

    assert (ending.code, ending.err) == (0, "")
    assert ending.out.strip()
    assert "\x1b" not in ending.out


@pytest.mark.parametrize("arguments", REPORTS, ids=" ".join)
def test_every_count_has_its_denominator_and_every_quote_stands_in_its_document(
    report: Run, arguments: tuple[str, ...]
) -> None:
    texts = {claims.document.name: claims.document.text for claims in northmoor()}
    lines = [line for section in sections(report, *arguments).values() for line in section["lines"]]

    assert all((line["count"] is None) == (line["of"] is None) for line in lines)
    assert all(line["count"] <= line["of"] for line in lines if line["count"] is not None)
    quotes = [quote for line in lines for quote in line["evidence"]]
    assert quotes
    assert all(texts[one["document"]][one["start"] : one["end"]] == one["quote"] for one in quotes)


@pytest.mark.parametrize("arguments", REPORTS, ids=" ".join)
def test_every_report_says_how_many_meetings_it_is_out_of(report: Run, arguments: tuple[str, ...]) -> None:
    covers = json.loads(report(*arguments, "--format", "json").out)["covers"]

    assert "meetings loaded" in covers[0]
    assert "without a certain day" in covers[0]


def test_what_keeps_coming_back_is_told_with_its_years(report: Run) -> None:
    lines = sections(report, "recurring")["What keeps coming back"]["lines"]
    found = {line["subject"]: (line["count"], line["of"], line["trend"]) for line in lines}

    assert found["Agency staff"] == (3, 12, [1, 0, 0, 1, 0, 1])
    assert found["Out-of-area placements"][:2] == (11, 12)


def test_a_section_without_lines_says_what_that_means(report: Run) -> None:
    quiet = sections(report, "issue", "pay")["What was promised"]

    assert quiet["lines"] == []
    assert "Nothing is promised about it." in report("issue", "pay").out
    assert "*Nothing is promised about it.*" in report("issue", "pay", "--format", "markdown").out
    records = csv.DictReader(io.StringIO(report("issue", "pay", "--format", "csv").out))
    assert "Nothing is promised about it." in {record["detail"] for record in records}


def test_the_states_of_commitments_add_up_to_all_of_them(report: Run) -> None:
    lines = sections(report, "commitments")["What became of them"]["lines"]

    assert sum(line["count"] for line in lines) == lines[0]["of"] == 54


def test_a_commitment_past_its_day_is_told_with_the_coverage_that_makes_silence_mean_something(report: Run) -> None:
    found = sections(report, "commitments")
    past = {line["subject"]: line["detail"] for line in found["Past their day, no report found"]["lines"]}
    unknown = {line["subject"] for line in found["No evidence found"]["lines"]}

    assert (
        "6 meetings of the body loaded since (between 11 July 2019 and 15 June 2023:"
        in past["set the Council’s budget"]
    )
    assert "bring an update on the position to Cabinet" in unknown


def test_commitments_as_of_a_day_know_nothing_of_later_meetings(report: Run) -> None:
    early = sections(report, "commitments", "--until", "2018-12-31")

    assert [line["of"] for line in early["What became of them"]["lines"]] == [4]
    assert early["Told done"]["lines"] == []


def test_missing_quarters_leave_out_those_that_a_year_s_report_stands_for(report: Run) -> None:
    (line,) = sections(report, "coverage")["Missing quarters"]["lines"]

    assert "2018/19 Q3" in line["detail"]
    assert "2018/19 Q4" not in line["detail"]
    assert (line["count"], line["of"]) == (11, 15)


def test_coverage_counts_meetings_by_body(report: Run) -> None:
    lines = sections(report, "coverage")["Meetings loaded"]["lines"]

    assert sorted((line["count"], line["of"]) for line in lines) == [(1, 12), (1, 12), (2, 12), (8, 12)]


def test_an_issue_is_reported_with_its_silences(report: Run) -> None:
    found = sections(report, "issue", "agency-staff")

    assert [line["subject"] for line in found["Silences"]["lines"] if line["count"] is not None] == [
        "Not raised in 7 meetings loaded",
        "Not raised in 2 meetings loaded",
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("issue",), 2, "report issue is on one issue"),
        (("recurring", "pay"), 2, "takes no name"),
        (("weather",), 5, "No report is called 'weather'"),
        (("issue", "zebra"), 5, "No issue is called 'zebra'"),
        (("organisation", "Nowhere Council"), 5, "No organisation is called 'Nowhere Council'"),
        (("organisation", "children's scrutiny panel"), 6, "2 organisations match"),
    ],
)
def test_names_missing_unknown_or_of_several_are_told(
    report: Run, arguments: tuple[str, ...], code: int, told: str
) -> None:
    ending = report(*arguments)

    assert ending.code == code
    assert told in " ".join(ending.err.replace("│", " ").split())


def test_a_code_that_two_councils_use_is_told_apart_by_its_owner(run: Run, northmoor_folder: Path) -> None:
    asked = ("ask", "series", "--indicator", "P4", "--graph", str(northmoor_folder))

    both = run(*asked)
    one = run(*asked, "--organisation", "Aldervale County Council", "--format", "json")

    assert both.code == 6
    assert "2 indicators match 'P4'" in both.err
    assert "(aldervale-council)" in both.err
    assert {row["unit"] for row in json.loads(one.out)} == {"percent"}


def test_a_sparkline_tells_nothing_from_unknown() -> None:
    assert sparkline((0, None, 1)) == "▁·█"
    assert sparkline(()) == ""
    assert sparkline((0, 0)) == "▁▁"
