"""The grades that inspectors and regulators gave."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from queries.cells import Quoted, Row, optional_text, quoted, text, texts
from queries.scope import EVERYTHING, Occasion, Scope, claims_in_scope, occasion

CYPHER = claims_in_scope(
    "Judgement",
    """claim.subject AS subject,
       claim.grade AS grade,
       claim.by AS by""",
)


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """One grade: who or what was judged, the grade in the document's words, and who gave it."""

    subject: str
    grade: str
    by: str
    issues: tuple[str, ...]
    basis: str | None
    where: Occasion
    evidence: Quoted


def judgements(store: Store, scope: Scope = EVERYTHING) -> tuple[JudgementRow, ...]:
    """The grades reported in scope: one row per mention of a grade, oldest meeting first, then in text order."""
    return tuple(_row(row, scope) for row in store.rows(CYPHER.text(scope), **scope.parameters()))


def _row(row: Row, scope: Scope) -> JudgementRow:
    judged = text(row, "subject"), text(row, "grade"), text(row, "by")
    about = texts(row, "issues"), optional_text(row, "basis")
    return JudgementRow(*judged, *about, occasion(row, scope), quoted(row))
