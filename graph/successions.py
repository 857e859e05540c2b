"""What became of bodies, put together from all that was said of each: one change for each kind and pair of bodies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.facts import Change
from graph.identity import is_common
from graph.slugs import name_key
from ontology.values import DateInterval

_FIRMEST = ("renamed", "absorbed", "replaced", "ended", "created")


def successions(changes: Iterable[Change]) -> tuple[Change, ...]:
    """One change for each pair of bodies, the firmest and most precisely dated wording of it; oldest first.

    A body whose work passed on, or whose place was taken, is not told to have ended besides; nor one that took a place
    to have been created.
    """
    told: defaultdict[tuple[str, str], list[Change]] = defaultdict(list)
    for change in sorted(changes, key=lambda c: (c.sitting.order, c.said.start, c.id)):
        told[before_key(change), after_key(change)].append(change)
    pairs = [_best(found) for found in told.values()]
    gone = {before_key(c) for c in pairs if c.kind in ("renamed", "absorbed", "replaced")}
    came = {after_key(c) for c in pairs if c.kind in ("renamed", "replaced")}
    kept = [
        c
        for c in pairs
        if not (c.kind == "ended" and before_key(c) in gone) and not (c.kind == "created" and after_key(c) in came)
    ]
    return tuple(sorted(kept, key=lambda c: (c.sitting.order, c.said.start, c.id)))


def before_key(change: Change) -> str:
    """What names the body before, in any document."""
    return _key(change.before, change.before_id)


def after_key(change: Change) -> str:
    """What names the body afterwards, in any document."""
    return _key(change.after, change.after_id)


def _key(name: str | None, known: str | None) -> str:
    """A name of its own is the same in any document; one that many bodies bear is told apart by its id."""
    return known if known and name and is_common(name) else name_key(name or "")


def _best(found: Sequence[Change]) -> Change:
    kinds = [change.kind for change in found]
    kind = max(dict.fromkeys(kinds), key=lambda k: (kinds.count(k), -_FIRMEST.index(k)))
    return min((c for c in found if c.kind == kind), key=lambda c: _width(c.on))


def _width(on: DateInterval) -> float:
    if on.earliest is None or on.latest is None:
        return float("inf")
    return (on.latest - on.earliest).days
