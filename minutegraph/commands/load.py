"""`minutegraph load`: minutes into the graph."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from minutegraph.commands.options import GraphOption


def load(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Files of minutes, and folders of them.")],
    graph: GraphOption = None,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", "-j", min=1, help="How many processes may read; by default as many as are of use."),
    ] = None,
) -> None:
    """Load minutes into the graph.

    Files, and the files in folders. Loading the same files again changes nothing; a changed file replaces its earlier
    self.

    A document that cannot be read is set aside and named with its cause; the rest are loaded.

    \b
    Examples:
      minutegraph load minutes/
      minutegraph load 2021-03.txt --graph neo4j://localhost:7687
    """
    from minutegraph.graphs import opened
    from minutegraph.loading import load_and_tell

    with opened(graph) as store:
        code = load_and_tell(paths, store, jobs)
    raise typer.Exit(code)
