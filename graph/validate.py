"""Whether triples keep to the model: the generated SHACL shapes, applied by pyshacl (a development dependency)."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

import pyshacl
from rdflib import RDF, SH, Graph
from rdflib.term import Node


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """A thing that breaks a shape: the thing, the shape, and what the validator says of it."""

    thing: str
    shape: str
    message: str


def violations(graph: Graph) -> tuple[Violation, ...]:
    """Every violation of the model's shapes, in order of thing and shape; none where the triples keep to the model."""
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes(), inference="none", advanced=False)
    if not isinstance(report, Graph):
        raise TypeError(f"the validator gave no report but {report!r}")
    return tuple(sorted(_violation(report, result) for result in report.subjects(RDF.type, SH.ValidationResult)))


def shapes() -> Graph:
    """The model's shapes."""
    text = files("ontology.generated").joinpath("shapes.ttl").read_text(encoding="utf-8")
    return Graph().parse(data=text, format="turtle")


def _violation(report: Graph, result: Node) -> Violation:
    words = sorted(str(message) for message in report.objects(result, SH.resultMessage))
    thing, shape = report.value(result, SH.focusNode), report.value(result, SH.sourceShape)
    return Violation(str(thing), str(shape), "; ".join(words))
