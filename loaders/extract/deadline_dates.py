"""Deadlines by the calendar: a day, a month or a season that a sentence leads to, or that fills a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta

from loaders.extract.dates import MONTHS, DateMention, dates
from loaders.extract.deadline_reading import Reading, coming, is_over, nth_day
from ontology.values import DateInterval

_LEAD = re.compile(
    r"\b(?P<lead>by|on|before|until|till|no later than|not later than|at|in|during|for|from|commencing"
    r"|starting|beginning|deadline of|due|ahead of|prior to|of|with|each|every|next|this|inside|after|not before"
    r"|around|towards|completion|completed|target|review|deadline|when|timescale|w/c|week commencing|mid|late|early"
    r"|between|and|to|is|was|meeting|over|expected|on or before|come|through|throughout|set for|week ending|w/e"
    r"|date)[\s:-]\s?(?:the\s|early\s|late\s|mid-?\s?|approximately\s|around\s|week commencing\s|weekend of\s"
    r"|week of\s){0,2}$",
    re.I,
)
_FIRM = ("by", "before", "no later than", "not later than", "deadline of", "due", "prior to", "on or before")
_OPEN = ("after", "not before")
_WINDOW = re.compile(r"\b(?:last|past|previous|preceding)\s$", re.I)
_OCCASION = re.compile(r"\s(?:bank\sholiday|half[\s-]term)\b", re.I)
_WEEK_OF = re.compile(r"\b(?:w/c|week\scommencing|week\sbeginning|week\sof|week\sstarting)\s(?:the\s)?$", re.I)
_WEEKEND = re.compile(r"\bweekend\s(?:of|commencing|beginning)\s(?:the\s)?$", re.I)
_NTH = re.compile(
    r"\b(?P<nth>first|second|third|fourth|last)\s(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|weekend)\s(?:in|of)\s$",
    re.I,
)
_EDGED = re.compile(r"(?:early|mid|late|(?:the\s)?(?:end|close|start|beginning|middle)\sof)\b", re.I)
_SLIPPED = re.compile(
    r"\b(?:put\s(?:off|back)|moved|slipped|delayed|postponed|deferred|extended"
    r"|brought\sforward)\b[^.;]{0,60}?\sfrom\s[^.;]{3,40}?\s"
    r"(?P<to>to\s[^.;]{3,40})",
    re.I,
)
# The words after a day or month that name what meets then: "12 November Board".
_MEETS = re.compile(
    r"\s(?:[A-Z][\w&’'-]+\s){0,4}(?:meeting|mtg|Bd|Cttee|Ctte|Committee|Panel|Board|Cabinet|Council|Executive|Forum)\b"
)
_CELL_START = re.compile(r"(?:^|[|\t\n:(]|\s[–—-]|,)\s?(?:due\s|target\s|by\s)?$", re.I)
_CELL_END = re.compile(r"\s?(?:[.;)\]]{0,2}\s?$|[|\t\n])")
_HINTED = "|".join(sorted((m.title() for m in MONTHS if len(m) > 2), key=len, reverse=True))
# Months that `dates` passes over, for nothing there leads to them: a cell, "each June", "commencing with December".
_BARE_MONTH = re.compile(
    rf"(?P<cell>(?:^|[|\t\n:(]|\s[–—-]|,)\s?)(?P<m1>{_HINTED})\b\.?(?=\s?(?:[.;)\]]{{0,2}}\s?$|[|\t\n]))"
    rf"|\b(?i:each|every|come|(?:commencing|starting|beginning)\swith)\s(?P<m2>{_HINTED})\b(?!\s\d)",
)
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
_SEASON = re.compile(
    r"(?:\b(?P<lead>(?i:in|by|during|over|this|next|from|before|until|for|late|early|throughout|through|towards|come|after"
    r"|the\send\sof|end\sof))\s(?:in\s)?(?:the\s|this\s|next\s|late\s|early\s|coming\s|end\sof\s){0,2}"
    r"|(?P<cell>(?:^|[|\t\n:(]|\s[–—-]|,)\s?))(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)\b"
    r"(?!\s(?:of\s)?20\d\d|\s(?:terms?|recess|holidays?|breaks?|half|budget|statement|activit\w+|schemes?|schools?|programmes?"
    r"|plan\w*|pressures?|fuel|playschemes?|camps?|exams?|clubs?|fair|provision|intake|months?|weather|cohort|gritting|survey)\b|[’']s)"
)
_TERSE = 16  # words of an action that is noted rather than told


def put_back(sentence: str, held: DateInterval) -> Iterator[Reading]:
    """The new day or month of what was "put back from September 2025 to September 2026"."""
    for match in _SLIPPED.finditer(sentence):
        for mention in dates(match["to"])[:1]:
            start = match.start("to") + mention.start
            yield Reading(start, start + mention.end - mention.start, coming(mention, held))


def calendar_days(sentence: str, held: DateInterval) -> Iterator[Reading]:
    """The days that are led to as a deadline is, the last firm one first; what the meeting outlived is none."""
    return _best_first(_dated(sentence, held, ("day", "days")))


def calendar_months(sentence: str, held: DateInterval) -> Iterator[Reading]:
    """The months and seasons that are led to as a deadline is, or that stand alone in a cell."""
    found = [*_dated(sentence, held, ("month", "months", "season")), *((False, r) for r in _seasons(sentence, held))]
    for match in _BARE_MONTH.finditer(sentence):
        group = "m1" if match["m1"] else "m2"
        month = MONTHS[match[group].lower()]
        mention = DateMention(match.start(group), match.end(), match[group], "month", (month, 1), (month, 31), None)
        found.append((True, Reading(mention.start, mention.end, coming(mention, held))))
    return _best_first(found)


def _best_first(found: Iterable[tuple[bool, Reading]]) -> Iterator[Reading]:
    """The last that is led to firmly, then those before it, then the others as they stand."""
    weighed = sorted(found, key=lambda pair: pair[1].start)
    yield from (reading for firm, reading in reversed(weighed) if firm)
    yield from (reading for firm, reading in weighed if not firm)


def _dated(sentence: str, held: DateInterval, kinds: tuple[str, ...]) -> Iterator[tuple[bool, Reading]]:
    for mention in dates(sentence):
        lead = sentence[max(0, mention.start - 40) : mention.start]
        if mention.precision not in kinds or _WINDOW.search(lead) or not _is_led_to(sentence, mention, lead):
            continue
        if _OCCASION.match(sentence, mention.end):
            continue
        days = _within(mention, lead, coming(mention, held))
        led = _LEAD.search(lead)
        way = led["lead"].lower() if led else ""
        if days and way in _OPEN and days.earliest:
            days = DateInterval(days.earliest, None)
        if days is None or not is_over(days, held):
            yield way in _FIRM or not led, Reading(mention.start, mention.end, days)


def _is_led_to(sentence: str, mention: DateMention, lead: str) -> bool:
    """Whether words before a date, its own edge ("mid-March") or its place in a cell make it a deadline."""
    if _LEAD.search(lead) or _EDGED.match(mention.words) or _NTH.search(lead):
        return True
    if mention.precision == "day" and _MEETS.match(sentence, mention.end):
        return True
    return bool(_CELL_START.search(lead) and _CELL_END.match(sentence, mention.end))


def _within(mention: DateMention, lead: str, days: DateInterval | None) -> DateInterval | None:
    """The week or weekend that begins on a day, the middle of a month, or its "first Monday"."""
    if not days or not days.earliest:
        return days
    if mention.precision == "day" and _WEEK_OF.search(lead):
        return DateInterval(days.earliest, days.earliest + timedelta(days=6))
    if mention.precision == "day" and _WEEKEND.search(lead):
        return DateInterval(days.earliest, days.earliest + timedelta(days=days.earliest.weekday() == 5))
    if mention.precision == "month" and (nth := _NTH.search(lead)):
        return nth_day(days, nth["nth"].lower(), nth["day"].lower())
    if mention.precision == "month" and mention.words.lower().startswith("mid"):
        return DateInterval.on(days.earliest.replace(day=15))
    return days


def _seasons(sentence: str, held: DateInterval) -> Iterator[Reading]:
    """Seasons without a year: "this autumn", "over the summer", "by next summer"."""
    known = {mention.end for mention in dates(sentence) if mention.precision == "season" and mention.year}
    for match in _SEASON.finditer(sentence):
        if match.end() in known or (match["cell"] is not None and not _CELL_END.match(sentence, match.end())):
            continue
        first, last = _SEASONS[match["season"].lower()]
        words = match.group().lower()
        if "end of" in words:
            mention = DateMention(match.start(), match.end(), match.group(), "day", (last, 31), (last, 31), None)
        else:
            mention = DateMention(match.start(), match.end(), match.group(), "season", (first, 1), (last, 31), None)
        days = coming(mention, held)
        if days and "next " in words and held.earliest and days.earliest and days.earliest <= held.earliest:
            days = mention.following(days.latest + timedelta(days=1)) if days.latest else days
        if days and words.startswith("after "):
            days = DateInterval(days.latest, None)
        yield Reading(match.start(), match.end(), days)


def last_words(sentence: str, held: DateInterval) -> Iterator[Reading]:
    """The date that ends a terse action, with nothing that leads to it: "Letter to the family – 3 Feb"."""
    tail = max(0, len(sentence) - 160)
    found = dates(sentence[tail:])
    if not found or len(sentence.split()) > _TERSE or sentence[tail:][found[-1].end :].strip(" .;)|"):
        return
    days = coming(found[-1], held)
    if days and not is_over(days, held):
        yield Reading(tail + found[-1].start, tail + found[-1].end, days)
