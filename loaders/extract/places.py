"""Stretches of a text, asked many times whether another touches one of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate


class Places:
    """Stretches by start and end, sorted once so that asking takes no longer however many there are.

    >>> taken = Places([(10, 20), (12, 14)])
    >>> taken.touch(18, 30), taken.touch(20, 30)
    (True, False)
    """

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(stretches)
        self._starts = [start for start, _ in ordered]
        self._furthest = list(accumulate((end for _, end in ordered), max))

    def touch(self, start: int, end: int) -> bool:
        """Whether any of them shares a character with the stretch between two offsets."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._furthest[before - 1] > start
