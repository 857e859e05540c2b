"""Where in a document words stand: its agenda items and its paragraphs, found by offset."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from graph.claims import AgendaItem, Claims, Evidence

_NO_HEADING = re.compile(
    r"[|=£%]|\d$|\b(?:[Mm]inutes|MINUTES|[Mm]eeting|MEETING|[Pp]resent|PRESENT|RESOLVED|Agenda|(?:Mon|Tues|Wednes|Thurs|Fri)day)\b"
)
_CONTEXT = 600  # characters of a paragraph before a claim that are kept as its context
_NEAR, _HEADING = 8, 100  # paragraphs above in which a heading is looked for, and its greatest length


class Places:
    """The items and paragraphs of one document. A document without items of business is one item itself."""

    def __init__(self, claims: Claims) -> None:
        text = claims.document.text
        self.items: Sequence[AgendaItem] = sorted(claims.items, key=lambda item: item.start) or (
            AgendaItem(1, None, claims.title, 0, len(text)),
        )
        self._item_starts = [item.start for item in self.items]
        self._text, self._paragraph_starts = text, _paragraph_starts(text)

    def item(self, evidence: Evidence) -> AgendaItem:
        """The item in which the words begin; the first, for words before it."""
        return self.items[max(bisect_right(self._item_starts, evidence.start) - 1, 0)]

    def paragraph(self, offset: int) -> int:
        """The paragraph at an offset: the document's non-empty lines, counted from 0."""
        return max(bisect_right(self._paragraph_starts, offset) - 1, 0)

    def paragraphs(self, evidence: Evidence) -> range:
        """The paragraphs over which the words run; mostly one."""
        return range(self.paragraph(evidence.start), self.paragraph(evidence.end - 1) + 1)

    def context(self, evidence: Evidence) -> str | None:
        """The heading above the words, a line end, and what stands before them in their paragraph; None for neither."""
        paragraph = self.paragraph(evidence.start)
        before = self._text[self._paragraph_starts[paragraph] : evidence.start] if self._paragraph_starts else ""
        heading, told = self._heading_above(paragraph), before[-_CONTEXT:].strip()
        return f"{heading}\n{told}" if heading or told else None

    def _heading_above(self, paragraph: int) -> str:
        """The nearest short line above that is no sentence, row or list item."""
        for above in range(paragraph - 1, max(paragraph - _NEAR, -1), -1):
            line = self._text[self._paragraph_starts[above] : self._paragraph_starts[above + 1]].strip()
            if (
                len(line) <= _HEADING
                and line[-1] not in ".;:,|"
                and line[0] not in "•-*–("
                and not _NO_HEADING.search(line)
            ):
                return line
        return ""


def _paragraph_starts(text: str) -> list[int]:
    starts, position = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            starts.append(position)
        position += len(line)
    return starts
