"""Where in a document words stand: its agenda items and its paragraphs, found by offset."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from graph.claims import AgendaItem, Claims, Evidence


class Places:
    """The items and paragraphs of one document. A document without items of business is one item itself."""

    def __init__(self, claims: Claims) -> None:
        text = claims.document.text
        self.items: Sequence[AgendaItem] = sorted(claims.items, key=lambda item: item.start) or (
            AgendaItem(1, None, claims.title, 0, len(text)),
        )
        self._item_starts = [item.start for item in self.items]
        self._paragraph_starts = _paragraph_starts(text)

    def item(self, evidence: Evidence) -> AgendaItem:
        """The item in which the words begin; the first, for words before it."""
        return self.items[max(bisect_right(self._item_starts, evidence.start) - 1, 0)]

    def paragraph(self, offset: int) -> int:
        """The paragraph at an offset: the document's non-empty lines, counted from 0."""
        return max(bisect_right(self._paragraph_starts, offset) - 1, 0)

    def paragraphs(self, evidence: Evidence) -> range:
        """The paragraphs over which the words run; mostly one."""
        return range(self.paragraph(evidence.start), self.paragraph(evidence.end - 1) + 1)


def _paragraph_starts(text: str) -> list[int]:
    starts, position = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            starts.append(position)
        position += len(line)
    return starts
