"""`minutegraph trace`: how one issue evolves."""

from __future__ import annotations

from typing import Annotated

import typer

from minutegraph.commands.options import FormatOption, GraphOption, OrganisationOption, SinceOption, UntilOption
from minutegraph.render.formats import Format


def trace(
    name: Annotated[str, typer.Argument(metavar="ISSUE", help="The issue: its id, its name or any other name of it.")],
    organisation: OrganisationOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    form: FormatOption = Format.TABLE,
    graph: GraphOption = None,
) -> None:
    """Show how one issue evolves over the years.

    Meetings in order, what was said and by whom, figures and how they moved, claimed causes, decisions, promises with
    owner and due date, and where the loaded minutes are silent.

    A meeting whose date is uncertain is shown by the days it can have been held on. It counts when one of them lies
    among the days asked for, and is marked where others do not.

    \b
    Examples:
      minutegraph trace "out of area placements"
      minutegraph trace agency-staff --organisation "Northmoor Council" --since 2018
      minutegraph trace overspend --format markdown > overspend.md
    """
    from minutegraph.graphs import loaded
    from minutegraph.render.trace import show_trace
    from minutegraph.tracing import trace_report

    with loaded(graph) as store:
        report = trace_report(store, name, organisation, since, until)
    show_trace(report, form)
