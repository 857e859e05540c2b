"""Plainer ways of finding issues, held against the same gold as minutegraph.

    python benchmarks/peers.py            prints the figures
    python benchmarks/peers.py --write    writes them to docs/accuracy-peers.yaml too

Two peers: the issue scheme's own labels as a keyword list, and a spaCy rule pipeline (blank English, sentencizer,
entity ruler) with the same labels. A blank pipeline knows no organisations, and a trained one is a model, which this
project does without, so neither has a figure for them. spaCy is no dependency: without it, its row is left out.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from loaders.evaluation.compare import Case, evaluate
from loaders.evaluation.gold import Gold, gold_of
from loaders.evaluation.scores import Evaluation
from ontology.issue_scheme import scheme

ROOT = Path(__file__).parents[1]
GOLD, SAMPLES = ROOT / "tests" / "gold", ROOT / "minutegraph" / "samples"
FIGURES = ROOT / "docs" / "accuracy-peers.yaml"
KINDS = ("issues", "issue_paragraphs")

Place = tuple[int, int, str]
Finder = Callable[[str], Iterable[Place]]


def keywords(text: str) -> Iterator[Place]:
    """Every label of the scheme where it stands as whole words, in any case; the longest where several begin."""
    labels = {label.lower(): concept.id for concept in scheme() for label in concept.labels}
    words = sorted(labels, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
    for match in pattern.finditer(text):
        yield match.start(), match.end(), labels[match.group().lower()]


def spacy_rules() -> Finder | None:
    """The labels as a spaCy entity ruler; None where spaCy is not installed."""
    try:
        import spacy  # noqa: PLC0415 - an extra of these benchmarks
    except ImportError:
        return None
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    ruler = pipeline.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns([{"label": concept.id, "pattern": label} for concept in scheme() for label in concept.labels])

    def find(text: str) -> Iterator[Place]:
        for entity in pipeline(text).ents:
            yield entity.start_char, entity.end_char, entity.label_

    return find


def measured(gold: Iterable[Gold], find: Finder) -> Evaluation:
    """The figures of a finder of issues: each line that holds a label says something of its concept."""
    return evaluate(Case(one.stem, one.claims, _contract(one.text, find), one.text, one.concepts) for one in gold)


def _contract(text: str, find: Finder) -> dict[str, Any]:
    issues = [
        {"issue": concept, "evidence": {"start": start, "end": end, "quote": text[start:end]}}
        for start, end, concept in find(text)
    ]
    return {"meeting": {"date": {"earliest": None, "latest": None}}, "issues": issues}


def figures() -> dict[str, Any]:
    """Every peer's F1 on both parts of the gold."""
    ruler = spacy_rules()
    if ruler is None:
        print("spaCy is not installed, so its row is left out: pip install spacy", file=sys.stderr)
    finders = [("labels of the scheme as keywords", keywords), ("spaCy entity ruler with the same labels", ruler)]
    parts = {
        "learn": (*gold_of(GOLD / "learn"), *gold_of(GOLD / "samples", SAMPLES)),
        "test": gold_of(GOLD / "test"),
    }
    readers = [{"reader": name, **_row(parts, find)} for name, find in finders if find]
    return {"measured_on": datetime.now(tz=UTC).date(), "readers": readers}


def _row(parts: dict[str, tuple[Gold, ...]], find: Finder) -> dict[str, Any]:
    found = {part: measured(gold, find) for part, gold in parts.items()}
    return {part: {kind: round(evaluation.f1(kind) or 0.0, 3) for kind in KINDS} for part, evaluation in found.items()}


def main(arguments: list[str]) -> None:
    """Measure, print, and write where asked."""
    text = yaml.safe_dump(figures(), sort_keys=False, allow_unicode=True)
    print(text, end="")
    if "--write" in arguments:
        opening = "# Written by benchmarks/peers.py --write; not to be edited by hand.\n"
        FIGURES.write_text(opening + text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
