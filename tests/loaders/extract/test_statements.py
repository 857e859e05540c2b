"""Who said what, and how; every passage is invented."""

from __future__ import annotations

from typing import cast

import pytest

from graph.claims import Document, Evidence, IssueRaised, Organisation
from loaders.extract.statements import statements
from loaders.formats.agenda_text import read_agenda_text
from loaders.lexicon.reading import lexicon
from loaders.minutes import Minutes

HEAD = "Agenda item\n\nHarbour Report\n\nMinutes:\n\n"
TRUST = Organisation("Saltmere Harbour Trust", "trust", ("Saltmere Harbour Trust", "the Trust"), (), "test")


def minutes_of(body: str) -> Minutes:
    return read_agenda_text(Document("0" * 64, "harbour.txt", HEAD + body, "utf-8", "harbour.txt"))


def said(body: str) -> list[tuple[str, str | None]]:
    return [(s.act, s.speaker) for s in statements(minutes_of(body), (TRUST,), ())]


ACTS = cast("list[dict[str, object]]", lexicon("speech_acts")["acts"])


@pytest.mark.parametrize(("act", "text"), [(str(r["act"]), t) for r in ACTS for t in cast("list[str]", r["examples"])])
def test_each_example_has_its_act(act: str, text: str) -> None:
    assert [a for a, _ in said(text)] == [act]


@pytest.mark.parametrize(
    ("act", "text"), [(str(r["act"]), t) for r in ACTS for t in cast("list[str]", r["counterexamples"])]
)
def test_no_counterexample_has_the_act(act: str, text: str) -> None:
    assert act not in [a for a, _ in said(text)]


@pytest.mark.parametrize(
    ("sentence", "act", "speaker"),
    [
        ("It was reported that the quay had closed.", "reported", None),
        ("It was conceded by the Trust that waits were long.", "acknowledged", "the Trust"),
        ("Members were informed that the quay had closed.", "reported", None),
        ("Members were advised by the Harbour Master that dredging would begin.", "reported", "Harbour Master"),
        (
            "The Director of Place and Growth explained that funds were short.",
            "explained",
            "Director of Place and Growth",
        ),
        ("In response, Councillor Ida Marsh said that she disagreed.", "stated", "Councillor Ida Marsh"),
        ("A Member asked whether the crane was safe.", "asked", "A Member"),
        ("The Trust assured the Committee that the crane was safe.", "assured", "The Trust"),
        ("KO confirmed that the crane was safe.", "confirmed", "KO"),
        ("Concern was raised about the state of the pontoon.", "raised_concern", None),
    ],
)
def test_a_speaker_is_named_only_where_the_grammar_names_one(sentence: str, act: str, speaker: str | None) -> None:
    assert said(sentence) == [(act, speaker)]


@pytest.mark.parametrize(
    "sentence", ["The quay had closed in March.", "Demand continued to rise.", "She was well thought of in the town."]
)
def test_a_sentence_that_reports_no_speech_is_no_statement(sentence: str) -> None:
    assert said(sentence) == []


def test_topics_are_the_sentence_s_own_else_the_paragraph_s() -> None:
    body = "It was reported that rents had risen. It was noted that staff were tired."
    minutes = minutes_of(body)
    start = minutes.text.index("rents")
    raised = (IssueRaised("rents", Evidence(start, start + 5, "rents"), "test"),)

    assert [s.topics for s in statements(minutes, (), raised)] == [("rents",), ("rents",)]


def test_a_pronoun_names_nobody() -> None:
    assert said("She said that the tide was out.") == [("stated", None)]
