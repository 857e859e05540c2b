"""`minutegraph cypher`: any question, in Cypher."""

from __future__ import annotations

from typing import Annotated

import typer

from minutegraph.commands.options import FormatOption, GraphOption
from minutegraph.render.formats import Format


def cypher(
    text: Annotated[str, typer.Argument(metavar="CYPHER", help="Cypher, a file that holds it, or - for stdin.")],
    param: Annotated[
        list[str] | None,
        typer.Option("--param", metavar="NAME=VALUE", help="A parameter; the value is JSON, else text. Repeatable."),
    ] = None,
    write: Annotated[bool, typer.Option("--write", help="Allow the text to change the graph.")] = False,
    form: FormatOption = Format.TABLE,
    graph: GraphOption = None,
) -> None:
    """Ask the graph in Cypher.

    Nothing is written unless --write is given.

    \b
    Examples:
      minutegraph cypher 'MATCH (m:Meeting) RETURN m.body, m.earliest'
      minutegraph cypher question.cypher --param issue=agency-staff --format csv
      echo 'MATCH (n) RETURN count(n) AS nodes' | minutegraph cypher -
    """
    from minutegraph.cypher_input import cypher_text, parameters
    from minutegraph.graphs import opened
    from minutegraph.render.cypher import show_answer

    with opened(graph) as store:
        answer = store.run(cypher_text(text), parameters(param or ()), write)
    show_answer(answer, form)
