"""What was said, by whom, in meeting and text order."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from queries.cells import Quoted, Row, optional_text, quoted, text, texts
from queries.parameters import DATES_OVERLAP, SCOPE
from queries.question import Given, Question
from queries.scope import EVERYTHING, Occasion, Scope, claims_in_scope, occasion

CYPHER = claims_in_scope(
    "Statement",
    """claim.act AS act,
       claim.speaker AS speaker""",
)


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One thing said. `speaker` is as named, None where nobody is; `basis` says what ties it to the issue.

    `basis` is `words` where the statement's own words carry the issue, `paragraph` where its paragraph does.
    """

    act: str
    speaker: str | None
    issues: tuple[str, ...]
    basis: str | None
    where: Occasion
    evidence: Quoted


def statements(store: Store, scope: Scope = EVERYTHING) -> tuple[StatementRow, ...]:
    """What was said in scope: one row per statement, oldest meeting first, then in text order."""
    return tuple(_row(row, scope) for row in store.rows(CYPHER.text(scope), **scope.parameters()))


def _row(row: Row, scope: Scope) -> StatementRow:
    said = text(row, "act"), optional_text(row, "speaker"), texts(row, "issues"), optional_text(row, "basis")
    return StatementRow(*said, occasion(row, scope), quoted(row))


def _ask(store: Store, given: Given) -> tuple[StatementRow, ...]:
    return statements(store, given.scope)


QUESTION = Question(
    "statements",
    "what was said, and by whom",
    "One row for each thing that the minutes report somebody to have said, oldest meeting first, then in text order.",
    DATES_OVERLAP,
    SCOPE,
    StatementRow,
    CYPHER.texts(),
    _ask,
)
