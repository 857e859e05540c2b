"""Fit the weights by which issues are chosen to the annotated minutes to learn from.

    python benchmarks/fit_issue_weights.py tests/gold/learn [MORE_FOLDERS] > loaders/lexicon/issue_weights.yaml

A folder holds NAME.txt with NAME.json in the contract's form. Logistic regression with a penalty on every weight, so
that a concept seldom met leans on the features alone. The word classifier that it weighs has not seen the document
either (`fit_issue_words.py`, fitted anew for each fold). Prints to stderr the F1 of (paragraph, concept) pairs with
each fold left out in turn: that, not the fit, is nearer to what to expect of other minutes. Needs scikit-learn.
"""

from __future__ import annotations

import hashlib
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fit_issue_words import GOLD, evidence, sentences
from fit_issue_words import fit as fit_words

from graph.claims import Document
from loaders.extract.issue_features import NAMES, candidates
from loaders.extract.issue_reading import readings
from loaders.extract.issue_words import WordModel
from loaders.formats.agenda_text import read_agenda_text

PENALTY = 3.0
STEPS = 150
FOLDS = 5
# A candidate is kept when its chance is at least one of these: the one that serves documents left out in turn best.
KEPT = (0.25, 0.3, 0.35, 0.4, 0.45)

Row = dict[str, float]
Pair = tuple[int, str]


@dataclass(frozen=True)
class Annotated:
    """One document's candidates with whether each is right, and all that is right."""

    name: str
    rows: list[Row]
    pairs: list[Pair]
    right: set[Pair]


def read(path: Path, scored: set[str], model: WordModel) -> Annotated:
    """The candidates of an annotated document, by a classifier that never saw it, for the concepts annotators knew."""
    content = path.with_suffix(".txt").read_bytes()
    minutes = read_agenda_text(Document(hashlib.sha256(content).hexdigest(), path.stem, content.decode(), "utf-8", ""))
    spans = [paragraph.span for paragraph in minutes.paragraphs]
    gold = json.loads(path.read_text(encoding="utf-8"))["issues"]
    right = {(_paragraph(spans, entry["evidence"]), entry["issue"]) for entry in gold if entry["issue"] in scored}
    rows, pairs = [], []
    for line, found in candidates(readings(minutes), model):
        for candidate in found:
            if candidate.concept in scored:
                features = {name: value for name, value in zip(NAMES, candidate.features, strict=True) if value}
                rows.append(features | {f"is {candidate.concept}": 1.0})
                pairs.append((line.paragraph.span.start, candidate.concept))
    return Annotated(path.stem, rows, pairs, right)


def _paragraph(spans: Sequence[object], evidence: dict[str, int]) -> int:
    middle = (evidence["start"] + evidence["end"]) // 2
    return next((s.start for s in spans if s.start <= middle < s.end), evidence["start"])


def fit(documents: Sequence[Annotated]) -> Row:
    """The weights: steepest descent with each weight's own step (RPROP), which needs no tuning."""
    rows = [(row, pair in d.right) for d in documents for row, pair in zip(d.rows, d.pairs, strict=True)]
    weights: Row = dict.fromkeys(sorted({name for row, _ in rows for name in row}), 0.0)
    step, before = dict.fromkeys(weights, 0.1), dict.fromkeys(weights, 0.0)
    for _ in range(STEPS):
        slope = {name: 0.0 if name == "bias" else PENALTY * weight for name, weight in weights.items()}
        for row, is_right in rows:
            error = chance(weights, row) - is_right
            for name, value in row.items():
                slope[name] += error * value
        for name in weights:
            turned = slope[name] * before[name]
            step[name] = min(1.0, step[name] * 1.2) if turned > 0 else step[name] * 0.5 if turned < 0 else step[name]
            weights[name] -= math.copysign(step[name], slope[name]) if slope[name] and turned >= 0 else 0.0
            before[name] = slope[name] if turned >= 0 else 0.0
    return weights


def chance(weights: Row, row: Row) -> float:
    """The chance that a candidate is right."""
    return 1 / (
        1 + math.exp(-max(-30.0, min(30.0, sum(weights.get(name, 0.0) * value for name, value in row.items()))))
    )


def left_out(documents: Sequence[Annotated]) -> tuple[float, float]:
    """The best F1 of pairs when each fold is judged by weights fitted to the others, and the chance that gives it."""
    hits, wrong, missed = Counter[float](), Counter[float](), Counter[float]()
    for fold in range(FOLDS):
        weights = fit([document for place, document in enumerate(documents) if place % FOLDS != fold])
        for document in documents[fold::FOLDS]:
            chances = [chance(weights, row) for row in document.rows]
            for least in KEPT:
                kept = {pair for pair, one in zip(document.pairs, chances, strict=True) if one >= least}
                hits[least] += len(kept & document.right)
                missed[least] += len(document.right - kept)
                wrong[least] += len(kept - document.right)
    return max((2 * hits[least] / max(1, 2 * hits[least] + missed[least] + wrong[least]), least) for least in KEPT)


def _with_models(paths: Sequence[Path]) -> Iterator[tuple[Path, WordModel]]:
    """Each path with a classifier that learnt from the sentences and from the documents of the other folds."""
    learnt = evidence(GOLD / "learn")
    concepts = (GOLD / "concepts.txt").read_text(encoding="utf-8").split()
    for fold in range(FOLDS):
        left_out = {path.stem for path in paths[fold::FOLDS]}
        others = [item for stem, items in learnt.items() if stem not in left_out for item in items]
        model = fit_words(sentences() + others, concepts)
        yield from ((path, model) for path in paths[fold::FOLDS])


def main(folders: Sequence[str]) -> None:
    """Read, fit, and print the weights."""
    paths = [
        path for folder in folders for path in sorted(Path(folder).glob("*.json")) if path.with_suffix(".txt").exists()
    ]
    known = Path(folders[0]).parent / "concepts.txt"
    scored = set(known.read_text(encoding="utf-8").split())
    documents = [read(path, scored, model) for path, model in _with_models(paths)]
    weights = fit(documents)
    f1, least = left_out(documents)
    weights["bias"] -= math.log(least / (1 - least))
    print("# Written by benchmarks/fit_issue_weights.py; not to be edited by hand.\nfeatures:")
    print("".join(f"  {name}: {weights.get(name, 0.0):.3f}\n" for name in NAMES) + "concepts:")
    print("".join(f"  {name[3:]}: {value:.3f}\n" for name, value in weights.items() if name.startswith("is ")), end="")
    print(f"{len(documents)} documents; left out in turn, F1 of pairs {f1:.3f}, kept from {least}", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
