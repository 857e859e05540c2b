"""Which words called a claim up, for the rules that weigh nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from graph.claims import Cause, Claims, Decision, Judgement, Observation, Statement
from loaders.explaining.account import Words
from loaders.explaining.telling import Made, words_of
from loaders.extract.openings import opening
from loaders.extract.owners import Cast
from loaders.extract.quantities import quantities
from loaders.extract.speech import frames
from loaders.lexicon.reading import lexicon
from loaders.minutes import Minutes, Paragraph, Span
from loaders.phrases import Phrasebook

_LINES_ABOVE = 12


def called_up_by(made: Made, minutes: Minutes, claims: Claims) -> tuple[Words, ...]:
    """The words that called a claim up; the whole of its words where no smaller part of them did."""
    span = minutes.span(made.evidence.start, made.evidence.end)
    found: Iterator[Span] = iter(())
    match made.claim:
        case Decision():
            found = _opening(span, made.claim.rule, minutes)
        case Statement():
            found = _verb(span, made.claim.rule, Cast(claims.organisations, minutes.text))
        case Observation():
            found = (span.part(q.start, q.end) for q in quantities(span.text) if q.value == made.claim.value)
        case Judgement():
            found = _each(re.escape(made.claim.grade), span)
        case Cause():
            hits = _cause_words(made.claim.rule).hits(span.text) if made.claim.rule in _cause_rules() else iter(())
            found = (span.part(hit.start, hit.end) for hit in hits)
    parts = tuple(Words(part.start, part.end, part.text) for part in found if part.text)
    return parts or (words_of(made.evidence),)


def _opening(limb: Span, rule: str, minutes: Minutes) -> Iterator[Span]:
    """The words that open a disposal: in the limb itself, else in the nearest line above that opens one so."""
    at = next((p for p in minutes.paragraphs if p.span.start <= limb.start < p.span.end), None)
    if at is None:
        return
    above = minutes.paragraphs[max(0, at.index - _LINES_ABOVE) : at.index + 1]
    for paragraph in reversed(above):
        for sentence in reversed(_sentences(paragraph, limb)):
            opened = opening(sentence)
            if opened and opened.rule == rule:
                yield sentence.part(opened.start, max(opened.matter, opened.start))
                return


def _sentences(paragraph: Paragraph, limb: Span) -> tuple[Span, ...]:
    """The sentences that begin no later than the limb, the whole line last of all."""
    return (paragraph.span, *(s for s in (*paragraph.cells, *paragraph.spans) if s.start <= limb.start))


def _verb(sentence: Span, rule: str, people: Cast) -> Iterator[Span]:
    for frame in frames(sentence.text, people):
        if frame.rule == rule:
            yield sentence.part(frame.start, frame.content)
            return


def _each(pattern: str, span: Span) -> Iterator[Span]:
    return (span.part(*match.span()) for match in re.finditer(pattern, span.text, re.IGNORECASE))


@cache
def _cause_rules() -> frozenset[str]:
    return frozenset(entry["id"] for entry in cast("list[dict[str, str]]", lexicon("causes")["rules"]))


@cache
def _cause_words(rule: str) -> Phrasebook:
    entries = cast("list[dict[str, str]]", lexicon("causes")["rules"])
    lines = next(entry["phrases"].splitlines() for entry in entries if entry["id"] == rule)
    return Phrasebook([line.strip() for line in lines if line.strip()])
