"""The model as an OWL vocabulary: a class for each label, a property for each property and relationship type.

Terms of other vocabularies that the model uses as they are (skos:broader, dcterms:title) are not described again.

Source: OWL 2 Web Ontology Language, W3C Recommendation, 2012.
"""

from __future__ import annotations

from collections.abc import Iterable

from rdflib import OWL, RDF, RDFS, Literal, URIRef

from ontology.generators.terms import DATATYPES, Terms
from ontology.model import Enumeration, Model, Property, Relationship


def vocabulary_text(model: Model) -> str:
    """The vocabulary in Turtle."""
    terms = Terms(model)
    terms.graph.bind("owl", str(OWL))
    _ontology(terms)
    _classes(terms)
    for enumeration in model.enumerations:
        _datatype(terms, enumeration)
    owners: dict[str, list[str]] = {}
    properties: dict[str, Property] = {}
    for iri, each in _described(model):
        owners.setdefault(each.iri, []).append(iri)
        properties.setdefault(each.iri, each)
    for name, each in properties.items():
        _property(terms, each, owners[name])
    for relationship in model.relationships:
        _relationship(terms, relationship)
    return terms.turtle("The vocabulary in OWL")


def _ontology(terms: Terms) -> None:
    ontology = URIRef(terms.model.prefixes["mg"].rstrip("#"))
    terms.say(ontology, RDF.type, OWL.Ontology)
    terms.say(ontology, OWL.versionInfo, Literal(terms.model.version))
    terms.words(ontology, terms("dcterms:title"), terms.model.title)
    terms.words(ontology, terms("dcterms:description"), terms.model.prose)


def _classes(terms: Terms) -> None:
    model = terms.model
    _class(terms, model.claim.iri, "Claim", model.claim.prose, (model.claim.term,))
    _class(terms, model.assertion.iri, "Assertion", model.assertion.prose, (model.assertion.term,))
    for node in model.nodes:
        above = (node.term, model.claim.iri) if node.is_claim else (node.term,)
        _class(terms, node.iri, node.label, node.prose, tuple(dict.fromkeys(above)))


def _class(terms: Terms, iri: str, label: str, prose: str, above: Iterable[str]) -> None:
    terms.say(terms(iri), RDF.type, OWL.Class)
    terms.words(terms(iri), RDFS.label, label)
    terms.words(terms(iri), RDFS.comment, prose)
    terms.say(terms(iri), RDFS.subClassOf, *(terms(name) for name in above))


def _datatype(terms: Terms, enumeration: Enumeration) -> None:
    subject = terms(f"mg:{enumeration.name}")
    terms.say(subject, RDF.type, RDFS.Datatype)
    terms.words(subject, RDFS.label, enumeration.name)
    meanings = " ".join(f"{name}: {meaning}" for name, meaning in enumeration.values)
    terms.words(subject, RDFS.comment, f"{enumeration.prose} {meanings}")
    terms.say(subject, OWL.oneOf, terms.listed([Literal(name) for name in enumeration.names]))


def _described(model: Model) -> Iterable[tuple[str, Property]]:
    """Each property of the model's own vocabulary with the class that bears it."""
    for node in model.nodes:
        for each in node.properties:
            if each.iri.startswith("mg:"):
                yield (model.claim.iri if node.is_claim and each in model.claim.properties else node.iri), each
    for relationship in model.relationships:
        for each in relationship.properties:
            if each.iri.startswith("mg:"):
                yield model.assertion.iri, each


def _property(terms: Terms, each: Property, owners: list[str]) -> None:
    subject = terms(each.iri)
    terms.say(subject, RDF.type, OWL.ObjectProperty if each.refers else OWL.DatatypeProperty)
    terms.words(subject, RDFS.label, each.name)
    distinct = list(dict.fromkeys(owners))
    if len(distinct) == 1:
        terms.words(subject, RDFS.comment, each.prose)
        range_iri = f"mg:{each.enumeration}" if each.enumeration else None
        terms.say(subject, RDFS.range, terms(range_iri) if range_iri else _range(terms, each))
    elif not each.enumeration:
        terms.say(subject, RDFS.range, _range(terms, each))
    _domain(terms, subject, distinct)


def _range(terms: Terms, each: Property) -> URIRef:
    return terms(terms.model.node(each.refers).iri) if each.refers else DATATYPES[each.type]


def _relationship(terms: Terms, relationship: Relationship) -> None:
    if not relationship.iri.startswith("mg:"):
        return
    subject = terms(relationship.iri)
    terms.say(subject, RDF.type, OWL.ObjectProperty)
    if relationship.most == 1:
        terms.say(subject, RDF.type, OWL.FunctionalProperty)
    terms.words(subject, RDFS.label, relationship.iri.removeprefix("mg:"))
    terms.words(subject, RDFS.comment, relationship.prose)
    if relationship.term:
        terms.say(subject, RDFS.subPropertyOf, terms(relationship.term))
    claims = tuple(node.label for node in terms.model.claims)
    sources = relationship.sources
    iris = [terms.model.claim.iri] if sources == claims else [terms.model.node(label).iri for label in sources]
    _domain(terms, subject, iris)
    _ends(terms, subject, RDFS.range, [terms.model.node(label).iri for label in relationship.targets])


def _domain(terms: Terms, subject: URIRef, classes: list[str]) -> None:
    _ends(terms, subject, RDFS.domain, classes)


def _ends(terms: Terms, subject: URIRef, end: URIRef, classes: list[str]) -> None:
    """Say that an end lies in the class, or in one of several."""
    if len(classes) == 1:
        terms.say(subject, end, terms(classes[0]))
        return
    union = URIRef(f"{subject}{end.split('#')[-1].capitalize()}")
    terms.say(union, RDF.type, OWL.Class)
    terms.say(union, OWL.unionOf, terms.listed([terms(name) for name in classes]))
    terms.say(subject, end, union)
