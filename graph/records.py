"""Nodes and relationships to be written, and the few statements that write many of them at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.store import Step

_ROWS_A_STATEMENT = 2000


@dataclass(frozen=True, slots=True)
class NodeRecord:
    """A node by its label and key, with the properties to set on it; None leaves a property absent."""

    label: str
    id: str
    properties: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship between two nodes by their keys. With `document`, each document has its own between the two."""

    source: NodeRecord
    type: str
    target: NodeRecord
    properties: Mapping[str, object] = field(default_factory=dict)
    document: str | None = None


def key_of(label: str) -> str:
    """The property that is the key of a label's nodes."""
    return "sha256" if label == "Document" else "id"


def node_steps(records: Iterable[NodeRecord]) -> Iterator[Step]:
    """Merge nodes on label and key, a statement for each label and set of properties."""
    groups: defaultdict[tuple[str, tuple[str, ...]], dict[str, Mapping[str, object]]] = defaultdict(dict)
    for record in records:
        groups[record.label, tuple(record.properties)][record.id] = record.properties
    for (label, names), nodes in groups.items():
        rows = [{"id": found, **properties} for found, properties in sorted(nodes.items())]
        merge = f"UNWIND $rows AS row\nMERGE (n:{label} {{{key_of(label)}: row.id}})"
        yield from _batches(merge + _assignments("n", names), rows)


def link_steps(links: Iterable[Link]) -> Iterator[Step]:
    """Merge relationships between nodes that are there, a statement for each type and pair of labels."""
    groups: defaultdict[str, dict[tuple[str, str], Mapping[str, object]]] = defaultdict(dict)
    for link in links:
        row = {"source": link.source.id, "target": link.target.id, "document": link.document, **link.properties}
        groups[_link_cypher(link)][link.source.id, link.target.id] = row
    for cypher, rows in groups.items():
        yield from _batches(cypher, [rows[ends] for ends in sorted(rows)])


def _link_cypher(link: Link) -> str:
    source, target = link.source.label, link.target.label
    own = " {document: row.document}" if link.document else ""
    return (
        "UNWIND $rows AS row\n"
        f"MATCH (a:{source} {{{key_of(source)}: row.source}})\n"
        f"MATCH (b:{target} {{{key_of(target)}: row.target}})\n"
        f"MERGE (a)-[r:{link.type}{own}]->(b)"
    ) + _assignments("r", tuple(link.properties))


def _assignments(variable: str, names: tuple[str, ...]) -> str:
    return "\nSET " + ", ".join(f"{variable}.{name} = row.{name}" for name in names) if names else ""


def _batches(cypher: str, rows: Sequence[Mapping[str, object]]) -> Iterator[Step]:
    for first in range(0, len(rows), _ROWS_A_STATEMENT):
        yield Step(cypher, {"rows": rows[first : first + _ROWS_A_STATEMENT]})
