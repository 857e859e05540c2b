"""Which promise was made again: the last one before it, still open, of the same deliverable."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from graph.facts import Promise
from graph.likeness import Likeness, Topic

_SEVERAL = re.compile(r"\w+\s(?:up\s|in\s)?(?:the\s)?(?:two|three|four|five|six|seven|eight|nine|ten|both)\b", re.I)
_ALIKE, _OF_NAMED, _NEARLY = 0.58, 0.35, 0.12


def find_renewed(
    promise: Promise, still_open: Iterable[Promise], topics: Mapping[str, Topic], likeness: Likeness
) -> Promise | None:
    """The promise that one renews: of those still open that are most like it, the last made; None where none is."""
    several = is_of_several(promise.what)
    still_open = [earlier for earlier in still_open if is_of_several(earlier.what) == several]
    alike = {earlier.id: _alike(topics[earlier.id], topics[promise.id], likeness) for earlier in still_open}
    enough = max(_ALIKE, max(alike.values(), default=0.0) - _NEARLY)
    found = [earlier for earlier in still_open if alike[earlier.id] >= enough]
    return max(found, key=lambda earlier: (earlier.sitting.order, earlier.made.start), default=None)


def is_of_several(what: str) -> bool:
    """Whether a promise is to do the same several times: "open two further homes"."""
    return bool(_SEVERAL.match(what))


def _alike(one: Topic, other: Topic, likeness: Likeness) -> float:
    if one.actions and other.actions and not one.actions & other.actions:
        return 0.0
    if one.names and other.names and not one.names & other.names:
        return 0.0
    lesser, greater = sorted((likeness.shared(one, other), likeness.shared(other, one)))
    return greater if one.names & other.names and lesser >= _OF_NAMED else lesser
