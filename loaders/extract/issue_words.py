"""What a sentence's words alone say of each concept: a linear classifier, shipped as data.

Cues know wordings that somebody thought of; the classifier has learnt from some thousand sentences which words go with
which concept. For each concept it gives a score, the sum of a bias and of one weight for each stem and pair of stems
present: above 0 the words speak for the concept. Weights are data (`lexicon/issue_words.json`), fitted by
`benchmarks/fit_issue_words.py` to `tests/gold/sentences` and `tests/gold/learn`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import cast

_WORD = re.compile(r"£?\d[\d,.]*%?|[^\W\d_]+(?:['’‘][^\W\d_]+)*")
_APOSTROPHES = re.compile(r"['’‘]")
_ENDINGS = re.compile(r"(?:ings?|edly|ed|ies|es|s|ly|ments?|ations?|ions?)$")
_LONGEST_SENTENCE = 1500
_STOP = frozenset(
    "a an and are as at be been being but by can could did do does for from had has have he her his how i if in into "
    "is it its itself may might more most no nor not of on or our out own she should so some such than that the their "
    "them then there these they this those to too very was we were what when where which while who whom why will with "
    "would you".split()
)


@dataclass(frozen=True, slots=True)
class WordModel:
    """Concepts, a bias for each, and for each stem or pair the places of the concepts it speaks for and its weights.

    `weights` are flat: a concept's place, the weight, the next concept's place, and so on.
    """

    concepts: tuple[str, ...]
    biases: tuple[float, ...]
    weights: Mapping[str, Sequence[float]]

    def scores(self, sentence: str) -> dict[str, float]:
        """The score of each concept of which some word speaks; a concept without one is left out."""
        totals: dict[int, float] = {}
        for feature in set(stems_and_pairs(sentence)):
            for place, weight in _pairs(self.weights.get(feature, ())):
                totals[place] = totals.get(place, self.biases[place]) + weight
        return {self.concepts[place]: total for place, total in totals.items()}

    def spoken(self, sentence: str, concept: str) -> list[tuple[str, float]]:
        """The stems and pairs that speak for or against one concept, the strongest first."""
        place = self.concepts.index(concept)
        found = [
            (feature, weight)
            for feature in sorted(set(stems_and_pairs(sentence)))
            for at, weight in _pairs(self.weights.get(feature, ()))
            if at == place
        ]
        return sorted(found, key=lambda pair: -abs(pair[1]))


def _pairs(flat: Sequence[float]) -> Iterator[tuple[int, float]]:
    values = iter(flat)
    return zip(cast("Iterator[int]", values), values, strict=True)


def stems_and_pairs(sentence: str) -> Iterator[str]:
    """The stems of a sentence's words, and each two that follow one another; stop words stand in pairs only.

    >>> list(stems_and_pairs("Placed 40 miles from home"))
    ['plac', 'plac #', '#', '# mil', 'mil', 'mil from', 'from hom', 'hom']
    """
    before = ""
    for match in _WORD.finditer(sentence[:_LONGEST_SENTENCE].lower()):
        word = match.group()
        stem = word if word in _STOP else _stem(word)
        if before and not (before in _STOP and stem in _STOP):
            yield f"{before} {stem}"
        if stem not in _STOP:
            yield stem
        before = stem


@lru_cache(maxsize=1 << 13)
def _stem(word: str) -> str:
    if word[0] in "£0123456789":
        return "£#" if word[0] == "£" else "#%" if word[-1] == "%" else "#"
    plain = _APOSTROPHES.sub("", word)
    stem = _ENDINGS.sub("", plain)
    stem = stem if len(stem) >= 3 else plain
    return stem.removesuffix("e") if len(stem) > 3 else stem


@cache
def word_model() -> WordModel:
    """The classifier of `lexicon/issue_words.json`, read once."""
    content = json.loads(files("loaders.lexicon").joinpath("issue_words.json").read_text(encoding="utf-8"))
    return WordModel(tuple(content["concepts"]), tuple(content["biases"]), content["weights"])
