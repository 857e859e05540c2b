"""The issues that keep coming back: raised at several meetings, out of those loaded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from graph.store import Store
from ontology.values import DateInterval
from queries.issue_trend import certain_year
from queries.meetings import MeetingRow, meetings
from queries.mentions import mentions
from queries.scope import EVERYTHING, Scope


@dataclass(frozen=True, slots=True)
class RecurringRow:
    """One issue: the meetings that raise it out of those loaded, the years that are certain, the outermost days."""

    issue: str
    meetings: int
    loaded: int
    years: tuple[str, ...]
    span: DateInterval


def recurring(store: Store, scope: Scope = EVERYTHING, min_meetings: int = 2) -> tuple[RecurringRow, ...]:
    """The issues raised at that many meetings in scope or more: the most often raised first, ties by id."""
    loaded = {row.id: row for row in meetings(store, scope)}
    raising: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions(store, scope):
        raising[mention.issue].add(mention.where.meeting)
    rows = (_row(issue, [loaded[one] for one in found], len(loaded)) for issue, found in raising.items())
    kept = (row for row in rows if row.meetings >= min_meetings)
    return tuple(sorted(kept, key=lambda row: (-row.meetings, row.issue)))


def _row(issue: str, held: Collection[MeetingRow], loaded: int) -> RecurringRow:
    years = {year for meeting in held if (year := certain_year(meeting.held))}
    days = [day for meeting in held for day in (meeting.held.earliest, meeting.held.latest) if day]
    span = DateInterval(min(days, default=None), max(days, default=None))
    return RecurringRow(issue, len(held), loaded, tuple(sorted(years)), span)
