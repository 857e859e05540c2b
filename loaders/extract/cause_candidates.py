"""Which issues a sentence may claim to drive which, and what speaks for and against each pair.

A pair stands on words of cause: what is said on the one side of them drives what is said on the other. Issues come
from the sentence, from the one before it where the words of cause take it up, and from the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations

from loaders.extract.cause_rules import Link, cause_rules
from loaders.extract.issue_cues import Signal, issue_cues
from loaders.extract.issue_masks import masked
from loaders.minutes import Span

NAMES = tuple(
    "bias driver class rev_driver rev_class c_near c_side c_wrong c_before c_raised e_near e_side e_wrong e_before "
    "e_raised c_taken e_taken c_firm e_firm c_absent e_absent many firm between pronoun covid_cause covid_effect "
    "money_effect near_both side_both driver_near driver_side class_side taken_driver "
    "taken_side".split()
)
_TAKES_UP = re.compile(
    r"\b(?:this|these|it|which|that|the (?:improvement|rise|increase|fall|reduction|shortfall|position|figure|change|"
    r"number|reason|main reason|movement|gap|growth|delay|drop|overspend|pressure))\b",
    re.IGNORECASE,
)
_FEW = 5  # words before a cue that opens its sentence
_MONEY = frozenset(("overspend", "placement-cost", "savings", "dsg", "risk-share"))
_MOST = 9  # issues of one sentence and its surroundings that are weighed against each other


@dataclass(frozen=True, slots=True)
class Pair:
    """One issue that may drive another, the words of cause between them, and the values of the features.

    `unsaid` is the side, "cause" or "effect", whose issue the sentence does not name; empty where it names both.
    """

    cause: str
    effect: str
    rule: str
    unsaid: str
    features: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """What surrounds a sentence: what the one before it signals, and which issues its paragraph raises."""

    before: Mapping[str, Signal]
    raised: frozenset[str]


def pairs(sentence: Span, around: Around) -> Iterator[Pair]:
    """Every pair of issues that a sentence with words of cause may claim, each by the words that suit it best."""
    text = masked(sentence.text)
    links = cause_rules().links(text)
    if not links:
        return
    here = issue_cues().signals(text)
    known = [i for i in (*here, *around.before, *sorted(around.raised)) if i in issue_cues().written]
    known = list(dict.fromkeys(known))[:_MOST]
    if len(known) < 2:
        return
    read = [_Sides(link, text, here, around) for link in links[:3]]
    rules = cause_rules()
    for cause, effect in permutations(known, 2):
        likely = rules.drives(cause, effect) or rules.class_drives(cause, effect)
        for sides in read:
            if not (likely or sides.part(cause, effect)):
                continue
            unsaid = "" if cause in here and effect in here else "effect" if cause in here else "cause"
            yield Pair(cause, effect, sides.link.rule, unsaid, sides.features(cause, effect))


class _Sides:
    """A sentence cut in two by words of cause."""

    def __init__(self, link: Link, text: str, here: Mapping[str, Signal], around: Around) -> None:
        self.link, self._here, self._around = link, here, around
        self._cause = _places(here, link.cause, link.cause_after)
        self._effect = _places(here, link.effect, not link.cause_after)
        open_cause, open_effect = text[link.cause[0] : link.cause[1]], text[link.effect[0] : link.effect[1]]
        self._cause_taken = _takes_up(open_cause)
        self._effect_taken = _takes_up(open_effect)

    def part(self, cause: str, effect: str) -> bool:
        """Whether the words of cause stand between the one and the other."""
        return cause in self._cause and effect in self._effect

    def features(self, cause: str, effect: str) -> tuple[float, ...]:
        """The values of the features of a pair, in the order of `NAMES`."""
        rules, around = cause_rules(), self._around
        driver, of_class = rules.drives(cause, effect), rules.class_drives(cause, effect)
        c_near, e_near = next(iter(self._cause), "") == cause, next(iter(self._effect), "") == effect
        c_side, e_side = cause in self._cause, effect in self._effect
        c_taken = self._cause_taken and cause in around.before and not c_side
        e_taken = self._effect_taken and effect in around.before and not e_side
        c_here, e_here = cause in self._here, effect in self._here
        values = {
            "bias": True,
            "driver": driver,
            "class": of_class,
            "rev_driver": rules.drives(effect, cause) and not driver,
            "rev_class": rules.class_drives(effect, cause) and not of_class,
            "c_near": c_near,
            "c_side": c_side,
            "c_wrong": cause in self._effect and not c_side,
            "c_before": cause in around.before and not c_here,
            "c_raised": cause in around.raised,
            "e_near": e_near,
            "e_side": e_side,
            "e_wrong": effect in self._cause and not e_side,
            "e_before": effect in around.before and not e_here,
            "e_raised": effect in around.raised,
            "c_taken": c_taken,
            "e_taken": e_taken,
            "c_firm": c_here and self._here[cause].strength >= 1,
            "e_firm": e_here and self._here[effect].strength >= 1,
            "c_absent": not c_here and cause not in around.before,
            "e_absent": not e_here and effect not in around.before,
            "many": min(1.0, len(self._here) / 6),
            "firm": self.link.firm,
            "between": self.link.rule == "cause.impact-on",
            "pronoun": self._effect_taken,
            "covid_cause": cause == "covid",
            "covid_effect": effect == "covid",
            "money_effect": effect in _MONEY,
            "near_both": c_near and e_near,
            "side_both": c_side and e_side,
            "driver_near": driver and c_near and e_near,
            "driver_side": driver and c_side and e_side,
            "class_side": of_class and c_side and e_side,
            "taken_driver": driver and (c_taken or e_taken),
            "taken_side": (c_taken and e_side) or (e_taken and c_side),
        }
        return tuple(float(values.get(name, 0)) for name in NAMES)


def _takes_up(side: str) -> bool:
    """Whether a side of the words of cause says nothing of its own, but points at the sentence before."""
    words = side.split()
    return len(words) < _FEW or (len(words) <= 14 and bool(_TAKES_UP.search(side)))


def _places(here: Mapping[str, Signal], side: tuple[int, int], at_start: bool) -> list[str]:
    """The issues signalled on one side of the words of cause, those nearest to them first."""
    places: dict[str, int] = {}
    for issue, signal in here.items():
        for start, end in (*signal.strong, *signal.frames, *signal.weak.values()):
            if side[0] <= start and end <= side[1]:
                near = start if at_start else -end
                places[issue] = min(near, places.get(issue, near))
    return sorted(places, key=lambda issue: (places[issue], issue))
