"""The JSON-LD context: short names for the model's terms.

Source: JSON-LD 1.1, W3C Recommendation, 2020.
"""

from __future__ import annotations

import json

from ontology.model import Model, Property, Relationship

_XSD = {"integer": "xsd:integer", "number": "xsd:decimal", "date": "xsd:date", "timestamp": "xsd:dateTime"}


def context_text(model: Model) -> str:
    """The context as JSON."""
    return json.dumps({"@context": context(model)}, indent=2, ensure_ascii=False) + "\n"


def context(model: Model) -> dict[str, object]:
    """The context: prefixes, a name for each class, for each property, and for each relationship type in camel case."""
    terms: dict[str, object] = {**model.prefixes, "xsd": "http://www.w3.org/2001/XMLSchema#"}
    for node in model.nodes:
        terms[node.label] = node.iri
        terms |= {each.name: _property(each) for each in node.properties if not each.selector}
    for relationship in model.relationships:
        terms |= {each.name: _property(each) for each in relationship.properties}
        terms[camel(relationship)] = {"@id": relationship.iri, "@type": "@id"}
    return terms


def camel(relationship: Relationship) -> str:
    """The type in camel case: `heldBy` for HELD_BY."""
    first, *others = relationship.type.lower().split("_")
    return first + "".join(word.capitalize() for word in others)


def _property(each: Property) -> object:
    if each.refers:
        return {"@id": each.iri, "@type": "@id"}
    return {"@id": each.iri, "@type": _XSD[each.type]} if each.type in _XSD else each.iri
