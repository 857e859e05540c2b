"""RDF graphs whose Turtle is the same bytes each time: named things throughout, lists the only blank nodes."""

from __future__ import annotations

from collections.abc import Mapping

from rdflib import RDFS, XSD, Graph, Literal, URIRef
from rdflib.collection import Collection as RdfList
from rdflib.term import BNode, Node

from ontology.model import Model

DATATYPES: Mapping[str, URIRef] = {
    "string": XSD.string,
    "strings": XSD.string,
    "integer": XSD.integer,
    "number": XSD.decimal,
    "date": XSD.date,
    "timestamp": XSD.dateTime,
}


class Terms:
    """A graph in the making, with the model's prefixes bound and its terms expanded."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.graph = Graph(bind_namespaces="none")
        for prefix, namespace in (*model.prefixes.items(), ("rdfs", str(RDFS)), ("xsd", str(XSD))):
            self.graph.bind(prefix, namespace)

    def __call__(self, name: str) -> URIRef:
        """The term of a prefixed name."""
        return URIRef(self.model.expand(name))

    def say(self, subject: Node, predicate: Node, *values: Node) -> None:
        """Add a triple for each value."""
        for value in values:
            self.graph.add((subject, predicate, value))

    def words(self, subject: Node, predicate: Node, value: str) -> None:
        """Add words in English, unless there are none."""
        if value:
            self.graph.add((subject, predicate, Literal(value, lang="en")))

    def listed(self, members: list[Node]) -> BNode:
        """A list of the members, in their order."""
        head = BNode()
        RdfList(self.graph, head, members)
        return head

    def turtle(self, title: str) -> str:
        """The graph as Turtle, below a comment that says where it comes from."""
        made = f"# {title}, model {self.model.version}. Made by python -m ontology.generate; edits here are lost.\n\n"
        return made + self.graph.serialize(format="turtle").strip() + "\n"
