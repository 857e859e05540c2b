"""The graph as one network: organisations, issues and commitments, and the meetings that join them.

Nodes are named `Label:key`. Attributes are texts and numbers only, and what is not known is left out.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import networkx as nx

from graph.store import Row, Store

_NODES = {
    "Organisation": "n.name AS label, n.kind AS organisation_kind",
    "Issue": "n.label AS label, n.group AS group",
    "Meeting": "n.title AS label, n.earliest AS earliest, n.latest AS latest",
    "Commitment": "n.what AS label, n.force AS force, n.due_earliest AS due_earliest, n.due_latest AS due_latest",
}
_PATHS = {
    "held_by": "(a:Meeting)-[:HELD_BY]->(b:Organisation)",
    "part_of": "(a:Organisation)-[:PART_OF]->(b:Organisation)",
    "mentions": "(a:Meeting)<-[:ITEM_OF]-(:AgendaItem)-[:MENTIONS]->(b:Organisation)",
    "raises": "(a:Meeting)<-[:ITEM_OF]-(:AgendaItem)<-[:MADE_IN]-(:IssueMention)-[:ABOUT]->(b:Issue)",
    "makes": "(a:Meeting)<-[:ITEM_OF]-(:AgendaItem)<-[:MADE_IN]-(b:Commitment)",
    "about": "(a:Commitment)-[:ABOUT]->(b:Issue)",
    "owed_by": "(a:Commitment)-[:OWED_BY]->(b:Organisation)",
    "owed_to": "(a:Commitment)-[:OWED_TO]->(b:Organisation)",
    "broader": "(a:Issue)-[:BROADER]->(b:Issue)",
}


def meeting_network(store: Store) -> nx.MultiDiGraph[str]:
    """Organisations, issues, commitments and meetings, with directed edges between them.

    An edge's `kind` is held_by, part_of, mentions, raises, makes, about, owed_by, owed_to or broader. Its `weight`
    counts the ways behind it: for raises the passages that raise the issue at the meeting.
    """
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for label, wanted in _NODES.items():
        for row in store.rows(f"MATCH (n:{label})\nRETURN n.id AS key, {wanted}\nORDER BY key"):
            network.add_node(f"{label}:{row['key']}", kind=label, **known(row, without=("key",)))
    for kind, path in _PATHS.items():
        for row in store.rows(_counted(path)):
            source, target = f"{row['source_label']}:{row['source']}", f"{row['target_label']}:{row['target']}"
            network.add_edge(source, target, key=f"{kind} {source} {target}", kind=kind, weight=row["times"])
    return network


def _counted(path: str) -> str:
    ends = "labels(a)[0] AS source_label, a.id AS source, labels(b)[0] AS target_label, b.id AS target"
    return f"MATCH {path}\nRETURN {ends}, count(*) AS times\nORDER BY source_label, source, target_label, target"


def known(row: Row, without: Collection[str] = ()) -> Mapping[str, str | int | float]:
    """The values of a row that are there, as attributes."""
    return {
        name: value if isinstance(value, int | float) else str(value)
        for name, value in row.items()
        if value is not None and name not in without
    }
