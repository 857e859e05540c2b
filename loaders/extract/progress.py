"""How things stand that were to be done, as the minutes put it: done, late, given up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from graph.claims import Meeting, Progress
from loaders.cues import Cue
from loaders.extract.dates import DateMention, dates
from loaders.extract.happened import day_of
from loaders.extract.pieces import pieces
from loaders.extract.tense import FUTURE, tense
from loaders.lexicon.reading import lexicon
from loaders.minutes import Minutes, Paragraph, Span
from ontology.values import DateInterval

_ASKED = re.compile(
    r"\b(?:due|asked for|requested|promised|asked|agreed|resolved|undertaken|given|said|than|since|before|from|dated)\s"
    r"(?:(?:in|by|at|on|for)\s)?(?:the\s(?:end of\s)?|early\s|late\s)?$",
    re.I,
)
_TO_COME = re.compile(r"\b(?:would|will|shall|may|might|due|to be|scheduled|expected|next)\b", re.I)
_FRAME = re.compile(
    r"^[^.;]{0,100}?\b(?:reported|said|noted|explained|confirmed|advised|told|informed|reminded|stated|heard|observed|"
    r"remarked|felt|thought|agreed|asked|assured|acknowledged)\b(?:,[^,]{1,60},|(?:\s[\w’'-]+){0,4}?)?\s(?:that|how|whether)\s"
)
_WOULD = re.compile(r"\b(?:would|will|shall|is to|was to|were to)\s[^.;]{0,90}$", re.I)
_AHEAD = re.compile(r"\b(?:be|to|would|will|shall|may|might|should|could|must|that it)\s(?:\w+ly\s)?$", re.I)


@dataclass(frozen=True, slots=True)
class _Rule:
    id: str
    verdict: str
    here: bool
    cues: tuple[Cue, ...]


def progress(minutes: Minutes, meeting: Meeting) -> tuple[Progress, ...]:
    """Every sentence, and row of a table, that says how something stands, in text order; one verdict each."""
    return tuple(found for paragraph, span in _told(minutes) if (found := _progress(paragraph, span, meeting)))


def _told(minutes: Minutes) -> Iterator[tuple[Paragraph, Span]]:
    rows: set[int] = set()
    for paragraph, sentence in minutes.said():
        if paragraph.role in ("title", "heading"):
            continue
        if paragraph.cells:
            if paragraph.index not in rows:
                rows.add(paragraph.index)
                yield paragraph, paragraph.span
            continue
        yield from ((paragraph, piece) for piece in pieces(sentence))


def _progress(paragraph: Paragraph, span: Span, meeting: Meeting) -> Progress | None:
    of_meetings = tuple(at for cue in _of_meetings() if (at := cue.find(span.text)))
    for rule in _rules():
        at = _found(rule, paragraph, span)
        if at is None or any(start < at[1] and at[0] < end for start, end in of_meetings):
            continue
        on = meeting.held if rule.here else _on(span, at, meeting.held)
        return Progress(rule.verdict, on if on and on.is_known else None, span.evidence(), rule.id)
    return None


def _found(rule: _Rule, paragraph: Paragraph, span: Span) -> tuple[int, int] | None:
    """Where a rule speaks; in a row, within one cell."""
    told = paragraph.cells or (span,)
    lowered = [piece.text.lower() for piece in told]
    for cue in rule.cues:
        for piece, low in zip(told, lowered, strict=True):
            at = cue.find(piece.text, low)
            if at and not (rule.verdict == "done" and _is_to_come(piece.text, at)):
                return piece.start - span.start + at[0], piece.start - span.start + at[1]
    return None


def _is_to_come(text: str, at: tuple[int, int]) -> bool:
    """Whether words that say done are of what is to come, as "would be sent", or only of speaking, as "it was said"."""
    frame = _FRAME.match(text)
    if (frame and at[0] < frame.end()) or _AHEAD.search(text, max(0, at[0] - 30), at[0]):
        return True
    return text[at[0] :].startswith("as ") and bool(_WOULD.search(text, max(0, at[0] - 100), at[0]))


def _on(span: Span, at: tuple[int, int], held: DateInterval) -> DateInterval | None:
    """The days on which it was done: of the dates told as past, the first behind the words that say so."""
    found = dates(span.text)
    past = [mention for mention in found if not _is_ahead(mention, span.text)]
    behind = [mention for mention in past if mention.start >= at[0]] or past
    return next((days for mention in behind if (days := _past(mention, found, held))), None)


def _is_ahead(mention: DateMention, text: str) -> bool:
    """Whether a date is one that was to come, or when the thing was asked for."""
    lead = max(0, mention.start - 40)
    if _ASKED.search(text, lead, mention.start):
        return True
    told = bool(_TO_COME.search(text, max(0, mention.start - 80), mention.start))
    return told and tense(text, mention) == FUTURE


def _past(mention: DateMention, found: tuple[DateMention, ...], held: DateInterval) -> DateInterval | None:
    days = day_of(mention, found, held)
    if days and held.latest and days.earliest and days.earliest > held.latest:
        return None
    return days


@cache
def _rules() -> tuple[_Rule, ...]:
    raw = lexicon("progress")
    forms = {name.upper(): "|".join(cast("list[str]", raw[name])) for name in ("done", "do")}
    return tuple(
        _Rule(
            cast("str", rule["id"]),
            cast("str", rule["verdict"]),
            bool(rule.get("here")),
            tuple(Cue(_filled(cue, forms)) for cue in cast("list[str]", rule["cues"])),
        )
        for rule in cast("list[dict[str, object]]", raw["rules"])
    )


def _filled(cue: str, forms: dict[str, str]) -> str:
    """A cue with the words that DONE and DO stand for, alone or within a choice."""
    for name, words in forms.items():
        cue = re.sub(rf"(?<=[{{|]){name}(?=[|}}])", words, cue)
        cue = re.sub(rf"(?<![{{|\w]){name}(?![|}}\w])", f"{{{words}}}", cue)
    return cue


@cache
def _of_meetings() -> tuple[Cue, ...]:
    return tuple(Cue(cue) for cue in cast("list[str]", lexicon("progress")["of_meetings"]))
