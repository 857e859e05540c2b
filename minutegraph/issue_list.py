"""The issues of the scheme with how often each is raised in the graph, if there is one."""

from __future__ import annotations

from dataclasses import dataclass

from graph.errors import GraphMissing
from minutegraph.graphs import loaded, opened
from minutegraph.naming import Named, resolve
from ontology.issue_scheme import scheme
from ontology.values import UNKNOWN_DATE
from queries.issue_counts import IssueRow, issue_counts
from queries.meetings import meetings


@dataclass(frozen=True, slots=True)
class IssueList:
    """Issues by group and name, with the number of meetings that are loaded at all."""

    rows: tuple[IssueRow, ...]
    meetings_loaded: int


def issue_list(graph: str | None, group: str | None, *, every: bool) -> IssueList:
    """The issues raised, or every issue of the scheme, of one group or of all.

    Raises
    ------
    NoSuchName, AmbiguousName
        When no group, or several, answer to `group`.
    NothingLoaded
        When the graph is empty and only issues raised are asked for.
    """
    found = _from_graph(graph, every=every)
    rows = (*found.rows, *(_never_raised(found.rows) if every else ()))
    wanted = _group(group) if group else None
    kept = (row for row in rows if wanted in (None, row.group))
    return IssueList(tuple(sorted(kept, key=lambda row: (row.group, -row.meetings, row.label))), found.meetings_loaded)


def _from_graph(graph: str | None, *, every: bool) -> IssueList:
    try:
        with opened(graph) if every else loaded(graph) as store:
            return IssueList(issue_counts(store), len(meetings(store)))
    except GraphMissing:
        if every:
            return IssueList((), 0)
        raise


def _group(name: str) -> str:
    groups = (Named(concept.id, concept.label) for concept in scheme() if concept.broader is None)
    return resolve("group", name, groups).id


def _never_raised(raised: tuple[IssueRow, ...]) -> tuple[IssueRow, ...]:
    known = {row.id for row in raised}
    concepts = (concept for concept in scheme() if concept.broader is not None and concept.id not in known)
    return tuple(IssueRow(one.id, one.label, one.group, 0, 0, UNKNOWN_DATE) for one in concepts)
