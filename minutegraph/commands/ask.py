"""`minutegraph ask`: the questions of the catalogue."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from minutegraph.commands.options import FormatOption, GraphOption, SinceOption, UntilOption, parser
from minutegraph.render.formats import Format

_FIRST, _LAST = parser(0), parser(1)


def ask(
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="One of those that minutegraph questions lists.")],
    issue: Annotated[str | None, typer.Option(metavar="NAME", help="Only what is about this issue.")] = None,
    organisation: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="Only meetings held by this body, its committees, and items that name it. May be repeated.",
        ),
    ] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    as_of: Annotated[date | None, typer.Option(parser=_LAST, metavar="DAY", help="Ask as of this day.")] = None,
    from_: Annotated[
        date | None, typer.Option("--from", parser=_FIRST, metavar="DAY", help="The first day of a stretch.")
    ] = None,
    to: Annotated[date | None, typer.Option(parser=_LAST, metavar="DAY", help="Its last day.")] = None,
    months: Annotated[int | None, typer.Option(min=1, help="For so many months.")] = None,
    min_meetings: Annotated[int | None, typer.Option(min=1, help="At no fewer meetings than this.")] = None,
    min_width_days: Annotated[int | None, typer.Option(min=0, help="Dates open by so many days or more.")] = None,
    indicator: Annotated[str | None, typer.Option(metavar="NAME", help="An indicator's code, title or id.")] = None,
    meeting: Annotated[str | None, typer.Option(metavar="NAME", help="A meeting's document, day or id.")] = None,
    period: Annotated[str | None, typer.Option(metavar="PERIOD", help="A period, as '2018/19 Q2'.")] = None,
    year: Annotated[str | None, typer.Option(metavar="YEAR", help="A year, as 2018/19 or 2018.")] = None,
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="Only of this kind.")] = None,
    effect: Annotated[str | None, typer.Option(metavar="EFFECT", help="Only decisions of this effect.")] = None,
    owner: Annotated[str | None, typer.Option(metavar="NAME", help="Who owes it: an organisation or a role.")] = None,
    subject: Annotated[str | None, typer.Option(metavar="WORDS", help="Who or what was judged.")] = None,
    framework: Annotated[str | None, typer.Option(metavar="NAME", help="A framework or inspectorate.")] = None,
    commitment: Annotated[str | None, typer.Option(metavar="ID", help="A commitment: its id or its words.")] = None,
    id_: Annotated[str | None, typer.Option("--id", metavar="ID", help="The id of a claim or of its words.")] = None,
    form: FormatOption = Format.TABLE,
    graph: GraphOption = None,
) -> None:
    """Ask one of the ready-made questions.

    Each question takes some of the options: minutegraph questions lists them all with what they take, and
    docs/reference/questions.md has their meaning, their columns and their Cypher.

    \b
    Examples:
      minutegraph ask recurring --organisation "Northmoor Council"
      minutegraph ask commitments --issue "agency staff" --since 2020 --format csv
      minutegraph ask series --indicator P4 --organisation "Northmoor Council"
    """
    from minutegraph.asking import Typed, answer
    from minutegraph.graphs import loaded
    from minutegraph.render.questions import show_answer

    typed = Typed(
        issue=issue,
        organisation=tuple(organisation or ()),
        since=since,
        until=until,
        as_of=as_of,
        from_=from_,
        to=to,
        months=months,
        min_meetings=min_meetings,
        min_width_days=min_width_days,
        indicator=indicator,
        meeting=meeting,
        period=period,
        year=year,
        kind=kind,
        effect=effect,
        owner=owner,
        subject=subject,
        framework=framework,
        commitment=commitment,
        id=id_,
    )
    with loaded(graph) as store:
        found = answer(store, question, typed)
    show_answer(found, form)
