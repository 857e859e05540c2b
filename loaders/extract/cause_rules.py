"""The words of cause, where each has its cause and its effect, and what is commonly said to drive what."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from loaders.lexicon.reading import lexicon
from loaders.phrases import Phrasebook

_ON = re.compile(r"\b(?:up)?on\b")


@dataclass(frozen=True, slots=True)
class Link:
    """Words of cause found in a sentence: their rule, and the offsets of what holds the cause and what the effect.

    `firm` ones always tell of a cause ("because of"); others may ("meant that").
    """

    rule: str
    firm: bool
    cause: tuple[int, int]
    effect: tuple[int, int]
    cause_after: bool


@dataclass(frozen=True, slots=True)
class _Meaning:
    rule: str
    order: str
    firm: bool


@dataclass(frozen=True, slots=True)
class CauseRules:
    """The words of cause, and which issues are commonly said to drive which: by name, and by the kind they are of."""

    book: Phrasebook
    meaning: tuple[_Meaning, ...]
    drivers: Mapping[str, frozenset[str]]
    kinds: Mapping[str, frozenset[str]]
    between_kinds: frozenset[tuple[str, str]]

    def links(self, sentence: str) -> tuple[Link, ...]:
        """The words of cause of a sentence, the firm ones first, then in order."""
        found = []
        for hit in sorted(self.book.hits(sentence), key=lambda h: (h.start, -h.end)):
            meaning = self.meaning[hit.cue]
            before, after = (0, hit.start), (hit.end, len(sentence))
            if meaning.order == "after":
                found.append(Link(meaning.rule, meaning.firm, after, before, True))
            elif meaning.order == "before":
                found.append(Link(meaning.rule, meaning.firm, before, after, False))
            elif joint := _ON.search(sentence, hit.end):
                sides = (hit.end, joint.start()), (joint.end(), len(sentence))
                found.append(Link(meaning.rule, meaning.firm, *sides, False))
        return tuple(sorted(found, key=lambda link: not link.firm))

    def drives(self, cause: str, effect: str) -> bool:
        """Whether the one is commonly said to drive the other."""
        return effect in self.drivers.get(cause, ())

    def class_drives(self, cause: str, effect: str) -> bool:
        """Whether matters like the one are commonly said to drive matters like the other."""
        causes, effects = self.kinds.get(cause, ()), self.kinds.get(effect, ())
        return any((one, other) in self.between_kinds for one in causes for other in effects)


@cache
def cause_rules() -> CauseRules:
    """The rules of `lexicon/causes.yaml`."""
    content = lexicon("causes")
    entries = cast("Sequence[Mapping[str, str]]", content["rules"])
    cues = [(line.strip(), entry) for entry in entries for line in entry["phrases"].splitlines() if line.strip()]
    kinds = {kind: issues.split() for kind, issues in cast("Mapping[str, str]", content["kinds"]).items()}
    drives = cast("Mapping[str, str]", content["kinds_drive"])
    return CauseRules(
        Phrasebook([cue for cue, _ in cues]),
        tuple(_Meaning(entry["id"], entry["order"], bool(entry["firm"])) for _, entry in cues),
        {cause: frozenset(effects.split()) for cause, effects in cast("Mapping[str, str]", content["drivers"]).items()},
        {
            issue: frozenset(kind for kind, issues in kinds.items() if issue in issues)
            for issue in {issue for issues in kinds.values() for issue in issues}
        },
        frozenset((cause, effect) for cause, effects in drives.items() for effect in effects.split()),
    )
