"""How the issues of a paragraph were weighed: every candidate, its reasons, its sum, and the words that named it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.explaining.account import Reason, Weighing, Words
from loaders.explaining.telling import issue_label
from loaders.extract.issue_cues import Place
from loaders.extract.issue_evidence import evidence_of
from loaders.extract.issue_features import NAMES, Candidate, candidates
from loaders.extract.issue_reading import Reading, readings
from loaders.extract.issues import weights
from loaders.minutes import Minutes, Span

_MEANINGS = {
    "bias": "what every issue has to overcome",
    "phrase": "one of its phrases stands here",
    "phrase2": "a second of its phrases does",
    "phrase3": "a third does",
    "frame": "words that together describe it stand here",
    "frame2": "a second such set of words does",
    "frame_only": "it is described, not named",
    "weak_and_salient": "only a hint of it, but other paragraphs are about it",
    "cue_words": "how long its longest phrase is",
    "share": "in how many of the sentences it is named",
    "head": "the heading run into the line names it",
    "section": "the heading above names it",
    "title": "the item's title names it",
    "title_silent": "the title names it, and the words here name nothing",
    "rivals_beside": "other issues in its sentence",
    "rivals": "other issues in its paragraph",
    "alone": "no other issue in its paragraph",
    "salience": "other paragraphs are about it",
    "asked": "its sentence asks, or is concerned",
    "figure": "its sentence holds a figure",
    "limb": "a limb of a decision",
    "item": "a bare item of a list",
    "length": "how long the paragraph is",
    "words": "what the words of its sentence say by themselves, as learnt from examples",
    "words_first": "they say it before every other issue",
    "words_only": "they alone say it, no phrase does",
    "concept": "how readily this issue is said",
}


@dataclass(frozen=True, slots=True)
class WeighedIssue:
    """A candidate's concept, where its evidence stands or would stand, its weighing, and the words that named it."""

    concept: str
    weighing: Weighing
    named_by: tuple[Words, ...]


def weighed_issues(minutes: Minutes, start: int, end: int) -> tuple[WeighedIssue, ...]:
    """Every concept that the paragraphs at a place may have been about, the likeliest first."""
    found = [
        _weighed(line, candidate)
        for line, possible in candidates(readings(minutes))
        if line.paragraph.span.start < end and start < line.paragraph.span.end
        for candidate in possible
    ]
    return tuple(sorted(found, key=lambda one: -one.weighing.total))


def _weighed(line: Reading, candidate: Candidate) -> WeighedIssue:
    evidence = evidence_of(line, candidate)
    reasons = tuple(sorted(_reasons(candidate), key=lambda reason: -abs(reason.worth)))
    weighing = Weighing(
        "IssueMention",
        issue_label(candidate.concept),
        Words(evidence.start, evidence.end, evidence.exact),
        sum(reason.worth for reason in reasons),
        0.0,
        weights().favour(candidate),
        reasons,
    )
    return WeighedIssue(candidate.concept, weighing, tuple(_named_by(line, candidate.concept)))


def _reasons(candidate: Candidate) -> Iterator[Reason]:
    for name, weight, amount in zip(NAMES, weights().features, candidate.features, strict=True):
        if amount and weight:
            yield Reason(name, _MEANINGS.get(name, name.replace("_", " ")), amount, weight, amount * weight)
    own = weights().concepts.get(candidate.concept, 0.0)
    if own:
        yield Reason("concept", _MEANINGS["concept"], 1.0, own, own)


def _named_by(line: Reading, concept: str) -> Iterator[Words]:
    """The cues of a concept in the sentences of a line, in text order."""
    for span, signals in line.spans:
        if concept in signals:
            signal = signals[concept]
            for start, end in _widest({*signal.strong, *signal.frames, *signal.weak.values()}):
                yield _words(span, start, end)


def _widest(places: set[Place]) -> list[Place]:
    """The places that lie within no other, in text order."""
    return sorted(p for p in places if not any(o != p and o[0] <= p[0] and p[1] <= o[1] for o in places))


def _words(span: Span, start: int, end: int) -> Words:
    part = span.part(start, end)
    return Words(part.start, part.end, part.text)
