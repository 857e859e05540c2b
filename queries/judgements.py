"""The grades that inspectors and regulators gave."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.store import Store
from queries.cells import Quoted, Row, optional_text, quoted, text, texts
from queries.parameters import DATES_OVERLAP, FRAMEWORK, SCOPE, SUBJECT
from queries.question import Given, Question
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


def of_subject(rows: Iterable[JudgementRow], subject: str | None, framework: str | None) -> tuple[JudgementRow, ...]:
    """The judgements whose subject, and whose judge, hold the words given, case aside."""
    return tuple(row for row in rows if _holds(row.subject, subject) and _holds(row.by, framework))


def _holds(name: str, words: str | None) -> bool:
    return words is None or words.casefold() in name.casefold()


def _ask(store: Store, given: Given) -> tuple[JudgementRow, ...]:
    return of_subject(judgements(store, given.scope), given.subject, given.framework)


QUESTION = Question(
    "judgements",
    "the grades that inspectors gave",
    "One row for each mention of a grade: who or what was judged, the grade in the document's words, who gave it.",
    DATES_OVERLAP,
    (*SCOPE, SUBJECT, FRAMEWORK),
    JudgementRow,
    CYPHER.texts(),
    _ask,
)
