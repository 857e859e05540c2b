"""What became of commitments as of a day, and which loaded minutes would tell. Nothing of it is stored.

A commitment is called late only where the minutes say so. Where its day has passed and nothing is said, `covered` tells
how many meetings of the body at which it was made are loaded from after that day: with none, there is no evidence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, TypeAlias

from graph.claims import Evidence
from graph.facts import Quote, Sitting
from graph.follow_up import Event, Followed
from graph.ids import evidence_id
from graph.store import Store
from ontology.values import DateInterval
from queries.bounds import span_of
from queries.cells import Quoted
from queries.chain_facts import (
    CHANGES_CYPHER,
    PROMISES_CYPHER,
    REPORTS_CYPHER,
    SITTINGS_CYPHER,
    sittings,
)
from queries.commitments import CYPHER as COMMITMENTS_CYPHER
from queries.commitments import Became, CommitmentRow, commitments
from queries.history import followed
from queries.scope import Scope, Text
from queries.window import Window

State: TypeAlias = Literal[
    "open", "partly", "late", "fulfilled", "fulfilled_late", "superseded", "withdrawn", "renewed"
]

TEXTS = (
    *COMMITMENTS_CYPHER.texts(),
    Text("The meetings that can have been held by the day", SITTINGS_CYPHER),
    Text("Every commitment, for what later minutes say of it", PROMISES_CYPHER),
    Text("What minutes say of how things stand", REPORTS_CYPHER),
    Text("What minutes say of bodies, which may be what was promised", CHANGES_CYPHER),
)
OPEN: frozenset[State] = frozenset(("open", "partly", "late"))


@dataclass(frozen=True, slots=True)
class Fate:
    """One commitment and what became of it by a day.

    `told` is the event that gives the state, None where nothing does. `covered` are the meetings of the same body
    loaded that were surely held after the last day of the deadline, and `since` those surely held after it was made.
    """

    promise: CommitmentRow
    followed: Followed
    state: State
    told: Event | None
    covered: tuple[Sitting, ...]
    since: tuple[Sitting, ...]


def fates(store: Store, scope: Scope, as_of: date | None = None) -> tuple[Fate, ...]:
    """The commitments in scope made at meetings that can have been held by the day, in order of meeting and text."""
    met = sittings(store, as_of or date.max)
    events = {one.promise.id: one for one in followed(store, met)}
    renewed = {one.renews.id for one in events.values() if one.renews}
    within = replace(scope, window=Window(scope.window.since, _earlier(as_of, scope.window.until)))
    made = (row for row in commitments(store, within) if row.id in events)
    bodies = _by_body(met.values())
    return tuple(_fate(row, events[row.id], row.id in renewed, bodies) for row in made)


def became(store: Store, rows: Iterable[CommitmentRow]) -> Mapping[str, Became]:
    """What became of some commitments in all that is loaded, by id; those of which nothing is told are absent."""
    wanted = {row.id for row in rows}
    events = (one for one in followed(store, sittings(store)) if one.promise.id in wanted) if wanted else ()
    told = ((one, *state_of(one)) for one in events)
    return {
        one.promise.id: Became(state, event.report.sitting.held, to_quoted(event.report.said))
        for one, state, event in told
        if event
    }


def last_day(store: Store) -> date | None:
    """The last day on which a meeting loaded can have been held."""
    return span_of([sitting.held for sitting in sittings(store).values()]).latest


def to_quoted(quote: Quote) -> Quoted:
    """The words of a fact with the id of their evidence."""
    key = evidence_id(quote.sha256, Evidence(quote.start, quote.end, quote.words))
    return Quoted(key, quote.document, quote.start, quote.end, quote.words)


def state_of(one: Followed) -> tuple[State, Event | None]:
    """How a promise stands after its events, and the event that says so."""
    for event in reversed(one.events):
        if event.done:
            missed = any(other.kind in ("late", "not_done") for other in one.events)
            return "fulfilled_late" if missed else "fulfilled", event
        if event.kind in ("superseded", "withdrawn"):
            return ("superseded" if event.kind == "superseded" else "withdrawn"), event
    late = next((event for event in reversed(one.events) if event.kind in ("late", "not_done")), None)
    if late:
        return "late", late
    partly = next((event for event in reversed(one.events) if event.kind == "partly"), None)
    if partly:
        return "partly", partly
    return "open", one.events[-1] if one.events else None


def _by_body(met: Iterable[Sitting]) -> Mapping[str, Sequence[Sitting]]:
    """The meetings of each body, oldest first."""
    found: defaultdict[str, list[Sitting]] = defaultdict(list)
    for sitting in sorted(met, key=lambda sitting: sitting.order):
        if sitting.body:
            found[sitting.body].append(sitting)
    return found


def _fate(row: CommitmentRow, one: Followed, is_renewed: bool, bodies: Mapping[str, Sequence[Sitting]]) -> Fate:
    state, told = state_of(one)
    own = bodies.get(one.promise.sitting.body or "", ())
    covered = tuple(sitting for sitting in own if _after(sitting.held, row.due.latest))
    since = tuple(sitting for sitting in own if _after(sitting.held, row.where.held.latest))
    return Fate(row, one, "renewed" if is_renewed and state in OPEN else state, told, covered, since)


def _after(held: DateInterval, day: date | None) -> bool:
    return day is not None and held.earliest is not None and held.earliest > day


def _earlier(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day), default=None)
