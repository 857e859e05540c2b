"""The driver's answers as the values that every engine gives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, runtime_checkable

import neo4j.graph

from graph.store import Node, Path, Relationship

_SCALARS = (type(None), bool, int, float, str)


@runtime_checkable
class _Temporal(Protocol):
    def iso_format(self) -> str: ...


def plain(value: object) -> object:
    """The value without anything of the driver's own: records become ours, dates and times ISO 8601 text."""
    if isinstance(value, _SCALARS):
        return value
    if isinstance(value, neo4j.graph.Node | neo4j.graph.Relationship | neo4j.graph.Path):
        return _record(value)
    if isinstance(value, Mapping):
        return {str(name): plain(part) for name, part in value.items()}
    if isinstance(value, list):
        return [plain(part) for part in value]
    return value.iso_format() if isinstance(value, _Temporal) else str(value)


def _record(value: neo4j.graph.Node | neo4j.graph.Relationship | neo4j.graph.Path) -> Node | Relationship | Path:
    if isinstance(value, neo4j.graph.Node):
        return _node(value)
    if isinstance(value, neo4j.graph.Relationship):
        return _relationship(value)
    return Path(tuple(map(_node, value.nodes)), tuple(map(_relationship, value.relationships)))


def _node(node: neo4j.graph.Node) -> Node:
    return Node(tuple(sorted(node.labels)), {name: plain(value) for name, value in node.items()})


def _relationship(relationship: neo4j.graph.Relationship) -> Relationship:
    return Relationship(relationship.type, {name: plain(value) for name, value in relationship.items()})
