"""What speaks for and against a paragraph being about a concept, as numbers with names."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.extract.issue_reading import Reading
from loaders.minutes import Span
from ontology.issue_scheme import scheme

_INTRODUCTION = re.compile(
    r"\b(?:received|considered|presented|submitted|gave consideration to|introduced|was provided|outlined)\b[^.]{0,60}\b(?:report|presentation|update|paper|briefing)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:ask|quer|question|enquir|wonder|concern|challeng)", re.IGNORECASE)
NAMES = (
    "bias strong strong2 strong3 frame frame2 frame_only weak head section_first section_later title rivals_in_sentence rivals_in_paragraph share opening "
    "introduction asked figure limb item row length cue_words salience alone carried silent context place broader_there"
).split()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A concept that a paragraph may be about, the span that best carries it, its cue there, and its features by `NAMES`."""

    concept: str
    span: Span
    cue: tuple[int, int]
    features: tuple[float, ...]


def candidates(lines: tuple[Reading, ...]) -> Iterator[tuple[Reading, tuple[Candidate, ...]]]:
    """Each paragraph with the concepts it may be about."""
    salience: dict[str, int] = {}
    for line in lines:
        for concept in _strong(line):
            salience[concept] = salience.get(concept, 0) + 1
    for line in lines:
        yield line, tuple(_candidate(line, concept, salience) for concept in sorted(_possible(line)))


def _possible(line: Reading) -> set[str]:
    strength: dict[str, float] = {}
    for _, signals in line.spans:
        for concept, signal in signals.items():
            strength[concept] = strength.get(concept, 0.0) + signal.strength
    context = line.head | line.section | line.title
    found = {c for c, s in strength.items() if s >= 1 or c in context}
    found |= line.head
    if line.first or not found:
        found |= line.section
    if not found and len(line.paragraph.span.text.split()) >= 8:
        found |= line.title
    return found


def _strong(line: Reading) -> set[str]:
    return {concept for _, signals in line.spans for concept, signal in signals.items() if signal.strong}


def _candidate(line: Reading, concept: str, salience: dict[str, int]) -> Candidate:
    scored = [
        (signals[concept].strength if concept in signals else 0.0, -place)
        for place, (_, signals) in enumerate(line.spans)
    ]
    best = -max(scored)[1] if scored else 0
    span, signals = line.spans[best] if line.spans else (line.paragraph.span, {})
    own = [found[concept] for _, found in line.spans if concept in found]
    strong = sum(len(signal.strong) for signal in own)
    frames = sum(len(signal.frames) for signal in own)
    rivals = _strong(line) - {concept}
    there = {c for c, signal in signals.items() if signal.strong} - {concept}
    words = max((len(span.text[a:b].split()) for signal in own for a, b in signal.strong), default=0)
    text = line.paragraph.span.text
    context = concept in line.head or concept in line.section or concept in line.title
    values = {
        "bias": 1.0,
        "strong": float(strong >= 1),
        "strong2": float(strong >= 2),
        "strong3": float(strong >= 3),
        "frame": float(frames >= 1),
        "frame2": float(frames >= 2),
        "frame_only": float(frames >= 1 and not strong),
        "weak": min(2.0, sum(len(signal.weak) for signal in own) / 2),
        "head": float(concept in line.head),
        "section_first": float(line.first and concept in line.section),
        "section_later": float(not line.first and concept in line.section),
        "title": float(concept in line.title),
        "rivals_in_sentence": min(4, len(there)) / 2,
        "rivals_in_paragraph": min(6, len(rivals)) / 3,
        "share": len(own) / max(1, len(line.spans)),
        "opening": float(best == 0 and len(line.spans) > 1),
        "introduction": float(bool(_INTRODUCTION.search(span.text[:240]))),
        "asked": float(bool(_ASKED.search(span.text))),
        "figure": float(any(letter.isdigit() for letter in span.text)),
        "limb": float(line.kind == "limb"),
        "item": float(line.kind == "item"),
        "row": float(line.paragraph.role == "row"),
        "length": math.log(1 + len(text.split())) / 3,
        "cue_words": min(6, words) / 3,
        "salience": min(4, salience.get(concept, 0)) / 2,
        "alone": float(not rivals),
        "carried": float(not own),
        "silent": float(not own and not rivals),
        "context": float(context),
        "place": best / max(1, len(line.spans)),
        "broader_there": float(any(c in rivals for c in scheme().above(concept)) if concept in scheme() else 0),
    }
    cue = signals[concept].first if concept in signals else (0, len(span.text))
    return Candidate(concept, span, cue, tuple(values[name] for name in NAMES))
