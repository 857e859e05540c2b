"""The commitments that the loaded minutes leave open as of a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.store import Store
from ontology.values import DateInterval
from queries.cells import Quoted
from queries.fates import OPEN, TEXTS, Fate, fates, to_quoted
from queries.parameters import AS_OF, SCOPE
from queries.question import Given, Question
from queries.scope import EVERYTHING, Occasion, Scope

FATES_DATES = (
    "Meetings that can have been held by `as_of` count, so one that may lie after it counts too, marked `possible`. A "
    "meeting counts as later than a deadline only where it was surely held after the deadline's last day."
)


@dataclass(frozen=True, slots=True)
class FateRow:
    """One commitment and what became of it.

    `state` is open, partly, late (the minutes say so), fulfilled, fulfilled_late, superseded, withdrawn or renewed
    (promised again later). `told` and `told_evidence` are the last meeting that was told of it and its words.
    `covered` are the meetings of the body loaded from after the deadline: with 0, silence means nothing.
    """

    id: str
    what: str
    force: str
    owner: str | None
    owed_to: str | None
    due: DateInterval
    due_words: str | None
    state: str
    told: DateInterval | None
    covered: int
    issues: tuple[str, ...]
    where: Occasion
    evidence: Quoted
    told_evidence: Quoted | None


def open_commitments(store: Store, scope: Scope = EVERYTHING, as_of: date | None = None) -> tuple[FateRow, ...]:
    """The commitments neither fulfilled, superseded, withdrawn nor promised again: the nearest deadline first."""
    found = (to_row(one) for one in fates(store, scope, as_of) if one.state in OPEN)
    return tuple(sorted(found, key=by_deadline))


def to_row(one: Fate) -> FateRow:
    """A fate as a row."""
    promise = one.promise
    return FateRow(
        id=promise.id,
        what=promise.what,
        force=promise.force,
        owner=promise.owner,
        owed_to=promise.owed_to,
        due=promise.due,
        due_words=promise.due_words,
        state=one.state,
        told=one.told.report.sitting.held if one.told else None,
        covered=len(one.covered),
        issues=promise.issues,
        where=promise.where,
        evidence=promise.evidence,
        told_evidence=to_quoted(one.told.report.said) if one.told else None,
    )


def by_deadline(row: FateRow) -> tuple[str, str, str]:
    """Nearest deadline first, commitments without one last, ties by the meeting and the id."""
    last = row.due.latest or row.due.earliest
    return str(last or "9999"), str(row.where.held.earliest or row.where.held.latest or "9999"), row.id


def _ask(store: Store, given: Given) -> tuple[FateRow, ...]:
    return open_commitments(store, given.scope, given.as_of)


QUESTION = Question(
    "open-commitments",
    "what was promised and is still open",
    "One row for each commitment that no later minutes call fulfilled, superseded or withdrawn, and that was not "
    "promised again. Later minutes are matched by deliverable, doing, names and dates within one authority. Open "
    "means that nothing loaded says otherwise: `covered` tells how much is loaded that could.",
    FATES_DATES,
    (*SCOPE, AS_OF),
    FateRow,
    TEXTS,
    _ask,
)
