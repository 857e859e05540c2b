"""Which promises deliver the same: each deliverable is told once, by its firmest wording."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.claims import Commitment

_STOP = frozenset(
    (
        "the a an of to for in on and or be is was were that this it its their with by at as from would will "
        "could should further update report future meeting next panel committee board members provide "
        "provided bring brought receive welcome information details month months been being back more also "
        "any about regarding which present presented submit submitted send sent share circulate circulated report have"
    ).split()
)

_STRETCH = 1024
_COMPARED = 500  # of the promises that share a word, as many are compared: more tell nothing, and reading stays linear


def content_words(text: str) -> frozenset[str]:
    """The words that tell one deliverable from another, by their stems."""
    words = re.findall(r"[a-z]{3,}|\b\d{1,3}\b", text.lower())
    return frozenset(word[:6] for word in words if word not in _STOP)


def same_deliverable(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two promises deliver the same: most of the shorter one's own words are the other's."""
    shorter, longer = sorted((one, other), key=len)
    if not shorter:
        return False
    shared = len(shorter & longer)
    return shared >= 2 and shared >= 0.6 * len(shorter)


@dataclass(frozen=True, slots=True)
class Found:
    """A commitment with the words of its deliverable; the higher its rank, the firmer its wording."""

    commitment: Commitment
    words: frozenset[str]
    rank: tuple[int, int, float]


def _about_results(words: frozenset[str]) -> bool:
    return bool(words & {"result", "outcom", "findin", "conclu"})


def distinct(found: list[Found]) -> list[Found]:
    """One entry for each deliverable: the firmest stands for all; two owners in one sentence stay apart."""
    kept: list[Found] = []
    near: dict[object, list[Found]] = {}
    for candidate in sorted(found, key=lambda f: f.rank, reverse=True):
        likely = (other for handle in _handles(candidate) for other in near.get(handle, ()))
        if not any(_same(candidate, other) for other in likely):
            kept.append(candidate)
            for handle in _handles(candidate):
                beside = near.setdefault(handle, [])
                if len(beside) < _COMPARED:
                    beside.append(candidate)
    return kept


def _handles(found: Found) -> Iterator[object]:
    """What two promises must share to be compared at all: a word, a due day or a stretch of text."""
    yield from found.words
    if found.commitment.due:
        yield found.commitment.due
    yield from range(found.commitment.evidence.start // _STRETCH, found.commitment.evidence.end // _STRETCH + 1)


def _same(one: Found, other: Found) -> bool:
    a, b = one.commitment, other.commitment
    if a.evidence.start < b.evidence.end and b.evidence.start < a.evidence.end:
        return a.owner == b.owner or ((a.owner is None or b.owner is None) and a.evidence.start == b.evidence.start)
    if one.rank[0] == other.rank[0] == 1:
        return False  # two limbs of resolutions are two decisions, however alike
    if a.evidence.start < b.evidence.start and _about_results(one.words) != _about_results(other.words):
        return False  # an audit, and a report on what it found
    return same_deliverable(one.words, other.words) or _same_on_the_day(one, other) or _settled(one, other)


def _same_on_the_day(one: Found, other: Found) -> bool:
    """Whether two that are due on one day deliver the same: all words of the one, or one word of one owner."""
    a, b = one.commitment, other.commitment
    if a.due is None or a.due != b.due:
        return False
    named = a.owner is not None and b.owner is not None and (a.owner in b.owner or b.owner in a.owner)
    return one.words <= other.words or (named and bool(one.words & other.words))


def _settled(one: Found, other: Found) -> bool:
    """Whether a resolution settles what the discussion promised: then fewer words in common tell it."""
    a, b = one.commitment, other.commitment
    if 1 not in (one.rank[0], other.rank[0]) or not (a.owner is None or b.owner is None or a.owner == b.owner):
        return False
    shared = len(one.words & other.words)
    if a.due is not None and b.due is not None and a.due.latest == b.due.latest and (shared >= 1 or not one.words):
        return True
    return shared >= 2 and shared >= 0.4 * min(len(one.words), len(other.words))
