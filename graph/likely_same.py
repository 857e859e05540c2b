"""Organisations that may be one: what names leave open is proposed, with the reason, and never decided."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from graph.ledger import Identities, Ruling
from graph.slugs import words

_SHA_SCOPE = re.compile(r"[0-9a-f]{12}/")
_SMALL = frozenset("of and for the in to with on".split())
_MOST = 50  # organisations that share a word and are compared with each other; beyond, the word tells nothing


@dataclass(frozen=True, slots=True)
class Known:
    """An organisation as the graph holds it, by its id."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two organisations that may be one, and why it is asked."""

    one: Known
    other: Known
    reason: str


def candidates(known: Iterable[Known], rulings: Iterable[Ruling]) -> tuple[Candidate, ...]:
    """The pairs that no ruling settles yet and whose names leave open whether they are one, by id."""
    ruled = tuple(rulings)
    identities, settled = Identities(ruled), {ruling.id for ruling in ruled}
    found: dict[tuple[str, str], Candidate] = {}
    for one, other in _near(tuple(sorted(known, key=lambda o: o.id))):
        pair = Ruling.on("same", (one.id, other.id))
        if pair.id in settled or identities.of(one.id) == identities.of(other.id):
            continue
        if reason := _reason(one, other):
            found[one.id, other.id] = Candidate(one, other, reason)
    return tuple(found[pair] for pair in sorted(found))


def _near(known: tuple[Known, ...]) -> Iterator[tuple[Known, Known]]:
    """The pairs that share a telling word of their names, or whose one is the other's initials."""
    by_word: defaultdict[str, list[Known]] = defaultdict(list)
    for organisation in known:
        for word in {*words(organisation.name), _initials(organisation.name)} - _SMALL:
            by_word[word].append(organisation)
    seen: set[tuple[str, str]] = set()
    for word in sorted(by_word):
        for one, other in combinations(by_word[word][:_MOST], 2):
            if (one.id, other.id) not in seen:
                seen.add((one.id, other.id))
                yield one, other


def _reason(one: Known, other: Known) -> str:
    """Why two organisations may be one; empty where nothing speaks for it, or their scopes tell them apart."""
    if not _scopes_agree(one.id, other.id):
        return ""
    first, second = (frozenset(words(o.name)) - _SMALL for o in (one, other))
    if first == second:
        return (
            "the same name, in minutes that do not say whose body it is"
            if _is_loose(one.id, other.id)
            else ("the same words in their names")
        )
    if _initials(one.name) in words(other.name) or _initials(other.name) in words(one.name):
        return "one is the initials of the other"
    lesser, greater = sorted((first, second), key=len)
    if one.kind == other.kind and len(lesser) >= 2 and lesser < greater and len(greater - lesser) <= 2:
        return "one name is a part of the other"
    return ""


def _scopes_agree(one: str, other: str) -> bool:
    """Whether both belong to one authority, or one of them to a document that names no authority."""
    first, second = one.rpartition("/")[0], other.rpartition("/")[0]
    return first == second or _is_loose(one, other) or "" in (first, second)


def _is_loose(one: str, other: str) -> bool:
    return bool(_SHA_SCOPE.match(one) or _SHA_SCOPE.match(other))


def _initials(name: str) -> str:
    found = "".join(word[0] for word in words(name) if word not in _SMALL)
    return found if len(found) >= 3 else ""
