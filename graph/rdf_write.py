"""Contents as RDF. Every thing has a name: there are no blank nodes, so the same contents give the same triples.

A claim points to its evidence, and an evidence to its document, with a Web Annotation selector by position and one by
quote. A relationship that has properties is also told as an assertion, which bears them.

Sources: Web Annotation Data Model (W3C, 2017) for selectors; PROV-O (W3C, 2013) for what is derived from what; RDF
Schema 1.1 (W3C, 2014) for statements about statements.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from rdflib import RDF, XSD, Graph, Literal, URIRef

from graph.contents import Contents
from graph.rdf_names import assertion_iri, iri, selector_iri
from graph.records import Link, NodeRecord
from ontology.model import Property
from ontology.schema import model

_SELECTORS = {"position": "oa:TextPositionSelector", "quote": "oa:TextQuoteSelector"}
_DATATYPES: Mapping[str, URIRef] = {"date": XSD.date, "timestamp": XSD.dateTime, "integer": XSD.integer}


def graph_of(contents: Contents) -> Graph:
    """The contents as triples."""
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in (*model().prefixes.items(), ("xsd", str(XSD))):
        graph.bind(prefix, namespace)
    for record in contents.nodes:
        _node(graph, record)
    for link in contents.links:
        _link(graph, link)
    return graph


def _node(graph: Graph, record: NodeRecord) -> None:
    node, subject = model().node(record.label), iri(record.label, record.id)
    graph.add((subject, RDF.type, term(node.iri)))
    graph.add((subject, RDF.type, term(node.term)))
    for each in node.properties:
        if each.name in record.properties:
            bearer = _selector(graph, record.id, each.selector) if each.selector else subject
            _property(graph, bearer, each, record.properties[each.name])


def _selector(graph: Graph, evidence_id: str, kind: str) -> URIRef:
    """The selector of an evidence, said of it."""
    selector = selector_iri(evidence_id, kind)
    graph.add((iri("Evidence", evidence_id), term("oa:hasSelector"), selector))
    graph.add((selector, RDF.type, term(_SELECTORS[kind])))
    return selector


def _link(graph: Graph, link: Link) -> None:
    relationship = model().relationship(link.type)
    ends = iri(link.source.label, link.source.id), iri(link.target.label, link.target.id)
    graph.add((ends[0], term(relationship.iri), ends[1]))
    if not relationship.properties:
        return
    assertion = assertion_iri(link)
    graph.add((assertion, RDF.type, term(model().assertion.iri)))
    graph.add((assertion, RDF.type, term(model().assertion.term)))
    graph.add((assertion, RDF.subject, ends[0]))
    graph.add((assertion, RDF.predicate, term(relationship.iri)))
    graph.add((assertion, RDF.object, ends[1]))
    values = {**link.properties, "document": link.document}
    for each in relationship.properties:
        if values.get(each.name) is not None:
            _property(graph, assertion, each, values[each.name])


def _property(graph: Graph, subject: URIRef, each: Property, value: object) -> None:
    for one in value if isinstance(value, list) else [value]:
        graph.add((subject, term(each.iri), _value(each, one)))


def _value(each: Property, value: object) -> URIRef | Literal:
    if each.refers:
        return iri(each.refers, str(value))
    if each.type == "number":
        return Literal(f"{Decimal(str(value)):f}", datatype=XSD.decimal)
    return Literal(str(value), datatype=_DATATYPES.get(each.type))


@cache
def term(name: str) -> URIRef:
    """The term of a prefixed name of the model."""
    return URIRef(model().expand(name))
