"""Other meetings of the same body that a document dates: the last one, an earlier one, the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from graph.claims import Meeting, MeetingReference
from loaders.extract.dates import DateMention, dates
from loaders.extract.happened import last_before
from loaders.extract.periods import periods
from loaders.extract.pieces import pieces
from loaders.extract.tense import FUTURE, tense
from loaders.minutes import Minutes, Span
from ontology.values import DateInterval, Period, financial_year

_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?"
_LEAD = re.compile(
    r"\b(?P<minutes>[Mm]inutes\s(?:of\s)?)?(?:(?:the|its|their|this|our|a)\s)?"
    r"(?P<which>last|previous|earlier|next|following|special|ordinary)?\s?"
    r"(?P<of>(?:(?:Panel|Committee|Board|Cabinet|Executive|Forum|Partnership|panel|committee|board)[’']?s?\s)?)"
    r"meetings?\s(?:of\s(?:the|this)\s(?P<body>[A-Z][\w’',&\s-]{2,80}?)\s)?"
    rf"(?:(?:was|had been|would be|to be|is|will be)\s)?(?:held\s|dated\s|arranged\s|scheduled\s|fixed\s)?"
    rf"(?:on|of|for|dated|:)?\s?(?:the\s)?{_WEEKDAY}$"
)
_GENERIC = re.compile(r"(?:Panel|Committee|Board|Cabinet|Executive|Forum|Partnership|Sub-Committee)")
_REACH = 160


def meeting_references(minutes: Minutes, meeting: Meeting) -> tuple[MeetingReference, ...]:
    """Every meeting of the body that the minutes date, but the one they are of, in text order."""
    return tuple(_references(minutes, meeting))


def _references(minutes: Minutes, meeting: Meeting) -> Iterator[MeetingReference]:
    for paragraph, sentence in minutes.said():
        if paragraph.role in ("title", "row"):
            continue
        for piece in pieces(sentence):
            if "eeting" not in piece.text:
                continue
            for mention in dates(piece.text):
                if mention.precision == "day" and (found := _reference(piece, mention, meeting)):
                    yield found


def _reference(piece: Span, mention: DateMention, meeting: Meeting) -> MeetingReference | None:
    match = _LEAD.search(piece.text[max(0, mention.start - _REACH) : mention.start])
    if match is None or not _is_own(match["body"], meeting.body):
        return None
    relation = _relation(match, piece.text, mention)
    held = _days(mention, relation, meeting.held)
    if held is None or held == meeting.held:
        return None
    if relation == "earlier" and meeting.held.latest and held.earliest and held.earliest > meeting.held.latest:
        relation = "next"
    period = _reported(piece.text[mention.end :], held.latest) if held.latest and relation != "next" else None
    return MeetingReference(relation, held, period, piece.evidence(), f"meeting-reference.{relation}")


def _is_own(named: str | None, body: str | None) -> bool:
    """Whether the body named beside a meeting is the one that met; a bare "the Panel" is."""
    if named is None:
        return True
    words = named.strip().casefold().replace("’", "'")
    return bool(_GENERIC.fullmatch(named.strip())) or bool(body and words in body.casefold().replace("’", "'"))


def _relation(match: re.Match[str], text: str, mention: DateMention) -> str:
    if match["which"] in ("next", "following"):
        return "next"
    if match["minutes"] or match["which"] in ("last", "previous"):
        return "last"
    return "next" if tense(text, mention) == FUTURE else "earlier"


def _days(mention: DateMention, relation: str, held: DateInterval) -> DateInterval | None:
    if mention.days:
        return mention.days
    if relation == "next" and held.earliest:
        return mention.following(held.earliest) if held.is_exact else None
    return last_before(mention, held.latest) if held.latest and held.is_exact else None


def _reported(after: str, day: date) -> Period | None:
    """The period that the meeting is said to have received a report on; a bare quarter is the last over by then."""
    for mention in periods(after):
        year = financial_year(day)
        for choice in (year, f"{int(year[:4]) - 1}/{int(year[2:4]):02d}"):
            period = mention.beside(choice)
            if period and period.days.latest and period.days.latest < day:
                return period
    return None
