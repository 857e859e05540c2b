"""The graph as RDF, out and in: Turtle, JSON-LD or N-Triples, the same bytes for the same graph.

text = serialise(to_rdf(store), "turtle")
store.write(from_rdf(text, "turtle").steps())
"""

from __future__ import annotations

import json
import warnings
from importlib.resources import files
from typing import Literal

from rdflib import Graph

from graph.contents import Contents, contents
from graph.errors import GraphError
from graph.rdf_read import contents_of
from graph.rdf_write import graph_of
from graph.records import NodeRecord
from graph.store import Store
from graph.turtle import turtle

Format = Literal["turtle", "json-ld", "nt"]


class MisquotedError(GraphError):
    """A text in RDF holds words that do not stand at their place in the document."""

    def __init__(self, record: NodeRecord) -> None:
        self.record = record
        super().__init__(f"the quote of {record.label} {record.id} does not stand at its place in the document's text")


def to_rdf(store: Store) -> Graph:
    """All that a graph holds, as triples without blank nodes."""
    return graph_of(contents(store))


def from_rdf(text: str, form: Format) -> Contents:
    """What a text in RDF says, ready to be written into a graph; what the model does not know is passed over.

    Raises
    ------
    MisquotedError
        When a quote does not stand at its place in the text of its document: such a claim never enters a graph.
    """
    graph = Graph()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's JSON-LD parser uses what rdflib deprecates
        graph.parse(data=text, format=form)
    found = contents_of(graph)
    for record in found.misquoted():
        raise MisquotedError(record)
    return found


def serialise(graph: Graph, form: Format) -> str:
    """Triples as text, sorted: the same triples give the same text."""
    if form == "json-ld":
        return _json_ld(graph)
    if form == "turtle":
        return turtle(graph)
    return "\n".join(sorted(graph.serialize(format=form).split("\n"))).lstrip() + "\n"


def _json_ld(graph: Graph) -> str:
    context = json.loads(files("ontology.generated").joinpath("context.jsonld").read_text(encoding="utf-8"))["@context"]
    document = json.loads(graph.serialize(format="json-ld", context=context, auto_compact=False))
    things = document.pop("@graph", None) or [document]
    ordered = sorted((_sorted(thing) for thing in things), key=lambda thing: str(thing["@id"]))
    return json.dumps({"@context": context, "@graph": ordered}, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _sorted(thing: dict[str, object]) -> dict[str, object]:
    return {
        name: sorted(value, key=lambda one: json.dumps(one, sort_keys=True)) if isinstance(value, list) else value
        for name, value in thing.items()
        if name != "@context"
    }
