"""Deadlines counted from the day of the meeting: "in six weeks", "inside a fortnight", "by Friday", "next month"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from loaders.extract.dates import DateMention, dates
from loaders.extract.deadline_reading import Reading, coming, nth_day, seen_from, weekday
from ontology.values import DateInterval, add_months, month_days

_NUMBERS = {
    word: number
    for number, words in enumerate(
        ["", "one a an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
    for word in words.split()
} | {"eighteen": 18, "fifteen": 15, "fourteen": 14, "twenty": 20, "twenty-one": 21, "twenty-eight": 28, "thirty": 30}
_NUMBERS |= {"a couple of": 2, "couple of": 2}
_NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + ")"
_UNIT = r"(?:day|week|fortnight|month|quarter|year)"
_DURATION = re.compile(
    rf"\b(?:with)?in(?:side)?(?:\sof)?\s(?:the\snext\s|the\scoming\s|about\s|around\s|approximately\s|at\smost\s"
    rf"|no\smore\sthan\s|a\sfurther\s|another\s)?(?P<n>{_NUMBER})[\s-](?:(?P<w>working|school|business|clear)\s)?"
    rf"(?P<unit>{_UNIT})(?:s|[’']s)?\b[’']?(?:\stime\b)?(?!\s(?:ago|period|old|earlier|later|rolling|end)\b)"
    rf"|\b(?:over|during|for|throughout)\sthe\s(?:next|coming)\s(?P<n2>{_NUMBER})[\s-](?P<unit2>{_UNIT})s?\b"
    r"|\b(?:over|during|in|within)\sthe\s(?:next|coming)\s(?P<unit3>fortnight)\b"
    r"|\b(?:within|inside)\sthe\s(?P<unit8>fortnight|week|month|quarter|year)\b"
    rf"|\b(?P<n4>{_NUMBER})\s(?P<unit4>{_UNIT})s?\sfrom\s(?:now|today)\b"
    rf"|\b(?P<n7>{_NUMBER})\s(?P<unit7>{_UNIT})s?[’']?\s(?:hence|time)\b"
    r"|\b(?:after|for)\s(?P<n5>six|three|twelve|6|3|12)\s(?P<unit5>month)s?\b(?=\s(?:to\sreview|for\sreview))"
    rf"|\b(?:review(?:ed)?|revisit(?:ed)?|report(?:ing)?\sback|return|look\sagain|come\sback|evaluated?)\s"
    rf"(?:(?:again|and\slook\sagain)\s)?(?:after|at)\s(?P<n6>{_NUMBER})\s(?P<unit6>{_UNIT})s?\b(?!\s(?:of|in)\b)",
    re.I,
)
# "within two months of that date" is counted from the date, not from the meeting; from anything else it is untold.
_FROM = re.compile(r"\s(?:of|from|after|following|before)\s(?!now\b|today\b)")
_BEFORE = re.compile(
    rf"\b(?P<n>{_NUMBER})\s(?P<w>working\s|clear\s)?(?P<unit>{_UNIT})s?\s(?P<way>before|ahead of|prior to|after"
    r"|following|of|from)\s(?:the\s)?(?P<that>(?:that|this|same)\sdate\b)?"
    rf"|\b(?P<n2>{_NUMBER})\s(?P<unit2>{_UNIT})s?\s(?P<way2>in advance|beforehand)\b",
    re.I,
)
_WITHIN = re.compile(r"\b(?:with)?in(?:side)?\s$", re.I)
_WINDOW = re.compile(r"\b(?:last|past|previous|preceding)\s$", re.I)
_NAME = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WEEKDAY = re.compile(
    r"\b(?i:by|on|before|until|no\slater\sthan|this|next|from|for|due)\s"
    r"(?:(?:this|next|the\sfollowing|first\sthing|close(?:\sof\s(?:play|business))?|noon|midday|the\send\sof|\d{1,2}\s?[ap]m)\s"
    rf"(?:on\s|this\s|next\s)?)?(?P<day>{_NAME})\b(?P<on>\sweek\b)?(?!,?\s(?:the\s)?\d|,?\s(?:had|was|were|has|meetings?|surgery|club|of)\b)"
    rf"|^\W*(?P<alone>{_NAME})\W*$"
)
_NTH = re.compile(
    rf"\b(?P<nth>first|second|third|fourth|last)\s(?P<day>{_NAME})\s(?:in|of)\s(?:the\s|this\s)?(?P<next>next\s|following\s)?month\b",
    re.I,
)
_PLAIN_ON = re.compile(r"\b(?:had|was|were|last|did|took|held)\b[^.;,]{0,60}$", re.I)
_RELATIVE = re.compile(
    r"\b(?P<day>tomorrow|today|in\sthe\smorning|first\sthing|the\s(?:next|following)\s(?:morning|day|afternoon)|(?:this|that)\s(?:afternoon|evening)"
    r"|with\simmediate\seffect)\b"
    r"|\b(?:in\s|by\s|during\s|within\s|over\s)?(?P<which>next|this|later\sthis|the\scoming|(?:the\s)?end\sof(?:\sthe|\sthis|\snext)?"
    r"|before\s(?:the\s|this\s)(?=(?:week|month|year)\s(?:is|was)\sout))"
    r"\s?(?P<unit>week|month|quarter|year|next\smonth|next\sweek)\b(?![’']s|-|\s(?:commencing|beginning|ending|of)\b)",
    re.I,
)
_TODAY = ("today", "this afternoon", "this evening", "that afternoon", "that evening", "with immediate effect")


def durations(sentence: str, held: DateInterval) -> Iterator[Reading]:
    """Counted from both bounds of the meeting: "in six months", "inside a month", "within ten working days"."""
    for match in _DURATION.finditer(sentence):
        if _WINDOW.search(sentence[max(0, match.start() - 12) : match.start()]) or _FROM.match(sentence, match.end()):
            continue
        number = next((n for n in match.group("n", "n2", "n4", "n5", "n6", "n7") if n), "one")
        unit = next(u for u in match.group("unit", "unit2", "unit3", "unit4", "unit5", "unit6", "unit7", "unit8") if u)
        length = (_number(number), unit.lower(), bool(match["w"]))
        yield Reading(match.start(), match.end(), _later(held, *length))


def from_dates(sentence: str, held: DateInterval) -> Iterator[Reading]:
    """Counted from a date of the sentence: "a week before 14 March", "on 7 March ... within a month of that date"."""
    for match in _BEFORE.finditer(sentence):
        number, unit, way = (match[one] or match[two] for one, two in (("n", "n2"), ("unit", "unit2"), ("way", "way2")))
        told = match["that"] or match["way2"]
        if way.lower() in ("of", "from") and not told and not _WITHIN.search(sentence[: match.start()][-8:]):
            continue
        end, mention = _earlier_date(sentence, match.start()) if told else _coming_date(sentence, match.end())
        days = coming(mention, held) if mention else None
        if days and days.earliest:
            sign = 1 if way.lower() in ("after", "following", "of", "from") else -1
            length = (sign * _number(number), unit.lower(), (match["w"] or "").lower() == "working ")
            yield Reading(match.start(), max(match.end(), end), DateInterval.on(_on(days.earliest, *length)))


def _earlier_date(sentence: str, end: int) -> tuple[int, DateMention | None]:
    """The last day printed before a place: what "that date" means."""
    found = [mention for mention in dates(sentence[max(0, end - 300) : end]) if mention.precision == "day"]
    return (0, found[-1]) if found else (0, None)


def _coming_date(sentence: str, start: int) -> tuple[int, DateMention | None]:
    """The day that stands at a place, or after "the meeting on"; where it ends."""
    tail = sentence[start : start + 50]
    found = next((mention for mention in dates(tail) if mention.precision == "day"), None)
    if found is None or re.search(r"[,;.]", tail[: found.start]):
        return 0, None
    return start + found.end, found


def weekdays(sentence: str, held: DateInterval) -> Iterator[Reading]:
    """The first such weekday after the meeting: "by Friday", "on Monday"; "Monday week" is the one after it."""
    for match in _WEEKDAY.finditer(sentence):
        if _PLAIN_ON.search(sentence[max(0, match.start() - 70) : match.start()]):
            continue
        wanted, weeks = weekday(match["day"] or match["alone"]), 7 * bool(match["on"])
        days = seen_from(
            held,
            lambda day, wanted=wanted, weeks=weeks: DateInterval.on(_next_weekday(day, wanted, weeks)),  # type: ignore[misc]
        )
        yield Reading(match.start(), match.end(), days)


def _next_weekday(day: date, wanted: int, weeks: int) -> date:
    return day + timedelta(days=(wanted - day.weekday() - 1) % 7 + 1 + weeks)


def relative_days(sentence: str, held: DateInterval) -> Iterator[Reading]:
    """Seen from both bounds of the meeting: "tomorrow", "next month", "the end of the month"."""
    for match in _RELATIVE.finditer(sentence):
        yield Reading(match.start(), match.end(), seen_from(held, lambda day, match=match: _seen(day, match)))  # type: ignore[misc]


def days_of_the_month(sentence: str, held: DateInterval) -> Iterator[Reading]:
    """The "last Saturday of the month" in which the meeting is, or of the next month."""
    for match in _NTH.finditer(sentence):
        following = bool(match["next"])
        yield Reading(
            match.start(),
            match.end(),
            seen_from(
                held,
                lambda day, match=match, following=following: nth_day(  # type: ignore[misc]
                    _month(day, following), match["nth"].lower(), match["day"].lower()
                ),
            ),
        )


def _month(day: date, following: bool) -> DateInterval:
    start = add_months(day.replace(day=1), int(following))
    return month_days(start.year, start.month)


def _seen(day: date, match: re.Match[str]) -> DateInterval:
    if match["day"]:
        return DateInterval.on(day + timedelta(days=match["day"].lower() not in _TODAY))
    which, unit = match["which"].lower(), match["unit"].lower()
    unit, following = unit.removeprefix("next "), "next" in which or unit.startswith("next ")
    days = _unit_around(day, unit, following or which == "the coming")
    if not days.latest or ("end" not in which and "before" not in which):
        return days
    # A working week ends on Friday, the week on Sunday; the page does not say which is meant.
    return (
        DateInterval(max(day, days.latest - timedelta(days=2)), days.latest)
        if unit == "week"
        else DateInterval.on(days.latest)
    )


def _unit_around(day: date, unit: str, following: bool) -> DateInterval:
    """The week, month, quarter or year around a day or the one after it; what is past of it is left out."""
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(days=7 * following)
        whole = DateInterval(monday, monday + timedelta(days=6))
    elif unit == "month":
        whole = _month(day, following)
    elif unit == "quarter":
        start = add_months(day.replace(day=1, month=(day.month - 1) // 3 * 3 + 1), 3 * following)
        whole = DateInterval(start, add_months(start, 3) - timedelta(days=1))
    else:
        whole = DateInterval(date(day.year + following, 1, 1), date(day.year + following, 12, 31))
    return DateInterval(max(whole.earliest or day, day), whole.latest)


def _number(printed: str) -> int:
    return int(printed) if printed.isdigit() else _NUMBERS[printed.lower()]


def _later(held: DateInterval, number: int, unit: str, working: bool) -> DateInterval | None:
    """Both bounds of a meeting some time on."""
    return seen_from(held, lambda day: DateInterval.on(_on(day, number, unit, working)))


def _on(day: date, number: int, unit: str, working: bool) -> date:
    """A day some time on, or back; five working days are a week."""
    if unit in ("month", "quarter", "year"):
        return add_months(day, number * {"month": 1, "quarter": 3, "year": 12}[unit])
    days = number * {"day": 1, "week": 7, "fortnight": 14}[unit]
    return day + timedelta(days=-(-days * 7 // 5) if working else days)
