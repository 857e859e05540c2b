"""The words that open a disposal: "RESOLVED that", "ACTION:", "The Board NOTED", "It was agreed to"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from loaders.extract.effects import has_effect
from loaders.extract.matching import words_of
from loaders.extract.opening_patterns import WORD, patterns
from loaders.lexicon.reading import lexicon
from loaders.minutes import Span

LONGEST = 4000
"""No sentence of minutes is longer; what is, is not read (and cannot cost more than its length)."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a disposal opens in a sentence: offsets of its first word and of what is disposed."""

    rule: str
    strength: str
    effect: str
    start: int
    matter: int


@dataclass(frozen=True, slots=True)
class _Rule:
    id: str
    strength: str
    effect: str
    pattern: re.Pattern[str]


def opening(sentence: Span) -> Opening | None:
    """How a sentence opens a disposal, if it does."""
    text = sentence.text
    if len(text) > LONGEST:
        return None
    words = words_of(text)
    if _HINTS.isdisjoint(words) and not _SIGNS.search(text):
        return None
    for rule in _rules():
        if rule.id in _NEEDS and _NEEDS[rule.id].isdisjoint(words):
            continue
        match = rule.pattern.search(text)
        if match and _accepted(rule, text, match):
            return Opening(rule.id, rule.strength, rule.effect, match.start("open"), _matter(match))
    return None


def _matter(match: re.Match[str]) -> int:
    return match.start("matter") if "matter" in match.re.groupindex else match.end()


def _accepted(rule: _Rule, text: str, match: re.Match[str]) -> bool:
    if rule.id == "decision.arrow":
        return has_effect(text[:1500]) or bool(_TASK.search(text[:200]))
    if rule.id == "decision.bare-limb":
        return has_effect(text[:1500]) or bool(_SUBJUNCTIVE.search(text[:1500]))
    if rule.strength == "soft":
        return "verb" not in match.re.groupindex or _disposes(match.group("verb").lower(), text[match.end() :])
    return True


def _disposes(verb: str, matter: str) -> bool:
    """Whether plain prose disposes: "agreed to ...", "agreed that X be ...", "noted the report"; never "noted that"."""
    if verb in ("left", "settled") and not re.match(r"\s*,?\s*that\b", matter):
        return False
    if verb in _DIRECTING:
        if re.match(r"\s*(?:to|:|the)\b", matter, re.IGNORECASE) or _SHOULD.match(matter):
            return True
        return bool(re.match(r"\s*[,:]?\s*that\b", matter, re.IGNORECASE)) and not _OPINION.match(matter)
    return bool(_THING.match(matter))


_TASK = re.compile(
    r"^\W{0,3}(?:the\s+)?[A-Z][^.;:]{1,60}?\s+to\s+[a-z]|\b(?:noted|agreed|approved|accepted"
    r"|supported)\b",
    re.IGNORECASE,
)
_DIRECTING = ("agreed", "resolved", "requested", "instructed", "recommended", "decided", "left", "settled")
# "It was agreed she should write": the "that" is left out.
_SHOULD = re.compile(r"\s*[,:]?\s*(?!that\b)(?:[\w'’&-]{1,30}\s+){1,6}?(?:should|would)\s+[a-z]")
# Words without one of which a sentence opens no disposal (but for the signs), and those that a rule cannot do without.
_HINTS = frozenset(
    "resolved agreed noted approved received endorsed ratified adopted supported recommended deferred adjourned"
    " stood held confirmed accepted"
    " referred action actions decision decisions outcome minutes withdrawn objection objections comment"
    " comments proposal motion amendment"
    " recommendation payment payments invoice invoices accounts expenditure cheques schedule authorised"
    " requested instructed that determined"
    " concluded mind refused rejected decided left settled moved".split()
)
_SIGNS = re.compile(r"[→►➔⇒]|^[^:]{3,120}:\W{0,4}(?:$|\()")
_NEEDS: Mapping[str, frozenset[str]] = {
    "decision.action": frozenset(("action", "actions")),
    "decision.to-action": frozenset(("action",)),
    "decision.minutes": frozenset("minutes minute agreed approved accepted confirmed".split()),
    "decision.lost": frozenset("proposal motion amendment recommendation".split()),
    "decision.resolved": frozenset(("resolved",)),
    "decision.agreed": frozenset(("agreed",)),
    "decision.marked-verb": frozenset(
        "noted approved received endorsed ratified adopted supported recommended deferred confirmed accepted"
        " referred refused rejected".split()
    ),
    "decision.label": frozenset("decision decisions outcome".split()),
    "decision.bare-limb": frozenset(("that",)),
    "decision.motion": frozenset(("moved",)),
    "decision.it-was-agreed": frozenset("agreed recommended decided left settled".split()),
}


_SUBJUNCTIVE = re.compile(r"\b(?:not )?be (?:\w+ly )?\w+(?:ed|en|de|nt|lt|ld|ght)\b")
_THING = re.compile(
    rf"\s*(?:{WORD}\s+){{0,7}}?(?:reports?|updates?|contents?|minutes?|presentation|position|information|progress"
    rf"|recommendations?|work programme"
    r"|work plan|forward plan|action log|plan|strategy|policy|budget|terms of reference|risk register|statement"
    r"|accounts|dashboard|decision|business case|tracker|register|papers?|letters?|briefing|summary|correspondence"
    r"|findings|arrangements|dates)\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\s*[,:]?\s*that\s+(?:(?:it|they|this)\s+(?:would\s+(?:welcome|be\s+(?:useful|helpful|good))|was|is)\b"
    r"|there\s+(?:was|were|is|had)"
    rf"|(?:(?!be\b|would\b|will\b){WORD}\s+){{1,9}}?(?:was|were|is|are|had|has|remained|needed)\b)",
    re.IGNORECASE,
)


@cache
def _rules() -> tuple[_Rule, ...]:
    data = {str(rule["id"]): rule for rule in cast("list[dict[str, object]]", lexicon("disposals")["openings"])}
    return tuple(
        _Rule(name, str(data[name]["strength"]), str(data[name]["effect"]), re.compile(pattern))
        for name, pattern in patterns(data)
    )
