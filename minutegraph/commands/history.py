"""`minutegraph history`: what the loaded minutes know across documents, as of a day."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from minutegraph.commands.options import GraphOption, parser


class HistoryFormat(StrEnum):
    """How a history is printed."""

    JSON = "json"


def history(
    as_of: Annotated[
        date, typer.Option("--as-of", parser=parser(1), metavar="DAY", help="The day, or the last of a month or year.")
    ],
    form: Annotated[HistoryFormat, typer.Option("--format", help="How to print the answer.")] = HistoryFormat.JSON,
    graph: GraphOption = None,
) -> None:
    """Print what is known across documents as of a day.

    When each meeting was held, every organisation and what became of it, what became of each promise with the words
    that say so, and figures as series. Only meetings that can have been held by the day count. Nobody is called late
    unless the minutes say so.

    \b
    Example:
      minutegraph history --as-of 2022-12-31 --format json > history.json
    """
    from minutegraph.graphs import loaded
    from minutegraph.render.history import to_history_json
    from minutegraph.render.output import say
    from queries.history import history as history_of

    with loaded(graph) as store:
        told = history_of(store, as_of)
    if form is HistoryFormat.JSON:
        say(to_history_json(told))
