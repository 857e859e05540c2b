"""Words of a page as lines in reading order: columns are read one after another, whatever order they were drawn in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from loaders.formats.pdf_words import Box, Word

_GUTTER = 9.0  # points: the narrowest gap between two columns of print
_FEWEST_LINES = 4  # of a column
_FEWEST_WORDS = 3.0  # of a column's line, on average: fewer are a table's column or a list's numbers
_NARROWEST = 100.0  # points: a narrower column is one of figures
_WIDE_GAP = 1.6  # of a line's height: a wider gap sets cells apart


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One printed line: its words from left to right."""

    words: tuple[Word, ...]
    box: Box

    @property
    def text(self) -> str:
        """The words with a space between."""
        return " ".join(word.text for word in self.words)

    @property
    def size(self) -> float:
        """The size of type: the height of most of its words."""
        return median([word.box.bottom - word.box.top for word in self.words])

    def cells(self) -> tuple[tuple[Word, ...], ...]:
        """The words in groups that wide gaps set apart."""
        groups: list[list[Word]] = [[self.words[0]]]
        for word in self.words[1:]:
            if word.box.left - groups[-1][-1].box.right > _WIDE_GAP * self.size:
                groups.append([])
            groups[-1].append(word)
        return tuple(map(tuple, groups))


Region = tuple[PrintedLine, ...]


def columns(words: Sequence[Word], tables: Sequence[Box] = ()) -> Iterator[tuple[Word, ...]]:
    """The words of each column of a page, and of what stands above, between and below columns, in reading order.

    Nothing is cut in two that a ruled table holds together; `tables` are their places.
    """
    lines = lines_of(words)
    gutter = _gutter(lines, tables)
    if gutter is None:
        yield tuple(words)
        return
    apart: list[Word] = []
    for free, run in groupby(lines, key=lambda line: not _crosses(line, gutter, tables)):
        held = [word for line in run for word in line.words]
        if not free or not _are_columns(held, gutter):
            apart += held
            continue
        yield tuple(apart)
        apart = []
        for is_left in (True, False):
            yield from columns([word for word in held if (word.box.left < gutter) == is_left], tables)
    yield tuple(apart)


def lines_of(words: Sequence[Word]) -> list[PrintedLine]:
    """The words in lines from top to bottom: words of one line overlap in height by half or more."""
    rows: list[list[Word]] = []
    bottom = top = 0.0
    for word in sorted(words, key=lambda word: (word.box.middle[1], word.box.left)):
        overlap = min(bottom, word.box.bottom) - max(top, word.box.top)
        if rows and overlap > 0.5 * min(bottom - top, word.box.height):
            rows[-1].append(word)
            continue
        rows.append([word])
        top, bottom = word.box.top, word.box.bottom
    return [_line(row) for row in rows]


def _line(row: list[Word]) -> PrintedLine:
    words = tuple(sorted(row, key=lambda word: word.box.left))
    box = Box(
        words[0].box.left,
        min(word.box.top for word in words),
        max(word.box.right for word in words),
        max(word.box.bottom for word in words),
    )
    return PrintedLine(words, box)


def _gutter(lines: Sequence[PrintedLine], tables: Sequence[Box]) -> float | None:
    """Where the fewest lines have a word, well inside the page: the middle of the gap between two columns, if any."""
    if len(lines) < _FEWEST_LINES:
        return None
    left, right = min(line.box.left for line in lines), max(line.box.right for line in lines)
    inner = range(int(left + 0.2 * (right - left)), int(right - 0.2 * (right - left)), 3)
    free = [(sum(not _crosses(line, at, tables) for line in lines), at) for at in inner]
    most = max(free, default=(0, 0))[0]
    best = [at for count, at in free if count == most]
    gutter = best[len(best) // 2] if best else None
    return gutter if most >= _FEWEST_LINES else None


def _crosses(line: PrintedLine, at: float, tables: Sequence[Box]) -> bool:
    """Whether a word of a line, or a table it stands in, lies across a gutter."""
    if any(word.box.left < at + _GUTTER / 2 and word.box.right > at - _GUTTER / 2 for word in line.words):
        return True
    middle = line.box.middle[1]
    return any(table.left < at < table.right and table.top <= middle <= table.bottom for table in tables)


def _are_columns(words: Sequence[Word], gutter: float) -> bool:
    """Whether both sides of a gutter read as columns of prose."""
    for is_left in (True, False):
        side = lines_of([word for word in words if (word.box.left < gutter) == is_left])
        if len(side) < _FEWEST_LINES or sum(len(line.words) for line in side) < _FEWEST_WORDS * len(side):
            return False
        if max(line.box.right - line.box.left for line in side) < _NARROWEST:
            return False
    return True
