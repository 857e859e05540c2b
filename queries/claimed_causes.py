"""What was claimed to drive what. A claim of the minutes, never a finding of the graph."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from queries.cells import Quoted, Row, quoted, text
from queries.parameters import DATES_OVERLAP, SCOPE
from queries.question import Given, Question
from queries.scope import EVERYTHING, Occasion, Scope, claims_in_scope, occasion

CYPHER = claims_in_scope(
    "Cause",
    """claim.effect AS effect,
       claim.cause AS cause""",
    about="CLAIMED_CAUSE|CLAIMED_EFFECT",
)


@dataclass(frozen=True, slots=True)
class CauseRow:
    """One claim that issue `cause` drives issue `effect`."""

    effect: str
    cause: str
    where: Occasion
    evidence: Quoted


def claimed_causes(store: Store, scope: Scope = EVERYTHING) -> tuple[CauseRow, ...]:
    """The causes claimed in scope, an issue in scope on either side: oldest meeting first, then in text order."""
    return tuple(_row(row, scope) for row in store.rows(CYPHER.text(scope), **scope.parameters()))


def _row(row: Row, scope: Scope) -> CauseRow:
    return CauseRow(text(row, "effect"), text(row, "cause"), occasion(row, scope), quoted(row))


def _ask(store: Store, given: Given) -> tuple[CauseRow, ...]:
    return claimed_causes(store, given.scope)


QUESTION = Question(
    "claimed-causes",
    "what was claimed to drive what",
    "One row for each claim that one issue drives another, an issue asked about on either side. The minutes claim it; "
    "the graph does not vouch for it.",
    DATES_OVERLAP,
    SCOPE,
    CauseRow,
    CYPHER.texts(),
    _ask,
)
