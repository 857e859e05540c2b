"""What was promised, asked for or resolved to be done: by whom, to whom, and by when."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from ontology.values import UNKNOWN_DATE, DateInterval
from queries.cells import Quoted, Row, interval, optional_text, quoted, text, texts
from queries.scope import EVERYTHING, Occasion, Scope, claims_in_scope, occasion

CYPHER = claims_in_scope(
    "Commitment",
    """claim.what AS what,
       claim.force AS force,
       claim.owner AS owner,
       claim.owed_to AS owed_to,
       claim.due_earliest AS due_earliest,
       claim.due_latest AS due_latest,
       claim.due_words AS due_words""",
)


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """One deliverable. `force` is agreed, offered or requested; `due` is the days among which its deadline lies.

    `due` has two open bounds where the words give no deadline, or none that the meeting's date can resolve.
    """

    what: str
    force: str
    owner: str | None
    owed_to: str | None
    due: DateInterval
    due_words: str | None
    issues: tuple[str, ...]
    basis: str | None
    where: Occasion
    evidence: Quoted


def commitments(store: Store, scope: Scope = EVERYTHING) -> tuple[CommitmentRow, ...]:
    """What was committed to in scope: one row per deliverable, oldest meeting first, then in text order."""
    return tuple(_row(row, scope) for row in store.rows(CYPHER.text(scope), **scope.parameters()))


def due_between(store: Store, scope: Scope = EVERYTHING, due: DateInterval = UNKNOWN_DATE) -> tuple[CommitmentRow, ...]:
    """The commitments whose deadline may lie among the days of `due`; those without a deadline are left out."""
    return tuple(row for row in commitments(store, scope) if row.due.is_known and _overlap(row.due, due))


def _overlap(one: DateInterval, other: DateInterval) -> bool:
    starts_after = one.earliest and other.latest and one.earliest > other.latest
    ends_before = one.latest and other.earliest and one.latest < other.earliest
    return not (starts_after or ends_before)


def _row(row: Row, scope: Scope) -> CommitmentRow:
    promised = text(row, "what"), text(row, "force"), optional_text(row, "owner"), optional_text(row, "owed_to")
    due = interval(row, "due_earliest", "due_latest"), optional_text(row, "due_words")
    about = texts(row, "issues"), optional_text(row, "basis")
    return CommitmentRow(*promised, *due, *about, occasion(row, scope), quoted(row))
