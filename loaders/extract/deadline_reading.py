"""What the readers of deadlines share: where the words stand, the days they mean, and how a meeting dates them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from loaders.extract.dates import DateMention
from ontology.values import DateInterval

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(r"\b(?P<day>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z.]{0,6},?\s(?:the\s)?", re.I)
# Bounds of a meeting further apart than this many days do not tell of which year "in May" is.
_WIDEST = 335


class Reading(NamedTuple):
    """A deadline that a sentence may state: its place and the days it means, None where nothing dates it."""

    start: int
    end: int
    days: DateInterval | None


def weekday(printed: str) -> int:
    """The number of a weekday, Monday's being 0.

    >>> weekday("Thurs")
    3
    """
    return _WEEKDAYS.index(printed[:3].lower())


def coming(mention: DateMention, held: DateInterval) -> DateInterval | None:
    """The days of a date; without a year, the next such days after the meeting's first possible day.

    Of a meeting that may have been held in more than one year only a printed weekday tells the year.
    """
    if mention.year is not None:
        return mention.days
    anchor = soonest(held)
    if anchor is None:
        return None
    days = mention.following(anchor)
    named = _WEEKDAY.match(mention.words)
    if named and mention.precision == "day":
        days = _on_weekday(mention, anchor, weekday(named["day"])) or days
    elif is_wide(held):
        return None
    return days


def _on_weekday(mention: DateMention, anchor: date, wanted: int) -> DateInterval | None:
    years = (mention.in_year(anchor.year + on) for on in range(3))
    return next((d for d in years if d.earliest and d.earliest >= anchor and d.earliest.weekday() == wanted), None)


def is_wide(held: DateInterval) -> bool:
    """Whether a meeting may have been held on days a year apart."""
    return bool(held.earliest and held.latest and (held.latest - held.earliest).days > _WIDEST)


def soonest(held: DateInterval) -> date | None:
    """The day from which a deadline without a year is looked for.

    A bound of a meeting whose day is not known is most often the end of the period reported on: it was held later.
    """
    if held.is_exact or not held.earliest:
        return held.latest
    return held.earliest + timedelta(days=1)


def is_over(days: DateInterval, held: DateInterval) -> bool:
    """Whether days were past when a meeting was held, whenever it was."""
    return bool(held.earliest and days.latest and days.latest < held.earliest)


def seen_from(held: DateInterval, view: Callable[[date], DateInterval]) -> DateInterval | None:
    """Days counted from both bounds of a meeting: the first as seen from its first day, the last from its last."""
    if not held.is_known:
        return None
    first = view(held.earliest).earliest if held.earliest else None
    return DateInterval(first, view(held.latest).latest if held.latest else None)


def nth_day(month: DateInterval, nth: str, name: str) -> DateInterval:
    """The first Monday, or last weekend, of a month."""
    if month.earliest is None or month.latest is None:
        return month
    wanted = 5 if name == "weekend" else weekday(name)
    found = month.earliest + timedelta(days=(wanted - month.earliest.weekday()) % 7)
    found += timedelta(days=7 * {"second": 1, "third": 2, "fourth": 3}.get(nth, 0))
    if nth == "last":
        found += timedelta(days=(month.latest - found).days // 7 * 7)
    return DateInterval(found, found + timedelta(days=name == "weekend"))
