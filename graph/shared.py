"""Nodes that documents share: issues, periods, indicators, instruments, organisations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from graph.claims import Claims, Instrument, Observation
from graph.identity import is_common, organisation_id
from graph.records import Link, NodeRecord
from graph.slugs import slug
from ontology.indicators import find
from ontology.issue_scheme import scheme
from ontology.values import Period

_OTHER = "other:"


def issue(issue_id: str) -> Iterator[NodeRecord | Link]:
    """An issue with all that the scheme says of it: its names, what is above it, and what it is related to.

    Of related issues only those already in the graph, or written with it, are linked.
    """
    if issue_id not in scheme():
        label = issue_id.removeprefix(_OTHER).replace("-", " ")
        names = {"label": label[:1].upper() + label[1:], "group": "other", "definition": None, "alt_labels": None}
        yield NodeRecord("Issue", issue_id, names)
        return
    chain = (issue_id, *scheme().above(issue_id))
    yield from (_concept(found) for found in chain)
    for narrower, broader in pairwise(chain):
        yield Link(NodeRecord("Issue", narrower), "BROADER", NodeRecord("Issue", broader))
    for found in chain:
        yield from _related(found)


def period(of: Period) -> NodeRecord:
    """A reporting period."""
    days = of.days
    properties = {"kind": of.kind, "label": of.label, "earliest": str(days.earliest), "latest": str(days.latest)}
    return NodeRecord("Period", of.label, properties)


def organisation(found: str) -> NodeRecord:
    """An organisation by its id alone."""
    return NodeRecord("Organisation", found)


def instrument(claims: Claims, of: Instrument) -> NodeRecord:
    """An instrument by its id alone: an act is everyone's, any other is its council's where the council is known."""
    scope, plain = council_of(claims), slug(of.name)
    return NodeRecord("Instrument", f"{scope}/{plain}" if scope and of.kind != "act" else plain)


def indicator(claims: Claims, of: Observation) -> NodeRecord:
    """The indicator of a figure: its code, else a slug of its title, within the council, else the document.

    A figure without a code whose title is that of a measure known nationally is that measure's.
    """
    if not of.code and (known := find(of.title)):
        return NodeRecord("Indicator", known.id, {"code": known.code, "scope": None})
    scope = council_of(claims)
    found = f"{scope or claims.document.sha256[:12]}/{of.code or slug(of.title)}"
    return NodeRecord("Indicator", found, {"code": of.code, "scope": scope})


def council_of(claims: Claims) -> str | None:
    """The id of the authority whose minutes these are; None where they do not tell it from any other."""
    council = claims.meeting.council
    return organisation_id(council, None, claims.document.sha256) if council and not is_common(council) else None


def _concept(issue_id: str) -> NodeRecord:
    concept = scheme()[issue_id]
    names = {"label": concept.label, "group": concept.group, "definition": concept.definition}
    return NodeRecord("Issue", issue_id, {**names, "alt_labels": list(concept.labels[1:]) or None})


def _related(issue_id: str) -> Iterator[Link]:
    for one, other in _relations().get(issue_id, ()):
        yield Link(NodeRecord("Issue", one), "RELATED", NodeRecord("Issue", other))


@cache
def _relations() -> Mapping[str, frozenset[tuple[str, str]]]:
    """Each pair of related issues, in the order of their ids, under both of them."""
    found: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for concept in scheme():
        for other in concept.related:
            pair = (min(concept.id, other), max(concept.id, other))
            found[concept.id].add(pair)
            found[other].add(pair)
    return {issue_id: frozenset(pairs) for issue_id, pairs in found.items()}
