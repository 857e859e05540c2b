"""The financial year of money that is forecast or overspent: budgets are of a year, whenever the forecast was made."""

from __future__ import annotations

import re

from loaders.extract.observation_period_words import Setting
from loaders.extract.periods import PeriodMention
from ontology.values import Period, financial_year

_REACH, _NEAR = 110, 60
_STOPS = re.compile(r"[;:]\s|\.\s")
_MONEY = re.compile(r"£|[\d.,]+\s?(?:m|million|bn|k)\b", re.I)
_FORECAST = re.compile(
    r"\b(?:forecast(?:s|ed|ing)?|project(?:ed|ing|ion|ions)|anticipated|predicted|expected\sto\sbe|out-?turn|year[\s-]end)\b"
    r"(?<!\ba\sforecast)",
    re.I,
)
_OVERSPENT = re.compile(
    r"\b(?:over-?spen(?:t|d|ds|ding)|under-?spen(?:t|d|ds|ding)|(?:over|above|under|within|adrift\sof)\s(?:its\s|the\s|their\s)?"
    r"(?:[\w’']+\s){0,2}budget|adverse\svariance|budget\spressure|savings?\snot\s(?:delivered|achieved|made))\b",
    re.I,
)
# A sum that stands at a day, or has run up over years, is of no one year.
_STOCK = re.compile(r"\b(?:cumulative|accumulated|balances?|reserves?)\b", re.I)
_NOW = re.compile(
    r"\b(?:stood|standing|a\sweek|per\sweek|weekly|each|unit\scosts?"
    r"|per\shead|apiece)\b",
    re.I,
)
_LONGER = re.compile(r"\b(?:over|across|in)\s(?:the\snext\s)?(?:two|three|four|five|six|\d)\syears\b|\bsince\b", re.I)


def forecast_year(text: str, at: tuple[int, int], setting: Setting, named: PeriodMention | None) -> Period | None:
    """The year of a forecast: "£3.4m over at Month 6", forecast, is of the year and not of the month."""
    label = named.label if named else None
    day = Period(label).days.latest if label else None
    return _year(text, at, financial_year(day) if day else setting.year, _FORECAST)


def overspent_year(text: str, at: tuple[int, int], setting: Setting) -> Period | None:
    """The year of an overspend that names no period: "Staffing: £1.4m overspend"."""
    return _year(text, at, setting.year, _OVERSPENT)


def _year(text: str, at: tuple[int, int], year: str | None, words: re.Pattern[str]) -> Period | None:
    start, end = at
    if year is None or not _MONEY.match(text[start : start + 24]):
        return None
    reach = _REACH if words is _FORECAST else _NEAR
    before, after = _STOPS.split(text[max(0, start - reach) : start])[-1], _STOPS.split(text[end : end + reach])[0]
    if words is _OVERSPENT:
        before, after = before.rpartition("£")[2], after.partition("£")[0]
    around = f"{before}|{after}"
    if not words.search(around) or _NOW.search(around) or _LONGER.search(around):
        return None
    if words is _OVERSPENT and _STOCK.search(around):
        return None
    return Period(year)
