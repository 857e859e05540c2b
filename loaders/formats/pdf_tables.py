"""Ruled tables of a page: where its lines cross, and the words that stand in each cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.formats.pdf_words import Box, Word

_NEAR = 3.0  # points: lines as near as this are one, and ends as near as this touch
_MOST_RULES = 4000


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: the lines that bound its columns and rows, and the rules that were drawn."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    across: tuple[Box, ...]
    down: tuple[Box, ...]

    @property
    def box(self) -> Box:
        """The place of the whole table."""
        return Box(self.columns[0], self.rows[0], self.columns[-1], self.rows[-1])

    def holds(self, word: Word) -> bool:
        """Whether a word stands in the table."""
        x, y = word.box.middle
        return self.columns[0] <= x <= self.columns[-1] and self.rows[0] <= y <= self.rows[-1]

    def cells(self, words: Sequence[Word]) -> list[list[list[Word]]]:
        """The words of each cell, row by row; a cell that spans several keeps its words in its first."""
        held: list[list[list[Word]]] = [[[] for _ in self.columns[1:]] for _ in self.rows[1:]]
        for word in words:
            x, y = word.box.middle
            row = min(max(bisect_right(self.rows, y) - 1, 0), len(held) - 1)
            column = min(max(bisect_right(self.columns, x) - 1, 0), len(held[0]) - 1)
            while column > 0 and not self._parted(self.down, self.columns[column], self._row_middle(row), upright=True):
                column -= 1
            middle = (self.columns[column] + self.columns[column + 1]) / 2
            while row > 0 and not self._parted(self.across, self.rows[row], middle, upright=False):
                row -= 1
            held[row][column].append(word)
        return held

    def _row_middle(self, row: int) -> float:
        return (self.rows[row] + self.rows[row + 1]) / 2

    @staticmethod
    def _parted(rules: Sequence[Box], at: float, beside: float, *, upright: bool) -> bool:
        """Whether a rule is drawn at a line, beside a point of it."""
        if upright:
            return any(abs(r.left - at) <= _NEAR and r.top - _NEAR <= beside <= r.bottom + _NEAR for r in rules)
        return any(abs(r.top - at) <= _NEAR and r.left - _NEAR <= beside <= r.right + _NEAR for r in rules)


def grids(rules: Sequence[Box]) -> Iterator[Grid]:
    """The ruled tables of a page, from top to bottom: two columns and two rows at the least."""
    kept = rules[:_MOST_RULES]
    for group in _touching(kept):
        down = tuple(rule for rule in group if rule.bottom - rule.top > rule.right - rule.left)
        across = tuple(rule for rule in group if rule.bottom - rule.top <= rule.right - rule.left)
        columns = _merged(sorted(rule.left for rule in down))
        rows = _merged(sorted(rule.top for rule in across))
        if len(columns) > 2 and len(rows) > 2:
            yield Grid(columns, rows, across, down)


def _touching(rules: Sequence[Box]) -> list[list[Box]]:
    """The rules in groups that touch one another, the highest group first."""
    ordered = sorted(rules, key=lambda rule: rule.top)
    groups: list[tuple[Box, list[Box]]] = []
    for rule in ordered:
        joined = [group for group in groups if _touch(group[0], rule)]
        members = [member for _, group in joined for member in group]
        members.append(rule)
        groups = [group for group in groups if group not in joined] if joined else groups
        groups.append((_around([box for box, _ in joined] + [rule]), members))
    return [members for _, members in sorted(groups, key=lambda group: group[0].top)]


def _touch(one: Box, other: Box) -> bool:
    return (
        one.left - _NEAR <= other.right
        and other.left - _NEAR <= one.right
        and one.top - _NEAR <= other.bottom
        and other.top - _NEAR <= one.bottom
    )


def _around(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def _merged(places: Sequence[float]) -> tuple[float, ...]:
    """Places in order, those nearer than a rule's breadth taken as one."""
    kept: list[float] = []
    for place in places:
        if not kept or place - kept[-1] > 2 * _NEAR:
            kept.append(place)
    return tuple(kept)
