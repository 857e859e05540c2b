"""When a thing is due: the deadline words of a sentence, and the days they mean.

What is due is counted from the meeting. An open bound of the meeting stays open in the deadline, and a deadline
that nothing dates ("in due course") is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from loaders.extract.deadline_clauses import belongs, is_background, is_promised, shares_clause
from loaders.extract.deadline_counts import days_of_the_month, durations, from_dates, relative_days, weekdays
from loaders.extract.deadline_dates import calendar_days, calendar_months, last_words, put_back
from loaders.extract.deadline_meetings import named_meetings, next_meetings
from loaders.extract.deadline_reading import Reading
from loaders.extract.deadline_years import calendar_years, financial_years, quarters
from loaders.extract.occasions import occasions
from ontology.values import DateInterval

_YEAR = re.compile(r"(?:19|20)\d\d|\d/\d\d$|[’']\d\d$")


_EARLIEST = re.compile(r",?\sat\s(?:the\s(?:very\s)?)?earliest\b", re.I)


class Due(NamedTuple):
    """The interval in which a deadline lies (None where nothing dates it) and the words that say so."""

    days: DateInterval | None
    words: str | None


_NONE = Due(None, None)
_BEST = 3
_FAR = 2000  # characters from a promise, beyond which no deadline of it is looked for
_Reader = Callable[[str, DateInterval], Iterator[Reading]]


def due(sentence: str, held: DateInterval, at: int | None = None) -> Due:
    """When what a sentence promises is due, seen from a meeting held on one of some days.

    The firmest words win: a full date, a month or season, the next meeting by name, an occasion, a number of weeks or
    months, the end of a quarter, the next meeting, the week or month to come, a year; but those of a clause that
    promises nothing give way to those of one that does. Where `at` says where in the sentence the promise stands,
    words beyond another promise are passed over, and those of its own clause come first.

    >>> str(due("to report back in six months", DateInterval(date(2016, 12, 31), date(2017, 3, 31))).days)
    '2017-06-30..2017-09-30'
    """
    if at is not None and len(sentence) > 2 * _FAR:
        cut = max(0, at - _FAR)
        return due(sentence[cut : at + _FAR], held, at - cut)
    spare: tuple[int, Reading] | None = None
    for reader in _READERS:
        for found in reader(sentence, held):
            if not _is_meant(sentence, found, at):
                continue
            rank = _rank(sentence, found, at)
            if rank == _BEST:
                return _due(sentence, found)
            if spare is None or rank > spare[0]:
                spare = (rank, found)
    return _due(sentence, spare[1]) if spare else _NONE


def _rank(sentence: str, found: Reading, at: int | None) -> int:
    """How surely a deadline is the promise's: dated, in a clause that promises, in the promise's own."""
    if found.days is None:
        return 0
    if not is_promised(sentence, found.start, found.end):
        return 1
    return _BEST if at is None or shares_clause(sentence, found.start, at) else 2


def _due(sentence: str, found: Reading) -> Due:
    """The deadline that was found; "at the earliest" leaves open how late it is."""
    days = found.days
    if days and days.earliest and _EARLIEST.match(sentence, found.end):
        days = DateInterval(days.earliest, None)
    return Due(days, sentence[found.start : found.end])


def _is_meant(sentence: str, found: Reading, at: int | None) -> bool:
    if at is not None and not belongs(sentence, found.start, found.end, at):
        return False
    return bool(_YEAR.search(sentence[found.start : found.end])) or not is_background(sentence, found.start)


_READERS: tuple[_Reader, ...] = (
    put_back,
    from_dates,
    calendar_days,
    named_meetings,
    calendar_months,
    occasions,
    durations,
    weekdays,
    days_of_the_month,
    quarters,
    next_meetings,
    relative_days,
    financial_years,
    calendar_years,
    last_words,
)
