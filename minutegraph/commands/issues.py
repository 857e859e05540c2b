"""`minutegraph issues`: the scheme, and how often each issue is raised."""

from __future__ import annotations

from typing import Annotated

import typer

from minutegraph.commands.options import FormatOption, GraphOption
from minutegraph.render.formats import Format


def issues(
    group: Annotated[str | None, typer.Option(metavar="NAME", help="Only the issues of this group.")] = None,
    every: Annotated[bool, typer.Option("--all", help="The whole scheme, also issues never raised.")] = False,
    form: FormatOption = Format.TABLE,
    graph: GraphOption = None,
) -> None:
    """List issues and how often each is raised.

    Issues are counted in meetings, out of those loaded, and in mentions: paragraphs that say something of them.

    \b
    Examples:
      minutegraph issues
      minutegraph issues --group workforce --all
    """
    from minutegraph.issue_list import issue_list
    from minutegraph.render.issues import show_issues

    show_issues(issue_list(graph, group, every=every), form)
