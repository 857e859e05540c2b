"""Every question that is asked of a scope, by name: what it answers, its rows, and the function that asks it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from graph.store import Store
from queries.claimed_causes import CauseRow, claimed_causes
from queries.commitments import CommitmentRow, commitments
from queries.decisions import DecisionRow, decisions
from queries.figures import FigureRow, figures, money
from queries.instruments import InstrumentRow, instruments
from queries.issue_trend import TrendRow, issue_trend
from queries.judgements import JudgementRow, judgements
from queries.meetings import MeetingRow, meetings, uncertain_dates
from queries.mentions import MentionRow, mentions
from queries.recurring import RecurringRow, recurring
from queries.scope import Scope
from queries.statements import StatementRow, statements

Row: TypeAlias = (
    StatementRow
    | MentionRow
    | FigureRow
    | DecisionRow
    | CommitmentRow
    | CauseRow
    | JudgementRow
    | MeetingRow
    | TrendRow
    | RecurringRow
    | InstrumentRow
)


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its name, what it answers in a few words, the type of its rows, and whether it needs an issue."""

    name: str
    answers: str
    row_type: type[Row]
    ask: Callable[[Store, Scope], tuple[Row, ...]]
    needs_issue: bool = False


QUESTIONS: Mapping[str, Question] = {
    question.name: question
    for question in (
        Question("statements", "what was said, and by whom", StatementRow, statements),
        Question("figures", "the figures stated, and how they moved", FigureRow, figures),
        Question("money", "the amounts in pounds", FigureRow, money),
        Question("decisions", "what was decided", DecisionRow, decisions),
        Question("commitments", "what was promised, by whom and by when", CommitmentRow, commitments),
        Question("claimed-causes", "what was claimed to drive what", CauseRow, claimed_causes),
        Question("judgements", "the grades that inspectors gave", JudgementRow, judgements),
        Question("instruments", "the strategies, plans and contracts named", InstrumentRow, instruments),
        Question("mentions", "the words that raise each issue", MentionRow, mentions),
        Question("recurring", "the issues raised at more than one meeting", RecurringRow, recurring),
        Question("issue-trend", "meetings that raise an issue, year by year", TrendRow, issue_trend, needs_issue=True),
        Question("meetings", "the meetings loaded", MeetingRow, meetings),
        Question("uncertain-dates", "the meetings whose date is left open", MeetingRow, uncertain_dates),
    )
}
