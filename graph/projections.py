"""Networks of one kind of tie: issues raised together, and organisations with the issues raised where they are named.

A meeting of uncertain date counts in a window when it may lie in it; an edge's `certain` tells how many surely do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from graph.networks import known
from graph.store import Row, Store
from ontology.values import UNKNOWN_DATE, DateInterval

_RAISED = """
MATCH (m:Meeting)<-[:ITEM_OF]-(item:AgendaItem)<-[:MADE_IN]-(:IssueMention)-[:ABOUT]->(i:Issue)
RETURN DISTINCT m.id AS meeting, m.earliest AS earliest, m.latest AS latest, item.id AS item,
       i.id AS issue, i.label AS label, i.group AS group
ORDER BY meeting, item, issue"""
_NAMED = """
MATCH (item:AgendaItem)-[:MENTIONS]->(o:Organisation)
RETURN DISTINCT item.id AS item, o.id AS organisation, o.name AS label, o.kind AS organisation_kind
ORDER BY item, organisation"""


def issue_cooccurrence(store: Store, within: DateInterval = UNKNOWN_DATE) -> nx.Graph[str]:
    """Issues joined where one meeting raises both.

    A node's `meetings` counts the meetings that raise the issue. An edge's `weight` counts those that raise both,
    `certain` how many of these surely lie in the window; `share` is the weight out of the meetings that raise either.
    """
    raised = _Raised.of(store.rows(_RAISED), within)
    together: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for meeting, issues in raised.issues_by("meeting").items():
        for pair in combinations(sorted(issues), 2):
            together[pair].add(meeting)
    network = raised.network()
    for (one, other), meetings in sorted(together.items()):
        either = raised.meetings[one] | raised.meetings[other]
        network.add_edge(one, other, **raised.weights(meetings), share=len(meetings) / len(either))
    return network


def organisation_issues(store: Store, within: DateInterval = UNKNOWN_DATE) -> nx.Graph[str]:
    """Organisations joined to each issue raised under an item of business that names them; `weight` counts meetings."""
    raised = _Raised.of(store.rows(_RAISED), within)
    under, meeting_of = raised.issues_by("item"), {str(row["item"]): str(row["meeting"]) for row in raised.rows}
    joined: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    network = raised.network()
    for row in store.rows(_NAMED):
        item, organisation = str(row["item"]), f"Organisation:{row['organisation']}"
        for issue in under.get(item, ()):
            network.add_node(organisation, kind="Organisation", **known(row, without=("item", "organisation")))
            joined[organisation, issue].add(meeting_of[item])
    for (organisation, issue), meetings in sorted(joined.items()):
        network.add_edge(organisation, issue, **raised.weights(meetings))
    return network


@dataclass(frozen=True, slots=True)
class _Raised:
    """Which items of which meetings raise which issues, in a window; `sure` are the meetings that surely lie in it."""

    rows: tuple[Row, ...]
    meetings: Mapping[str, set[str]]
    sure: frozenset[str]

    @classmethod
    def of(cls, rows: Iterable[Row], within: DateInterval) -> _Raised:
        inside = tuple(row for row in rows if _may_lie(row, within))
        meetings: defaultdict[str, set[str]] = defaultdict(set)
        for row in inside:
            meetings[_issue(row)].add(str(row["meeting"]))
        return cls(inside, meetings, frozenset(str(row["meeting"]) for row in inside if _surely_lies(row, within)))

    def issues_by(self, name: str) -> Mapping[str, set[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for row in self.rows:
            found[str(row[name])].add(_issue(row))
        return found

    def network(self) -> nx.Graph[str]:
        """The issues, not yet joined."""
        network: nx.Graph[str] = nx.Graph()
        for row in sorted(self.rows, key=_issue):
            names = known({"label": row["label"], "group": row["group"]})
            network.add_node(_issue(row), kind="Issue", **names, meetings=len(self.meetings[_issue(row)]))
        return network

    def weights(self, meetings: set[str]) -> Mapping[str, int]:
        return {"weight": len(meetings), "certain": len(meetings & self.sure)}


def _issue(row: Row) -> str:
    return f"Issue:{row['issue']}"


def _may_lie(row: Row, within: DateInterval) -> bool:
    """Whether the meeting's interval overlaps the window."""
    begins, ends = str(row["earliest"] or "0001-01-01"), str(row["latest"] or "9999-12-31")
    return begins <= str(within.latest or "9999-12-31") and ends >= str(within.earliest or "0001-01-01")


def _surely_lies(row: Row, within: DateInterval) -> bool:
    """Whether the meeting's interval lies in the window whole."""
    began = within.earliest is None or str(row["earliest"] or "") >= str(within.earliest)
    return began and (within.latest is None or str(row["latest"] or "9999-12-31") <= str(within.latest))
