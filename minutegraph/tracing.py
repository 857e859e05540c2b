"""A trace from what was typed: names resolved, scope made, question asked."""

from __future__ import annotations

from datetime import date

from graph.store import Store
from minutegraph.finding import find_issue, find_organisation, issue_labels
from minutegraph.render.trace_report import TraceReport
from queries.scope import Scope
from queries.trace import trace
from queries.window import Window


def trace_report(
    store: Store, name: str, organisation: str | None = None, since: date | None = None, until: date | None = None
) -> TraceReport:
    """The trace of the issue that a name means, as far as one organisation is concerned, between two days.

    Raises
    ------
    NoSuchName, AmbiguousName
        When none or several answer to a name.
    """
    issue = find_issue(store, name)
    whose = find_organisation(store, organisation)
    scope = Scope(issue.covers, whose.covers if whose else (), Window(since, until))
    asked = issue.id, issue.label, issue.definition, whose.name if whose else None
    return TraceReport(trace(store, scope), *asked, issue_labels(store))
