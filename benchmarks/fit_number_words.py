"""Fit the classifier that tells figures by the words beside them to annotated minutes.

    python benchmarks/fit_number_words.py [LEFT_OUT...] > loaders/lexicon/number_words.json

Learns from the numbers of `tests/gold/learn`: one is a figure where an observation of its value and unit, which no
other number accounts for, has evidence that holds it. That a rule takes it is a feature like others. Logistic
regression on the features of `numbers_told`. LEFT_OUT are beginnings of names of documents to leave out. Prints to
stderr, for a fifth of the documents left out in turn and several thresholds, what is added to and dropped from the
rules' figures. Needs scikit-learn.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from graph.claims import Document
from loaders.extract.measured_times import TIMES
from loaders.extract.measures import measured_and_others
from loaders.extract.number_words import NumberModel
from loaders.extract.numbers_told import NumbersTold
from loaders.extract.observation_reading import read_for_figures
from loaders.extract.quantities import Quantity
from loaders.formats.agenda_text import read_agenda_text
from loaders.minutes import Minutes, Span

GOLD = Path(__file__).parents[1] / "tests" / "gold" / "learn"
# How closely to follow the numbers; in how many a feature must be; the smallest weight kept.
FIRMNESS, COMMON, SMALLEST = 0.7, 1, 0.05
FOLDS, THRESHOLDS = 5, (0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8)
UNITS = ("count", "percent", *TIMES)  # what numbers are without a sign or a divisor


@dataclass(frozen=True)
class Labelled:
    """What is told of a number, whether it is a figure, and whether a rule takes it for a count."""

    features: tuple[str, ...]
    is_figure: bool
    is_rules: bool = False
    is_count: bool = True
    is_like: bool = False


def of_document(path: Path) -> list[Labelled]:
    """The numbers of an annotated document that no rule takes, and those that rules take for a count, time or share."""
    content = path.with_suffix(".txt").read_bytes()
    minutes = read_agenda_text(Document(hashlib.sha256(content).hexdigest(), path.stem, content.decode(), "utf-8", ""))
    gold = json.loads(path.read_text(encoding="utf-8"))["observations"]
    read = list(_read(minutes))
    found = []
    for told, span, figures, _ in read:
        for figure in figures:
            right = _claim(figure, span.start, gold)
            if figure.unit in UNITS:
                found.append(Labelled(told.of(figure), right, True, figure.unit == "count"))
    for told, span, _, others in read:
        found.extend(Labelled(told.of(number), _claim(number, span.start, gold)) for number in others)
    for told, span, figures, others in read:
        for number in (*figures, *others):
            if like := told.like_another(number):
                right = _claim(replace(number, unit=like), span.start, gold)
                found.append(Labelled(told.of(number, like), right, is_like=True))
    return found


def _read(minutes: Minutes) -> Iterator[tuple[NumbersTold, Span, Sequence[Quantity], Sequence[Quantity]]]:
    """The numbers of each piece of text, as extraction comes by them."""
    before, carried = None, ""
    for paragraph, span in read_for_figures(minutes):
        carried = carried if paragraph is before else ""
        figures, others = measured_and_others(span.text)
        yield NumbersTold(span.text, paragraph.role, figures, others, carried), span, figures, others
        before, carried = paragraph, figures[-1].unit if figures else carried


def _claim(number: Quantity, offset: int, gold: list[dict[str, Any]]) -> bool:
    """Whether an observation is of this number; it is then of no other."""
    for place, entry in enumerate(gold):
        evidence = entry["evidence"]
        within = evidence["start"] <= offset + number.start and offset + number.end <= evidence["end"]
        if within and entry["unit"] == number.unit and abs(float(entry["value"]) - float(number.value)) < 1e-6:
            del gold[place]
            return True
    return False


def fit(labelled: Sequence[Labelled]) -> NumberModel:
    """One regression for whether a number is a figure."""
    vectors = CountVectorizer(analyzer=lambda item: item.features, binary=True, min_df=COMMON)
    matrix = vectors.fit_transform(labelled)
    right = [item.is_figure for item in labelled]
    model = LogisticRegression(C=FIRMNESS, solver="liblinear").fit(matrix, right)
    weights = zip(vectors.get_feature_names_out(), model.coef_[0], strict=True)
    kept = {str(name): round(float(weight), 2) for name, weight in weights if abs(weight) >= SMALLEST}
    return NumberModel(round(float(model.intercept_[0]), 3), dict(sorted(kept.items())))


def left_out(documents: Sequence[Sequence[Labelled]]) -> Iterator[tuple[float, Labelled]]:
    """The numbers of documents that were left out in turn, each with the chance that it is a figure."""
    for fold in range(FOLDS):
        model = fit([item for place, items in enumerate(documents) if place % FOLDS != fold for item in items])
        for items in documents[fold::FOLDS]:
            yield from ((model.chance(item.features), item) for item in items)


def tell(told: Sequence[tuple[float, Labelled]]) -> None:
    """Print what each threshold adds to the rules' figures and drops of them."""
    for least in THRESHOLDS:
        added = [item.is_figure for chance, item in told if chance >= least and not (item.is_rules or item.is_like)]
        likened = [item.is_figure for chance, item in told if chance >= least and item.is_like]
        dropped = [item.is_figure for chance, item in told if chance < least and item.is_rules and item.is_count]
        print(
            f"{least}: adds {sum(added)} figures and {len(added) - sum(added)} others, "
            f"likens {sum(likened)} and {len(likened) - sum(likened)} wrongly, "
            f"drops {sum(dropped)} figures and {len(dropped) - sum(dropped)} others",
            file=sys.stderr,
        )


def main(without: Iterable[str]) -> None:
    """Read, fit, print the weights."""
    paths = [p for p in sorted(GOLD.glob("*.json")) if not p.name.startswith(tuple(without))]
    documents = [of_document(path) for path in paths]
    print(f"{len(documents)} documents, {sum(map(len, documents))} numbers", file=sys.stderr)
    tell(list(left_out(documents)))
    model = fit([item for items in documents for item in items])
    json.dump({"bias": model.bias, "weights": model.weights}, sys.stdout, separators=(",", ":"), ensure_ascii=False)
    print()


if __name__ == "__main__":
    main(sys.argv[1:])
