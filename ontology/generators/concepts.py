"""The issue scheme as SKOS.

Source: SKOS Simple Knowledge Organization System Reference, W3C Recommendation, 2009.
"""

from __future__ import annotations

from urllib.parse import quote

from rdflib import RDF, SKOS, Literal, URIRef

from ontology.generators.terms import Terms
from ontology.issue_scheme import Concept, Scheme
from ontology.model import Model


def concepts_text(model: Model, scheme: Scheme) -> str:
    """The scheme in Turtle; each concept has the IRI that it has in an exported graph."""
    terms = Terms(model)
    whole = URIRef(model.base + "scheme/issues")
    terms.say(whole, RDF.type, SKOS.ConceptScheme)
    terms.words(whole, SKOS.prefLabel, "Issues")
    for concept in scheme:
        _concept(terms, whole, concept)
    return terms.turtle("The issue scheme in SKOS")


def _concept(terms: Terms, whole: URIRef, concept: Concept) -> None:
    subject = _iri(terms, concept.id)
    terms.say(subject, RDF.type, SKOS.Concept)
    terms.say(subject, SKOS.inScheme, whole)
    terms.say(subject, terms("dcterms:identifier"), Literal(concept.id))
    terms.words(subject, SKOS.prefLabel, concept.label)
    for label in concept.labels[1:]:
        terms.words(subject, SKOS.altLabel, label)
    terms.words(subject, SKOS.definition, concept.definition)
    terms.words(subject, SKOS.scopeNote, concept.scope)
    terms.words(subject, terms("dcterms:source"), concept.source)
    terms.say(subject, SKOS.related, *(_iri(terms, other) for other in concept.related))
    if concept.broader:
        terms.say(subject, SKOS.broader, _iri(terms, concept.broader))
    else:
        terms.say(subject, SKOS.topConceptOf, whole)
        terms.say(whole, SKOS.hasTopConcept, subject)


def _iri(terms: Terms, concept_id: str) -> URIRef:
    return URIRef(f"{terms.model.base}issue/{quote(concept_id, safe='')}")
