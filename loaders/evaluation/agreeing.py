"""How far two annotators agree: each one's annotation held against the other's, as a reading is held against gold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from loaders.evaluation.compare import Case, evaluate
from loaders.evaluation.gold import Gold
from loaders.evaluation.scores import HEADLINE


def symmetric_f1(first: Sequence[Gold], second: Sequence[Gold]) -> Mapping[str, float]:
    """F1 by kind over the documents that both annotated: the mean of holding either against the other."""
    others = {gold.stem: gold for gold in second}
    both = [(gold, others[gold.stem]) for gold in first if gold.stem in others]
    ways = [evaluate(_case(*pair) for pair in both), evaluate(_case(b, a) for a, b in both)]
    found = {}
    for score in ways[0].scores:
        figures = [figure for way in ways if (figure := way.f1(score.kind)) is not None]
        if figures:
            found[score.kind] = sum(figures) / len(figures)
    return found


def mean(figures: Mapping[str, float]) -> float:
    """The mean of the headline kinds."""
    known = [figures[kind] for kind in HEADLINE if kind in figures]
    return sum(known) / len(known) if known else 0.0


def _case(wanted: Gold, found: Gold) -> Case:
    return Case(wanted.stem, wanted.claims, found.claims, wanted.text, wanted.concepts)
