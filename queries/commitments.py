"""What was promised, asked for or resolved to be done: by whom, to whom, and by when."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from ontology.values import DateInterval
from queries.cells import Quoted, Row, interval, optional_text, quoted, text, texts
from queries.parameters import DATES_OVERLAP, SCOPE
from queries.question import Given, Question
from queries.scope import EVERYTHING, Occasion, Scope, claims_in_scope, occasion

COLUMNS = """claim.what AS what,
       claim.force AS force,
       claim.owner AS owner,
       claim.owed_to AS owed_to,
       claim.due_earliest AS due_earliest,
       claim.due_latest AS due_latest,
       claim.due_words AS due_words"""
CYPHER = claims_in_scope("Commitment", COLUMNS)


@dataclass(frozen=True, slots=True)
class Became:
    """What later minutes say of a commitment: how it stands, when they were told, and their words."""

    state: str
    told: DateInterval
    evidence: Quoted


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """One deliverable. `force` is agreed, offered or requested; `due` is the days among which its deadline lies.

    `due` has two open bounds where the words give no deadline, or none that the meeting's date can resolve.
    `became` is what later minutes say of it, where that was asked for and they say anything.
    """

    id: str
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
    became: Became | None = None


def commitments(store: Store, scope: Scope = EVERYTHING) -> tuple[CommitmentRow, ...]:
    """What was committed to in scope: one row per deliverable, oldest meeting first, then in text order."""
    return tuple(to_commitment(row, scope) for row in store.rows(CYPHER.text(scope), **scope.parameters()))


def to_commitment(row: Row, scope: Scope) -> CommitmentRow:
    """The cells of `CYPHER` as a commitment."""
    promised = text(row, "id"), text(row, "what"), text(row, "force")
    parties = optional_text(row, "owner"), optional_text(row, "owed_to")
    due = interval(row, "due_earliest", "due_latest"), optional_text(row, "due_words")
    about = texts(row, "issues"), optional_text(row, "basis")
    return CommitmentRow(*promised, *parties, *due, *about, occasion(row, scope), quoted(row))


def _ask(store: Store, given: Given) -> tuple[CommitmentRow, ...]:
    return commitments(store, given.scope)


QUESTION = Question(
    "commitments",
    "what was promised, by whom and by when",
    "One row for each deliverable promised, asked for or resolved, whatever became of it.",
    DATES_OVERLAP,
    SCOPE,
    CommitmentRow,
    CYPHER.texts(),
    _ask,
)
