"""The options that several commands share."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date
from typing import Annotated

import typer

from minutegraph.render.formats import Format

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def _days(text: str) -> tuple[date, date]:
    """The first and last day of `2019`, `2019-03` or `2019-03-21`."""
    match = _DAY.fullmatch(text.strip())
    try:
        if match is None:
            raise ValueError(text)
        year, month, day = (int(part) if part else None for part in match.groups())
        first = date(year or 0, month or 1, day or 1)
        last = date(year or 0, month or 12, day or calendar.monthrange(year or 0, month or 12)[1])
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is not a day; write 2019-03-21, 2019-03 or 2019.") from error
    return first, last


def parser(end: int) -> Callable[[str], date]:
    """What reads a day, a month or a year as typed: as its first day (0) or its last (1)."""

    def parse(value: str | date) -> date:
        return value if isinstance(value, date) else _days(value)[end]

    return parse


GraphOption = Annotated[
    str | None,
    typer.Option(
        "--graph",
        metavar="PLACE",
        help="The graph: a folder, or a Neo4j address. Without it: MINUTEGRAPH_GRAPH, NEO4J_URI, else your own folder.",
    ),
]
FormatOption = Annotated[Format, typer.Option("--format", help="How to print the answer.")]
OrganisationOption = Annotated[
    str | None,
    typer.Option(
        "--organisation",
        metavar="NAME",
        help="Only meetings held by this body, its committees, and items that name it.",
    ),
]
SinceOption = Annotated[
    date | None,
    typer.Option(parser=parser(0), metavar="DAY", help="Only meetings on or after this day, month or year."),
]
UntilOption = Annotated[
    date | None,
    typer.Option(parser=parser(1), metavar="DAY", help="Only meetings on or before this day, month or year."),
]
