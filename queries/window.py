"""The window a question asks about, and whether a meeting of uncertain date lies in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from ontology.values import DateInterval

Standing: TypeAlias = Literal["inside", "possible"]

FIRST_DAY, LAST_DAY = "0001-01-01", "9999-12-31"


@dataclass(frozen=True, slots=True)
class Window:
    """The days from `since` to `until`, both included; None leaves that side open.

    A meeting counts when its interval overlaps the window. It is `inside` when every day it may have been held on lies
    in the window, else `possible`: it may lie in the window, and is marked so wherever it is shown.
    """

    since: date | None = None
    until: date | None = None

    def standing(self, held: DateInterval) -> Standing:
        """`inside` or `possible`, for a meeting that overlaps the window.

        >>> Window(since=date(2019, 1, 1)).standing(DateInterval(date(2018, 12, 1), date(2019, 2, 1)))
        'possible'
        """
        began = self.since is None or (held.earliest is not None and held.earliest >= self.since)
        ended = self.until is None or (held.latest is not None and held.latest <= self.until)
        return "inside" if began and ended else "possible"

    def parameters(self) -> dict[str, object]:
        """The Cypher parameters `since` and `until`, open sides as the first and last day there is."""
        return {
            "since": self.since.isoformat() if self.since else FIRST_DAY,
            "until": self.until.isoformat() if self.until else LAST_DAY,
        }


EVER = Window()
