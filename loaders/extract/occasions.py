"""Occasions as deadlines: Christmas, the summer recess, the end of a term or of the financial year."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import cast

from loaders.extract.dates import DateMention
from loaders.lexicon.reading import lexicon
from ontology.values import DateInterval

# A word of every phrase of the lexicon: sentences without one are passed over cheaply.
_HINT = re.compile(r"[Cc]hristmas|[Yy]ear|[Ee]aster|[Rr]ecess|[Hh]oliday|[Bb]reak|[Tt]erm\b|[Ww]hitsun|Lady|Michaelmas")


@dataclass(frozen=True, slots=True)
class Occasion:
    """One rule of the lexicon: the phrases of an occasion and its first and last (month, day)."""

    rule: str
    first: tuple[int, int]
    last: tuple[int, int]


def occasion(sentence: str, held: DateInterval) -> tuple[DateInterval | None, str] | None:
    """The next days, after a meeting, of the first occasion by which a sentence says something is due; its words."""
    if not _HINT.search(sentence):
        return None
    pattern, occasions = _occasions()
    match = pattern.search(sentence)
    if not match:
        return None
    found = occasions[_key(match["words"])]
    anchor = held.earliest or held.latest
    if anchor is None:
        return None, match.group()
    if found.rule == "due.easter":
        return DateInterval.on(_easter_after(anchor)), match.group()
    mention = DateMention(match.start(), match.end(), match.group(), "days", found.first, found.last, None)
    return mention.following(anchor), match.group()


def _easter_after(day: date) -> date:
    return next(easter for year in (day.year, day.year + 1) if (easter := _easter(year)) >= day)


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
    found = ((match, occasions[_key(match["words"])]) for match in pattern.finditer(sentence))
    return tuple(
        DateMention(match.start("words"), match.end(), match["words"], "days", when.first, when.last, None)
        for match, when in found
    )


@cache
def _occasions() -> tuple[re.Pattern[str], Mapping[str, Occasion]]:
    content = lexicon("deadlines")
    table: dict[str, Occasion] = {}
    for entry in cast("list[dict[str, object]]", content["occasions"]):
        found = Occasion(str(entry["id"]), _month_day(str(entry["first"])), _month_day(str(entry["last"])))
        table.update({_key(words): found for words in cast("list[str]", entry["words"])})
    phrases = "|".join(_spaced(words) for words in sorted(table, key=len, reverse=True))
    leads = "|".join(_spaced(lead) for lead in sorted(cast("list[str]", content["leads"]), key=len, reverse=True))
    return re.compile(rf"\b(?:{leads})\s(?P<words>{phrases})\b", re.IGNORECASE), table


def _key(words: str) -> str:
    return re.sub(r"[\s-]+", " ", words.replace("’", "'")).lower()


def _spaced(words: str) -> str:
    return re.escape(words).replace(r"\ ", r"[\s-]").replace("'", "['’]")


def _month_day(printed: str) -> tuple[int, int]:
    month, day = printed.split("-")
    return int(month), int(day)
