"""The periods that a sentence names, as figures are tied to them: calendar years too, and spans that bear no label."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from loaders.extract.dates import DateMention
from loaders.extract.periods import PeriodMention, dated_periods

_HINT = re.compile(r"(?:19[89]|20[0-4])\d")
_CALENDAR = re.compile(
    r"(?:\b(?:in|during|for|over|throughout|of|than|since|from|to|and|until|before|by|year)\s|(?P<aside>\())(?P<year>(?:19[89]|20[0-4])\d)(?![\d/%–-]|[.,]\d"
    r"|\s(?:and|to|or)\s(?:20)?\d|\s(?:children|people|cases|pupils|Act|Regulations|Guidance|Order)\b|[’']s\b)"
)
_ASIDE_ENDS = re.compile(r"[:)]")
_ANY_YEAR_WORDS = re.compile(r"\bcalendar\syear\b(?:\s\w+){0,2}?\sto\s(?:the\s)?$", re.I)
# "The eleven months to the end of October": no label tells how long that is.
_UNLABELLED = re.compile(
    r"\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half)[\s-](?:\w+\s){0,2}?"
    r"(?:months?|weeks?|years?|days)\s(?:to|up\sto|ending|ended)\s(?:the\s)?$"
    r"|\bsame\s(?:\w+\s){0,2}(?:months|weeks|period|point|stage|time|term)\s(?:of|in)\s$",
    re.I,
)
_ENDED = re.compile(r"\b(?P<kind>quarter|year)\s(?:ended|ending|to|up\sto)\s(?:the\s)?$", re.I)
_QUARTER_ENDS = (3, 6, 9, 12)
UNLABELLED = "span"


@lru_cache(maxsize=2048)
def figure_periods(text: str) -> tuple[PeriodMention, ...]:
    """Every period of a text that a figure may be of, in order.

    A run of months that no label tells ("the six months to March") is of kind `span`; "the quarter to June" is a
    quarter though no year is printed.

    >>> [(m.words, m.kind) for m in figure_periods("41 in 2022, 38 in the six months to March and 12 in May 2023")]
    [('2022', 'year'), ('March', 'span'), ('May 2023', 'month')]
    """
    found = [_told(mention, text) for mention in dated_periods(text)]
    if not _HINT.search(text):
        return tuple(found)
    taken = {place for mention in found for place in range(mention.start, mention.end)}
    years = [_told(year, text) for year in _calendar_years(text) if year.start not in taken]
    return tuple(sorted((*found, *years), key=lambda mention: mention.start))


def _told(mention: PeriodMention, text: str) -> PeriodMention:
    lead = text[max(0, mention.start - 50) : mention.start]
    if _UNLABELLED.search(lead):
        return replace(mention, kind=UNLABELLED, label=None)
    if _ANY_YEAR_WORDS.search(lead) and mention.date is not None:
        return replace(mention, kind="calendar", label=str(mention.date.year) if mention.date.year else None)
    ended = _ENDED.search(lead) if mention.date is not None and mention.label is None else None
    if ended is None or mention.date is None or mention.date.last[0] not in _QUARTER_ENDS:
        return mention
    if ended["kind"].lower() == "quarter":
        return replace(mention, kind="quarter")
    return replace(mention, kind="financial") if mention.date.last[0] == 3 else mention


def _calendar_years(text: str) -> list[PeriodMention]:
    found = []
    for match in _CALENDAR.finditer(text):
        if match["aside"] and not _ASIDE_ENDS.match(text, match.end()):
            continue
        year, start = match["year"], match.start("year")
        date = DateMention(start, match.end(), year, "year", (1, 1), (12, 31), int(year))
        found.append(PeriodMention(start, match.end(), year, "year", year, None, None, date))
    return found
