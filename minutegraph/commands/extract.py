"""`minutegraph extract`: what documents say, without a graph."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Layout(StrEnum):
    """One object a line, or one list of objects."""

    JSONL = "jsonl"
    JSON = "json"


def extract(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Files of minutes.")],
    layout: Annotated[Layout, typer.Option("--format", help="One object a line, or one list.")] = Layout.JSONL,
) -> None:
    """Print what documents say, without a graph.

    One object a document, in the order given: meeting, organisations, issues, figures, decisions, commitments and
    more, each with its exact words and their place.

    A file that cannot be read gets one sentence on stderr, the rest are printed, and the exit code tells.

    \b
    Examples:
      minutegraph extract minutes.txt --format json
      minutegraph extract minutes/*.txt > claims.jsonl
    """
    from minutegraph.extracting import print_contracts

    raise typer.Exit(print_contracts(files, one_list=layout is Layout.JSON))
