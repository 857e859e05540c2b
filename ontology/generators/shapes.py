"""The model as SHACL shapes: what every exported graph must look like.

A shape stands for each label, with a property shape for each property and each relationship that leaves it. A
relationship that has properties is told as an assertion, whose shape depends on its type.

Source: Shapes Constraint Language (SHACL), W3C Recommendation, 2017.
"""

from __future__ import annotations

from rdflib import RDF, SH, XSD, Literal, URIRef
from rdflib.term import Node as Term

from ontology.generators.terms import DATATYPES, Terms
from ontology.model import Model, Node, Property, Relationship

NAMESPACE = "https://w3id.org/minutegraph/shapes#"


def shapes_text(model: Model) -> str:
    """The shapes in Turtle."""
    terms = Terms(model)
    terms.graph.bind("sh", str(SH))
    terms.graph.bind("shape", NAMESPACE)
    for node in model.nodes:
        _node(terms, node)
    _assertion(terms)
    return terms.turtle("The model's shapes in SHACL")


def _node(terms: Terms, node: Node) -> None:
    shape = _shape(terms, node.label)
    terms.say(shape, SH.targetClass, terms(node.iri))
    for each in node.properties:
        terms.say(shape, SH.property, _property(terms, node.label, each))
        if each.not_after:
            _order(terms, shape, node, each)
    for relationship in terms.model.relationships:
        if node.label in relationship.sources:
            terms.say(shape, SH.property, _relationship(terms, node.label, relationship))
    if node.label == "Evidence":
        terms.say(shape, SH.property, _selectors(terms))


def _shape(terms: Terms, name: str) -> URIRef:
    shape = URIRef(NAMESPACE + name)
    terms.say(shape, RDF.type, SH.NodeShape)
    return shape


def _property(terms: Terms, owner: str, each: Property) -> URIRef:
    shape = URIRef(f"{NAMESPACE}{owner}.{each.name}")
    terms.say(shape, RDF.type, SH.PropertyShape)
    terms.say(shape, SH.path, _path(terms, each))
    terms.say(shape, SH.name, Literal(each.name))
    terms.words(shape, SH.description, each.prose)
    if each.refers:
        terms.say(shape, SH["class"], terms(terms.model.node(each.refers).iri))
    else:
        terms.say(shape, SH.datatype, DATATYPES[each.type])
    if each.enumeration:
        terms.say(shape, SH["in"], terms.listed([Literal(v) for v in terms.model.enumeration(each.enumeration).names]))
    if each.required:
        terms.say(shape, SH.minCount, _number(1))
    if each.type != "strings":
        terms.say(shape, SH.maxCount, _number(1))
    if each.required and each.type == "string" and not each.refers and not each.enumeration:
        terms.say(shape, SH.minLength, _number(1))
    return shape


def _path(terms: Terms, each: Property) -> Term:
    return terms.listed([terms("oa:hasSelector"), terms(each.iri)]) if each.selector else terms(each.iri)


def _order(terms: Terms, shape: URIRef, node: Node, each: Property) -> None:
    """Say that one property never exceeds another; of evidence it is the selector that bears both."""
    later = node.property_named(each.not_after or "")
    order = URIRef(f"{shape}.{each.name}-{later.name}")
    terms.say(order, RDF.type, SH.PropertyShape)
    terms.say(order, SH.path, terms(each.iri))
    terms.say(order, SH.lessThanOrEquals, terms(later.iri))
    if not each.selector:
        terms.say(shape, SH.property, order)
        return
    selector = _shape(terms, "TextPositionSelector")
    terms.say(selector, SH.targetClass, terms("oa:TextPositionSelector"))
    terms.say(selector, SH.property, order)


def _selectors(terms: Terms) -> URIRef:
    """An evidence has two selectors: by position, and by quote."""
    shape = URIRef(f"{NAMESPACE}Evidence.selectors")
    terms.say(shape, RDF.type, SH.PropertyShape)
    terms.say(shape, SH.path, terms("oa:hasSelector"))
    terms.say(shape, SH.minCount, _number(2))
    terms.say(shape, SH.maxCount, _number(2))
    return shape


def _relationship(terms: Terms, owner: str, relationship: Relationship) -> URIRef:
    shape = URIRef(f"{NAMESPACE}{owner}.{relationship.type}")
    terms.say(shape, RDF.type, SH.PropertyShape)
    terms.say(shape, SH.path, terms(relationship.iri))
    terms.say(shape, SH.name, Literal(relationship.type))
    terms.words(shape, SH.description, relationship.prose)
    classes = [terms(terms.model.node(label).iri) for label in relationship.targets]
    if len(classes) == 1:
        terms.say(shape, SH["class"], classes[0])
    else:
        terms.say(shape, SH["or"], terms.listed([_of_class(terms, each) for each in classes]))
    if relationship.least:
        terms.say(shape, SH.minCount, _number(relationship.least))
    if relationship.most is not None:
        terms.say(shape, SH.maxCount, _number(relationship.most))
    return shape


def _of_class(terms: Terms, iri: URIRef) -> URIRef:
    shape = _shape(terms, f"Any{iri.split('#')[-1]}")
    terms.say(shape, SH["class"], iri)
    return shape


def _assertion(terms: Terms) -> None:
    """An assertion names one relationship, and bears what relationships of its type bear."""
    shape = _shape(terms, "Assertion")
    terms.say(shape, SH.targetClass, terms(terms.model.assertion.iri))
    bearing = [relationship for relationship in terms.model.relationships if relationship.properties]
    for end in ("subject", "object"):
        terms.say(shape, SH.property, _end(terms, end))
    terms.say(shape, SH.xone, terms.listed([_kind(terms, relationship) for relationship in bearing]))


def _end(terms: Terms, end: str) -> URIRef:
    shape = URIRef(f"{NAMESPACE}Assertion.{end}")
    terms.say(shape, RDF.type, SH.PropertyShape)
    terms.say(shape, SH.path, RDF[end])
    terms.say(shape, SH.nodeKind, SH.IRI)
    terms.say(shape, SH.minCount, _number(1))
    terms.say(shape, SH.maxCount, _number(1))
    return shape


def _kind(terms: Terms, relationship: Relationship) -> URIRef:
    shape = _shape(terms, relationship.type)
    predicate = URIRef(f"{NAMESPACE}{relationship.type}.predicate")
    terms.say(predicate, RDF.type, SH.PropertyShape)
    terms.say(predicate, SH.path, RDF.predicate)
    terms.say(predicate, SH.hasValue, terms(relationship.iri))
    terms.say(predicate, SH.maxCount, _number(1))
    terms.say(shape, SH.property, predicate)
    for each in relationship.properties:
        terms.say(shape, SH.property, _property(terms, relationship.type, each))
    return shape


def _number(value: int) -> Literal:
    return Literal(value, datatype=XSD.integer)
