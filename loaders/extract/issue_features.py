"""What speaks for and against a paragraph being about a concept, as numbers with names."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from loaders.extract.issue_cues import Place, Signal
from loaders.extract.issue_masks import masked
from loaders.extract.issue_reading import Reading
from loaders.extract.issue_words import WordModel, word_model
from loaders.minutes import Span

_ASKED = re.compile(r"\b(?:ask|quer|question|enquir|wonder|concern|challeng)", re.IGNORECASE)
NAMES = (
    "bias",
    "phrase",  # one of the concept's phrases stands in the paragraph; a second; a third
    "phrase2",
    "phrase3",
    "frame",  # one of its frames does; a second; frames only
    "frame2",
    "frame_only",
    "weak_and_salient",  # weak cues only, of a concept that other paragraphs are about
    "cue_words",  # how many words its longest phrase covers
    "share",  # in how many of the sentences its cues stand
    "head",  # the run-in heading names it; the heading above; the item's title
    "section",
    "title",
    "title_silent",  # the title names it and the paragraph's own words name nothing
    "rivals_beside",  # other concepts' phrases in its sentence; in the paragraph; none
    "rivals",
    "alone",
    "salience",  # how many paragraphs it stands in
    "asked",  # its sentence asks or is concerned; holds a figure
    "figure",
    "limb",  # the paragraph is a limb of a disposal; a bare item of a list
    "item",
    "length",
    "words",  # what the words of its sentence alone say, by the classifier; whether they say it before all others
    "words_first",
    "words_only",  # no cue, the words alone
)
# From this score of the classifier on a concept without a cue is weighed at all; and the scores that are told apart.
_HEARD, _LOWEST, _HIGHEST = -1.2, -3.0, 4.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A concept that a paragraph may be about: the span that best carries it, its cue there, its features."""

    concept: str
    span: Span
    cue: Place
    features: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph's reading with what the classifier hears in each of its spans."""

    reading: Reading
    heard: tuple[Mapping[str, float], ...]

    def loudest(self, concept: str) -> float:
        return max((scores.get(concept, _LOWEST) for scores in self.heard), default=_LOWEST)


def candidates(
    lines: tuple[Reading, ...], model: WordModel | None = None
) -> Iterator[tuple[Reading, tuple[Candidate, ...]]]:
    """Each paragraph with the concepts it may be about; `model` stands in for the shipped classifier while fitting."""
    words = model or word_model()
    salience: dict[str, int] = {}
    for line in lines:
        for concept in _firm(line):
            salience[concept] = salience.get(concept, 0) + 1
    for reading in lines:
        whole = _Line(reading, tuple(_heard(words, reading, span) for span, _ in reading.spans))
        possible = _possible(reading, salience) | {c for heard in whole.heard for c, s in heard.items() if s >= _HEARD}
        yield reading, tuple(_candidate(whole, concept, salience.get(concept, 0)) for concept in sorted(possible))


def _heard(words: WordModel, reading: Reading, span: Span) -> Mapping[str, float]:
    """The classifier's scores; none of a limb, whose words are those of what was reported before."""
    return {} if reading.kind == "limb" else words.scores(masked(span.text))


def _possible(line: Reading, salience: Mapping[str, int]) -> set[str]:
    """The concepts signalled firmly, or weakly where context or another paragraph names them; or the context's own."""
    strength: dict[str, float] = {}
    for _, signals in line.spans:
        for concept, signal in signals.items():
            strength[concept] = strength.get(concept, 0.0) + signal.strength
    context = line.head | line.section | line.title
    found = {c for c, s in strength.items() if s >= 1 or c in context or c in salience} | line.head
    if line.first or not found:
        found |= line.section
    if not found and len(line.paragraph.span.text.split()) >= 8:
        found |= line.title
    return found


def _firm(line: Reading) -> set[str]:
    return {concept for _, signals in line.spans for concept, signal in signals.items() if signal.strong}


def _candidate(whole: _Line, concept: str, salience: int) -> Candidate:
    line = whole.reading
    own = [found[concept] for _, found in line.spans if concept in found]
    span, signals, heard = _best(whole, concept)
    values = {
        **_own_words(own, span, len(line.spans)),
        **_context(line, concept, bool(own)),
        **_rivals(line, concept, signals),
        **_manner(line, span),
        "bias": 1.0,
        "salience": min(4, salience) / 2,
        "weak_and_salient": float(bool(own) and not any(s.strong or s.frames for s in own)) * min(4, salience) / 2,
        "words": max(_LOWEST, min(_HIGHEST, whole.loudest(concept))) / 2,
        "words_first": float(bool(heard) and max(heard, key=lambda c: (heard[c], c)) == concept),
        "words_only": float(not own),
    }
    cue = signals[concept].first if concept in signals else (0, len(span.text))
    return Candidate(concept, span, cue, tuple(values[name] for name in NAMES))


def _best(whole: _Line, concept: str) -> tuple[Span, Mapping[str, Signal], Mapping[str, float]]:
    """The span in which the concept is firmest, the first of equals, its signals and what is heard in it."""
    if not whole.reading.spans:
        return whole.reading.paragraph.span, {}, {}
    spans = [(span, signals, heard) for (span, signals), heard in zip(whole.reading.spans, whole.heard, strict=True)]
    return max(
        spans,
        key=lambda part: (part[1][concept].strength if concept in part[1] else 0.0, part[2].get(concept, _LOWEST)),
    )


def _own_words(own: list[Signal], span: Span, spans: int) -> dict[str, float]:
    phrases = sum(len(signal.strong) for signal in own)
    frames = sum(len(signal.frames) for signal in own)
    longest = max((len(span.text[start:end].split()) for signal in own for start, end in signal.strong), default=0)
    return {
        "phrase": float(phrases >= 1),
        "phrase2": float(phrases >= 2),
        "phrase3": float(phrases >= 3),
        "frame": float(frames >= 1),
        "frame2": float(frames >= 2),
        "frame_only": float(frames >= 1 and not phrases),
        "cue_words": min(6, longest) / 3,
        "share": len(own) / max(1, spans),
    }


def _context(line: Reading, concept: str, has_words: bool) -> dict[str, float]:
    silent = not has_words and not _firm(line)
    return {
        "head": float(concept in line.head),
        "section": float(concept in line.section),
        "title": float(concept in line.title),
        "title_silent": float(concept in line.title and silent),
    }


def _rivals(line: Reading, concept: str, signals: Mapping[str, Signal]) -> dict[str, float]:
    rivals = _firm(line) - {concept}
    beside = {c for c, signal in signals.items() if signal.strong} - {concept}
    return {"rivals_beside": min(4, len(beside)) / 2, "rivals": min(6, len(rivals)) / 3, "alone": float(not rivals)}


def _manner(line: Reading, span: Span) -> dict[str, float]:
    return {
        "asked": float(bool(_ASKED.search(span.text))),
        "figure": float(any(letter.isdigit() for letter in span.text)),
        "limb": float(line.kind == "limb"),
        "item": float(line.kind == "item"),
        "length": math.log(1 + len(line.paragraph.span.text.split())) / 3,
    }
