"""A trace for a terminal: a page to read, meeting by meeting, the words under who said them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutegraph.render.entries import Labels, told
from minutegraph.render.passages import Passage, passages
from minutegraph.render.table import console
from minutegraph.render.trace_report import (
    Silence,
    TraceReport,
    cautions,
    counts,
    meeting_context,
    meeting_heading,
    not_loaded_in_words,
    silence_in_words,
    steps,
)
from queries.trace import TracedMeeting

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_VERB_WIDTH = 14
_COLOURS = {
    "statement": "cyan",
    "mention": "cyan",
    "figure": "yellow",
    "decision": "magenta",
    "commitment": "green",
    "cause": "blue",
    "judgement": "red",
}


def print_trace(report: TraceReport) -> None:
    """Print a trace to stdout."""
    page = console()
    _print_heading(page, report)
    for step in steps(report.trace.meetings):
        page.print()
        if isinstance(step, TracedMeeting):
            _print_meeting(page, step, report.labels)
        elif isinstance(step, Silence):
            page.print(_dim(f"┄ {silence_in_words(step)}"))
        else:
            page.print(_dim(f"┄ {not_loaded_in_words(step)}"))


def _print_heading(page: Console, report: TraceReport) -> None:
    from rich.text import Text

    page.print(Text(report.label, style="bold"), Text(f"({report.issue})", style="dim"))
    if report.definition:
        page.print(_dim(report.definition))
    page.print()
    page.print(counts(report))
    for caution in cautions(report):
        page.print(caution)


def _print_meeting(page: Console, traced: TracedMeeting, labels: Labels) -> None:
    from rich.rule import Rule
    from rich.text import Text

    page.print(Rule(Text(meeting_heading(traced.meeting), style="bold"), align="left", style="dim"))
    page.print(_dim(meeting_context(traced.meeting)))
    found = passages(traced.entries)
    for passage in (one for one in found if not one.of_whole_item):
        page.print()
        page.print(_lines(passage, labels))
    decided = [one for one in found if one.of_whole_item]
    if decided:
        page.print()
        page.print(_dim("On the item as a whole:"))
    for passage in decided:
        page.print(_lines(passage, labels))


def _lines(passage: Passage, labels: Labels) -> RenderableType:
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=_VERB_WIDTH)
    grid.add_column(overflow="fold")
    for entry in passage.entries:
        said = told(entry, labels)
        grid.add_row(Text(said.verb, style=_COLOURS[said.kind]), Text(said.who_or_what))
    grid.add_row("", Text(f"“{' '.join(passage.words.split())}”", style="italic"))
    grid.add_row("", _dim(passage.place))
    return grid


def _dim(words: str) -> RenderableType:
    from rich.text import Text

    return Text(words, style="dim")
