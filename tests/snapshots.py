"""The whole of a graph as a value, to compare graphs by: sorted, and without the clock of the load."""

from __future__ import annotations

import json

from graph.store import Store

_NODES = "MATCH (n)\nRETURN labels(n) AS labels, properties(n) AS properties"
_RELATIONSHIPS = """
MATCH (a)-[r]->(b)
RETURN labels(a) AS source, coalesce(a.sha256, a.id) AS source_id, type(r) AS type, properties(r) AS properties,
  labels(b) AS target, coalesce(b.sha256, b.id) AS target_id
""".strip()

Snapshot = tuple[tuple[str, ...], tuple[str, ...]]


def snapshot(store: Store) -> Snapshot:
    """Every node and every relationship with all properties, each as one line of JSON."""
    nodes = [{**row, "properties": _timeless(row["properties"])} for row in store.rows(_NODES)]
    relationships = [{**row, "properties": _timeless(row["properties"])} for row in store.rows(_RELATIONSHIPS)]
    return tuple(sorted(map(_line, nodes))), tuple(sorted(map(_line, relationships)))


def _timeless(properties: object) -> dict[str, object]:
    assert isinstance(properties, dict)
    return {name: value for name, value in properties.items() if name != "loaded_on" and not name.startswith("@")}


def _line(row: dict[str, object]) -> str:
    return json.dumps(row, sort_keys=True, ensure_ascii=False)
