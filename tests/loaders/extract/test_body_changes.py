"""Changes of bodies: which, from what to what, and when; all passages are invented."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

import pytest

from graph.claims import BodyChange
from loaders.extract.body_changes import body_changes
from loaders.extract.meeting import meeting
from loaders.extract.organisations import organisations
from tests.loaders.extract.chain import minutes_of, rules


def found(body: str) -> tuple[BodyChange, ...]:
    minutes = minutes_of(body)
    named = organisations(minutes)
    return body_changes(minutes, named, meeting(minutes, named))


def examples() -> Iterator[tuple[str, list[tuple[str, str | None, str | None]]]]:
    for rule in rules("body_changes"):
        for example in cast("list[Mapping[str, str | None]]", rule["examples"]):
            told = cast("str", rule["kind"]), example["before"], example["after"]
            yield cast("str", example["text"]), [told]
        for counterexample in cast("list[str]", rule["counterexamples"]):
            yield counterexample, []


@pytest.mark.parametrize(("text", "told"), list(examples()))
def test_each_rule_finds_its_examples_and_passes_over_its_counterexamples(
    text: str, told: list[tuple[str, str | None, str | None]]
) -> None:
    assert [(change.kind, change.before, change.after) for change in found(text)] == told


def test_the_day_of_a_change_is_the_one_told_behind_its_bodies() -> None:
    text = (
        "The Chair said on 3 May 2021 that the functions of the Appeals Sub-Committee had passed to the Licensing "
        "Committee on 19 May 2021."
    )

    (change,) = found(text)

    assert str(change.on) == "2021-05-19"


def test_a_year_alone_is_as_precise_as_a_change_is_dated() -> None:
    (change,) = found("The Marlhaven Sufficiency Board had been set up in 2021.")

    assert str(change.on) == "2021-01-01..2021-12-31"


def test_a_pronoun_stands_for_the_body_of_the_sentence_before() -> None:
    text = "The report of the Winter Task Group was received. It had been disbanded in March 2021."

    (change,) = found(text)

    assert (change.kind, change.before) == ("ended", "Winter Task Group")


def test_what_becomes_of_other_things_is_no_change_of_a_body() -> None:
    assert found("The Licensing Committee heard that the old fee had been replaced by a new one in May 2021.") == ()
    assert found("The Licensing Committee agreed to set up a helpline.") == ()


def test_reading_stays_linear_in_a_long_line() -> None:
    assert found("The Board had been replaced by the Panel " * 20_000) == ()
