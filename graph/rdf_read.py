"""Contents from RDF: the reverse of rdf_write. Triples that the model knows nothing of are passed over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rdflib import RDF, Graph, URIRef
from rdflib.term import Node as Term

from graph.contents import Contents, link, plain
from graph.rdf_names import key_of, selector_iri
from graph.rdf_write import term
from graph.records import Link, NodeRecord
from ontology.model import Node, Property, Relationship
from ontology.schema import model


def contents_of(graph: Graph) -> Contents:
    """The contents that triples tell of."""
    nodes = {subject: record for node in model().nodes for subject, record in _nodes(graph, node)}
    return Contents.of(nodes.values(), _links(graph, nodes))


def _nodes(graph: Graph, node: Node) -> Iterator[tuple[Term, NodeRecord]]:
    for subject in graph.subjects(RDF.type, term(node.iri)):
        key = key_of(node.label, URIRef(str(subject)))
        row = {each.name: _values(graph, _bearer(subject, key, each), each) for each in node.properties}
        yield subject, NodeRecord(node.label, key, plain(row, node.properties))


def _bearer(subject: Term, key: str, each: Property) -> Term:
    return selector_iri(key, each.selector) if each.selector else subject


def _links(graph: Graph, nodes: Mapping[Term, NodeRecord]) -> Iterator[Link]:
    for relationship in model().relationships:
        read = _asserted if relationship.properties else _plain_links
        yield from read(graph, relationship, nodes)


def _plain_links(graph: Graph, relationship: Relationship, nodes: Mapping[Term, NodeRecord]) -> Iterator[Link]:
    for subject, target in graph.subject_objects(term(relationship.iri)):
        if subject in nodes and target in nodes:
            yield link(_end(nodes[subject]), relationship, _end(nodes[target]), {})


def _asserted(graph: Graph, relationship: Relationship, nodes: Mapping[Term, NodeRecord]) -> Iterator[Link]:
    for assertion in graph.subjects(RDF.predicate, term(relationship.iri)):
        subject, target = graph.value(assertion, RDF.subject), graph.value(assertion, RDF.object)
        if subject and target and subject in nodes and target in nodes:
            row = {each.name: _values(graph, assertion, each) for each in relationship.properties}
            properties = plain(row, relationship.properties)
            yield link(_end(nodes[subject]), relationship, _end(nodes[target]), properties)


def _end(record: NodeRecord) -> NodeRecord:
    return NodeRecord(record.label, record.id)


def _values(graph: Graph, subject: Term, each: Property) -> object:
    """The value of a property, or the list of values of one that takes several; None where there is none."""
    found = [_value(each, value) for value in graph.objects(subject, term(each.iri))]
    if each.type == "strings":
        return found
    return found[0] if found else None


def _value(each: Property, value: Term) -> object:
    if each.refers:
        return key_of(each.refers, URIRef(str(value)))
    if each.type == "integer":
        return int(str(value))
    return float(str(value)) if each.type == "number" else str(value)
