"""The season of a meeting: dates without a year that were over and that were to come leave one stretch of the year.

What was over in May and June, beside what was to come on 3 September and by Christmas, was told in the summer; the
dates that do bear a year then say of which one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from loaders.extract.dates import DateMention
from loaders.extract.tense import PAST
from loaders.minutes import Span

_ROUND = 365
_PASSED, _COMING = 240, 300  # days within which minutes still say "in May", or already say it, without a year
_FEWEST, _SHARE = 4, 0.8
_LEAP = 2020

Told = tuple[DateMention, str, Span]


@dataclass(frozen=True, slots=True)
class Season:
    """A stretch of the year: the last thing that was over, the first that was to come, and the days between them."""

    over: Told
    to_come: Told
    length: int


def season(undated: Sequence[Told]) -> Season | None:
    """The stretch that agrees with nearly all dates without a year; None where they are few or disagree."""
    over = [told for told in undated if told[1] == PAST]
    ahead = [told for told in undated if told[1] != PAST]
    if not over or not ahead or len(undated) < _FEWEST:
        return None
    ahead_days = [_day_of(told[0].last) for told in ahead]
    over_days = [_day_of(told[0].first) for told in over]
    best: tuple[int, int, int, int] | None = None
    for place, now in enumerate(over_days):
        gaps = [(day - now) % _ROUND for day in ahead_days]
        agreeing = sum((now - day) % _ROUND <= _PASSED for day in over_days) + sum(gap <= _COMING for gap in gaps)
        nearest = min(range(len(gaps)), key=gaps.__getitem__)
        best = max(best or (0, 0, 0, 0), (agreeing, -gaps[nearest], place, nearest))
    if best is None or best[0] < _SHARE * len(undated):
        return None
    return Season(over[best[2]], ahead[best[3]], -best[1])


def years_of(found: Season, earliest: date | None, latest: date | None) -> Iterator[tuple[date, date]]:
    """The stretch in the year that the bounds leave: the only one, or that nearest to the one bound there is."""
    if earliest is None and latest is None:
        return
    first = (earliest or latest or date.min).year - 1
    last = (latest or earliest or date.min).year + 1
    choices = [_in_year(found, year) for year in range(first, last + 1)] if last - first < 6 else []
    fitting = [
        (begun, over)
        for begun, over in choices
        if (earliest is None or over >= earliest) and (latest is None or begun <= latest)
    ]
    whole = [
        (begun, over)
        for begun, over in fitting
        if (earliest is None or begun >= earliest) and (latest is None or over <= latest)
    ]
    fitting = whole or fitting
    if fitting and (len(fitting) == 1 or earliest is None or latest is None):
        yield fitting[0] if latest is None else fitting[-1]


def _in_year(found: Season, year: int) -> tuple[date, date]:
    begun = found.over[0].in_year(year).earliest or date(year, 1, 1)
    return begun, begun + timedelta(days=found.length)


def _day_of(place: tuple[int, int]) -> int:
    month, day = place
    last = (date(_LEAP + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    return date(_LEAP, month, min(day, last)).timetuple().tm_yday
