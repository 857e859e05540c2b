"""Where the bodies of a document stand in a sentence, and by which name each is to be called."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.claims import Meeting, Organisation
from loaders.minutes import Span

_OWN = re.compile(r"\b[Tt]his (?:Committee|Panel|Board|Sub-Committee|Cabinet|Forum|Partnership)\b")
_IT = re.compile(r"^(?:It|They)\b|\b(?:it|they)(?= (?:had|was|would|has|will|ceased|became|were)\b)")
_RUN = re.compile(r"(?:\b[A-Z][\w’'-]+)(?: (?:(?:of|for|and|the|&) ){0,2}[A-Z][\w’'-]+){1,7}")
_PERSON = re.compile(
    r"\b(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr|Professor|Sir|Dame|Lord|Lady|Director|Chair(?:man)?|Officer|Manager|Head|"
    r"Member|Minister|Secretary|Leader|Doctor|Nurse|Monday|Tuesday|Wednesday|Thursday|Friday|January|February|March|"
    r"April|May|June|July|August|September|October|November|December|Strategy|Plan|Policy|Report|Act|Street|Road|Lane|"
    r"House|Quarter|Framework|Protocol|Charter|Programme|Agreement|Contract)\b"
)
_ROLE = re.compile(
    r"^(?:(?:The )?(?:[A-Z][\w’'-]+ ){0,3}(?:Director|Executive|Chair|Chairman|Head|Manager|Leader|Member) "
    r"(?:of|for)(?: the)? )+"
)
_LEADING = re.compile(
    r"^(?:The|A|An|the|That|In|On|At|From|Since|When|While|Its|Their|This|Under|By|For|It|As|After|Secondly|Firstly|Joint)\s(?:the\s)?"
)


@dataclass(frozen=True, slots=True)
class BodyAt:
    """A body at a place of the text, by the name to call it."""

    start: int
    end: int
    name: str


class BodiesInText:
    """The bodies that a document names, by place; pronouns and "this Committee" stand for the body they mean."""

    def __init__(self, organisations: Sequence[Organisation], meeting: Meeting) -> None:
        self._at = sorted(
            (
                BodyAt(evidence.start, evidence.end, _called(evidence.exact, organisation.name))
                for organisation in organisations
                for evidence in organisation.evidence
            ),
            key=lambda body: (body.start, -body.end),
        )
        self._starts = [body.start for body in self._at]
        self._own = meeting.body

    def within(self, piece: Span) -> Iterator[BodyAt]:
        """The bodies in a sentence, in order, none within another."""
        first, last = bisect_left(self._starts, piece.start), bisect_left(self._starts, piece.end)
        known = self._at[first:last]
        others = (o for o in self._others(piece, first) if not any(_bars(k, o) for k in known))
        found = [*known, *others]
        end = piece.start
        for body in sorted(found, key=lambda body: (body.start, -body.end)):
            if body.start >= end and body.end <= piece.end:
                end = body.end
                yield body

    def _others(self, piece: Span, first: int) -> Iterator[BodyAt]:
        if self._own:
            yield from (_at(piece, match, self._own) for match in _OWN.finditer(piece.text))
        before = self._at[first - 1] if first else None
        if before and piece.start - before.start < 400 and (match := _IT.match(piece.text)):
            yield _at(piece, match, before.name)
        for match in _RUN.finditer(piece.text[:2000]):
            lead = _ROLE.match(match.group()) or _LEADING.match(match.group())
            start = match.start() + (lead.end() if lead else 0)
            name = re.sub(r"[’']s$", "", piece.text[start : match.end()])
            if " " in name and not _PERSON.search(name):
                yield BodyAt(piece.start + start, piece.start + start + len(name), name)


def _bars(known: BodyAt, other: BodyAt) -> bool:
    """Whether a known name stands in the words of a run, unless the run goes on from it: "Care Board for the Coast"."""
    overlap = other.start < known.end and known.start < other.end
    return overlap and not (other.start == known.start and re.match(r"\s(?:for|of)\s", other.name[len(known.name) :]))


def _at(piece: Span, match: re.Match[str], name: str) -> BodyAt:
    return BodyAt(piece.start + match.start(), piece.start + match.end(), name)


def _called(words: str, name: str) -> str:
    """The words themselves where they are a name of their own, else the body's fullest name."""
    own = words.strip("“”‘’\"'")
    capitals = [word for word in own.split() if word[0].isupper()]
    return own if len(capitals) >= 3 and own.casefold() not in name.casefold() and not own.isupper() else name
