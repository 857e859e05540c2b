"""The year of a day that a header states without one: "Wednesday 18 September", among the days the text leaves."""

from __future__ import annotations

from datetime import date, timedelta

from loaders.extract.dates import DateMention
from ontology.values import DateInterval

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# A day of the month falls on one weekday again after five years at the earliest.
_YEARS = timedelta(days=4 * 365)


def day_with_year(mention: DateMention, held: DateInterval) -> date | None:
    """The only such day, on the weekday printed, among the possible ones; None where none or several are.

    A day whose weekday is not printed needs bounds on both sides; one whose weekday is, may lie some years past one.
    """
    words = mention.words.lower()
    weekday = next((place for place, name in enumerate(_WEEKDAYS) if words.startswith(name)), None)
    first, last = held.earliest, held.latest
    if weekday is not None:
        first = first or (last - _YEARS if last else None)
        last = last or (first + _YEARS if first else None)
    if first is None or last is None:
        return None
    days = [mention.in_year(year).earliest for year in range(first.year, last.year + 1)]
    fitting = [day for day in days if day and first <= day <= last and weekday in (None, day.weekday())]
    return fitting[0] if len(fitting) == 1 else None
