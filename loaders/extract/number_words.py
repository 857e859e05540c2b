"""Whether a number measures something, as the words around it tell: for numbers that rules do not know well.

Rules know figures by their units and by the nouns they count; "seven in part, and four had not been started" has
neither, and "two of her neighbours" has a noun that counts for nothing. This linear classifier has learnt from
annotated minutes which words, numbers and marks stand beside figures, and which beside numbers that only list, date or
name. Weights are data (`lexicon/number_words.json`), fitted by `benchmarks/fit_number_words.py` to `tests/gold/learn`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from loaders.extract.logistic import chance
from loaders.extract.numbers_told import NumbersTold
from loaders.extract.quantities import Quantity

_LARGE = 100
_MANY = 40  # numbers of a sentence from which it is a table's, and its words tell little
_ADDED_FROM, _KEPT_FROM = 0.6, 0.1  # how likely a number must be a figure to become one, and a rule's count to stay one


@dataclass(frozen=True, slots=True)
class NumberModel:
    """A bias and the features' weights."""

    bias: float
    weights: Mapping[str, float]

    def chance(self, features: Iterable[str]) -> float:
        """How likely a number with these features is a figure."""
        score = self.bias + sum(self.weights.get(feature, 0.0) for feature in set(features))
        return chance(score)

    def spoken(self, features: Iterable[str]) -> list[tuple[str, float]]:
        """The features that speak for or against a figure, the strongest first."""
        found = ((feature, self.weights[feature]) for feature in set(features) & self.weights.keys())
        return sorted(found, key=lambda pair: (-abs(pair[1]), pair[0]))


@cache
def number_model() -> NumberModel:
    """The classifier of `lexicon/number_words.json`, read once."""
    content = json.loads(files("loaders.lexicon").joinpath("number_words.json").read_text(encoding="utf-8"))
    return NumberModel(content["bias"], content["weights"])


def weighed(
    sentence: str, role: str, figures: Sequence[Quantity], others: Sequence[Quantity], carried: str = ""
) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
    """The figures of rules without the counts that hardly are any, and those of the other numbers that likely are.

    `carried` is the unit of the last figure said before the sentence: a bare number may be of that unit, or of the unit
    of the figure before it.
    """
    bare = any(figure.unit == "count" for figure in figures)
    if not (others or bare) or len(figures) + len(others) > _MANY:
        return tuple(figures), ()
    model, told = number_model(), NumbersTold(sentence, role, figures, others, carried)
    kept: list[Quantity] = []
    added: list[Quantity] = []
    for number in (*figures, *others):
        is_rules = told.is_rules(number)
        if is_rules and number.unit != "count":
            kept.append(number)
            continue
        likely, like = model.chance(told.of(number)), told.like_another(number)
        likeness = model.chance(told.of(number, like)) if like else 0.0
        if like and likeness >= max(likely, _ADDED_FROM):
            added.append(replace(number, unit=like))
        elif is_rules and (likely >= _KEPT_FROM or number.value >= _LARGE):
            kept.append(number)  # small numbers list and name, large ones seldom do
        elif not is_rules and likely >= _ADDED_FROM:
            added.append(number)
    return tuple(kept), tuple(added)
