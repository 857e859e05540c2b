"""`minutegraph explain`: why a claim was made."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from minutegraph.commands.options import GraphOption

WhatArgument = Annotated[str, typer.Argument(metavar="ID|QUOTE", help="An id, how one begins, or words of minutes.")]
FileOption = Annotated[Path | None, typer.Option("--file", metavar="FILE", help="Words of this file; no graph needed.")]


class Layout(StrEnum):
    """Lines for a reader, or one object."""

    TABLE = "table"
    JSON = "json"


def explain(
    id_or_words: WhatArgument,
    file: FileOption = None,
    layout: Annotated[Layout, typer.Option("--format", help="How to print the answer.")] = Layout.TABLE,
    graph: GraphOption = None,
) -> None:
    """Explain why minutes were read as they were.

    For a claim or evidence id, or for words of the minutes: which rule made each claim, what it looks for, which words
    called it up, what spoke for and against, and what else was weighed there and not kept.

    \b
    Examples:
      minutegraph explain 3fa9c1d2
      minutegraph explain "agreed to bring a report"
      minutegraph explain --file minutes.txt "agreed to bring a report"
    """
    from minutegraph.explaining import explain_file, explain_loaded
    from minutegraph.graphs import loaded
    from minutegraph.render.explanation import show_explanation

    if file:
        found = explain_file(file, id_or_words)
    else:
        with loaded(graph) as store:
            found = explain_loaded(store, id_or_words)
    show_explanation(found, as_json=layout is Layout.JSON)
