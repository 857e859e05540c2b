"""The trace of an issue as rows: one for each meeting loaded, with what it holds of the issue."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from ontology.values import DateInterval
from queries.cells import Quoted
from queries.claimed_causes import CauseRow
from queries.commitments import CommitmentRow
from queries.decisions import CYPHER as DECISIONS_CYPHER
from queries.decisions import DecisionRow
from queries.evidence_pack import CYPHER as PACK_CYPHER
from queries.figures import FigureRow
from queries.meetings import CYPHER as MEETINGS_CYPHER
from queries.parameters import DATES_OVERLAP, SCOPE
from queries.question import Given, Question
from queries.scope import Scope, Text
from queries.statements import StatementRow
from queries.trace import TracedMeeting, trace
from queries.window import Standing


@dataclass(frozen=True, slots=True)
class TraceRow:
    """One meeting loaded, and how many claims of each kind it makes about the issue; none where it is silent on it.

    `decisions` are those on the items that raise the issue. `evidence` are the words of all, in text order.
    """

    held: DateInterval
    standing: Standing
    body: str | None
    council: str | None
    raised: bool
    statements: int
    figures: int
    causes: int
    decisions: int
    commitments: int
    evidence: tuple[Quoted, ...]


def trace_meetings(store: Store, scope: Scope) -> tuple[TraceRow, ...]:
    """The meetings loaded in scope, oldest first, each with what it says of the issue."""
    return tuple(_row(traced) for traced in trace(store, scope).meetings)


def _row(traced: TracedMeeting) -> TraceRow:
    meeting = traced.meeting
    kinds = (StatementRow, FigureRow, CauseRow, DecisionRow, CommitmentRow)
    said, measured, caused, decided, promised = (
        sum(isinstance(entry, kind) for entry in traced.entries) for kind in kinds
    )
    return TraceRow(
        held=meeting.held,
        standing=meeting.standing,
        body=meeting.body,
        council=meeting.council,
        raised=traced.raised,
        statements=said,
        figures=measured,
        causes=caused,
        decisions=decided,
        commitments=promised,
        evidence=tuple(dict.fromkeys(entry.evidence for entry in traced.entries)),
    )


def _ask(store: Store, given: Given) -> tuple[TraceRow, ...]:
    return trace_meetings(store, given.scope)


QUESTION = Question(
    "trace",
    "how one issue evolves, meeting by meeting",
    "One row for each meeting loaded, whether it raises the issue or not, with how much is claimed there. `minutegraph "
    "trace ISSUE` shows the whole: what was said and by whom, figures and how they moved, claimed causes, decisions, "
    "commitments, and the gaps in coverage.",
    DATES_OVERLAP,
    (SCOPE[0].must(), *SCOPE[1:]),
    TraceRow,
    (
        Text("The meetings", MEETINGS_CYPHER),
        Text("What is claimed about the issue", PACK_CYPHER.the_issues),
        Text("The decisions on the items that raise it", DECISIONS_CYPHER.items_raising),
    ),
    _ask,
)
