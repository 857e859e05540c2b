"""`minutegraph quote`: the words behind an id."""

from __future__ import annotations

from typing import Annotated

import typer

from minutegraph.commands.options import FormatOption, GraphOption
from minutegraph.render.formats import Format


def quote(
    id_or_beginning: Annotated[str, typer.Argument(metavar="ID", help="An evidence or claim id, or how it begins.")],
    form: FormatOption = Format.TABLE,
    graph: GraphOption = None,
) -> None:
    """Show the exact words behind an id.

    Their place in the document, the line around them, and what is claimed on their strength.

    \b
    Example:
      minutegraph quote 3fa9c1d2
    """
    from minutegraph.graphs import loaded
    from minutegraph.quoting import find_quote
    from minutegraph.render.quote import show_quote

    with loaded(graph) as store:
        found = find_quote(store, id_or_beginning)
    show_quote(found, form)
