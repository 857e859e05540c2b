"""The IRIs of things in the graph, and back again.

A document is named by its bytes (`urn:sha256:…`); anything else by its label and key below the model's base, which is a
permanent identifier and not a host that anything is fetched from.
"""

from __future__ import annotations

from urllib.parse import quote, unquote

from rdflib import URIRef

from graph.ids import digest
from graph.records import Link, NodeRecord
from ontology.schema import model

_DOCUMENT = "urn:sha256:"


def iri(label: str, key: str) -> URIRef:
    """The IRI of a node.

    >>> iri("Period", "2018/19 Q2")
    rdflib.term.URIRef('https://w3id.org/minutegraph/id/period/2018/19%20Q2')
    """
    if label == "Document":
        return URIRef(_DOCUMENT + quote(key, safe=""))
    return URIRef(f"{model().base}{label.lower()}/{quote(key, safe='/:')}")


def key_of(label: str, named: URIRef) -> str:
    """The key of the node of that label that an IRI names.

    >>> key_of("Period", iri("Period", "2018/19 Q2"))
    '2018/19 Q2'
    """
    beginning = _DOCUMENT if label == "Document" else f"{model().base}{label.lower()}/"
    return unquote(str(named).removeprefix(beginning))


def selector_iri(evidence_id: str, kind: str) -> URIRef:
    """The IRI of an evidence's selector, `position` or `quote`."""
    return URIRef(f"{iri('Evidence', evidence_id)}/{kind}")


def assertion_iri(link: Link) -> URIRef:
    """The IRI of the assertion of a relationship: what it is, between which ends, and which document says it."""
    return URIRef(
        f"{model().base}assertion/{digest(link.type, *_end(link.source), *_end(link.target), link.document or '')}"
    )


def _end(record: NodeRecord) -> tuple[str, str]:
    return record.label, record.id
