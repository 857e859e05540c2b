"""Deadlines by meetings: the next one, or "the January meeting"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.dates import MONTHS, DateMention
from loaders.extract.deadline_reading import Reading, coming, is_over
from ontology.values import DateInterval

_MEETING = (
    r"(?:meeting|mtg|Bd|Cttee|Ctte|[Cc]ycle|agenda|Committee|Panel|Board|Cabinet|Council|Executive|Scrutiny|Forum)"
)
_NEXT = re.compile(
    r"\b(?:(?:the|its|their|our|this|each|every)\s)?(?:next|following|forthcoming)\s(?:available\s|scheduled\s"
    r"|ordinary\s|formal\s|public\s|quarterly\s|full\s|regular\s|routine\s)?"
    r"(?:[A-Z][\w&’'-]+\s(?:(?:and|of|the|for)\s)?){0,6}(?:meeting|Committee|Panel|Board|Cabinet"
    r"|Council|Executive|committee|panel|board|session|mtg|Bd|Cttee|Ctte|Forum|forum|agenda|sitting"
    r"|cycle)\b(?:\sof\sthe\s[A-Z]\w+)?"
    r"|\bnext\stime\b"
    r"|\bwhen\s(?:the\s|its\s)?(?:[A-Z][\w’'-]+\s){0,4}(?:it|they|we|[Mm]embers|[Bb]oard|[Pp]anel|[Cc]ommittee|[Gg]roup|[Ff]orum|[Cc]ouncil|[Cc]abinet|Bd|Cttee)\snext\s(?:meets?|met|sits?|sat|convenes?)\b"
    r"|\b(?:to|at|for|by|before)\sthe\snext(?:\sone)?(?=[.,;)]|\W*$)"
)
_MONTH = "|".join(sorted((m.title() for m in MONTHS if len(m) > 2), key=len, reverse=True))
_NAMED = re.compile(
    rf"\b(?P<month>{_MONTH})(?:[’']s|\s(?P<year>20\d\d))?\s(?:[A-Z][\w&’'-]+\s){{0,5}}{_MEETING}\b"
    rf"|\b(?:meeting|Committee|Panel|Board|Cabinet|Council)s?\s(?:(?:to\sbe\s)?held\s)?(?:in|of"
    rf"|on|for)\s(?P<month2>{_MONTH})\b(?!\s\d)"
)
_DAY_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?\s(?:of\s)?$")


def named_meetings(sentence: str, held: DateInterval) -> Iterator[Reading]:
    """What is for "the January meeting" is due in that month."""
    for match in _NAMED.finditer(sentence):
        if _DAY_BEFORE.search(sentence[max(0, match.start() - 8) : match.start()]):
            continue
        month = MONTHS[(match["month"] or match["month2"]).lower()]
        year = int(match["year"]) if match["year"] else None
        mention = DateMention(match.start(), match.end(), match.group(), "month", (month, 1), (month, 31), year)
        days = coming(mention, held)
        if days is None or not is_over(days, held):
            yield Reading(match.start(), match.end(), days)


def next_meetings(sentence: str, held: DateInterval) -> Iterator[Reading]:
    """The next meeting is after this one: from its latest day (else its earliest) on."""
    day = held.latest or held.earliest
    for match in _NEXT.finditer(sentence):
        yield Reading(match.start(), match.end(), DateInterval(day, None) if day else None)
