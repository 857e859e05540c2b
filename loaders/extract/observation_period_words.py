"""Periods told in words that only the setting dates: "in the year", "at month end", "next year", "this January"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from ontology.values import DateInterval, Period, financial_year

_BREAK = re.compile(r"[;:]|,(?!\d{3})|\b(?:that|which|whilst|while|although|but|and)\b|\.\s", re.I)
_FORECAST = re.compile(
    r"\b(?:forecast\w*|project(?:ed|ion|ions|ing)|anticipated|predicted|expected|would|will|outturn|out-turn|year[\s-]end)\b",
    re.I,
)
_HINT = re.compile(r"[Yy]ear|[Mm]onth|[Qq]uarter|qtr|YTD|period")
_WORDS = re.compile(
    r"\b(?:(?P<month>in[\s-]month)|(?P<month_end>(?:at\s)?month[\s-]end)"
    r"|(?P<year_start>(?:beginning|start)\sof\sthe\s(?:financial\s)?year|entered\sthe\syear)"
    r"|(?<!the\s)(?<!this\stime\s)(?<!point\s)(?<!over\s)(?P<last_year>last\s(?:financial\s)?year(?![’']s\smeeting))"
    r"|(?P<last_year2>(?:in|for|during)\sthe\s(?:last|previous)\sfinancial\syear)"
    r"|(?P<next_year>next\s(?:financial\s)?year|(?:the\s)?coming\s(?:financial\s)?year)"
    r"|(?P<this_year>in-year|(?:in\s|for\s|of\s)?(?:this|the\scurrent)\s(?:financial\s)?year"
    r"|(?:the\s)?year[\s-]to[\s-]date|YTD"
    r"|so\sfar\sthis\syear)"
    r"|(?P<year_end>at\s(?:the\s)?(?:financial\s)?year[\s-]end)"
    r"|(?P<last_day>on\sthe\slast\sday\sof\sthe\s(?:quarter|month|year|period)|at\sthe\send\sof\sthe\s(?:quarter"
    r"|month|period))"
    r"|(?:in|over|during|for|throughout|across)\sthe\s(?:whole\s)?(?P<unit>year|quarter|qtr|month)(?!\s(?:to\b"
    r"|ended|ending|of|in"
    r"|ahead|before|ago|previous))"
    r"|(?P<finished>(?:finish|end|close)(?:ed|ing)?\sthe\syear))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of time around a figure: the meeting's days and the period the item reports on."""

    held: DateInterval
    reporting: Period | None

    @property
    def year(self) -> str | None:
        """The financial year reported on, else that of the meeting when it is sure."""
        if self.reporting and self.reporting.days.latest:
            return financial_year(self.reporting.days.latest)
        years = {financial_year(day) for day in (self.held.earliest, self.held.latest) if day}
        return years.pop() if len(years) == 1 and self.held.earliest and self.held.latest else None

    @property
    def year_end(self) -> date | None:
        """The last 31 March that was over."""
        day = (self.reporting.days.latest if self.reporting else None) or self.held.earliest
        if day is None:
            return None
        return date(day.year if (day.month, day.day) >= (3, 31) else day.year - 1, 3, 31)

    @property
    def anchor(self) -> date | None:
        """The day that dates without a year lie near."""
        return (self.reporting.days.latest if self.reporting else None) or self.held.earliest or self.held.latest

    @property
    def ended(self) -> date | None:
        """The last day that is surely over: what has been counted was counted by then."""
        return self.held.latest or self.anchor


def in_words(text: str, start: int, end: int, setting: Setting) -> Period | None:
    """The period that the words of a figure's own clause mean in its setting."""
    before, after = text[max(0, start - 70) : start], text[end : end + 60]
    if not (_HINT.search(before) or _HINT.search(after)):
        return None
    around = f"{_BREAK.split(before)[-1]}|{_BREAK.split(after)[0]}"
    for match in _WORDS.finditer(around):
        if match["year_end"] and _FORECAST.search(re.sub(r"year[\s-]end", "", before[-60:])):
            continue
        if period := _MEANINGS[match.lastgroup or ""](setting, (match["unit"] or "").lower()):
            return period
    return None


def _of_unit(setting: Setting, unit: str) -> Period | None:
    """What "in the year" says in a quarter's report is its financial year; "in the quarter" in a year's is none."""
    kind = {"qtr": "quarter"}.get(unit, unit)
    if setting.reporting and setting.reporting.kind == kind:
        return setting.reporting
    return Period(setting.year) if kind == "year" and setting.year and setting.reporting else None


def _month(setting: Setting, _: str) -> Period | None:
    return setting.reporting if setting.reporting and setting.reporting.kind == "month" else None


def _month_end(setting: Setting, _: str) -> Period | None:
    month = _month(setting, "")
    return Period(str(month.days.latest)) if month else None


def _last_day(setting: Setting, _: str) -> Period | None:
    return Period(str(setting.reporting.days.latest)) if setting.reporting else None


def _year_start(setting: Setting, _: str) -> Period | None:
    return Period(f"{setting.year[:4]}-04-01") if setting.year else None


def _next_year(setting: Setting, _: str) -> Period | None:
    return _away(setting.year, 1) if setting.year else None


def _last_year(setting: Setting, _: str) -> Period | None:
    """The financial year before the meeting's; where that is not known, the year reported on, which was over."""
    years = {financial_year(day) for day in (setting.held.earliest, setting.held.latest) if day}
    if len(years) == 1 and setting.held.earliest and setting.held.latest:
        return _away(years.pop(), -1)
    return setting.reporting if setting.reporting and setting.reporting.kind == "year" else None


def _away(year: str, years: int) -> Period:
    first = int(year[:4]) + years
    return Period(f"{first}/{(first + 1) % 100:02d}")


def _this_year(setting: Setting, _: str) -> Period | None:
    return Period(setting.year) if setting.year else None


def _year_end(setting: Setting, _: str) -> Period | None:
    return Period(str(setting.year_end)) if setting.year_end else None


_MEANINGS: Mapping[str, Callable[[Setting, str], Period | None]] = {
    "unit": _of_unit,
    "month": _month,
    "month_end": _month_end,
    "last_day": _last_day,
    "year_start": _year_start,
    "next_year": _next_year,
    "last_year": _last_year,
    "last_year2": _last_year,
    "this_year": _this_year,
    "finished": _this_year,
    "year_end": _year_end,
}
