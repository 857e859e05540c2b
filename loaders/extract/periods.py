"""Reporting periods in text: financial years, quarters, months and days "as at" which something stood.

Source: the public financial year of the United Kingdom, 1 April to 31 March; Q1 is April to June; month 1 of a
health board's year is April.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from loaders.extract.dates import DateMention, dates
from ontology.values import Period, financial_year

_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 4,
    "last": 4,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
}
_SPAN = r"(?:20\d\d|19\d\d)\s?[/–-]\s?(?:20)?\d\d|(?:20\d\d)\s(?:and|to)\s20\d\d"
_HINT = re.compile(r"\d|quarter", re.I)
_YEAR_SPAN = re.compile(rf"(?<![\w/£-])(?P<span>{_SPAN})(?![\w/%-])")
_QUARTER = re.compile(
    r"\b(?:(?:Quarter|quarter|QUARTER|Qtr|Q)[\s-]?(?P<n>[1-4])(?!\w|[.,]\d)|(?:quarter"
    r"|Quarter)\s(?P<w>one|two|three|four|One|Two|Three|Four)\b"
    r"|(?P<o>first|second|third|fourth|final|First|Second|Third|Fourth|Final)\s(?:quarter|Quarter)\b"
    r"|(?P<o2>[1-4])(?:st|nd|rd|th)\s(?:quarter|Quarter)\b)"
)
_MONTH_NUMBER = re.compile(r"\b(?:[Mm]onth|[Pp]eriod|MONTH|PERIOD|M|P)[\s-]?(?P<n>1[0-2]|0?[1-9])(?![\w/]|[.,]\d)")
_MONTH_NUMBER_USE = re.compile(
    r"\s?\(?(?:20\d\d\s?[/–-]|report|financ|position|performance|monitoring|of the|of 20|budget"
    r"|forecast|outturn|\)|,|:|$)",
    re.I,
)
_TAIL = re.compile(
    rf"[\s,:()–-]{{0,4}}(?:(?:of|for|in)\s)?(?:the\s)?(?:financial\syear\s|FY\s?"
    rf"|year\s)?(?P<span>{_SPAN}|\d\d/\d\d)(?![\w/%-])"
)
_HEAD = re.compile(rf"(?P<span>{_SPAN})[\s,:()–-]{{0,4}}(?:financial\syear\s)?(?:–\s|-\s)?$")
_ENDED = re.compile(r"(?P<kind>quarter|year|month|period)[\s-](?:ended|ending|end|to)\s(?:on\s|at\s)?(?:the\s)?$", re.I)
_AS_AT = re.compile(r"\b(?:as\s(?:at|of|on)|position\s(?:at|to)|(?<!\d\s)to|at|by)\s(?:the\s)?$", re.I)
_SCHOOL = re.compile(r"\b(?:academic|school)\syear\s$", re.I)


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """One period in a text: its place, words and kind (year, quarter, month, day), and its label if it bears a year.

    `quarter` and `month` are what is known of it without one; a year span that is a school year's is `kind` school.
    """

    start: int
    end: int
    words: str
    kind: str
    label: str | None
    quarter: int | None = None
    month: int | None = None
    date: DateMention | None = None

    def beside(self, year: str | None) -> Period | None:
        """The period; a quarter or numbered month without a year is of the financial year given, as `2018/19`."""
        if self.label is not None:
            return Period(self.label)
        if year is None:
            return None
        if self.quarter is not None:
            return Period(f"{year} Q{self.quarter}")
        if self.month is not None:
            first = int(year[:4])
            return Period(f"{first + (self.month < 4)}-{self.month:02d}")
        return None


@lru_cache(maxsize=2048)
def periods(text: str) -> tuple[PeriodMention, ...]:
    """Every financial year, quarter and numbered month of a text, in order; a year in a quarter's words is part of it.

    >>> [p.label for p in periods("Quarter 3, 2020/21 and the year 2018-19")]
    ['2020/21 Q3', '2018/19']
    """
    if not _HINT.search(text):
        return ()
    found = [*_quarters(text), *_numbered_months(text)]
    within = {place for mention in found for place in range(mention.start, mention.end)}
    years = [year for year in _years(text) if year.start not in within]
    return tuple(sorted((*found, *years), key=lambda mention: mention.start))


def period_of_date(mention: DateMention, text: str) -> PeriodMention | None:
    """A date as a period: a day, a month, or the quarter or year that is said to end on it; None for longer spans."""
    lead = text[max(0, mention.start - 40) : mention.start]
    base = PeriodMention(mention.start, mention.end, mention.words, "day", None, None, mention.first[0], mention)
    if mention.precision == "months":
        return _months(mention, base)
    if mention.precision not in ("day", "month"):
        return None
    days = mention.days
    if days is None or days.latest is None:
        return replace(base, kind=mention.precision)
    ended = _ENDED.search(lead)
    kind, label = _ending(ended["kind"].lower() if ended else mention.precision, days.latest)
    return replace(base, kind=kind, label=label)


def _ending(kind: str, day: date) -> tuple[str, str]:
    """The kind and label of what ends on a day; a year that does not end in March is known by the day alone."""
    if kind == "quarter":
        return kind, quarter_of(day).label
    if kind == "year" and day.month == 3:
        return kind, financial_year(day)
    return ("month", f"{day:%Y-%m}") if kind == "month" else ("day", str(day))


def quarter_of(day: date) -> Period:
    """The quarter of the financial year in which a day lies.

    >>> quarter_of(date(2019, 2, 1)).label
    '2018/19 Q4'
    """
    return Period(f"{financial_year(day)} Q{(day.month - 4) % 12 // 3 + 1}")


def stands_as_at(mention: DateMention, text: str) -> bool:
    """Whether a date is one "as at" which something stood."""
    return bool(_AS_AT.search(text[max(0, mention.start - 20) : mention.start]))


def find_year(text: str) -> str | None:
    """The first financial year printed in a text, alone or with a quarter, as `2018/19`."""
    for match in _YEAR_SPAN.finditer(text):
        if label := _year_label(match["span"]):
            return label
    return None


def dated_periods(text: str) -> tuple[PeriodMention, ...]:
    """Financial years, quarters and numbered months, and days and months by date, in order."""
    by_date = (period_of_date(mention, text) for mention in dates(text))
    return tuple(sorted((*periods(text), *(p for p in by_date if p)), key=lambda mention: mention.start))


def _months(mention: DateMention, base: PeriodMention) -> PeriodMention | None:
    """April to June of a year is its first quarter; April to March its year; other runs of months have no label."""
    days = mention.days
    if days is None or days.earliest is None or days.latest is None:
        return None
    label = quarter_of(days.earliest).label
    if Period(label).days == days:
        return replace(base, kind="quarter", label=label)
    year = financial_year(days.earliest)
    return replace(base, kind="year", label=year) if Period(year).days == days else None


def _quarters(text: str) -> list[PeriodMention]:
    found = []
    for match in _QUARTER.finditer(text):
        number = int(match["n"] or match["o2"] or 0) or _ORDINALS[(match["w"] or match["o"]).lower()]
        start, end, year = _with_year(text, match.start(), match.end())
        label = f"{year} Q{number}" if year else None
        if year is None and re.match(r"[\s,(]{1,2}(?:of\s)?20\d\d", text[end : end + 9]):
            continue  # "Q3 2020": a calendar quarter or a financial one, the page does not say
        found.append(PeriodMention(start, end, text[start:end], "quarter", label, number))
    return found


def _numbered_months(text: str) -> list[PeriodMention]:
    found = []
    for match in _MONTH_NUMBER.finditer(text):
        if not _MONTH_NUMBER_USE.match(text[match.end() : match.end() + 14]):
            continue
        month = (int(match["n"]) + 2) % 12 + 1
        start, end, year = _with_year(text, match.start(), match.end())
        label = f"{int(year[:4]) + (month < 4)}-{month:02d}" if year else None
        found.append(PeriodMention(start, end, text[start:end], "month", label, None, month))
    return found


def _years(text: str) -> list[PeriodMention]:
    found = []
    for match in _YEAR_SPAN.finditer(text):
        if label := _year_label(match["span"]):
            kind = "school" if _SCHOOL.search(text[max(0, match.start() - 16) : match.start()]) else "year"
            found.append(PeriodMention(match.start(), match.end(), match.group(), kind, label))
    return found


def _with_year(text: str, start: int, end: int) -> tuple[int, int, str | None]:
    """A quarter's or month's place, stretched over the year that stands beside it, and that year."""
    tail = _TAIL.match(text, end)
    if tail and (label := _year_label(tail["span"])):
        return start, tail.end(), label
    lead_from = max(0, start - 40)
    head = _HEAD.search(text[lead_from:start])
    if head and (label := _year_label(head["span"])):
        return lead_from + head.start(), end, label
    return start, end, None


def _year_label(span: str) -> str | None:
    """The label of a printed span when it is one year: 2018/19, 2018-19, 2018-2019; None for 2018-2021."""
    numbers = re.findall(r"\d+", span)
    first, second = int(numbers[0]), int(numbers[1])
    first += 2000 if first < 100 else 0
    return f"{first}/{(first + 1) % 100:02d}" if second in (first + 1, (first + 1) % 100) else None
