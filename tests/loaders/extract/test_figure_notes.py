"""What is said of figures: missing, corrected, renumbered, counted otherwise; all passages are invented."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import cast

import pytest

from graph.claims import FigureNote, Meeting
from loaders.extract.figure_notes import figure_notes
from ontology.values import DateInterval, Period
from tests.loaders.extract.chain import minutes_of, rules

MET = Meeting(held=DateInterval.on(date(2022, 3, 16)), reporting_period=Period("2021/22 Q3"))


def found(body: str) -> tuple[FigureNote, ...]:
    return figure_notes(minutes_of(body), MET)


def examples() -> Iterator[tuple[str, str, Mapping[str, object] | None]]:
    for rule in rules("figure_notes"):
        for example in cast("list[Mapping[str, object]]", rule["examples"]):
            yield cast("str", rule["id"]), cast("str", example["text"]), example
        for counterexample in cast("list[str]", rule["counterexamples"]):
            yield cast("str", rule["id"]), counterexample, None


@pytest.mark.parametrize(("rule", "text", "told"), list(examples()))
def test_each_rule_finds_its_examples_and_passes_over_its_counterexamples(
    rule: str, text: str, told: Mapping[str, object] | None
) -> None:
    notes = [note for note in found(text) if note.rule == rule]

    assert [note.code for note in notes][:1] == ([told["code"]] if told else [])
    if told and "value" in told:
        assert [(note.value, note.replaces) for note in notes] == [(told["value"], told["replaces"])]


def test_a_missing_figure_is_of_the_period_told_else_of_the_one_reported_on() -> None:
    (told,) = found("F2 - Approved households - no figure could be given for Quarter 4 of 2020/21.")
    (reported,) = found("F2 - Approved households: no data was available")

    assert (str(told.period), str(reported.period)) == ("2020/21 Q4", "2021/22 Q3")


def test_a_code_in_brackets_is_the_one_borne_before() -> None:
    (note,) = found("CF14 (formerly P6) - Weekly cost of a placement (Quarter 1 = £4,870)")

    assert (note.kind, note.code, note.other_code) == ("renumbered", "CF14", "P6")


def test_each_code_that_became_another_is_told() -> None:
    notes = found("The scorecard had been recast. P7 became CF-02, P11 became CF-05, and P15 became CF-09.")

    assert [(note.other_code, note.code) for note in notes] == [("P7", "CF-02"), ("P11", "CF-05"), ("P15", "CF-09")]


def test_a_cell_without_a_figure_is_of_its_column() -> None:
    table = "Indicator | Q2 2021/22 | Q3 2021/22 | Target\nP4 Children placed outside | 61 | not available | none"

    (note,) = found(table)

    assert (note.kind, note.code, str(note.period)) == ("missing", "P4", "2021/22 Q3")
