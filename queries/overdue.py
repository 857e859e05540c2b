"""The commitments past their day that no loaded minutes call done, and what that silence is worth."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from graph.store import Store
from ontology.values import DateInterval
from queries.bounds import span_of
from queries.cells import Quoted
from queries.fates import TEXTS, Fate, fates, last_day, to_quoted
from queries.open_commitments import FATES_DATES
from queries.parameters import AS_OF, SCOPE
from queries.question import Given, Question
from queries.scope import EVERYTHING, Occasion, Scope

Finding: TypeAlias = Literal["overdue, the minutes say so", "past its day, no report found", "no evidence found"]


@dataclass(frozen=True, slots=True)
class OverdueRow:
    """One commitment past its day. `finding` says on what ground it is called overdue, or that there is no evidence.

    `covered` are the meetings of the body loaded from after the deadline, `covered_days` their outermost days and
    `coverage` their documents. `said_evidence` are the words that call it late.
    """

    finding: Finding
    id: str
    what: str
    owner: str | None
    due: DateInterval
    due_words: str | None
    covered: int
    covered_days: DateInterval
    coverage: tuple[str, ...]
    issues: tuple[str, ...]
    where: Occasion
    evidence: Quoted
    said_evidence: Quoted | None


def overdue(store: Store, scope: Scope = EVERYTHING, as_of: date | None = None) -> tuple[OverdueRow, ...]:
    """The commitments whose every possible deadline is before the day and that nothing calls done.

    Those that the minutes call late come first, then those that minutes loaded from after the day do not mention, then
    those of which nothing can be said; the oldest deadline first within each.
    """
    day = as_of or last_day(store)
    found = (_row(one) for one in fates(store, scope, as_of) if day and _is_past(one, day))
    return tuple(sorted(found, key=lambda row: (_GROUNDS.index(row.finding), str(row.due.latest), row.id)))


_GROUNDS: tuple[Finding, ...] = ("overdue, the minutes say so", "past its day, no report found", "no evidence found")


def _is_past(one: Fate, day: date) -> bool:
    due = one.promise.due.latest
    return one.state == "late" or (one.state in ("open", "partly") and due is not None and due < day)


def _finding(one: Fate) -> Finding:
    if one.state == "late":
        return "overdue, the minutes say so"
    return "past its day, no report found" if one.covered else "no evidence found"


def _row(one: Fate) -> OverdueRow:
    promise = one.promise
    return OverdueRow(
        finding=_finding(one),
        id=promise.id,
        what=promise.what,
        owner=promise.owner,
        due=promise.due,
        due_words=promise.due_words,
        covered=len(one.covered),
        covered_days=span_of([sitting.held for sitting in one.covered]),
        coverage=tuple(sitting.document for sitting in one.covered),
        issues=promise.issues,
        where=promise.where,
        evidence=promise.evidence,
        said_evidence=to_quoted(one.told.report.said) if one.told and one.state == "late" else None,
    )


def _ask(store: Store, given: Given) -> tuple[OverdueRow, ...]:
    return overdue(store, given.scope, given.as_of)


QUESTION = Question(
    "overdue",
    "what was promised and is past its day",
    "One row for each open commitment whose deadline is past, on one of three grounds: the minutes say that it is "
    "late or not done; or minutes of the same body are loaded from after the deadline and none reports it, with "
    "these meetings named; or `no evidence found`, where no such minutes are loaded, and then it is not called "
    "overdue. Unreported is not undone.",
    FATES_DATES,
    (*SCOPE, AS_OF),
    OverdueRow,
    TEXTS,
    _ask,
)
