"""`minutegraph status`: what is loaded."""

from __future__ import annotations

from minutegraph.commands.options import FormatOption, GraphOption
from minutegraph.render.formats import Format


def status(form: FormatOption = Format.TABLE, graph: GraphOption = None) -> None:
    """Show what is loaded.

    Whose meetings, over which span, how many claims of each kind, and how many meetings bear a certain date.

    \b
    Examples:
      minutegraph status
      minutegraph status --format json
    """
    from minutegraph.graphs import loaded, location_of
    from minutegraph.render.status import show_status
    from queries.status import status as ask

    with loaded(graph) as store:
        held = ask(store)
    show_status(held, str(location_of(graph)), form)
