"""The commitments whose deadline may fall in a stretch of days."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from ontology.values import UNKNOWN_DATE, DateInterval
from queries.cells import Quoted, Row
from queries.commitments import COLUMNS, to_commitment
from queries.parameters import FROM, SCOPE, TO
from queries.question import Given, Question
from queries.scope import EVERYTHING, Occasion, Scope, claims_in_scope
from queries.window import Standing, Window

CYPHER = claims_in_scope(
    "Commitment",
    COLUMNS,
    where="""coalesce(claim.due_earliest, claim.due_latest) IS NOT NULL
  AND coalesce(claim.due_latest, '9999-12-31') >= $due_from
  AND coalesce(claim.due_earliest, '0001-01-01') <= $due_to""",
)


@dataclass(frozen=True, slots=True)
class DueRow:
    """One deliverable. `falls` is `inside` where every day of its deadline lies in the stretch, else `possible`."""

    id: str
    what: str
    force: str
    owner: str | None
    owed_to: str | None
    due: DateInterval
    due_words: str | None
    falls: Standing
    issues: tuple[str, ...]
    where: Occasion
    evidence: Quoted


def due_between(store: Store, scope: Scope = EVERYTHING, days: DateInterval = UNKNOWN_DATE) -> tuple[DueRow, ...]:
    """The commitments whose deadline may lie among `days`, the nearest first; those without a deadline are left out."""
    stretch = Window(days.earliest, days.latest)
    bounds = {f"due_{'from' if name == 'since' else 'to'}": day for name, day in stretch.parameters().items()}
    rows = store.rows(CYPHER.text(scope), **scope.parameters(), **bounds)
    return tuple(sorted((_row(row, scope, stretch) for row in rows), key=_nearest))


def _nearest(row: DueRow) -> tuple[str, str, str]:
    first, last = row.due.earliest or row.due.latest, row.due.latest or row.due.earliest
    return str(last), str(first), row.evidence.id


def _row(row: Row, scope: Scope, stretch: Window) -> DueRow:
    promised = to_commitment(row, scope)
    return DueRow(
        promised.id,
        promised.what,
        promised.force,
        promised.owner,
        promised.owed_to,
        promised.due,
        promised.due_words,
        stretch.standing(promised.due),
        promised.issues,
        promised.where,
        promised.evidence,
    )


def _ask(store: Store, given: Given) -> tuple[DueRow, ...]:
    return due_between(store, given.scope, given.between)


QUESTION = Question(
    "due-between",
    "what falls due in a stretch of days",
    "One row for each commitment whose deadline may fall from `from` to `to`, whatever became of it; the nearest "
    "deadline first. `falls` is `inside` where every possible day of the deadline does.",
    "The window is of deadlines. `since` and `until` limit the meetings at which the commitments were made: one counts "
    "when a day it can have been held on lies in theirs.",
    (*SCOPE, FROM, TO),
    DueRow,
    CYPHER.texts(),
    _ask,
)
