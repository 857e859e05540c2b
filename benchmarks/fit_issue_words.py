"""Fit the word classifier to annotated sentences.

    python benchmarks/fit_issue_words.py > loaders/lexicon/issue_words.json

Learns from `tests/gold/sentences` and from the evidence of `tests/gold/learn`: logistic regression, one concept
against the rest, on stems and pairs of stems; small weights are left out. Needs scikit-learn. Prints to stderr how well
the first concept of each sentence is told when a fifth of the sentences is left out in turn.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold

from loaders.extract.issue_words import WordModel, stems_and_pairs
from loaders.paragraphs import paragraphs

GOLD = Path(__file__).parents[1] / "tests" / "gold"
# How closely to follow the sentences; the smallest weight kept; the most weights kept of one concept.
FIRMNESS, SMALLEST, MOST = 3.0, 0.12, 500
Labelled = tuple[str, frozenset[str]]


def sentences() -> list[Labelled]:
    """The sentences written for learning: alone (`*.tsv`), or in paragraphs whose number stands before (`*.ptsv`)."""
    found = []
    for path in sorted((GOLD / "sentences").glob("*.*tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            *_, concepts, sentence = line.split("\t")
            found.append((sentence, frozenset(concepts.split(",")) - {"-"}))
    return found


def evidence(folder: Path, texts: Path | None = None) -> dict[str, list[Labelled]]:
    """By document: each piece of evidence with its concepts, and the sentences of paragraphs that carry none."""
    found = {}
    for path in sorted(folder.glob("*.json")):
        text = ((texts or folder) / path.with_suffix(".txt").name).read_bytes().decode("utf-8")
        issues = json.loads(path.read_text(encoding="utf-8"))["issues"]
        quoted: dict[str, set[str]] = {}
        for issue in issues:
            quoted.setdefault(issue["evidence"]["quote"], set()).add(issue["issue"])
        tagged = [(issue["evidence"]["start"], issue["evidence"]["end"]) for issue in issues]
        silent = (
            p for p in paragraphs(text) if not any(p.span.start < end and start < p.span.end for start, end in tagged)
        )
        empty = [(span.text, frozenset[str]()) for line in silent for span in line.sentences if len(span.text) > 30]
        found[path.stem] = [(quote, frozenset(concepts)) for quote, concepts in quoted.items()] + empty
    return found


def fit(labelled: list[Labelled], concepts: list[str]) -> WordModel:
    """One logistic regression a concept."""
    vectors = CountVectorizer(analyzer=lambda s: list(stems_and_pairs(s)), binary=True, min_df=2)
    matrix = vectors.fit_transform([sentence for sentence, _ in labelled])
    names = vectors.get_feature_names_out()
    weights: dict[str, list[float]] = {}
    biases = []
    for place, concept in enumerate(concepts):
        said = numpy.array([concept in found for _, found in labelled])
        if said.sum() < 5:
            biases.append(-9.0)
            continue
        weigh: Any = {True: min(8.0, (len(said) / said.sum()) ** 0.5), False: 1.0}
        model = LogisticRegression(C=FIRMNESS, class_weight=weigh, solver="liblinear").fit(matrix, said)
        biases.append(round(float(model.intercept_[0]), 3))
        ranked = sorted(enumerate(model.coef_[0]), key=lambda pair: -abs(pair[1]))[:MOST]
        for feature, weight in ranked:
            if abs(weight) >= SMALLEST:
                weights.setdefault(str(names[feature]), []).extend((place, round(float(weight), 2)))
    return WordModel(tuple(concepts), tuple(biases), weights)


def main() -> None:
    concepts = (GOLD / "concepts.txt").read_text(encoding="utf-8").split()
    written = sentences()
    held_out = Counter[str]()
    for train, test in KFold(5, shuffle=True, random_state=7).split(written):
        model = fit([written[i] for i in train], concepts)
        for i in test:
            sentence, right = written[i]
            kept = {concept for concept, score in model.scores(sentence).items() if score >= 0}
            held_out.update(hit=len(kept & right), missed=len(right - kept), wrong=len(kept - right))
    f1 = 2 * held_out["hit"] / (2 * held_out["hit"] + held_out["missed"] + held_out["wrong"])
    print(f"{len(written)} sentences; F1 on the fifth left out {f1:.3f} {dict(held_out)}", file=sys.stderr)
    learnt = [item for items in evidence(GOLD / "learn").values() for item in items]
    model = fit(written + learnt, concepts)
    weights = dict(sorted(model.weights.items()))
    json.dump({"concepts": concepts, "biases": model.biases, "weights": weights}, sys.stdout, separators=(",", ":"))
    print()


if __name__ == "__main__":
    main()
