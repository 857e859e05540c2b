"""How often an issue is raised, year by year, out of the meetings loaded."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from graph.store import Store
from ontology.values import DateInterval, financial_year
from queries.meetings import meetings
from queries.mentions import mentions
from queries.scope import Scope


@dataclass(frozen=True, slots=True)
class TrendRow:
    """One financial year: the meetings that raise the issue, out of those loaded.

    `year` is None for the meetings whose date leaves the year open; they count in no year.
    """

    year: str | None
    raising: int
    loaded: int


def issue_trend(store: Store, scope: Scope) -> tuple[TrendRow, ...]:
    """The years of which meetings are loaded, oldest first, uncertain ones last; a year without minutes has no row."""
    raising = {row.where.meeting for row in mentions(store, scope)}
    loaded, raised = Counter[str | None](), Counter[str | None]()
    for meeting in meetings(store, scope):
        year = certain_year(meeting.held)
        loaded[year] += 1
        raised[year] += meeting.id in raising
    years = sorted(loaded, key=lambda year: (year is None, year or ""))
    return tuple(TrendRow(year, raised[year], loaded[year]) for year in years)


def certain_year(held: DateInterval) -> str | None:
    """The financial year in which every possible day lies; None where there is no such year."""
    if held.earliest is None or held.latest is None:
        return None
    first, last = financial_year(held.earliest), financial_year(held.latest)
    return first if first == last else None
