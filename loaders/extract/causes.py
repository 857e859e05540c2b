"""What the minutes claim to drive what: two issues joined by words of cause within a sentence.

Which pairs a sentence may claim, and what speaks for and against each, `cause_candidates` tells; those that the
evidence favours are kept. Weights are data (`lexicon/cause_weights.yaml`), fitted by
`benchmarks/fit_cause_weights.py` to annotated minutes such as those under `tests/gold/learn`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import cast

from graph.claims import Cause, IssueRaised
from loaders.extract import logistic
from loaders.extract.cause_candidates import NAMES, Around, Pair, pairs
from loaders.extract.issue_cues import Signal, issue_cues
from loaders.extract.issue_masks import masked
from loaders.lexicon.reading import lexicon
from loaders.minutes import Minutes, Paragraph, Span

_PANDEMIC = "covid"
_WROUGHT = re.compile(
    r"\b(?:impact|effect|due|because|result|caus|exacerbat|increas|rise|rose|more|fewer|difficult|unable|eas(?:ed|ing)|"
    r"since|led|likely|behaviour|could not)",
    re.IGNORECASE,
)
_LONGEST = 600
_MOST = 2  # claims of one sentence
_KEPT = 0.2  # the chance from which a claim is kept: most chances are small, for most pairs are claimed nowhere


def causes(minutes: Minutes, issues: Sequence[IssueRaised]) -> tuple[Cause, ...]:
    """Each pair of issues of which a sentence claims that the one drives the other, in text order, once a paragraph."""
    found: dict[tuple[int, str, str], Cause] = {}
    for paragraph, sentence, around in surroundings(minutes, issues):
        claimed = [
            Cause(pair.effect, pair.cause, sentence.evidence(), pair.rule)
            for pair in _favoured(pairs(sentence, around))
        ]
        for claim in claimed or _of_pandemic(sentence, around):
            found.setdefault((paragraph.index, claim.cause, claim.effect), claim)
    return tuple(found.values())


def surroundings(minutes: Minutes, issues: Sequence[IssueRaised]) -> Iterator[tuple[Paragraph, Span, Around]]:
    """Each sentence that is not overlong, with its paragraph and what surrounds it."""
    starts = [paragraph.span.start for paragraph in minutes.paragraphs]
    raised: dict[int, set[str]] = defaultdict(set)
    for issue in issues:
        raised[bisect_right(starts, issue.evidence.start) - 1].add(issue.issue)
    for place, paragraph in enumerate(minutes.paragraphs):
        before: Mapping[str, Signal] = {}
        for sentence in paragraph.spans:
            if len(sentence.text) <= _LONGEST:
                yield paragraph, sentence, Around(before, frozenset(raised[place]))
                before = issue_cues().signals(masked(sentence.text))


def _favoured(candidates: Iterator[Pair]) -> list[Pair]:
    """The likeliest pairs, no issue the cause of what is its cause; none where two could stand for what is unsaid."""
    best: dict[frozenset[str], tuple[float, Pair]] = {}
    for pair in candidates:
        score, both = chance(pair), frozenset((pair.cause, pair.effect))
        if score >= _KEPT and (both not in best or score > best[both][0]):
            best[both] = score, pair
    kept = [pair for _, pair in sorted(best.values(), key=lambda scored: -scored[0])[:_MOST]]
    unsaid = [(pair.unsaid, pair.cause if pair.unsaid == "effect" else pair.effect) for pair in kept]
    return [pair for pair, side in zip(kept, unsaid, strict=True) if not pair.unsaid or unsaid.count(side) == 1]


def _of_pandemic(sentence: Span, around: Around) -> Iterator[Cause]:
    """The pandemic beside a change that it is said to have wrought: no words of cause are needed then."""
    if _PANDEMIC in around.raised and _WROUGHT.search(sentence.text):
        signals = issue_cues().signals(masked(sentence.text))
        others = [(signals[issue].strength, issue) for issue in around.raised - {_PANDEMIC} if issue in signals]
        if _PANDEMIC in signals and others and max(others)[0] >= 1:
            yield Cause(max(others)[1], _PANDEMIC, sentence.evidence(), "cause.pandemic")


def chance(pair: Pair) -> float:
    """The chance that a pair is claimed."""
    return logistic.chance(sum(weight * value for weight, value in zip(_weights(), pair.features, strict=True)))


@cache
def _weights() -> tuple[float, ...]:
    features = cast("Mapping[str, float]", lexicon("cause_weights")["features"])
    return tuple(features[name] for name in NAMES)
