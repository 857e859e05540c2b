"""The issues that are raised and that nobody promises anything about."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from ontology.values import DateInterval
from queries.bounds import span_of
from queries.cells import Quoted
from queries.commitments import CYPHER as COMMITMENTS_CYPHER
from queries.commitments import commitments
from queries.meetings import meetings
from queries.parameters import DATES_OVERLAP, MIN_MEETINGS, WHOSE
from queries.question import Given, Question
from queries.raised import TEXTS, raised
from queries.scope import EVERYTHING, Scope, Text


@dataclass(frozen=True, slots=True)
class UnpromisedRow:
    """One issue: the meetings that raise it out of those loaded, their outermost days, and the first words of each."""

    issue: str
    meetings: int
    loaded: int
    span: DateInterval
    evidence: tuple[Quoted, ...]


def raised_without_commitment(
    store: Store, scope: Scope = EVERYTHING, min_meetings: int = 1
) -> tuple[UnpromisedRow, ...]:
    """The issues raised in scope with no commitment about them in scope: the most often raised first, ties by id."""
    loaded = len(meetings(store, scope))
    promised = {issue for promise in commitments(store, scope) for issue in promise.issues}
    rows = (
        UnpromisedRow(one.issue, one.meetings, loaded, span_of(one.held), one.evidence)
        for one in raised(store, scope)
        if one.issue not in promised and one.meetings >= min_meetings
    )
    return tuple(sorted(rows, key=lambda row: (-row.meetings, row.issue)))


def _ask(store: Store, given: Given) -> tuple[UnpromisedRow, ...]:
    return raised_without_commitment(store, given.scope, given.min_meetings or 1)


QUESTION = Question(
    "raised-without-commitment",
    "the issues raised that nobody promises anything about",
    "One row for each issue raised in scope about which no commitment is made in scope, in its words or in the "
    "paragraph that raises the issue. That is what the loaded minutes hold, not that nothing was promised elsewhere.",
    DATES_OVERLAP,
    (*WHOSE, MIN_MEETINGS),
    UnpromisedRow,
    (*TEXTS, Text("The commitments, any of which takes its issues off the list", COMMITMENTS_CYPHER.anything)),
    _ask,
)
