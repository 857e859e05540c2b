"""Values as a reader says them: dates in words, figures with their unit, places, counts with their noun."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from ontology.values import DateInterval

_UNITS = {
    "percent": "{}%",
    "gbp": "£{}",
    "count": "{}",
    "per_1000": "{} per 1,000",
    "per_10000": "{} per 10,000",
    "ratio": "ratio {}",
    "rank": "rank {}",
}


def day_in_words(day: date) -> str:
    """A day as it is said: `21 January 2019`."""
    return f"{day.day} {day:%B} {day.year}"


def interval_in_words(days: DateInterval) -> str:
    """The days among which a date lies, no more precise than they are.

    >>> interval_in_words(DateInterval(date(2021, 3, 19), date(2021, 3, 31)))
    'between 19 and 31 March 2021'
    >>> interval_in_words(DateInterval(date(2020, 12, 31), None))
    'on or after 31 December 2020'
    """
    earliest, latest = days.earliest, days.latest
    if earliest is None and latest is None:
        return "date unknown"
    if latest is None:
        return f"on or after {_said(earliest)}"
    if earliest is None:
        return f"on or before {_said(latest)}"
    if earliest == latest:
        return day_in_words(earliest)
    if _is_month(earliest, latest):
        return f"in {earliest:%B} {earliest.year}"
    return f"between {_opening(earliest, latest)} and {day_in_words(latest)}"


def span_in_words(days: DateInterval) -> str:
    """The outermost days of several dates, short: `2018-10-15 to 2021-03-10`."""
    if days.is_exact or not days.is_known:
        return str(days.earliest or "no date")
    return f"{days.earliest or '…'} to {days.latest or '…'}"


def _said(day: date | None) -> str:
    return day_in_words(day) if day else ""


def _is_month(earliest: date, latest: date) -> bool:
    last = monthrange(earliest.year, earliest.month)[1]
    return earliest.day == 1 and latest == earliest.replace(day=last)


def _opening(earliest: date, latest: date) -> str:
    if earliest.year != latest.year:
        return day_in_words(earliest)
    return f"{earliest.day}" if earliest.month == latest.month else f"{earliest.day} {earliest:%B}"


def due_in_words(due: DateInterval, words: str | None) -> str:
    """A deadline as the days among which it lies, else in the document's words, else that none is given."""
    if due.is_exact or (due.latest and not due.earliest):
        return f"due by {_said(due.latest)}"
    if due.is_known:
        return f"due {interval_in_words(due)}"
    return f"due “{words}”" if words else "no date given"


def number_in_words(value: float) -> str:
    """A number with thousands marked and no more digits than it has.

    >>> number_in_words(1600000.0), number_in_words(27.5)
    ('1,600,000', '27.5')
    """
    return f"{int(value):,}" if value == int(value) else f"{value:,.10g}"


def figure_in_words(value: float, unit: str) -> str:
    """A figure with its unit: `27%`, `£1,600,000`, `396 per 10,000`, `10 days`."""
    said = number_in_words(abs(value))
    return ("−" if value < 0 else "") + _UNITS.get(unit, "{} " + unit).format(said)


def counted(number: int, noun: str, plural: str = "") -> str:
    """A count with its noun: `1 meeting`, `4 meetings`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def held_by(body: str | None, council: str | None, title: str | None = None) -> str:
    """Whose meeting it was: the body and its council as far as they are named, else the title.

    >>> held_by("Scrutiny Panel", "Northmoor Council"), held_by(None, None)
    ('Scrutiny Panel, Northmoor Council', 'body not named')
    """
    return ", ".join(name for name in (body, council) if name) or title or "body not named"
