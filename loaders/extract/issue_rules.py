"""The rules by which issues are recognised: for each concept its cues, with sentences that try them.

Cues are data (`lexicon/issue_cues/*.yaml`, a file for each group of the scheme): `strong` ones suffice alone, `weak`
ones need company, `unless` cancels what it overlaps, or with `!` the concept in the whole sentence. A concept without
an entry is known by its names in the scheme.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from loaders.lexicon.reading import lexicon
from ontology.issue_scheme import Concept, scheme


@dataclass(frozen=True, slots=True)
class Rule:
    """A concept's cues, with sentences that must and must not carry it."""

    concept: str
    strong: tuple[str, ...]
    weak: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()

    def cues(self) -> Iterator[tuple[str, str]]:
        """What each cue does (strong, weak, unless, never) and the cue."""
        for kind in ("strong", "weak", "unless"):
            for cue in cast("tuple[str, ...]", getattr(self, kind)):
                yield "never" if cue[0] == "!" else kind, cue.removeprefix("!")


@cache
def issue_rules() -> Mapping[str, Rule]:
    """The rule of every concept that is not a group, by the concept, in the scheme's order."""
    written = {concept: _rule(concept, entry) for name in _names() for concept, entry in _content(name).items()}
    return {c.id: written.get(c.id) or _by_name(c) for c in scheme() if c.broader}


@cache
def word_classes() -> Mapping[str, str]:
    """The named classes of words that cues refer to."""
    return cast("Mapping[str, str]", lexicon("issue_cues/classes"))


def _names() -> list[str]:
    folder = files("loaders.lexicon").joinpath("issue_cues")
    names = sorted(entry.name.removesuffix(".yaml") for entry in folder.iterdir() if entry.name.endswith(".yaml"))
    return [name for name in names if name != "classes"]


def _content(name: str) -> Mapping[str, Mapping[str, str]]:
    return cast("Mapping[str, Mapping[str, str]]", lexicon(f"issue_cues/{name}"))


def _rule(concept: str, entry: Mapping[str, str]) -> Rule:
    return Rule(concept, **{key: tuple(_lines(block)) for key, block in entry.items()})


def _by_name(concept: Concept) -> Rule:
    """A concept known by its names alone; a name in capitals counts in capitals only."""
    return Rule(concept.id, tuple(f"={name}" if name.isupper() and name.isalpha() else name for name in concept.labels))


def _lines(block: str) -> Iterator[str]:
    return (line.strip() for line in block.splitlines() if line.strip())
