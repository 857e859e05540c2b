"""Deadlines by quarter and year: "by the end of Quarter 4", "in 2019/20", "early in 2022"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from loaders.extract.deadline_reading import Reading, is_over, is_wide, soonest
from loaders.extract.periods import PeriodMention, periods
from ontology.values import DateInterval, Period, financial_year, month_days

_QUARTER_LEAD = re.compile(r"\b(?:in|by|during|before|until)\s(?:the\s)?(?:start\sof\s)?$", re.I)
_END = re.compile(r"\b(?:the\s)?(?:end|close)\s(?:of\s)?(?:the\s)?$", re.I)
_CELL = re.compile(r"(?:^|[|\t])\s*(?:due\s|by\s)?(?:the\s)?$", re.I)
_CELL_END = re.compile(r"\s*(?:$|[|\t])")
_CALENDAR_YEAR = re.compile(
    r"\b(?:in|by|during|before|until|till|for|from|late\sin|early\sin)\s(?:the\s)?"
    r"(?:(?P<part>end|close|start|beginning|early|late|middle"
    r"|mid)(?:\s(?:part\s)?of)?[\s-])?(?P<year>20\d\d)\b(?!\s?[/–-]\s?\d|,\d)",
    re.I,
)
_PARTS = {"end": (12, 12), "close": (12, 12), "start": (1, 1), "beginning": (1, 1)}
_PARTS |= {"early": (1, 4), "middle": (5, 8), "mid": (5, 8), "late": (9, 12)}
_YEAR_LEAD = re.compile(
    r"\b(?:in|by|during|from|before|until|at|(?:work\s|forward\s)(?:programme|plan)\sfor|(?:start|beginning|end|close)\sof)\s(?:the\s)?"
    r"(?:(?:start|beginning|end|close)\sof\s)?(?:the\s)?"
    r"(?:financial\s(?:year\s)?)?$",
    re.I,
)
_YEAR_START = re.compile(r"\b(?:start|beginning)\sof\s(?:the\s)?(?:financial\s(?:year\s)?)?$", re.I)
# A year that only says which budget, not when: "a priority in the 2025/26 budget".
_ITS_BUDGET = re.compile(r"\s(?:budget|settlement|accounts|allocation|funding|precept|council tax)\b", re.I)


def quarters(sentence: str, held: DateInterval) -> Iterator[Reading]:
    """The last day of a quarter for "by the end of Quarter 4", any of its days for "in Quarter 4"."""
    for mention in periods(sentence):
        if mention.kind != "quarter":
            continue
        lead = sentence[max(0, mention.start - 24) : mention.start]
        end = _END.search(lead)
        is_cell = _CELL.search(lead) and _CELL_END.match(sentence, mention.end)
        if not end and not is_cell and not _QUARTER_LEAD.search(lead):
            continue
        days = _quarter_days(mention, held)
        if days and days.latest and not is_over(days, held):
            start = mention.start - (len(end.group()) if end else 0)
            yield Reading(start, mention.end, DateInterval.on(days.latest) if end else days)


def _quarter_days(mention: PeriodMention, held: DateInterval) -> DateInterval | None:
    """The days of a quarter; without a year, of the next that is not over when the meeting is held."""
    if mention.label:
        return Period(mention.label).days
    anchor = soonest(held)
    if anchor is None or mention.quarter is None or is_wide(held):
        return None
    start = int(financial_year(anchor)[:4])
    choices = (Period(f"{year}/{(year + 1) % 100:02d} Q{mention.quarter}").days for year in (start, start + 1))
    return next(days for days in choices if days.latest and days.latest >= anchor)


def financial_years(sentence: str, held: DateInterval) -> Iterator[Reading]:
    """Any day of the financial year for "in 2019/20"; a budget for a year is not due in it."""
    for mention in periods(sentence):
        lead = sentence[max(0, mention.start - 40) : mention.start]
        if mention.kind != "year" or not mention.label or not _YEAR_LEAD.search(lead):
            continue
        days = Period(mention.label).days
        if days.latest is None or days.earliest is None or is_over(days, held):
            continue
        if _END.search(lead):
            yield Reading(mention.start, mention.end, DateInterval.on(days.latest))
        elif not (held.earliest and days.earliest < held.earliest) and not _ITS_BUDGET.match(sentence, mention.end):
            first = DateInterval.on(days.earliest)
            yield Reading(mention.start, mention.end, first if _YEAR_START.search(lead) else days)


def calendar_years(sentence: str, held: DateInterval) -> Iterator[Reading]:
    """The days of "early 2022", "the end of 2022" or "during 2022"."""
    for match in _CALENDAR_YEAR.finditer(sentence):
        year, part = int(match["year"]), (match["part"] or "").lower()
        first, last = _PARTS.get(part, (1, 12))
        days = DateInterval(date(year, first, 1), month_days(year, last).latest)
        if days.latest and not is_over(days, held):
            ended = DateInterval.on(days.latest)
            yield Reading(match.start(), match.end(), ended if part in ("end", "close") else days)
