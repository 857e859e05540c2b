"""What a sentence's words alone say of what it does: whether it commits somebody, how firmly, and whether it decides.

Patterns know wordings that somebody thought of; this linear classifier has learnt from some thousand labelled sentences
which words, pairs and triples of words go with a commitment or a decision, and which with work already done, an
aspiration, a figure or a question. Weights are data (`lexicon/act_words.json`), fitted by
`benchmarks/fit_act_words.py` to `tests/gold/acts` and `tests/gold/learn`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

from loaders.extract.logistic import chance

_WORD = re.compile(r"£?\d[\d,.]*%?|[A-Za-z]+(?:[’'][a-z]+)?")
_ENDINGS = re.compile(r"(?:ing|ed|es|s)$")
_YEAR = re.compile(r"20\d\d")
_LONGEST_SENTENCE = 1200
_VERB_WITHIN = 4  # words after "would" or "to" among which its verb stands
_TIMES = frozenset(
    "january february march april may june july august september october november december spring summer autumn winter "
    "christmas easter monday tuesday wednesday thursday friday".split()
)
_OFFICES = frozenset(
    "director officer head chair chairman member members councillor cllr manager clerk leader lead chief executive "
    "president convener secretary solicitor treasurer officers councillors portfolio holder cabinet committee panel "
    "board forum council trust group department service".split()
)
_PLAIN = frozenset(
    "a an the of to in and for was were be been had have has with on by at from that as is are not no it its this who "
    "there or would will shall could should may might must can do did does he she they him her them his their we our "
    "if whether when where which while until before after once".split()
)
_TELLING = frozenset(
    "reported explained outlined stated added noted advised informed told highlighted stressed said acknowledged "
    "confirmed commented reminded clarified recognised mentioned emphasised observed remarked replied responded "
    "answered described indicated reiterated pointed heard updated assured reassured announced continued".split()
)
_BEFORE_TELLING = frozenset(
    "it was were is had been also further then therefore however subsequently again in response members the a an mr "
    "mrs ms dr *Name *office *LETTERS".split()
)
_TOLD_AS = {
    **dict.fromkeys(_OFFICES, "*office"),
    **dict.fromkeys(_TIMES, "*time"),
    **dict.fromkeys(_TELLING, "*told"),
}
_FORWARD = ("would", "will", "shall", "to")
_REPEATABLE = ("*Name", "*office", "*number", "*told")
FORCES = ("agreed", "offered", "requested")
OUTPUTS = ("commitment", *FORCES, "decision")


@dataclass(frozen=True, slots=True)
class Said:
    """The chances that a sentence commits somebody and that it decides, and the likeliest force if it commits."""

    commits: float
    force: str
    decides: float


@dataclass(frozen=True, slots=True)
class ActModel:
    """A bias for each output, and for each feature its weights, in the order of `OUTPUTS`."""

    biases: tuple[float, ...]
    weights: Mapping[str, Sequence[float]]

    def read(self, sentence: str, setting: Iterable[str] = ()) -> Said:
        """What a sentence does; `setting` tells where it stands, by the names of `act_settings`."""
        return self.read_features((*_features(sentence), *setting))

    def read_features(self, features: Iterable[str]) -> Said:
        """What a sentence with these features does."""
        commitment, *forces, decision = self._totals(features)
        return Said(chance(commitment), FORCES[forces.index(max(forces))], chance(decision))

    def _totals(self, features: Iterable[str]) -> list[float]:
        totals = list(self.biases)
        for feature in set(features):
            for place, weight in enumerate(self.weights.get(feature, ())):
                totals[place] += weight
        return totals

    def spoken(self, sentence: str) -> list[tuple[str, float]]:
        """The features that speak for or against a commitment, the strongest first."""
        found = ((feature, self.weights[feature][0]) for feature in set(act_features(sentence)) & self.weights.keys())
        return sorted((pair for pair in found if pair[1]), key=lambda pair: (-abs(pair[1]), pair[0]))


@lru_cache(maxsize=1 << 11)
def _features(sentence: str) -> tuple[str, ...]:
    """The features of a sentence; decisions and commitments both ask for them."""
    return tuple(act_features(sentence))


def act_features(sentence: str) -> Iterator[str]:
    """Words, their stems, pairs and triples, and the verb that follows "would" or "to".

    Names, offices, months and numbers stand for their kind, so that what was learnt of one holds of all; so does a
    frame of plain telling ("It was also explained that"), who tells included.

    >>> [f for f in act_features("Mr Hale would send 3 letters by May") if f.startswith("would>")]
    ['would>send']
    """
    words = _kinds(sentence[:_LONGEST_SENTENCE])
    for word in words:
        yield word
        if word[0] != "*":
            yield f"~{_stem(word)}"
    framed = ["^", *words, "$"]
    pairs = [f"{one} {two}" for one, two in pairwise(framed)]
    yield from pairs
    for pair, third in zip(pairs, framed[2:], strict=False):
        yield f"{pair} {third}"
    for place, word in enumerate(words):
        if word in _FORWARD:
            verb = next((w for w in words[place + 1 : place + _VERB_WITHIN] if w == "be" or w not in _PLAIN), None)
            if verb:
                yield f"{word}>{verb}"


def _kinds(sentence: str) -> list[str]:
    found: list[str] = []
    for match in _WORD.finditer(sentence):
        kind = _kind(match.group(), match.start() == 0)
        if kind == "*told":
            while found and found[-1] in _BEFORE_TELLING:
                found.pop()
        elif kind == "that" and found and found[-1] == "*told":
            continue
        if not (found and found[-1] == kind and kind in _REPEATABLE):
            found.append(kind)
    return found


def _kind(word: str, is_first: bool) -> str:
    if not word[0].isalpha():
        return "*money" if word[0] == "£" else "*year" if _YEAR.fullmatch(word) else "*number"
    lower = word.lower().replace("’", "'")
    if lower in _TOLD_AS:
        return _TOLD_AS[lower]
    if is_first or not word[0].isupper() or lower in _PLAIN:
        return lower
    return "*LETTERS" if len(word) > 1 and word.isupper() else "*Name"


def _stem(word: str) -> str:
    return _ENDINGS.sub("", word) if len(word) > 5 else word


@cache
def act_model() -> ActModel:
    """The classifier of `lexicon/act_words.json`, read once."""
    content = json.loads(files("loaders.lexicon").joinpath("act_words.json").read_text(encoding="utf-8"))
    return ActModel(tuple(content["biases"]), content["weights"])
