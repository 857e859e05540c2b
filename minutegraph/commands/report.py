"""`minutegraph report`: several questions on one page."""

from __future__ import annotations

from typing import Annotated

import typer

from minutegraph.commands.options import FormatOption, GraphOption, OrganisationOption, SinceOption, UntilOption
from minutegraph.render.formats import Format


def report(
    kind: Annotated[str, typer.Argument(metavar="REPORT", help="One of those listed above.")],
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="The issue or the organisation that the report is on.")
    ] = None,
    organisation: OrganisationOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    form: FormatOption = Format.TABLE,
    graph: GraphOption = None,
) -> None:
    """Put several answers on one page.

    Each count stands with what it is out of, each statement with its quote.

    \b
    recurring      what comes back, is new, fell quiet, was never promised
    commitments    what became of what was promised, as of --until
    issue          one issue: raised, measured, claimed, decided, promised
    organisation   one organisation: hears of, decides, owes, is judged
    coverage       what is loaded, what is missing, what was dropped

    Silence is reported as such: meetings not loaded, quarters without a report, issues that nobody raises again.

    \b
    Examples:
      minutegraph report recurring --organisation "Northmoor Council"
      minutegraph report issue "agency staff" --format markdown > agency.md
      minutegraph report commitments --until 2022-12-31
    """
    from minutegraph.graphs import loaded
    from minutegraph.render.report import show_report
    from minutegraph.reporting import Wanted, report_kind
    from minutegraph.reporting import report as make

    wanted = Wanted(report_kind(kind), name, organisation, since, until)
    with loaded(graph) as store:
        made = make(store, wanted)
    show_report(made, form)
