"""`minutegraph export`: the graph in the formats of other tools."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from minutegraph.commands.options import GraphOption


class Form(StrEnum):
    """What to export to."""

    RDF = "rdf"
    GRAPHML = "graphml"


class Serialisation(StrEnum):
    """How RDF is written."""

    TURTLE = "turtle"
    JSON_LD = "json-ld"


FormArgument = Annotated[Form, typer.Argument(metavar="FORM", help="What to export to.")]
OutputOption = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here, not to stdout.")]
SerialisationOption = Annotated[Serialisation, typer.Option("--format", help="How RDF is written.")]


def export(
    form: FormArgument,
    output: OutputOption = None,
    serialisation: SerialisationOption = Serialisation.TURTLE,
    graph: GraphOption = None,
) -> None:
    """Export the graph as RDF or GraphML.

    RDF uses PROV, SKOS, ORG and QB terms; GraphML is for network tools.

    \b
    Examples:
      minutegraph export rdf --output minutes.ttl
      minutegraph export rdf --format json-ld > minutes.jsonld
      minutegraph export graphml -o minutes.graphml
    """
    from minutegraph.exporting import exported, put
    from minutegraph.graphs import loaded

    with loaded(graph) as store:
        text = exported(store, form, serialisation)
    put(text, output)
