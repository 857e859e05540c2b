"""From what a user types to the one thing meant: by id, by name, by part of a name, else the nearest names."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from minutegraph.errors import AmbiguousName, NoSuchName
from ontology.issue_scheme import normalised

_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Named:
    """A thing that can be asked for: its id, the name to show, and the other names it answers to."""

    id: str
    label: str
    names: tuple[str, ...] = ()


def resolve(kind: str, name: str, things: Iterable[Named], *, ways_out: str = "") -> Named:
    """The one thing meant, case, hyphens, apostrophes and plurals aside.

    Looked for in turn: its id, its label, another of its names, a name that holds all the words typed. The first of
    these that anything answers to decides.

    Raises
    ------
    AmbiguousName
        When several things answer alike.
    NoSuchName
        When none does, with the nearest names.
    """
    known = tuple(things)
    for answers in _WAYS:
        found = tuple(thing for thing in known if answers(name, thing))
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousName(kind, name, _told_apart(found))
    raise NoSuchName(kind, name, tuple(nearest(name, known)), ways_out)


def _told_apart(things: tuple[Named, ...]) -> list[str]:
    """The labels of things, with their ids where labels alone would not tell them apart."""
    labels = [thing.label for thing in things]
    return labels if len(set(labels)) == len(labels) else [f"{thing.label} ({thing.id})" for thing in things]


def nearest(name: str, things: Iterable[Named]) -> Iterator[str]:
    """The labels of the things whose names look most like the one typed, or share most of its words; nearest first."""
    labels = {normalised(known): thing.label for thing in things for known in (*thing.names, thing.label)}
    wanted = normalised(name)
    alike = difflib.get_close_matches(wanted, labels, n=_NEAREST * 2, cutoff=0.75)
    sharing = sorted(labels, key=lambda known: (-_shared(wanted, known), known))
    found = dict.fromkeys(labels[known] for known in (*alike, *(k for k in sharing if _shared(wanted, k) >= 0.5)))
    yield from tuple(found)[:_NEAREST]


def _shared(wanted: str, known: str) -> float:
    """The share of words in common, words of one or two letters left out."""
    one, other = ({word for word in text.split() if len(word) > 2} for text in (wanted, known))
    return len(one & other) / len(one | other) if one | other else 0.0


def _by_id(name: str, thing: Named) -> bool:
    return name.strip().lower() == thing.id.lower()


def _by_label(name: str, thing: Named) -> bool:
    return normalised(name) == normalised(thing.label)


def _by_name(name: str, thing: Named) -> bool:
    wanted = normalised(name)
    return any(wanted == normalised(known) for known in thing.names)


def _by_words(name: str, thing: Named) -> bool:
    words = set(normalised(name).split())
    return bool(words) and any(words <= set(normalised(known).split()) for known in (thing.label, *thing.names))


_WAYS: tuple[Callable[[str, Named], bool], ...] = (_by_id, _by_label, _by_name, _by_words)
