"""`minutegraph identity`: who is who, ruled by people, and undone by them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from minutegraph.commands.options import FormatOption, GraphOption
from minutegraph.render.formats import Format


class Action(StrEnum):
    """What to do with the ledger of identity."""

    LIST = "list"
    EXPLAIN = "explain"
    SAME = "same"
    DIFFERENT = "different"
    UNDO = "undo"
    EXPORT = "export"
    IMPORT = "import"


_NEEDED = {Action.EXPLAIN: 1, Action.SAME: 2, Action.DIFFERENT: 2, Action.UNDO: 2, Action.IMPORT: 1}


def identity(
    action: Annotated[Action, typer.Argument(help="What to do with the ledger.")] = Action.LIST,
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME...]", help="Organisations, by name or id; or the file to import."),
    ] = None,
    because: Annotated[str, typer.Option("--because", metavar="WHY", help="The reason, kept with the ruling.")] = "",
    form: FormatOption = Format.TABLE,
    graph: GraphOption = None,
) -> None:
    """Rule which organisations are one and which are two, and take rulings back.

    Names that leave it open are listed as open, and nothing is decided for you. A ruling changes nothing that the
    minutes say; it outlives every reload, and undoing it leaves no trace. An export is a file to review, one ruling a
    line.

    \b
    Examples:
      minutegraph identity list
      minutegraph identity same "Harbour Homes" "Harbour Homes North" --because "one company number"
      minutegraph identity undo "Harbour Homes" "Harbour Homes North"
      minutegraph identity export > rulings.jsonl
      minutegraph identity import rulings.jsonl
    """
    from minutegraph.graphs import opened
    from minutegraph.identity_ledger import act
    from minutegraph.render.identity import show_identity

    given, wanted = tuple(names or ()), _NEEDED.get(action, 0)
    if len(given) != wanted:
        raise typer.BadParameter(f"{action.value} takes {wanted} name{'' if wanted == 1 else 's'}, not {len(given)}.")
    with opened(graph) as store:
        told = act(store, action.value, given, because)
    show_identity(told, form)
