"""Where an issue is raised: the sentence of each paragraph that says something of it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from queries.cells import Quoted, quoted, text
from queries.parameters import DATES_OVERLAP, SCOPE
from queries.question import Given, Question
from queries.scope import EVERYTHING, Occasion, Scope, claims_in_scope, occasion

CYPHER = claims_in_scope("IssueMention", "claim.issue AS issue")


@dataclass(frozen=True, slots=True)
class MentionRow:
    """One paragraph that raises an issue, by the sentence that carries it."""

    issue: str
    where: Occasion
    evidence: Quoted


def mentions(store: Store, scope: Scope = EVERYTHING) -> tuple[MentionRow, ...]:
    """Where issues are raised in scope: one row per paragraph and issue, oldest meeting first, then in text order."""
    rows = store.rows(CYPHER.text(scope), **scope.parameters())
    return tuple(MentionRow(text(row, "issue"), occasion(row, scope), quoted(row)) for row in rows)


def _ask(store: Store, given: Given) -> tuple[MentionRow, ...]:
    return mentions(store, given.scope)


QUESTION = Question(
    "mentions",
    "the words that raise each issue",
    "One row for each paragraph and issue that it raises, by the sentence that says something of the issue.",
    DATES_OVERLAP,
    SCOPE,
    MentionRow,
    CYPHER.texts(),
    _ask,
)
