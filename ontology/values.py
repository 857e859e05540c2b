"""The small values that claims are made of: date intervals and reporting periods.

A date is never more precise than the page: it is an interval whose bounds may be open.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_YEAR = re.compile(r"(\d{4})/(\d{2})")
_CALENDAR_YEAR = re.compile(r"(\d{4})")
_QUARTER = re.compile(r"(\d{4})/(\d{2}) Q([1-4])")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


@dataclass(frozen=True, slots=True)
class DateInterval:
    """The days among which one date lies, both ends included; None is an open bound.

    Raises
    ------
    ValueError
        When `earliest` is after `latest`.
    """

    earliest: date | None
    latest: date | None

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"an interval cannot run from {self.earliest} back to {self.latest}")

    @classmethod
    def on(cls, day: date) -> DateInterval:
        """The interval of one known day."""
        return cls(day, day)

    @property
    def is_known(self) -> bool:
        """Whether at least one bound is known."""
        return self.earliest is not None or self.latest is not None

    @property
    def is_exact(self) -> bool:
        """Whether the interval is a single day."""
        return self.earliest is not None and self.earliest == self.latest

    def __str__(self) -> str:
        """`2019-01-21`, `2018-10-01..2019-01-21`, or `..` where neither bound is known."""
        if self.is_exact:
            return str(self.earliest)
        return f"{self.earliest or ''}..{self.latest or ''}"


UNKNOWN_DATE = DateInterval(None, None)


@dataclass(frozen=True, slots=True)
class Period:
    """A reporting period by its label: `2018/19`, `2018/19 Q2`, `2018-12`, `2018-12-31` or the calendar year `2018`.

    Source: the United Kingdom's public financial year, 1 April to 31 March; Q1 is April to June.

    Raises
    ------
    ValueError
        When the label has none of the five forms.

    Examples
    --------
    >>> Period("2018/19 Q2").days
    DateInterval(earliest=datetime.date(2018, 7, 1), latest=datetime.date(2018, 9, 30))
    >>> Period("2018/19 Q2").kind
    'quarter'
    """

    label: str

    def __post_init__(self) -> None:
        _ = self.days

    @property
    def kind(self) -> str:
        """`year` (financial or calendar), `quarter`, `month` or `day`."""
        forms = (("quarter", _QUARTER), ("year", _YEAR), ("day", _DAY), ("month", _MONTH), ("year", _CALENDAR_YEAR))
        return next((kind for kind, form in forms if form.fullmatch(self.label)), "")

    @property
    def days(self) -> DateInterval:
        """The first and last day of the period."""
        if m := _QUARTER.fullmatch(self.label):
            return _quarter(int(m[1]), int(m[3]))
        if m := _YEAR.fullmatch(self.label):
            return DateInterval(date(int(m[1]), 4, 1), date(int(m[1]) + 1, 3, 31))
        if m := _DAY.fullmatch(self.label):
            return DateInterval.on(date(int(m[1]), int(m[2]), int(m[3])))
        if m := _MONTH.fullmatch(self.label):
            return month_days(int(m[1]), int(m[2]))
        if m := _CALENDAR_YEAR.fullmatch(self.label):
            return DateInterval(date(int(m[1]), 1, 1), date(int(m[1]), 12, 31))
        raise ValueError(f"not a reporting period: {self.label!r}")

    def __str__(self) -> str:
        return self.label


def _quarter(start_year: int, number: int) -> DateInterval:
    year = start_year if number < 4 else start_year + 1
    first_month = (4, 7, 10, 1)[number - 1]
    return DateInterval(date(year, first_month, 1), month_days(year, first_month + 2).latest)


def month_days(year: int, month: int) -> DateInterval:
    """The first and last day of a calendar month."""
    return DateInterval(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def financial_year(day: date) -> str:
    """The label of the financial year in which a day lies.

    >>> financial_year(date(2019, 3, 31))
    '2018/19'
    """
    start = day.year if day.month >= 4 else day.year - 1
    return f"{start}/{(start + 1) % 100:02d}"


def add_months(day: date, months: int) -> date:
    """The same day some months on; the last of the month where that day does not exist.

    >>> add_months(date(2016, 12, 31), 6)
    datetime.date(2017, 6, 30)
    """
    index = day.month - 1 + months
    year, month = day.year + index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
