"""What a limb of a disposal does: notes, approves, requests ..., by its verb."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import cast

from loaders.cues import Cue
from loaders.extract.matching import words_of
from loaders.extract.verbs import verb
from loaders.lexicon.reading import lexicon

# What may stand before the verb that governs a limb: "That the Panel also ...", "(1) to ...", "officers would ...".
_BODY = (
    r"(?:committee|board|panel|cabinet|council|executive|forum|members|body|commission|group|authority|meeting"
    r"|governors)"
)
_LEAD = (
    r"^\W{0,4}(?:and\W{1,3})?(?:"
    r"(?:(?:that\s+)?(?:to|it was|will|would|should)\W{1,3})?(?:(?:formally|also|unanimously|hereby|therefore"
    r"|further)\s+){0,2}"
    r"(?:(?:agree[sd]?|resolve[sd]?)\s+to\s+)?"
    rf"|(?:that\W{{1,3}})?(?:[\w'’&-]{{1,40}}\s+){{0,7}}?{_BODY}\W{{1,3}}"
    r"(?:(?:also|formally|unanimously|hereby|duly|then|has|have|had|to|agrees? to|agreed to|resolved to"
    r"|that it)\s+){0,3})"
)
_LATER = re.compile(
    r"\b(?:further|future|updates?|briefing|quarterly|regular|in (?:\w+ )?(?:weeks?|months?)|next meeting)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Effect:
    effect: str
    head: re.Pattern[str]
    passive: re.Pattern[str]
    bare: re.Pattern[str]
    phrases: tuple[Cue, ...]
    words: frozenset[str]


def effect_of(limb: str, default: str) -> str:
    """The effect of a limb: of its governing verb, else of its first "be ...ed", else the default."""
    words = words_of(limb)
    likely = [rule for rule in _effects() if not rule.words.isdisjoint(words)]
    heads = [(match, rule.effect) for rule in likely if (match := rule.head.match(limb))]
    if heads:  # "agreed to adopt": the inner verb says what is done
        match, effect = max(heads, key=lambda head: head[0].start("verb"))
        return _received_later(match.group("verb"), limb) or effect
    found = [(match.start(), rule.effect) for rule in likely if (match := rule.passive.search(limb))]
    found += [(span[0], rule.effect) for rule in _effects() for cue in rule.phrases if (span := cue.find(limb))]
    found = found or [(match.start(), rule.effect) for rule in likely if (match := rule.bare.search(limb))]
    return min(found)[1] if found else default


def has_effect(limb: str) -> bool:
    """Whether a limb's own words say what it does."""
    return effect_of(limb, "") != ""


def _received_later(word: str, limb: str) -> str:
    """Receiving a report that lies before the meeting notes it; resolving to receive another one is an agreement."""
    return "agreed" if word.lower() == "receive" and _LATER.search(limb) else ""


@cache
def _effects() -> tuple[_Effect, ...]:
    rules = cast("list[dict[str, object]]", lexicon("disposals")["effects"])
    return tuple(_effect(rule) for rule in rules)


def _effect(rule: dict[str, object]) -> _Effect:
    verbs = [verb(base) for base in cast("list[str]", rule["verbs"])]
    finite = "|".join(re.escape(form) for v in verbs for form in (v.base, v.participle, v.third))
    participles = "|".join(re.escape(v.participle) for v in verbs)
    return _Effect(
        str(rule["effect"]),
        re.compile(rf"{_LEAD}(?P<verb>{finite})(?!\w)(?!-)", re.IGNORECASE),
        re.compile(
            rf"\b(?:be|is|are|was|were)\s+(?:(?:\w+ly|also|not|hereby|so|received and|and)\s+)?(?:{participles})\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"[\w)]\W{{1,3}}(?:{participles})(?=\W*$|[.,;]\s|\s+(?:in principle|as drafted|subject to|with)\b)",
            re.IGNORECASE,
        ),
        tuple(Cue(phrase) for phrase in cast("list[str]", rule.get("phrases", []))),
        frozenset(form.split()[0] for v in verbs for form in v.forms),
    )
