"""What a report is asked of: the graph, a scope, and the names of what is in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from graph.store import Store
from minutegraph.finding import find_organisation, issue_labels
from minutegraph.render.words import counted, day_in_words
from ontology.values import DateInterval, financial_year
from queries.bounds import span_of
from queries.issue_trend import certain_year
from queries.meetings import MeetingRow, meetings
from queries.scope import Scope
from queries.window import Window


@dataclass(frozen=True, slots=True)
class Asked:
    """A scope with the meetings loaded in it, the organisation's name and the issues' names."""

    store: Store
    scope: Scope
    loaded: tuple[MeetingRow, ...]
    organisation: str | None
    labels: Mapping[str, str]

    def label(self, issue: str) -> str:
        """The name of an issue."""
        return self.labels.get(issue, issue)

    @property
    def last_day(self) -> date | None:
        """The last day on which a meeting loaded can have been held."""
        return span_of([row.held for row in self.loaded]).latest

    def coverage(self) -> str:
        """How many meetings the report is out of, and over which days."""
        span = span_of([row.held for row in self.loaded])
        whose = f" that {self.organisation} held or that name it" if self.organisation else ""
        uncertain = sum(not row.held.is_exact for row in self.loaded)
        days = (
            f", {day_in_words(span.earliest)} to {day_in_words(span.latest)}" if span.earliest and span.latest else ""
        )
        doubt = f"; {uncertain} of them without a certain day" if uncertain else ""
        return f"{counted(len(self.loaded), 'meeting')} loaded{whose}{days}{doubt}."

    def years(self) -> tuple[str, ...]:
        """Every financial year from the first to the last meeting loaded, with or without minutes."""
        span = span_of([row.held for row in self.loaded])
        if span.earliest is None or span.latest is None:
            return ()
        first, last = (int(financial_year(day)[:4]) for day in (span.earliest, span.latest))
        return tuple(f"{year}/{(year + 1) % 100:02d}" for year in range(first, last + 1))

    def trend(self, held: tuple[DateInterval, ...]) -> tuple[int | None, ...]:
        """How many of some meetings lie surely in each year; None for a year of which nothing is loaded."""
        loaded = {certain_year(row.held) for row in self.loaded}
        years = [certain_year(days) for days in held]
        return tuple(years.count(year) if year in loaded else None for year in self.years())


def asked_of(
    store: Store, organisation: str | None = None, since: date | None = None, until: date | None = None
) -> Asked:
    """The scope of one organisation or of all, between two days.

    Raises
    ------
    NoSuchName, AmbiguousName
        When none or several answer to the organisation's name.
    """
    whose = find_organisation(store, organisation)
    scope = Scope((), whose.covers if whose else (), Window(since, until))
    return Asked(store, scope, meetings(store, scope), whose.name if whose else None, issue_labels(store))
