"""Judgements: which grades were given, to what and by whom; all passages are invented."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import cast

import pytest

from graph.claims import Document, Judgement
from loaders.extract.judgements import judgements
from loaders.extract.organisations import organisations
from loaders.formats.agenda_text import read_agenda_text
from loaders.lexicon.reading import lexicon


def found(body: str) -> tuple[Judgement, ...]:
    text = "Agenda item\n\nUpdate\n\nMinutes:\n\n" + body
    minutes = read_agenda_text(Document(hashlib.sha256(text.encode()).hexdigest(), "m.txt", text, "utf-8", "test"))
    return judgements(minutes, organisations(minutes))


def examples() -> Iterator[tuple[str, list[str]]]:
    for rule in cast("list[Mapping[str, object]]", lexicon("judgements")["rules"]):
        for example in cast("list[Mapping[str, object]]", rule["examples"]):
            yield cast("str", example["text"]), cast("list[str]", example["grades"])
        for counterexample in cast("list[str]", rule["counterexamples"]):
            yield counterexample, []


@pytest.mark.parametrize(("text", "grades"), list(examples()))
def test_each_rule_finds_its_examples_and_passes_over_its_counterexamples(text: str, grades: list[str]) -> None:
    assert [judgement.grade for judgement in found(text)] == grades


def test_a_change_of_grade_is_two_judgements_the_earlier_told_apart() -> None:
    before, after = found("The Marl Trust was inspected by Ofsted and improved from ‘Good’ to ‘Outstanding’.")

    assert (before.grade, after.grade) == ("Good", "Outstanding")
    assert before.subject.endswith("previous grade")
    assert not after.subject.endswith("previous grade")


def test_the_subject_is_what_was_rated() -> None:
    assert found("The CQC had rated the urgent care service as Inadequate.")[0].subject == "the urgent care service"
    assert found("It was noted that Larch House had been judged ‘Good’ by Ofsted.")[0].subject == "Larch House"


def test_the_inspector_named_before_gives_the_grade() -> None:
    (judgement,) = found("Ofsted had visited in May.\n\nA further home had achieved an outstanding grading.")

    assert (judgement.grade, judgement.by) == ("outstanding", "Ofsted")


def test_no_inspector_no_judgement() -> None:
    assert found("The service was rated Good by residents.") == ()
    assert found("Internal Audit had given limited assurance.") == ()


def test_good_as_a_plain_word_is_no_grade() -> None:
    assert found("Ofsted had a good relationship with the school, and the rating system was explained.") == ()
