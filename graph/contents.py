"""All that a graph holds, in one fixed order: what exports are made from and imports give back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from graph.records import Link, NodeRecord, link_steps, node_steps
from graph.store import Step, Store
from ontology.model import Node, Property, Relationship
from ontology.schema import model


@dataclass(frozen=True, slots=True)
class Contents:
    """Nodes in order of label and key; links in order of type, ends and document. Lists are sorted, nothing is None."""

    nodes: tuple[NodeRecord, ...]
    links: tuple[Link, ...]

    @classmethod
    def of(cls, nodes: Iterable[NodeRecord], links: Iterable[Link]) -> Contents:
        """Contents of nodes and links that come in any order."""
        return cls(tuple(sorted(nodes, key=_node_order)), tuple(sorted(links, key=_link_order)))

    def misquoted(self) -> tuple[NodeRecord, ...]:
        """The nodes whose quote does not stand at its place in its document, or whose document is not here."""
        texts = {record.id: str(record.properties["text"]) for record in self.nodes if record.label == "Document"}
        return tuple(record for record in self.nodes if "quote" in record.properties and not _stands(record, texts))

    def steps(self) -> Iterator[Step]:
        """The steps that write these contents into a graph; into one that holds them already, they change nothing."""
        yield from node_steps(self.nodes)
        for _, links in groupby(sorted(self.links, key=_document), key=_document):
            yield from link_steps(links)


def _stands(record: NodeRecord, texts: Mapping[str, str]) -> bool:
    quoted = record.properties
    start, end = quoted.get("start"), quoted.get("end")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end:
        return False
    return texts.get(str(quoted.get("document")), "")[start:end] == quoted["quote"]


def contents(store: Store) -> Contents:
    """What a graph holds of the model."""
    nodes = (record for node in model().nodes for record in _nodes(store, node))
    links = (link for relationship in model().relationships for link in _links(store, relationship))
    return Contents.of(nodes, links)


def _nodes(store: Store, node: Node) -> Iterator[NodeRecord]:
    wanted = ", ".join(f"n.{each.name} AS {each.name}" for each in node.properties)
    for row in store.rows(f"MATCH (n:{node.label})\nRETURN {wanted}"):
        yield NodeRecord(node.label, str(row[node.key]), plain(row, node.properties))


def _links(store: Store, relationship: Relationship) -> Iterator[Link]:
    wanted = "".join(f", r.{each.name} AS {each.name}" for each in relationship.properties)
    for source in relationship.sources:
        for target in relationship.targets:
            ends = f"a.{model().node(source).key} AS source_key, b.{model().node(target).key} AS target_key"
            cypher = f"MATCH (a:{source})-[r:{relationship.type}]->(b:{target})\nRETURN {ends}{wanted}"
            for row in store.rows(cypher):
                begin, end = NodeRecord(source, str(row["source_key"])), NodeRecord(target, str(row["target_key"]))
                yield link(begin, relationship, end, plain(row, relationship.properties))


def link(source: NodeRecord, relationship: Relationship, target: NodeRecord, properties: Mapping[str, object]) -> Link:
    """A link with its properties; the document that says it stands apart from them."""
    own = {name: value for name, value in properties.items() if name != "document"}
    document = properties.get("document")
    return Link(source, relationship.type, target, own, None if document is None else str(document))


def plain(row: Mapping[str, object], properties: Iterable[Property]) -> dict[str, object]:
    """The values that are there, in the model's order, numbers as floats and lists sorted."""
    return {each.name: _plain(row[each.name], each) for each in properties if row.get(each.name) not in (None, [])}


def _plain(value: object, of: Property) -> object:
    if of.type == "strings" and isinstance(value, Iterable):
        return sorted(str(part) for part in value)
    if of.type == "number" and isinstance(value, int):
        return float(value)
    return value


def _node_order(record: NodeRecord) -> tuple[str, str]:
    return record.label, record.id


def _link_order(one: Link) -> tuple[str, str, str, str, str, str]:
    return one.type, one.source.label, one.source.id, one.target.label, one.target.id, one.document or ""


def _document(one: Link) -> str:
    return one.document or ""
