"""A report in the format asked for: a page for a terminal, Markdown, JSON, or a CSV record for each quote of a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from minutegraph.render.formats import Format
from minutegraph.render.markdown import escaped
from minutegraph.render.objects import Cell
from minutegraph.render.output import say
from minutegraph.render.row_views import SHORT_ID
from minutegraph.render.sparklines import sparkline
from minutegraph.render.words import span_in_words
from minutegraph.reports.model import Line, Report, Section
from queries.cells import Quoted

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_COLUMNS = "report section subject detail count of earliest latest trend document start end evidence quote".split()
_QUOTES_SHOWN = 3


def show_report(report: Report, form: Format) -> None:
    """Print a report."""
    if form is Format.JSON:
        from minutegraph.render.json import to_json

        say(to_json(report))
    elif form is Format.CSV:
        from minutegraph.render.csv import records_to_csv

        say(records_to_csv(_records(report), _COLUMNS))
    elif form is Format.MARKDOWN:
        say("\n\n".join(_markdown(report)))
    else:
        _print(report)


def counted_of(line: Line) -> str:
    """A count with its denominator: `3 of 12`."""
    return "" if line.count is None else f"{line.count} of {line.of}"


def _print(report: Report) -> None:
    from rich.text import Text

    from minutegraph.render.table import console

    page = console()
    page.print(Text(report.title, style="bold"))
    for sentence in report.covers:
        page.print(Text(sentence))
    for section in report.sections:
        _print_section(page, section)


def _print_section(page: Console, section: Section) -> None:
    from rich.rule import Rule
    from rich.text import Text

    page.print()
    page.print(Rule(Text(section.heading, style="bold"), align="left", style="dim"))
    if not section.lines:
        page.print(Text(section.silence))
        return
    page.print(Text(section.explains, style="dim"))
    for line in section.lines:
        page.print(_line(line))


def _line(line: Line) -> RenderableType:
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    head = Text.assemble(
        (f"{counted_of(line)}  " if line.count is not None else "", "yellow"),
        (line.subject, "bold"),
        (f"  {sparkline(line.trend)}" if line.trend else "", "cyan"),
        (f"  {span_in_words(line.when)}" if line.when.is_known else "", "dim"),
    )
    parts: list[RenderableType] = [head]
    if line.detail:
        parts.append(Padding(Text(line.detail), (0, 0, 0, 2)))
    for quote in line.evidence[:_QUOTES_SHOWN]:
        place = (f" {quote.document} {quote.start}–{quote.end} [{quote.id[:SHORT_ID]}]", "dim")
        parts.append(Padding(Text.assemble((f"“{_flat(quote)}”", "italic"), place), (0, 0, 0, 2)))
    if (more := len(line.evidence) - _QUOTES_SHOWN) > 0:
        parts.append(Padding(Text(f"and {more} more; --format json has them all", style="dim"), (0, 0, 0, 2)))
    return Group(*parts)


def _flat(quote: Quoted) -> str:
    return " ".join(quote.quote.split())


def _markdown(report: Report) -> Iterator[str]:
    yield f"# {escaped(report.title)}"
    yield from map(escaped, report.covers)
    for section in report.sections:
        yield f"## {escaped(section.heading)}"
        if not section.lines:
            yield f"*{escaped(section.silence)}*"
            continue
        yield escaped(section.explains)
        yield "\n".join(part for line in section.lines for part in _markdown_line(line))


def _markdown_line(line: Line) -> Iterator[str]:
    count = f" — {counted_of(line)}" if line.count is not None else ""
    trend = f" {sparkline(line.trend)}" if line.trend else ""
    when = f" ({span_in_words(line.when)})" if line.when.is_known else ""
    detail = f": {escaped(line.detail)}" if line.detail else ""
    yield f"- **{escaped(line.subject)}**{count}{trend}{when}{detail}"
    for quote in line.evidence:
        place = escaped(f"{quote.document} {quote.start}–{quote.end} [{quote.id[:SHORT_ID]}]")
        yield f"  > {escaped(_flat(quote))}\n  >\n  > {place}\n"


def _records(report: Report) -> Iterator[dict[str, Cell]]:
    for section in report.sections:
        for line in section.lines:
            for quote in line.evidence or (None,):
                yield _record(report, section, line) | _quoted(quote)
        if not section.lines:
            yield {"report": report.title, "section": section.heading, "detail": section.silence}


def _record(report: Report, section: Section, line: Line) -> dict[str, Cell]:
    return {
        "report": report.title,
        "section": section.heading,
        "subject": line.subject,
        "detail": line.detail,
        "count": line.count,
        "of": line.of,
        "trend": sparkline(line.trend) if line.trend else None,
        "earliest": str(line.when.earliest) if line.when.earliest else None,
        "latest": str(line.when.latest) if line.when.latest else None,
    }


def _quoted(quote: Quoted | None) -> dict[str, Cell]:
    if quote is None:
        return {}
    return {
        "document": quote.document,
        "start": quote.start,
        "end": quote.end,
        "evidence": quote.id,
        "quote": quote.quote,
    }
