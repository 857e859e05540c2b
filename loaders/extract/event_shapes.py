"""The shape of the words around a date, and the words that shapes share."""

from __future__ import annotations

import re
from dataclasses import dataclass

PAST, FUTURE, UNSETTLED = "past", "future", "unsettled"

GATHERED = "meeting|inspection|visit|session|review|report|audit|survey|census|judgement|conference|workshop|election"
FIGURES = "figures?|data|position|statistics|returns?|results?|information|dashboard"
LIMIT = (
    "deadline|target|trajectory|milestone|limit|backstop|longstop|cut-off"
    "|(?:target|due|closing|end|start|completion|opening|revised|original|planned) date"
)
PUT_OFF = "slipped|put back|pushed back|moved back|postponed|delayed|deferred|rescheduled"
FINITE = r"(?:had|was|were|is|are|has|have|would|will|should|could|might|may|did|be|\w+ed)\b"
WORD = r"[\w’'()&/-]{1,30},?\s"


def words(pattern: str) -> re.Pattern[str]:
    """A pattern of words, in capitals or not."""
    return re.compile(pattern, re.IGNORECASE)


STILL_AHEAD = words(r"[,)]?\s(?:would|will|should|could|might|may|is to|was to|were to|are to)\b")


@dataclass(frozen=True, slots=True)
class Frame:
    """A shape of the words before a date, and of those after it where they matter, and what it tells of the date."""

    tells: str
    lead: re.Pattern[str]
    tail: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None

    def holds(self, lead: str, tail: str) -> bool:
        """Whether the words before and after a date have this shape."""
        if self.tail and not self.tail.match(tail):
            return False
        return bool(self.lead.search(lead)) and not (self.unless and self.unless.match(tail))
