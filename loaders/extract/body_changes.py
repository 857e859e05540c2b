"""What becomes of bodies: made, renamed, ended, replaced, or their work taken over, where a sentence says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice
from typing import cast

from graph.claims import BodyChange, Meeting, Organisation
from loaders.cues import Cue
from loaders.extract.bodies_in_text import BodiesInText, BodyAt
from loaders.extract.dates import dates
from loaders.extract.happened import day_of
from loaders.extract.pieces import pieces
from loaders.lexicon.reading import lexicon
from loaders.minutes import Minutes, Span
from ontology.values import DateInterval

_MARK = re.compile(r"BODY\d{1,3}")
_HINT = re.compile(
    r"formerly|previously|until|name|rebrand|call|known|became|become|dissol|wound|abolish|disband|merge|absorb|subsum|"
    r"incorporat|fold|integrat|amalgam|transfer|pass|moved?\b|took|take|assum|inherit|replac|supersed|succe|way to|"
    r"handed|hand|hands|giving|place of|instead|cease|end\b|last time|final|stood down|discontinu|disestab|establish|"
    r"set up|setting up|creat|form|constitut|inaugurat|found|launch|being|existence|operation|part of|back|used to",
    re.I,
)
_YEAR = re.compile(r"\b(?:in|since|during) ((?:19|20)\d\d)\b(?!\s?[/–-]\s?\d)")
_MOST = 30  # bodies of one sentence that are looked at


@dataclass(frozen=True, slots=True)
class _Rule:
    id: str
    kind: str
    roles: tuple[str, ...]
    cues: tuple[Cue, ...]


def body_changes(minutes: Minutes, organisations: Sequence[Organisation], meeting: Meeting) -> tuple[BodyChange, ...]:
    """The changes of bodies that the minutes tell, in text order; one for each kind and pair of bodies."""
    found: dict[tuple[str, str | None, str | None], BodyChange] = {}
    for change in _changes(minutes, BodiesInText(organisations, meeting), meeting):
        found.setdefault((change.kind, change.before, change.after), change)
    return tuple(found.values())


def _changes(minutes: Minutes, bodies: BodiesInText, meeting: Meeting) -> Iterator[BodyChange]:
    for paragraph, sentence in minutes.said():
        if paragraph.role == "title":
            continue
        for piece in pieces(sentence):
            if not _HINT.search(piece.text):
                continue
            named = tuple(islice(bodies.within(piece), _MOST))
            if named:
                yield from _of_sentence(piece, named, meeting)


def _of_sentence(piece: Span, named: Sequence[BodyAt], meeting: Meeting) -> Iterator[BodyChange]:
    """The first rule that speaks tells what became of a body; a sentence tells one change of each."""
    masked, words = _masked(piece, named)
    if any(cue.find(words) for cue in _unsure()):
        return
    told: set[str] = set()
    for rule in _rules():
        chosen = _chosen(rule, masked, words)
        given = {role: named[place].name for role, place in zip(rule.roles, chosen, strict=False)}
        before, after = given.get("before"), given.get("after")
        if before == after or told & set(given.values()):
            continue
        told |= set(given.values())
        on = _on(piece, meeting, min(named[place].start for place in chosen))
        yield BodyChange(rule.kind, before, after, on, piece.evidence(), rule.id)


def _masked(piece: Span, named: Sequence[BodyAt]) -> tuple[str, str]:
    """The sentence with BODY and a number for each body, and the same with BODY alone; no marks between words."""
    text, shift = piece.text, 0
    for place, body in enumerate(named):
        start, end = body.start - piece.start + shift, body.end - piece.start + shift
        mark = f" BODY{place} "
        text, shift = text[:start] + mark + text[end:], shift + len(mark) - (end - start)
    plain = re.sub(r"[,()\[\]\"“”‘;]|[’'](?!s\b)|(?<=\d)[’']s\b|[’']s?(?=\s)", " ", text)
    plain = re.sub(r"\s+", " ", plain)
    return plain, _MARK.sub(lambda match: "BODY".ljust(len(match.group()), "Y"), plain)


def _chosen(rule: _Rule, masked: str, words: str) -> tuple[int, ...]:
    """The bodies that a rule reads from the sentence, the last ones of its words; none where it does not speak."""
    for cue in rule.cues:
        if span := cue.find(words):
            marks = tuple(int(mark.group()[4:]) for mark in _MARK.finditer(masked, *span))
            if len(marks) >= len(rule.roles):
                return marks[-len(rule.roles) :]
    return ()


def _on(piece: Span, meeting: Meeting, since: int) -> DateInterval | None:
    """The day of a change: the first date after its first body, else the last before it."""
    found = dates(piece.text)
    told = [(piece.start + match.start(), _year(int(match[1]))) for match in _YEAR.finditer(piece.text)]
    told += [(piece.start + mention.start, days) for mention in found if (days := day_of(mention, found, meeting.held))]
    after = [days for at, days in sorted(told, key=lambda one: one[0]) if at >= since]
    return after[0] if after else max(told, key=lambda one: one[0])[1] if told else None


def _year(year: int) -> DateInterval:
    return DateInterval(date(year, 1, 1), date(year, 12, 31))


@cache
def _rules() -> tuple[_Rule, ...]:
    raw = cast("list[dict[str, object]]", lexicon("body_changes")["rules"])
    return tuple(
        _Rule(
            cast("str", rule["id"]),
            cast("str", rule["kind"]),
            tuple(cast("list[str]", rule["roles"])),
            tuple(Cue(_open(cue)) for cue in cast("list[str]", rule["cues"])),
        )
        for rule in raw
    )


@cache
def _unsure() -> tuple[Cue, ...]:
    return tuple(Cue(_open(cue)) for cue in cast("list[str]", lexicon("body_changes")["unsure"]))


def _open(cue: str) -> str:
    """BODY matches every mark, whatever its length."""
    return cue.replace("[the] BODY", "[the|this] BODY").replace("BODY", "BODY*")
