"""When a thing is due: the deadline words of a sentence, and the days they mean.

What is due is counted from the meeting. An open bound of the meeting stays open in the deadline, and a deadline
that nothing dates ("in due course") is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from loaders.extract.dates import MONTHS, DateMention, dates
from loaders.extract.occasions import occasion
from loaders.extract.periods import PeriodMention, periods
from ontology.values import DateInterval, Period, add_months, financial_year, month_days

_NUMBERS = {
    word: number
    for number, words in enumerate(
        ["", "one a an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
    for word in words.split()
} | {"eighteen": 18, "fifteen": 15, "fourteen": 14, "twenty": 20, "thirty": 30, "couple of": 2}
_NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + ")"
_DURATION = re.compile(
    rf"\b(?P<lead>with)?in\s(?:the\snext\s|about\s|around\s|approximately\s"
    rf"|a\sfurther\s)?(?P<n>{_NUMBER})[\s-](?:(?P<w>working|school|business)\s)?"
    r"(?P<unit>day|week|fortnight|month|year)(?:s|[’']s)?\b[’']?(?:\stime\b)?(?!\s(?:ago|of|period|old"
    r"|earlier|later|rolling))"
    rf"|\b(?:over|during|for|throughout)\sthe\s(?:next|coming"
    rf"|following)\s(?P<n2>{_NUMBER})[\s-](?P<unit2>week|fortnight|month|year|day)s?\b"
    rf"|\bin\sthe\s(?:next|coming)\s(?P<n3>{_NUMBER})\s(?P<unit3>week|fortnight|month|year|day)s?\b"
    rf"|\b(?P<n4>{_NUMBER})\s(?P<unit4>day|week|month|year)s?\sfrom\snow\b"
    r"|\b(?:after|for)\s(?P<n5>six|three|twelve|6|3|12)\s(?P<unit5>month)s?\b(?=\s(?:to\sreview|for\sreview))"
    r"|\b(?:reviewed|revisited|report\sback|return)\s(?:again\s)?after\s(?P<n6>six|three|twelve|two|6|3|12"
    r"|2)\s(?P<unit6>month|year)s?\b",
    re.I,
)
_FORTNIGHT = re.compile(r"\bwithin\s(?:the|a)\s(?P<unit>fortnight|week|month|quarter|year)\b(?!\s(?:of|ago))", re.I)
_WEEK_OF = re.compile(r"\b(?:w/c|week\scommencing|week\sbeginning|week\sof)\s(?:the\s)?$", re.I)
_CALENDAR_YEAR = re.compile(
    r"\b(?:in|by|during|before|until|till|for|from|late\sin|early\sin)\s(?:the\s)?"
    r"(?:(?P<part>end|close|start|beginning|early|late|middle"
    r"|mid)(?:\s(?:part\s)?of)?[\s-])?(?P<year>20\d\d)\b(?!\s?[/–-]\s?\d|,\d)",
    re.I,
)
_YEAR_PARTS = {"end": (12, 12), "close": (12, 12), "start": (1, 1), "beginning": (1, 1)}
_YEAR_PARTS |= {"early": (1, 4), "middle": (5, 8), "mid": (5, 8), "late": (9, 12)}
_NEXT_MEETING = re.compile(
    r"\b(?:(?:the|its|their|our|this|each|every)\s)?(?:next|following|forthcoming)\s(?:available\s|scheduled\s"
    r"|ordinary\s|formal\s|public\s|quarterly\s|full\s)?"
    r"(?:[A-Z][\w&’'-]+\s(?:(?:and|of|the|for)\s)?){0,6}(?:meeting|Committee|Panel|Board|Cabinet"
    r"|Council|Executive|committee|panel|board|session|mtg|Bd|Cttee|Ctte|Forum|forum)\b(?:\sof\sthe\s[A-Z]\w+)?"
    r"|\bnext\stime\b"
)
_NAMED_MEETING = re.compile(
    r"\b(?P<month>"
    + "|".join(sorted((m.title() for m in MONTHS if len(m) > 2), key=len, reverse=True))
    + r")(?:[’']s|\s(?P<year>20\d\d))?\s"
    r"(?:[A-Z][\w&’'-]+\s){0,5}(?:meeting|mtg|Bd|Cttee|Ctte|[Cc]ycle|Committee|Panel|Board|Cabinet|Council"
    r"|Executive|Scrutiny|Forum)\b"
    r"|\b(?:meeting|Committee|Panel|Board|Cabinet|Council)s?\s(?:(?:to\sbe\s)?held\s)?(?:in|of"
    r"|on)\s(?P<month2>[A-Z][a-z]{2,8})\b(?!\s\d)"
)
_RELATIVE = re.compile(
    r"\b(?P<day>tomorrow|today)\b|\b(?:in\s|by\s|during\s|within\s|over\s)?(?P<which>next|this"
    r"|the\scoming|the\send\sof\sthe|the\send\sof\sthis|the\send\sof)\s(?P<unit>week|month|quarter"
    r"|year|next\smonth|next\sweek)\b(?![’']s|-)",
    re.I,
)
_BEFORE_DATE = re.compile(
    r"\b(?P<lead>by|on|before|until|till|no later than|not later than|at|in|during|for|from|commencing"
    r"|starting|beginning|deadline of|due|ahead of|prior to|of"
    r"|around|towards|completion|completed|target|review|deadline|when|timescale|w/c|week commencing|mid|late|early"
    r"|between|and|to|is|was|meeting|over|expected"
    r"|date)[\s:-](?:the\s|early\s|late\s|mid-?\s?|approximately\s|around\s|week commencing\s)?$",
    re.I,
)
_FIRM = ("by", "before", "no later than", "not later than", "deadline of", "due", "prior to")
_YEAR_LEAD = re.compile(
    r"\b(?:in|by|during|for|from|before|until|at)\s(?:the\s)?(?:(?:start|beginning|end|close)\sof\s)?(?:the\s)?"
    r"(?:financial\s(?:year\s)?)?$",
    re.I,
)
_YEAR_START = re.compile(r"\b(?:start|beginning)\sof\s(?:the\s)?(?:financial\s(?:year\s)?)?$", re.I)
_TERSE = 16  # words of an action that is noted rather than told
_QUARTER_LEAD = re.compile(r"\b(?:in|by|during|before|until)\s(?:the\s)?(?:start\sof\s)?$", re.I)
_QUARTER_END = re.compile(r"\b(?:the\s)?(?:end|close)\s(?:of\s)?(?:the\s)?$", re.I)
_SLIPPED = re.compile(
    r"\b(?:put\s(?:off|back)|moved|slipped|delayed|postponed|deferred|extended"
    r"|brought\sforward)\sfrom\s[^.;]{3,40}?\sto"
    r"(?P<to>\s[^.;]{3,40})",
    re.I,
)
_WINDOW = re.compile(r"\b(?:last|past|previous|preceding)\s$", re.I)


class Due(NamedTuple):
    """The interval in which a deadline lies (None where nothing dates it) and the words that say so."""

    days: DateInterval | None
    words: str | None


_NONE = Due(None, None)


def due(sentence: str, held: DateInterval) -> Due:
    """When what a sentence promises is due, seen from a meeting held on one of some days.

    The firmest words win: a full date, a month or season, the next meeting by name, an occasion, a number of weeks or
    months, the end of a quarter, the next meeting, the week or month to come, a year.

    >>> str(due("to report back in six months", DateInterval(date(2016, 12, 31), date(2017, 3, 31))).days)
    '2017-06-30..2017-09-30'
    """
    found = (reader(sentence, held) for reader in _READERS)
    return next((Due(*pair) for pair in found if pair), _NONE)


_Pair = tuple[DateInterval | None, str]


def _on_a_day(sentence: str, held: DateInterval) -> _Pair | None:
    return _dated(sentence, held, ("day", "days"))


def _in_a_month(sentence: str, held: DateInterval) -> _Pair | None:
    return _dated(sentence, held, ("month", "months", "season"))


def _dated(sentence: str, held: DateInterval, kinds: tuple[str, ...]) -> _Pair | None:
    """The last date of some precision that is led to as a deadline is, and that the meeting did not outlive."""
    chosen: _Pair | None = None
    for mention in dates(sentence):
        lead = sentence[max(0, mention.start - 40) : mention.start]
        if mention.precision not in kinds or not _BEFORE_DATE.search(lead) or _WINDOW.search(lead):
            continue
        days = _coming(mention, held)
        if days and days.earliest and _WEEK_OF.search(lead):
            days = DateInterval(days.earliest, days.earliest + timedelta(days=6))
        if days and mention.words.lower().startswith("mid") and days.earliest and mention.precision == "month":
            days = DateInterval.on(days.earliest.replace(day=15))
        if days and not _is_over(days, held) and (chosen is None or _leads_to_deadline(lead)):
            chosen = (days, mention.words)
    return chosen


def _put_back(sentence: str, held: DateInterval) -> _Pair | None:
    """The new day or month of what was "put back from September 2025 to September 2026"."""
    match = _SLIPPED.search(sentence)
    if not match:
        return None
    found = dates(match["to"])
    days = _coming(found[0], held) if found else None
    return (days, found[0].words) if days else None


def _leads_to_deadline(lead: str) -> bool:
    match = _BEFORE_DATE.search(lead)
    return match is not None and match["lead"].lower() in _FIRM


def _coming(mention: DateMention, held: DateInterval) -> DateInterval | None:
    """The days of a date; without a year, the next such days after the meeting's first possible day."""
    if mention.year is not None:
        return mention.days
    if held.earliest:
        return mention.following(held.earliest)
    return mention.nearest(held.latest) if held.latest else None


def _is_over(days: DateInterval, held: DateInterval) -> bool:
    return bool(held.earliest and days.latest and days.latest < held.earliest)


def _named_meeting(sentence: str, held: DateInterval) -> _Pair | None:
    """What is for "the January meeting" is due in that month."""
    for match in _NAMED_MEETING.finditer(sentence):
        month = MONTHS.get((match["month"] or match["month2"]).lower())
        if month is None:
            continue
        year = int(match["year"]) if match["year"] else None
        mention = DateMention(match.start(), match.end(), match.group(), "month", (month, 1), (month, 31), year)
        days = _coming(mention, held)
        if days and not _is_over(days, held):
            return days, match.group()
    return None


def _duration(sentence: str, held: DateInterval) -> _Pair | None:
    """Counted from both bounds of the meeting: "in six months", "over the next year", "within ten working days"."""
    for match in _DURATION.finditer(sentence):
        if _WINDOW.search(sentence[max(0, match.start() - 12) : match.start()]):
            continue
        number = next(n for n in match.group("n", "n2", "n3", "n4", "n5", "n6") if n)
        unit = next(u for u in match.group("unit", "unit2", "unit3", "unit4", "unit5", "unit6") if u)
        return _later(held, _number(number), unit.lower(), bool(match["w"])), match.group()
    within = _FORTNIGHT.search(sentence)
    return (_later(held, 1, within["unit"].lower(), False), within.group()) if within else None


def _number(printed: str) -> int:
    return int(printed) if printed.isdigit() else _NUMBERS[printed.lower()]


def _later(held: DateInterval, number: int, unit: str, working: bool) -> DateInterval | None:
    """Both bounds of a meeting some time on; five working days are a week."""
    if not held.is_known:
        return None
    if unit in ("month", "quarter", "year"):
        months = number * {"month": 1, "quarter": 3, "year": 12}[unit]
        return DateInterval(*(add_months(day, months) if day else None for day in (held.earliest, held.latest)))
    days = number * {"day": 1, "week": 7, "fortnight": 14}[unit]
    length = timedelta(days=-(-days * 7 // 5) if working else days)
    return DateInterval(*(day + length if day else None for day in (held.earliest, held.latest)))


def _quarter(sentence: str, held: DateInterval) -> _Pair | None:
    """The last day of a quarter for "by the end of Quarter 4", any of its days for "in Quarter 4"."""
    for mention in periods(sentence):
        if mention.kind != "quarter":
            continue
        lead = sentence[max(0, mention.start - 24) : mention.start]
        end = _QUARTER_END.search(lead)
        if not end and not _QUARTER_LEAD.search(lead):
            continue
        days = _quarter_days(mention, held)
        if days and days.latest and not _is_over(days, held):
            words = (end.group() if end else "") + mention.words
            return (DateInterval.on(days.latest) if end else days), words
    return None


def _quarter_days(mention: PeriodMention, held: DateInterval) -> DateInterval | None:
    """The days of a quarter; without a year, of the next that is not over when the meeting is held."""
    if mention.label:
        return Period(mention.label).days
    anchor = held.earliest or held.latest
    if anchor is None or mention.quarter is None:
        return None
    start = int(financial_year(anchor)[:4])
    choices = (Period(f"{year}/{(year + 1) % 100:02d} Q{mention.quarter}").days for year in (start, start + 1))
    return next(days for days in choices if days.latest and days.latest >= anchor)


def _next_meeting(sentence: str, held: DateInterval) -> _Pair | None:
    """The next meeting is after this one: from its latest day (else its earliest) on."""
    match = _NEXT_MEETING.search(sentence)
    if not match:
        return None
    day = held.latest or held.earliest
    return (DateInterval(day, None) if day else None), match.group()


def _relative(sentence: str, held: DateInterval) -> _Pair | None:
    """Seen from both bounds of the meeting: "tomorrow", "next month", "the end of the month"."""
    match = _RELATIVE.search(sentence)
    if not match or not held.is_known:
        return (None, match.group()) if match else None
    bounds = (held.earliest, held.latest)
    seen = [_seen_from(day, match) if day else None for day in bounds]
    first, last = (seen[0].earliest if seen[0] else None), (seen[1].latest if seen[1] else None)
    return DateInterval(first, last), match.group()


def _seen_from(day: date, match: re.Match[str]) -> DateInterval:
    if match["day"]:
        return DateInterval.on(day + timedelta(days=match["day"].lower() == "tomorrow"))
    which, unit = match["which"].lower(), match["unit"].lower()
    unit, following = unit.removeprefix("next "), which == "next" or unit.startswith("next ")
    days = _unit_around(day, unit, following or which == "the coming")
    return DateInterval.on(days.latest) if "end" in which and days.latest else days


def _unit_around(day: date, unit: str, following: bool) -> DateInterval:
    """The week, month, quarter or year around a day or the one after it; what is past of it is left out."""
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(days=7 * following)
        whole = DateInterval(monday, monday + timedelta(days=6))
    elif unit == "month":
        start = add_months(day.replace(day=1), int(following))
        whole = month_days(start.year, start.month)
    elif unit == "quarter":
        start = add_months(day.replace(day=1, month=(day.month - 1) // 3 * 3 + 1), 3 * following)
        whole = DateInterval(start, add_months(start, 3) - timedelta(days=1))
    else:
        whole = DateInterval(date(day.year + following, 1, 1), date(day.year + following, 12, 31))
    return DateInterval(max(whole.earliest or day, day), whole.latest)


def _calendar_year(sentence: str, held: DateInterval) -> _Pair | None:
    """The days of "early 2022", "the end of 2022" or "during 2022"."""
    for match in _CALENDAR_YEAR.finditer(sentence):
        year, part = int(match["year"]), (match["part"] or "").lower()
        first, last = _YEAR_PARTS.get(part, (1, 12))
        days = DateInterval(date(year, first, 1), month_days(year, last).latest)
        if days.latest and not _is_over(days, held):
            return (DateInterval.on(days.latest) if part in ("end", "close") else days), match.group()
    return None


def _at_the_end(sentence: str, held: DateInterval) -> _Pair | None:
    """The date that ends a terse action, with nothing that leads to it: "Letter to the family – 3 Feb"."""
    found = dates(sentence[-160:])
    if not found or len(sentence.split()) > _TERSE or sentence[-160:][found[-1].end :].strip(" .;)|"):
        return None
    days = _coming(found[-1], held)
    return (days, found[-1].words) if days and not _is_over(days, held) else None


def _year(sentence: str, held: DateInterval) -> _Pair | None:
    """Any day of the financial year for "in 2019/20"."""
    for mention in periods(sentence):
        lead = sentence[max(0, mention.start - 40) : mention.start]
        if mention.kind != "year" or not mention.label or not _YEAR_LEAD.search(lead):
            continue
        days = Period(mention.label).days
        if days.latest is None or days.earliest is None or _is_over(days, held):
            continue
        if _QUARTER_END.search(lead):
            return DateInterval.on(days.latest), mention.words
        if not (held.earliest and days.earliest < held.earliest):
            return (DateInterval.on(days.earliest) if _YEAR_START.search(lead) else days), mention.words
    return None


_READERS: tuple[Callable[[str, DateInterval], _Pair | None], ...] = (
    _put_back,
    _on_a_day,
    _named_meeting,
    _in_a_month,
    occasion,
    _duration,
    _quarter,
    _next_meeting,
    _relative,
    _year,
    _calendar_year,
    _at_the_end,
)
