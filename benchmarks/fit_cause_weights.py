"""Fit the weights by which claims of cause are told to the annotated minutes to learn from.

    python benchmarks/fit_cause_weights.py tests/gold/learn [MORE_FOLDERS] > loaders/lexicon/cause_weights.yaml

A folder holds NAME.txt with NAME.json in the contract's form. Logistic regression with a penalty on every weight; a
pair is right where the annotators claim it of words near the sentence. Prints to stderr the F1 of pairs with each
fold left out in turn.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from fit_issue_weights import Annotated, Row, chance, fit

from graph.claims import Document
from loaders.extract.cause_candidates import NAMES, pairs
from loaders.extract.causes import surroundings
from loaders.extract.issues import issues
from loaders.formats.agenda_text import read_agenda_text

FOLDS = 5
NEAR = 500  # characters between a sentence and the words that annotators took a claim from
KEPT, MOST = 0.2, 2


def read(path: Path) -> Annotated:
    """An annotated document's candidates: the sentence's place and "cause > effect" name each."""
    content = path.with_suffix(".txt").read_bytes()
    minutes = read_agenda_text(Document(hashlib.sha256(content).hexdigest(), path.stem, content.decode(), "utf-8", ""))
    claims = json.loads(path.read_text(encoding="utf-8")).get("causes", [])
    rows, names = [], []
    for _, sentence, around in surroundings(minutes, issues(minutes)):
        for pair in pairs(sentence, around):
            rows.append({name: value for name, value in zip(NAMES, pair.features, strict=True) if value})
            names.append((sentence.start, f"{pair.cause} > {pair.effect}"))
    right = {
        name
        for name in names
        for claim in claims
        if name[1] == f"{claim['cause']} > {claim['effect']}" and abs(claim["evidence"]["start"] - name[0]) < NEAR
    }
    return Annotated(path.stem, rows, names, right)


def kept(document: Annotated, weights: Row) -> set[str]:
    """The pairs that the weights keep of a document."""
    by_sentence: dict[int, dict[str, float]] = {}
    for (start, pair), row in zip(document.pairs, document.rows, strict=True):
        if (score := chance(weights, row)) >= KEPT:
            scores = by_sentence.setdefault(start, {})
            scores[pair] = max(score, scores.get(pair, 0.0))
    return {pair for scores in by_sentence.values() for pair in sorted(scores, key=lambda p: -scores[p])[:MOST]}


def left_out(documents: Sequence[Annotated]) -> float:
    """F1 of pairs, among those that could be found, when each fold is judged by weights fitted to the others."""
    hits = missed = wrong = 0
    for fold in range(FOLDS):
        weights = fit([document for place, document in enumerate(documents) if place % FOLDS != fold])
        for document in documents[fold::FOLDS]:
            found, right = kept(document, weights), {pair for _, pair in document.right}
            hits += len(found & right)
            missed += len(right - found)
            wrong += len(found - right)
    return 2 * hits / max(1, 2 * hits + missed + wrong)


def main(folders: Sequence[str]) -> None:
    """Read, fit, and print the weights."""
    paths = [path for folder in folders for path in sorted(Path(folder).glob("*.json"))]
    documents = [read(path) for path in paths if path.with_suffix(".txt").exists()]
    print(f"F1 of pairs that could be found, each fold left out: {left_out(documents):.3f}", file=sys.stderr)
    weights = fit(documents)
    print("# Written by benchmarks/fit_cause_weights.py; not to be edited by hand.\nfeatures:")
    for name in NAMES:
        print(f"  {name}: {weights.get(name, 0.0):.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
