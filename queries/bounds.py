"""First, last and order among dates that are intervals."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from ontology.values import UNKNOWN_DATE, DateInterval


def first_of(held: Collection[DateInterval]) -> DateInterval:
    """The days among which the earliest of several dates lies."""
    if not held:
        return UNKNOWN_DATE
    latest = [days.latest for days in held if days.latest]
    earliest = min(days.earliest or date.min for days in held)
    return DateInterval(None if earliest == date.min else earliest, min(latest, default=None))


def last_of(held: Collection[DateInterval]) -> DateInterval:
    """The days among which the latest of several dates lies."""
    if not held:
        return UNKNOWN_DATE
    earliest = [days.earliest for days in held if days.earliest]
    latest = max(days.latest or date.max for days in held)
    return DateInterval(max(earliest, default=None), None if latest == date.max else latest)


def surely_before(one: DateInterval, other: DateInterval) -> bool:
    """Whether every possible day of one date is before every possible day of the other.

    >>> surely_before(DateInterval(None, date(2019, 3, 1)), DateInterval(date(2019, 3, 2), None))
    True
    """
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest


def span_of(held: Collection[DateInterval]) -> DateInterval:
    """The outermost days of several dates."""
    days = [day for one in held for day in (one.earliest, one.latest) if day]
    return DateInterval(min(days, default=None), max(days, default=None))
