"""Fit the classifier of what sentences do to labelled sentences.

    python benchmarks/fit_act_words.py [LEFT_OUT...] > loaders/lexicon/act_words.json

Learns from `tests/gold/acts/*.tsv` (labels, lead-in, sentence) and from the sentences of `tests/gold/learn`, each of
which commits somebody where a commitment's evidence overlaps it. Logistic regression on words, pairs and triples; the
force is fitted to the sentences that commit, one force against the others. LEFT_OUT are beginnings of names of
documents to leave out. Prints to stderr how well commitments are told in a fifth of the documents left out in turn.
Needs scikit-learn.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from graph.claims import Document
from loaders.extract.act_settings import settings
from loaders.extract.act_words import FORCES, ActModel, act_features
from loaders.extract.decisions import patterned
from loaders.formats.agenda_text import read_agenda_text

GOLD = Path(__file__).parents[1] / "tests" / "gold"
# How closely to follow the sentences; what a commitment weighs against the rest; the smallest weight kept.
FIRMNESS, COMMITTING, SMALLEST = 0.3, 2.0, 0.06
FOLDS, FROM = 5, 0.5


@dataclass(frozen=True)
class Labelled:
    """A sentence with what is told of its setting, the force with which it commits, if it does, and if it decides."""

    features: tuple[str, ...]
    force: str | None
    decides: bool


def written() -> list[Labelled]:
    """The sentences written for learning."""
    found = []
    for path in sorted((GOLD / "acts").glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            labels, lead, sentence = line.split("\t")
            forces = [label.partition(":")[2] for label in labels.split(",") if label.startswith("commitment:")]
            setting = () if lead == "-" else ("@disposing",)
            decides = any(label.startswith("decision:") for label in labels.split(","))
            found.append(Labelled((*act_features(sentence), *setting), forces[0] if forces else None, decides))
    return found


def of_document(path: Path) -> list[Labelled]:
    """The sentences of an annotated document."""
    content = path.with_suffix(".txt").read_bytes()
    minutes = read_agenda_text(Document(hashlib.sha256(content).hexdigest(), path.stem, content.decode(), "utf-8", ""))
    gold = json.loads(path.read_text(encoding="utf-8"))
    found = []
    for sentence, setting in settings(minutes, patterned(minutes)):
        place = sentence.start, sentence.end
        forces = [entry["force"] for entry in gold["commitments"] if _overlaps(*place, entry["evidence"])]
        decides = any(_overlaps(*place, entry["evidence"]) for entry in gold["decisions"])
        found.append(Labelled((*act_features(sentence.text), *setting), forces[0] if forces else None, decides))
    return found


def _overlaps(start: int, end: int, evidence: dict[str, int]) -> bool:
    shared = min(end, evidence["end"]) - max(start, evidence["start"])
    return shared > 0 and shared * 2 >= min(end - start, evidence["end"] - evidence["start"])


def fit(labelled: Sequence[Labelled]) -> ActModel:
    """One regression for the commitment, one for each force among those that commit, one for the decision."""
    vectors = CountVectorizer(analyzer=lambda item: item.features, binary=True, min_df=2)
    matrix = vectors.fit_transform(labelled)
    names = vectors.get_feature_names_out()
    commits = numpy.array([item.force is not None for item in labelled])
    targets: list[tuple[Any, Any, Any]] = [(commits, matrix, {True: COMMITTING, False: 1.0})]
    for force in FORCES:
        right = numpy.array([item.force == force for item in labelled if item.force is not None])
        targets.append((right, matrix[commits], None))
    targets.append((numpy.array([item.decides for item in labelled]), matrix, {True: COMMITTING, False: 1.0}))
    fitted = [_fitted(*target) for target in targets]
    kept: dict[str, list[float]] = {}
    for place, name in enumerate(names):
        values = [round(float(model.coef_[0][place]), 2) for model in fitted]
        if any(abs(value) >= SMALLEST for value in values):
            kept[str(name)] = values if any(values[1:]) else values[:1]
    return ActModel(tuple(round(float(model.intercept_[0]), 3) for model in fitted), dict(sorted(kept.items())))


def _fitted(right: Any, matrix: Any, weigh: Any) -> Any:
    return LogisticRegression(C=FIRMNESS, class_weight=weigh, solver="liblinear").fit(matrix, right)


def left_out(documents: Sequence[Sequence[Labelled]]) -> Counter[str]:
    """How the sentences of documents that were left out in turn are told."""
    told = Counter[str]()
    sentences = written()
    for fold in range(FOLDS):
        others = [item for place, items in enumerate(documents) if place % FOLDS != fold for item in items]
        model = fit([*sentences, *others])
        for item in (item for items in documents[fold::FOLDS] for item in items):
            chance = model.read_features(item.features).commits
            told[("hit" if chance >= FROM else "missed") if item.force else ("wrong" if chance >= FROM else "")] += 1
    return told


def main(without: Iterable[str]) -> None:
    """Read, fit, print the weights."""
    paths = [p for p in sorted((GOLD / "learn").glob("*.json")) if not p.name.startswith(tuple(without))]
    documents = [of_document(path) for path in paths]
    told = left_out(documents)
    f1 = 2 * told["hit"] / (2 * told["hit"] + told["missed"] + told["wrong"])
    print(f"{len(documents)} documents; sentences of those left out: F1 {f1:.3f} {dict(told)}", file=sys.stderr)
    model = fit([*written(), *(item for items in documents for item in items)])
    json.dump({"biases": model.biases, "weights": model.weights}, sys.stdout, separators=(",", ":"), ensure_ascii=False)
    print()


if __name__ == "__main__":
    main(sys.argv[1:])
