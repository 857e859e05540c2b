"""The passages of a meeting: runs of words that overlap are shown once, with every claim that stands on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from queries.commitments import CommitmentRow
from queries.decisions import DecisionRow
from queries.figures import FigureRow
from queries.judgements import JudgementRow
from queries.statements import StatementRow
from queries.trace import Entry

_SHORT_ID = 8
_LOOSELY_TIED = (StatementRow, FigureRow, DecisionRow, CommitmentRow, JudgementRow)


@dataclass(frozen=True, slots=True)
class Passage:
    """Exact words of a document from `start` to `end`, and the claims on them or on a part of them, in text order."""

    document: str
    start: int
    end: int
    words: str
    entries: tuple[Entry, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The short evidence ids, which `minutegraph quote` takes, in text order."""
        return tuple(dict.fromkeys(entry.evidence.id[:_SHORT_ID] for entry in self.entries))

    @property
    def place(self) -> str:
        """Where the words stand, and how they bear on the issue where they do not themselves raise it."""
        place = f"{self.document} {self.start}–{self.end} [{' '.join(self.ids)}]"
        return place + (" · raised in this paragraph" if _only_by_paragraph(self.entries) else "")

    @property
    def of_whole_item(self) -> bool:
        """Whether this is a decision on the item that does not itself raise the issue."""
        return all(isinstance(entry, DecisionRow) and entry.basis is None for entry in self.entries)


def passages(entries: Iterable[Entry]) -> tuple[Passage, ...]:
    """Entries in text order as passages; each claim's own words are a part of its passage's."""
    return tuple(_passages(entries))


def _passages(entries: Iterable[Entry]) -> Iterator[Passage]:
    open_passage: Passage | None = None
    for entry in entries:
        joined = _joined(open_passage, entry) if open_passage else None
        if open_passage and joined is None:
            yield open_passage
        open_passage = joined or _alone(entry)
    if open_passage:
        yield open_passage


def _alone(entry: Entry) -> Passage:
    place = entry.evidence
    return Passage(place.document, place.start, place.end, place.quote, (entry,))


def _joined(passage: Passage, entry: Entry) -> Passage | None:
    """The passage grown by an entry that begins within it; None where the entry stands elsewhere."""
    place = entry.evidence
    if place.document != passage.document or place.start >= passage.end:
        return None
    beyond = place.quote[passage.end - place.start :] if place.end > passage.end else ""
    words, end = passage.words + beyond, max(passage.end, place.end)
    return Passage(passage.document, passage.start, end, words, (*passage.entries, entry))


def _only_by_paragraph(entries: tuple[Entry, ...]) -> bool:
    return all(isinstance(entry, _LOOSELY_TIED) and entry.basis == "paragraph" for entry in entries)
