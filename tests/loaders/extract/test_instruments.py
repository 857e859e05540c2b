"""Instruments: which named documents bind or steer; all passages are invented."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import cast

import pytest

from graph.claims import Document, Instrument
from loaders.extract.instruments import instruments
from loaders.formats.agenda_text import read_agenda_text
from loaders.lexicon.reading import lexicon

OPENING = "Agenda item\n\nUpdate\n\nMinutes:\n\n"


def found(body: str) -> tuple[Instrument, ...]:
    text = OPENING + body
    return instruments(
        read_agenda_text(Document(hashlib.sha256(text.encode()).hexdigest(), "m.txt", text, "utf-8", "test"))
    )


def names(body: str) -> list[str]:
    return [instrument.name for instrument in found(body)]


def examples() -> Iterator[tuple[str, list[str]]]:
    for rule in cast("list[Mapping[str, object]]", lexicon("instruments")["rules"]):
        for example in cast("list[Mapping[str, object]]", rule["examples"]):
            yield cast("str", example["text"]), cast("list[str]", example["finds"])
        for counterexample in cast("list[str]", rule["counterexamples"]):
            yield counterexample, []


@pytest.mark.parametrize(("text", "expected"), list(examples()))
def test_each_rule_finds_its_examples_and_passes_over_its_counterexamples(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_year_after_or_before_belongs_to_the_name() -> None:
    assert names("Section 20 of the Children Act 1989 and the 2004 Children Act applied.") == [
        "Children Act 1989",
        "2004 Children Act",
    ]
    assert names("The Forward Work Programme for 2020/21 was agreed.") == ["Forward Work Programme for 2020/21"]


def test_letters_of_a_plan_named_in_full_are_not_a_second_plan() -> None:
    assert names("The Medium Term Financial Plan (MTFP) was noted. The MTFP had a gap.") == [
        "Medium Term Financial Plan"
    ]


def test_a_shorter_form_of_a_strategy_is_the_same_strategy() -> None:
    assert names("The Marl Early Help Strategy was due. Officers said the Early Help Strategy was late.") == [
        "Marl Early Help Strategy"
    ]


def test_an_owner_is_no_part_of_the_name() -> None:
    assert names("Members noted the Council’s Corporate Plan and Ofsted’s Inspection Framework.") == [
        "Corporate Plan",
        "Inspection Framework",
    ]


def test_two_strategies_joined_by_and_are_two() -> None:
    assert names("Officers would align the Housing Strategy and the Local Plan.") == ["Housing Strategy", "Local Plan"]
    assert names("Officers would align the Housing Strategy and Youth Charter.") == [
        "Housing Strategy",
        "Youth Charter",
    ]


def test_each_instrument_stands_in_the_text_word_for_word() -> None:
    text = "It was in the Marl  Play Strategy."
    (instrument,) = found(text)

    assert instrument.name == "Marl Play Strategy"
    assert (
        (OPENING + text)[instrument.evidence.start : instrument.evidence.end]
        == instrument.evidence.exact
        == "Marl  Play Strategy"
    )


def test_endless_plans_are_read_in_a_moment() -> None:
    assert len(found("Plan for " * 20_000)) <= 1
    assert found("the contract " * 20_000) == ()
