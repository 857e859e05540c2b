"""The lexicon of organisations, typed and indexed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from loaders.extract.name_forms import key
from loaders.lexicon.reading import lexicon


@dataclass(frozen=True, slots=True)
class Body:
    """A national body: its name, kind and forms."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Lexis:
    """Words by what they do in names; all in small letters with straight apostrophes unless said otherwise.

    `bodies` and `places` are indexed by the key of a form; `longest` tells for a first word how many words its forms
    have at most, and `begun` holds the first words of each. `signals` are the words one of which every name but those
    of bodies has; `department_words` are the last words of departments.
    """

    strong: Mapping[str, str]
    weak: Mapping[str, str]
    closing: Mapping[str, str]
    trading: Mapping[str, str]
    common: frozenset[str]
    letters: Mapping[str, str]
    leading: Mapping[str, str]
    leading_only: Mapping[str, frozenset[str]]
    prefixes: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    ranks: Mapping[str, str]
    openers: frozenset[str]
    posts: frozenset[str]
    not_followed_by: frozenset[str]
    generic: frozenset[str]
    ordinary: frozenset[str]
    proper_departments: frozenset[str]
    departments: frozenset[str]
    plain_words: frozenset[str]
    alone: frozenset[str]
    not_prefixed: frozenset[str]
    topics: frozenset[str]
    of_compounds: frozenset[str]
    bodies: Mapping[str, Body]
    places: Mapping[str, str]
    longest: Mapping[str, int]
    begun: frozenset[str]
    signals: frozenset[str]
    department_words: frozenset[str]


def low(text: str) -> str:
    """Small letters with straight apostrophes."""
    return text.lower().replace("’", "'").replace("‘", "'")


@cache
def lexis() -> Lexis:
    """The lexicon, built once."""
    raw = lexicon("organisations")
    heads = cast("Mapping[str, Mapping[str, list[str]]]", raw["heads"])
    bodies = _bodies(cast("list[list[str]]", raw["bodies"]))
    places = _places(cast("Mapping[str, list[str]]", lexicon("councils")))
    strong = {low(w): kind for kind, words in heads["strong"].items() for w in words}
    weak = {low(w): kind for kind, words in heads["weak"].items() for w in words}
    trading, leading = _lowered(raw, "trading"), _lowered(raw, "leading")
    prefixes = _by_first({tuple(low(w).split()): kind for w, kind in _pairs(raw, "prefixes").items()})
    departments = frozenset(key(n) for n in cast("list[str]", raw["departments"]))
    proper = frozenset(key(n) for n in cast("list[str]", raw["proper_departments"]))
    letters = _pairs(raw, "letters")
    return Lexis(
        strong=strong,
        weak=weak,
        closing=_pairs(raw, "closing"),
        trading=trading,
        common=_set(raw, "common"),
        letters=letters,
        leading=leading,
        leading_only={low(w): _lows(v) for w, v in cast("Mapping[str, list[str]]", raw["leading_only"]).items()},
        prefixes=prefixes,
        ranks=_pairs(raw, "ranks"),
        openers=_set(raw, "openers"),
        posts=_set(raw, "posts"),
        not_followed_by=_set(raw, "not_followed_by"),
        generic=frozenset(key(n) for n in cast("list[str]", raw["generic"])),
        ordinary=_set(raw, "ordinary"),
        proper_departments=proper,
        departments=departments,
        plain_words=frozenset(key(n) for n in cast("list[str]", raw["plain_words"])),
        alone=frozenset(key(n) for n in cast("list[str]", raw["alone"])),
        not_prefixed=_set(raw, "not_prefixed"),
        topics=frozenset(cast("list[str]", raw["topics"])),
        of_compounds=_set(raw, "of_compounds"),
        bodies=bodies,
        places=places,
        longest=_longest((*bodies, *places)),
        begun=frozenset(_beginnings((*bodies, *places))),
        signals=frozenset((*strong, *weak, *trading, *leading, *prefixes, *map(low, letters))),
        department_words=frozenset(name.rsplit(" ", 1)[-1] for name in departments | proper),
    )


def _pairs(raw: Mapping[str, object], name: str) -> Mapping[str, str]:
    return cast("Mapping[str, str]", raw[name])


def _lowered(raw: Mapping[str, object], name: str) -> Mapping[str, str]:
    return {low(word): kind for word, kind in _pairs(raw, name).items()}


def _set(raw: Mapping[str, object], name: str) -> frozenset[str]:
    return _lows(cast("list[str]", raw[name]))


def _lows(words: Iterable[str]) -> frozenset[str]:
    return frozenset(low(w) for w in words)


def _bodies(rows: list[list[str]]) -> Mapping[str, Body]:
    return {key(form): Body(row[0], row[1]) for row in rows for form in (row[0], *row[2:])}


def _places(ranks: Mapping[str, list[str]]) -> Mapping[str, str]:
    return {key(place): rank for rank, names in ranks.items() for place in names}


def _by_first(prefixes: Mapping[tuple[str, ...], str]) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    firsts = {words[0] for words in prefixes}
    return {first: tuple((words, kind) for words, kind in prefixes.items() if words[0] == first) for first in firsts}


def _beginnings(keys: Iterable[str]) -> Iterator[str]:
    for form in keys:
        words = form.split(" ")
        yield from (" ".join(words[:count]) for count in range(1, len(words) + 1))


def _longest(keys: Iterable[str]) -> Mapping[str, int]:
    longest: dict[str, int] = {}
    for form in keys:
        first, count = form.split(" ", 1)[0], form.count(" ") + 1
        longest[first] = max(longest.get(first, 0), count)
    return longest
