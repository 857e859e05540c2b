"""Counts as a line of bars, one a year."""

from __future__ import annotations

from collections.abc import Sequence

_BARS = "▁▂▃▄▅▆▇█"
_UNKNOWN = "·"


def sparkline(counts: Sequence[int | None]) -> str:
    """One bar for each count, the highest count the highest bar; a dot where nothing is known.

    >>> sparkline((0, 1, 4, None, 2))
    '▁▃█·▅'
    """
    highest = max((count for count in counts if count), default=1)
    return "".join(_UNKNOWN if count is None else _bar(count, highest) for count in counts)


def _bar(count: int, highest: int) -> str:
    return _BARS[-(-count * (len(_BARS) - 1) // highest)]
