"""Words that overlap are shown once."""

from __future__ import annotations

from minutegraph.render.passages import passages
from ontology.values import UNKNOWN_DATE
from queries.cells import Quoted
from queries.decisions import DecisionRow
from queries.mentions import MentionRow
from queries.scope import Occasion
from queries.statements import StatementRow

TEXT = "Members heard that costs rose. They asked why. Noted."
WHERE = Occasion("m", UNKNOWN_DATE, "inside", None, None, "Costs")


def quoted(start: int, end: int, document: str = "a.txt") -> Quoted:
    return Quoted(f"{document}{start:04}{end:04}", document, start, end, TEXT[start:end])


def said(start: int, end: int, basis: str = "words", document: str = "a.txt") -> StatementRow:
    return StatementRow("reported", None, (), basis, WHERE, quoted(start, end, document))


def test_overlapping_words_are_one_passage_with_exactly_the_text_between() -> None:
    (passage,) = passages((said(0, 30), said(8, 35), said(10, 20)))

    assert (passage.start, passage.end) == (0, 35)
    assert passage.words == TEXT[0:35]
    assert len(passage.entries) == 3


def test_words_that_only_touch_stay_apart() -> None:
    assert [passage.words for passage in passages((said(0, 30), said(30, 46)))] == [TEXT[0:30], TEXT[30:46]]


def test_words_of_two_documents_never_join() -> None:
    assert len(passages((said(0, 30), said(0, 30, document="b.txt")))) == 2


def test_claims_on_the_same_words_give_their_id_once() -> None:
    mention = MentionRow("overspend", WHERE, quoted(0, 30))

    (passage,) = passages((said(0, 30), mention))

    assert passage.ids == (quoted(0, 30).id[:8],)


def test_only_a_decision_without_the_issue_stands_for_the_whole_item() -> None:
    whole = DecisionRow("noted", (), None, WHERE, quoted(47, 53))
    own = DecisionRow("noted", ("overspend",), "words", WHERE, quoted(47, 53))

    assert passages((whole,))[0].of_whole_item
    assert not passages((own,))[0].of_whole_item


def test_words_that_raise_the_issue_only_by_their_paragraph_say_so() -> None:
    assert "raised in this paragraph" in passages((said(0, 30, "paragraph"),))[0].place
    assert "raised in this paragraph" not in passages((said(0, 30, "paragraph"), said(0, 30)))[0].place
