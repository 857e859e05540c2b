"""The issues that keep coming back: raised at several meetings, out of those loaded."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from ontology.values import DateInterval
from queries.bounds import span_of
from queries.cells import Quoted
from queries.issue_trend import certain_year
from queries.meetings import meetings
from queries.parameters import DATES_OVERLAP, MIN_MEETINGS, SCOPE
from queries.question import Given, Question
from queries.raised import TEXTS, Raised, raised
from queries.scope import EVERYTHING, Scope


@dataclass(frozen=True, slots=True)
class RecurringRow:
    """One issue: the meetings that raise it out of those loaded, the years that are certain, the outermost days.

    `evidence` holds the first words of each of those meetings that raise it, oldest meeting first.
    """

    issue: str
    meetings: int
    loaded: int
    years: tuple[str, ...]
    span: DateInterval
    evidence: tuple[Quoted, ...]


def recurring(store: Store, scope: Scope = EVERYTHING, min_meetings: int = 2) -> tuple[RecurringRow, ...]:
    """The issues raised at that many meetings in scope or more: the most often raised first, ties by id."""
    loaded = len(meetings(store, scope))
    rows = (_row(one, loaded) for one in raised(store, scope) if one.meetings >= min_meetings)
    return tuple(sorted(rows, key=lambda row: (-row.meetings, row.issue)))


def _row(one: Raised, loaded: int) -> RecurringRow:
    years = {year for held in one.held if (year := certain_year(held))}
    return RecurringRow(one.issue, one.meetings, loaded, tuple(sorted(years)), span_of(one.held), one.evidence)


def _ask(store: Store, given: Given) -> tuple[RecurringRow, ...]:
    return recurring(store, given.scope, given.min_meetings or 2)


QUESTION = Question(
    "recurring",
    "the issues raised at more than one meeting",
    "One row for each issue raised at `min_meetings` distinct meetings or more, out of the meetings loaded, with the "
    "financial years in which it surely was. Counted from the words that raise issues; an issue's narrower issues are "
    "rows of their own.",
    DATES_OVERLAP + " A meeting whose possible days lie in two financial years counts as a meeting and in no year.",
    (*SCOPE, MIN_MEETINGS),
    RecurringRow,
    TEXTS,
    _ask,
)
