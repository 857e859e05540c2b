"""Calendar dates in text: where they stand, how precise they are, and the days they mean.

A date is kept as precise as it is printed. One without a year ("19 March") stays so until the caller says what it is
near to: `nearest` for what happened, `following` for what was still to come.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from loaders.extract.matching import matches
from ontology.values import DateInterval

_ENGLISH = "January February March April May June July August September October November December".split()
_WELSH = "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr".split()
_SHORT = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split()
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}


def _month_numbers() -> dict[str, int]:
    numbers = {name.lower(): place for names in (_ENGLISH, _WELSH) for place, name in enumerate(names, 1)}
    return numbers | {
        name.lower(): numbers[next(m for m in _ENGLISH if m.startswith(name[:3])).lower()] for name in _SHORT
    }


MONTHS = _month_numbers()
_NAME = (
    "(?:"
    + "|".join(sorted({m for n in (*_ENGLISH, *_WELSH, *_SHORT) for m in (n, n.upper())}, key=len, reverse=True))
    + ")"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_TH = r"(?:\s?(?:st|nd|rd|th|ST|ND|RD|TH)\b)"
_YEAR = r"(?:19[5-9]\d|20\d\d)"
_TO = r"\s?(?:-|–|—|to|and|&)\s?"
_FORMS = re.compile(
    rf"""(?:(?<![\w/£.,-])|(?<=\bmid-)|(?<=\bMid-)|(?<=\bearly-)|(?<=\blate-))(?:
      (?P<iso>{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\w/-])
    | (?P<uk>{_DAY}(?P<mark>[/.-])(?:1[0-2]|0?[1-9])(?P=mark){_YEAR}|{_DAY}/(?:1[0-2]|0?[1-9])/\d\d
      |{_DAY}(?P<mark2>[.-])(?:1[0-2]|0[1-9])(?P=mark2)\d\d)(?![\w/]|[-.]\d)
    | (?P<d1>{_DAY}){_TH}?(?:{_TO}(?P<d2>{_DAY}){_TH}?)?\s{{1,3}}(?:(?:day\s)?of\s)?(?P<dm>{_NAME})\b\.?
        (?:,?\s{{1,3}}(?P<dy>{_YEAR})\b(?![/–-]\d)|\s?[’'‘](?P<dy2>\d\d)\b|(?<=[A-Za-z]{{3}})\s(?P<dy3>[1-3]\d)\b(?![\w/%:.,-]\w|\s?%))?
    | (?P<ra>{_NAME})\b(?:\s(?P<rya>{_YEAR}))?{_TO}(?P<rb>{_NAME})\b\s(?P<ryb>{_YEAR})\b(?![/–-]\d)
    | (?P<am>{_NAME})\s(?P<ad>{_DAY})(?:{_TH}(?:,?\s(?P<ay1>{_YEAR}))?|,?\s(?P<ay2>{_YEAR}))\b
    | (?P<mm>{_NAME})\b(?:(?:\.?,?\s(?:of\s)?)(?P<my>{_YEAR})\b(?![/–-]\d)|[-\s]?[’'‘](?P<my2>\d\d)\b
      |-(?P<my3>\d\d)\b|(?<=\b[A-Z][a-z][a-z])\s(?P<my4>1[89]|[23]\d)\b(?![\w/%:.,-]\w|\s?%)|(?P<bare>(?!\s\d|[’'‘]s\b|-\w)))
    | (?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)\b(?:\s(?:of\s)?(?P<sy>{_YEAR})\b(?:[/–-]\d\d)?)?
    )""",
    re.VERBOSE,
)
_FIRST = "".join(sorted({name[0] for name in (*_ENGLISH, *_WELSH, "spring", "autumn", "winter", "Winter")}))
_START = re.compile(rf"\d|\b(?=[{_FIRST}])(?:{_NAME}|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)\b")
_EDGE = re.compile(
    r"(?:\b(?:the\s)?(?P<edge>end|close|beginning|start)(?:\sof)?(?:\sthe)?\s(?:month\sof\s)?"
    r"|\b(?P<part>early|mid|late|middle of)[\s-])$",
    re.I,
)
_WEEKS = {"first": (1, 7), "second": (8, 14), "third": (15, 21), "last": (22, 31)}
_WEEK = re.compile(r"\b(?:the\s)?(?P<week>first|second|third|last)\s(?:full\s)?week\s(?:of|in)\s$", re.I)
_WEEKDAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.?"
    r"|Dydd\s(?:Llun|Mawrth|Mercher|Iau|Gwener|Sadwrn|Sul)),?\s(?:the\s|,\s)?$",
    re.I,
)
# "Tues. 7.11.23" is a date, "7.11.23" alone may number a paragraph.
_DATE_LEAD = re.compile(
    r"(?:day|\b(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)|\b(?:on|date|dated|held|when"
    r"|by))[.,:]?\s$",
    re.I,
)
_BARE_LEAD = re.compile(
    r"\b(?:in|by|during|until|till|since|from|to|for|before|after|end of|end|start of|beginning of"
    r"|early|late|mid|last|next|this"
    r"|throughout|between|and|at|of|around|through|both|or|the)[\s-]$",
    re.I,
)
_SEASON_LEAD = re.compile(
    r"\b(?:in|by|during|until|since|before|after|this|next|last|early|late|end\sof)\s(?:the\s)?(?:early\s"
    r"|late\s)?$",
    re.I,
)
_SEASON_TAIL = re.compile(
    r"\s?(?:$|[.,;:)\]]|(?:and|or|to|when|with|for|as|by|at|which|that|but|of|before|after|once|so"
    r"|to)\b)"
)
_JOIN = re.compile(
    r"\s?(?:to|and|until|or|-|–|&)\s(?:the\s)?(?:end\sof\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    r"|Sun)day,?\s)?",
    re.I,
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date in a text: its place, its words, its first and last (month, day), and the first day's year if printed.

    `precision` is day, days, month, months or season. A last day of 31 means the end of its month.
    """

    start: int
    end: int
    words: str
    precision: str
    first: tuple[int, int]
    last: tuple[int, int]
    year: int | None

    @property
    def days(self) -> DateInterval | None:
        """The days meant; None where the text gives no year."""
        return None if self.year is None else self.in_year(self.year)

    def in_year(self, year: int) -> DateInterval:
        """The days meant when the first of them lies in a year."""
        return DateInterval(_day(year, *self.first), _day(year + (self.last < self.first), *self.last))

    def following(self, day: date) -> DateInterval:
        """The days meant, by the printed year, else the first such days that are not over before a day."""
        if self.year is not None:
            return self.in_year(self.year)
        choices = (self.in_year(year) for year in (day.year - 1, day.year, day.year + 1))
        return next(days for days in choices if days.latest and days.latest >= day)

    def nearest(self, day: date) -> DateInterval:
        """The days meant, by the printed year, else those that lie nearest to a day."""
        if self.year is not None:
            return self.in_year(self.year)
        choices = [self.in_year(year) for year in (day.year - 1, day.year, day.year + 1)]
        return min(choices, key=lambda days: abs(((days.earliest or day) - day).days))


@lru_cache(maxsize=2048)
def dates(text: str) -> tuple[DateMention, ...]:
    """Every calendar date of a text, in order; years alone, ages, rule and section numbers are none.

    >>> [str(d.days) for d in dates("Held on 21st January 2019, not under Rule 30.")]
    ['2019-01-21']
    """
    found = (_mention(match, text) for match in matches(_START, _FORMS, text))
    return _with_shared_years([mention for mention in found if mention], text)


def _mention(match: re.Match[str], text: str) -> DateMention | None:
    if match["season"]:
        return _season(match, text)
    if match["bare"] is not None and not _bare_month_is_meant(match, text):
        return None
    lead_from = max(0, match.start() - 12)
    if match["mark2"] and match["uk"][1] in ".-" and not _DATE_LEAD.search(text, lead_from, match.start()):
        return None
    form = _numeric(match) or _day_form(match) or _range_form(match) or _month_form(match)
    if not _exists(*form[:3]):
        return None
    precision, first, last, year = form
    lead = text[max(0, match.start() - 30) : match.start()]
    start = match.start()
    if precision == "month" and (edge := _EDGE.search(lead)):
        start -= len(edge.group())
        if edge["edge"]:
            at_end = edge["edge"].lower() in ("end", "close")
            precision, first, last = "day", *([(last[0], 31)] * 2 if at_end else [(first[0], 1)] * 2)
    elif precision == "month" and (week := _WEEK.search(lead)):
        start -= len(week.group())
        begun, over = _WEEKS[week["week"].lower()]
        precision, first, last = "days", (first[0], begun), (last[0], over)
    if precision == "day" and (weekday := _WEEKDAY.search(lead)):
        start -= len(weekday.group())
    return DateMention(start, match.end(), text[start : match.end()], precision, first, last, year)


_Form = tuple[str, tuple[int, int], tuple[int, int], int | None]


def _numeric(match: re.Match[str]) -> _Form | None:
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
    elif match["uk"]:
        day, month, year = (int(part) for part in re.split(r"[/.-]", match["uk"]))
        year += 2000 if year < 100 else 0
    else:
        return None
    return "day", (month, day), (month, day), year


def _day_form(match: re.Match[str]) -> _Form | None:
    if match["d1"]:
        short = match["dy2"] or (match["dy3"] if len(match["dm"]) <= 4 else None)
        month, year = MONTHS[match["dm"].lower()], 2000 + int(short) if short else _year(match["dy"])
        last = int(match["d2"] or match["d1"])
        return ("days" if match["d2"] else "day"), (month, int(match["d1"])), (month, last), year
    if match["am"]:
        place = (MONTHS[match["am"].lower()], int(match["ad"]))
        return "day", place, place, _year(match["ay1"] or match["ay2"])
    return None


def _range_form(match: re.Match[str]) -> _Form | None:
    if not match["ra"]:
        return None
    first, last = MONTHS[match["ra"].lower()], MONTHS[match["rb"].lower()]
    year = int(match["rya"] or int(match["ryb"]) - (last < first))
    return "months", (first, 1), (last, 31), year


def _month_form(match: re.Match[str]) -> _Form:
    month = MONTHS[match["mm"].lower()]
    short = match["my2"] or match["my3"] or match["my4"]
    return "month", (month, 1), (month, 31), 2000 + int(short) if short else _year(match["my"])


def _season(match: re.Match[str], text: str) -> DateMention | None:
    lead, tail = text[max(0, match.start() - 20) : match.start()], text[match.end() : match.end() + 9]
    if (
        not match["sy"]
        and not re.match(
            r"\s(?:meeting|cycle"
            r"|session)\b",
            tail,
        )
        and not (_SEASON_LEAD.search(lead) and _SEASON_TAIL.match(tail))
    ):
        return None
    first, last = _SEASONS[match["season"].lower()]
    if re.search(r"\bend\sof\s(?:the\s)?$", lead, re.I):
        return DateMention(match.start(), match.end(), match.group(), "day", (last, 31), (last, 31), _year(match["sy"]))
    return DateMention(match.start(), match.end(), match.group(), "season", (first, 1), (last, 31), _year(match["sy"]))


def _bare_month_is_meant(match: re.Match[str], text: str) -> bool:
    """Whether a month's name with neither day nor year is a date: "in May", not a person or the verb."""
    name, lead = match["mm"], text[max(0, match.start() - 14) : match.start()]
    if name.lower() in ("mar", "dec", "jan", "mai", "medi", "may", "march") and name.isupper():
        return False
    return (
        bool(_BARE_LEAD.search(lead))
        and not re.match(r"\s[A-Z][a-z]+\b(?!\smeeting)", text[match.end() : match.end() + 25])
    ) or bool(re.match(r"\s(?:[A-Z]\w+\s)?meeting\b", text[match.end() : match.end() + 30]))


def _with_shared_years(mentions: list[DateMention], text: str) -> tuple[DateMention, ...]:
    """In "between 1 April and 30 September 2018" the year belongs to both dates."""
    for place in range(len(mentions) - 2, -1, -1):
        one, two = mentions[place], mentions[place + 1]
        if one.year is None and two.year is not None and _JOIN.fullmatch(text[one.end : two.start]):
            mentions[place] = replace(one, year=two.year - (one.first > two.first))
    return tuple(mentions)


def _year(printed: str | None) -> int | None:
    return int(printed) if printed else None


def _exists(precision: str, first: tuple[int, int], last: tuple[int, int]) -> bool:
    """Whether printed days are in the calendar (of a leap year) and in order."""
    if precision not in ("day", "days"):
        return True
    return first[1] <= last[1] <= calendar.monthrange(2020, last[0])[1]


def _day(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))
