"""How often an issue is raised, period by period, out of the meetings loaded."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from graph.store import Store
from ontology.values import DateInterval, financial_year
from queries.cells import Quoted
from queries.meetings import MeetingRow, meetings
from queries.parameters import DATES_OVERLAP, KIND, SCOPE
from queries.question import Given, Question
from queries.raised import TEXTS, raised_as_one
from queries.scope import Scope

PeriodKind: TypeAlias = Literal["year", "quarter", "month"]
PERIOD_KINDS: tuple[PeriodKind, ...] = get_args(PeriodKind)


@dataclass(frozen=True, slots=True)
class TrendRow:
    """One period: the meetings that raise the issue, out of those loaded, each by the first words that do.

    `period` is None for the meetings whose date leaves it open; they count in no period.
    """

    period: str | None
    raising: int
    loaded: int
    evidence: tuple[Quoted, ...]


def issue_trend(store: Store, scope: Scope, kind: PeriodKind = "year") -> tuple[TrendRow, ...]:
    """The periods of which meetings are loaded, oldest first, uncertain ones last; one without minutes has no row."""
    raising = raised_as_one(store, scope)
    loaded: defaultdict[str | None, list[MeetingRow]] = defaultdict(list)
    for meeting in meetings(store, scope):
        loaded[certain_period(meeting.held, kind)].append(meeting)
    rows = []
    for period in sorted(loaded, key=lambda period: (period is None, period or "")):
        quotes = tuple(raising[one.id].evidence for one in loaded[period] if one.id in raising)
        rows.append(TrendRow(period, len(quotes), len(loaded[period]), quotes))
    return tuple(rows)


def certain_year(held: DateInterval) -> str | None:
    """The financial year in which every possible day lies; None where there is no such year."""
    return certain_period(held, "year")


def certain_period(held: DateInterval, kind: PeriodKind) -> str | None:
    """The financial year, its quarter or the month in which every possible day lies; None where there is none."""
    if held.earliest is None or held.latest is None:
        return None
    first, last = (_period(day.year, day.month, financial_year(day), kind) for day in (held.earliest, held.latest))
    return first if first == last else None


def _period(year: int, month: int, financial: str, kind: PeriodKind) -> str:
    if kind == "month":
        return f"{year}-{month:02d}"
    return financial if kind == "year" else f"{financial} Q{(month - 4) % 12 // 3 + 1}"


def _ask(store: Store, given: Given) -> tuple[TrendRow, ...]:
    kind: PeriodKind = next((one for one in PERIOD_KINDS if one == given.kind), "year")
    return issue_trend(store, given.scope, kind)


QUESTION = Question(
    "issue-trend",
    "meetings that raise an issue, period by period",
    "One row for each financial year (or, by `kind`, quarter or month) of which meetings are loaded: how many raise "
    "the issue, out of how many. A period without loaded minutes has no row, and is silence of the graph, not of the "
    "body.",
    DATES_OVERLAP
    + " A meeting counts in a period where all its possible days lie in it; the others have a row of theirs.",
    (SCOPE[0].must(), *SCOPE[1:], KIND.one_of(PERIOD_KINDS)),
    TrendRow,
    TEXTS,
    _ask,
)
