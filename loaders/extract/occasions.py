"""Occasions as deadlines: Christmas, the summer recess, half term, a bank holiday, the end of the financial year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import cast

from loaders.extract.dates import DateMention
from loaders.extract.deadline_reading import Reading, is_wide, soonest
from loaders.lexicon.reading import lexicon
from ontology.values import DateInterval, month_days

# A word of every phrase of the lexicon: sentences without one are passed over cheaply.
_HINT = re.compile(
    r"christmas|year|easter|recess|holiday|break|term\b|whitsun|lady|michaelmas|tuesday|friday|day\b|budget", re.I
)
_AFTER = ("after", "following")
_ONWARDS = ("from", "as from", "with effect from")
_DURING = ("in", "during", "over", "later in")
_EVE = ("before", "prior to", "ahead of", "in advance of")
_MonthDay = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Occasion:
    """One rule of the lexicon: the days of an occasion, as the first and last (month, day) of each time in the year.

    `easter` counts days from Easter Sunday; `weekday` is the one among the days that is meant, Monday being 0;
    `is_open` where the days only begin what is meant; `is_new` where what is to be done before it is to be
    done by its eve.
    """

    rule: str
    times: tuple[tuple[_MonthDay, _MonthDay], ...]
    easter: int | None
    weekday: int | None
    is_open: bool
    is_new: bool

    def coming(self, day: date, year: int | None) -> DateInterval:
        """The next such days that are not over on a day, or those of a printed year."""
        years = (year,) if year else (day.year - 1, day.year, day.year + 1)
        choices = sorted((self._in_year(y, *time) for y in years for time in self.times), key=lambda d: str(d.latest))
        if self.is_new:
            return next((days for days in choices if days.earliest and days.earliest > day), choices[-1])
        return next((days for days in choices if days.latest and days.latest >= day), choices[-1])

    def _in_year(self, year: int, first: _MonthDay, last: _MonthDay) -> DateInterval:
        if self.easter is not None:
            return DateInterval.on(_easter(year) + timedelta(days=self.easter))
        days = DateMention(0, 0, "", "days", first, last, None).in_year(year)
        if self.weekday is None or days.earliest is None:
            return days
        return DateInterval.on(days.earliest + timedelta(days=(self.weekday - days.earliest.weekday()) % 7))


def occasions(sentence: str, held: DateInterval) -> Iterator[Reading]:
    """The next days, after a meeting, of the occasions by which a sentence says something is due.

    What is for after an occasion may be done on any day from it on.
    """
    if not _HINT.search(sentence):
        return
    pattern, table = _occasions()
    for match in pattern.finditer(sentence):
        found = table[_key(match["words"] or match["cell"])]
        anchor, year = soonest(held), int(match["year"]) if match["year"] else None
        days = None if anchor is None or (is_wide(held) and not year) else found.coming(anchor, year)
        if days:
            days = _as_led_to(found, (match["lead"] or "").lower(), days)
        start = match.start("cell") if match["cell"] else match.start()
        yield Reading(start, match.end(), days)


def _as_led_to(found: Occasion, lead: str, days: DateInterval) -> DateInterval:
    """The days of an occasion as words lead to it: before a new year its eve, "from the new year" from it on."""
    if days.earliest and found.is_new and lead in _EVE:
        return DateInterval.on(days.earliest - timedelta(days=1))
    if found.is_open or (found.is_new and lead in _ONWARDS):
        return DateInterval(days.earliest, None)
    if days.earliest and found.is_new and lead not in _DURING:
        return month_days(days.earliest.year, days.earliest.month)
    # Half term and the end of term are told by their month alone.
    if lead.startswith(_AFTER) and len(found.times) == 1:
        return DateInterval(days.latest, None)
    return days


def _easter(year: int) -> date:
    """Easter Sunday. Source: the anonymous Gregorian computus, Nature, 20 April 1876."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, before = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, before + 1)


def occasion_dates(sentence: str) -> tuple[DateMention, ...]:
    """The occasions that a sentence leads to as deadlines, as dates without a year.

    >>> [d.first for d in occasion_dates("It would be live before Christmas.")]
    [(12, 25)]
    """
    if not _HINT.search(sentence):
        return ()
    pattern, occasions = _occasions()
    found = ((match, occasions[_key(match["words"])]) for match in pattern.finditer(sentence) if match["words"])
    return tuple(
        DateMention(match.start("words"), match.end("words"), match["words"], "days", *when.times[0], None)
        for match, when in found
        if len(when.times) == 1
    )


@cache
def _occasions() -> tuple[re.Pattern[str], Mapping[str, Occasion]]:
    content = lexicon("deadlines")
    table: dict[str, Occasion] = {}
    for entry in cast("list[dict[str, object]]", content["occasions"]):
        found = _occasion(entry)
        table.update({_key(words): found for words in cast("list[str]", entry["words"])})
    phrases = "|".join(_spaced(words) for words in sorted(table, key=len, reverse=True))
    leads = "|".join(_spaced(lead) for lead in sorted(cast("list[str]", content["leads"]), key=len, reverse=True))
    between = r"(?:this\s|next\s|their\s|its\s|our\s|the\s(?:coming|forthcoming)\s)?"
    led = rf"\b(?P<lead>{leads})\s{between}(?P<words>{phrases})\b(?!\sof\soffice)(?:\s(?P<year>20\d\d)\b)?"
    cell = rf"(?:^|[|\t:(]\s?|\s[–—-]\s)(?P<cell>{phrases})(?=\s?(?:[.;)]?\s?$|[|\t]))"
    return re.compile(f"{led}|{cell}", re.IGNORECASE), table


def _occasion(entry: Mapping[str, object]) -> Occasion:
    printed = cast("list[str]", entry.get("times") or [f"{entry['first']}..{entry['last']}"])
    times = tuple((_month_day(time[:5]), _month_day(time[-5:])) for time in printed)
    easter, weekday = (cast("int | None", entry.get(name)) for name in ("easter", "weekday"))
    return Occasion(str(entry["id"]), times, easter, weekday, bool(entry.get("open")), bool(entry.get("eve")))


def _key(words: str) -> str:
    return re.sub(r"[\s-]+", " ", words.replace("’", "'")).lower()


def _spaced(words: str) -> str:
    return re.escape(words).replace(r"\ ", r"[\s-]").replace("'", "['’]")


def _month_day(printed: str) -> tuple[int, int]:
    month, day = printed.split("-")
    return int(month), int(day)
