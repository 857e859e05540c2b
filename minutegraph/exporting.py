"""The whole graph as text for other tools, and where the text goes."""

from __future__ import annotations

from pathlib import Path

from graph.store import Store
from minutegraph.commands.export import Form, Serialisation
from minutegraph.errors import CannotWrite
from minutegraph.render.output import say


def exported(store: Store, form: Form, serialisation: Serialisation) -> str:
    """The graph as RDF in Turtle or JSON-LD, or as GraphML."""
    if form is Form.GRAPHML:
        from graph.graphml import graphml
        from graph.networks import meeting_network

        return graphml(meeting_network(store))
    from graph.rdf import serialise, to_rdf

    return serialise(to_rdf(store), "turtle" if serialisation is Serialisation.TURTLE else "json-ld")


def put(text: str, output: Path | None) -> None:
    """Write text to a file, whole or not at all, or to stdout; what is no file (a pipe, a device) takes it as it comes.

    Raises
    ------
    CannotWrite
        When the file cannot be written.
    """
    if output is None:
        say(text.rstrip("\n"))
        return
    try:
        if output.exists() and not output.is_file():
            output.write_text(text, encoding="utf-8")
        else:
            _put_whole(text, output.resolve())
    except OSError as error:
        raise CannotWrite(output, error.strerror or str(error)) from error


def _put_whole(text: str, file: Path) -> None:
    unfinished = file.with_name(f".{file.name[:200]}.part")
    try:
        unfinished.write_text(text, encoding="utf-8")
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)
