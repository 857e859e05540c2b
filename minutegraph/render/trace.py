"""A trace in the format asked for, on stdout."""

from __future__ import annotations

from minutegraph.render.formats import Format
from minutegraph.render.output import say
from minutegraph.render.trace_report import TraceReport


def show_trace(report: TraceReport, form: Format) -> None:
    """Print a trace: a page for a terminal, one JSON object, one CSV record a claim, or a Markdown page."""
    if form is Format.TABLE:
        from minutegraph.render.trace_table import print_trace

        print_trace(report)
    elif form is Format.MARKDOWN:
        from minutegraph.render.trace_markdown import trace_to_markdown

        say(trace_to_markdown(report))
    elif form is Format.CSV:
        from minutegraph.render.trace_objects import trace_to_csv

        say(trace_to_csv(report))
    else:
        from minutegraph.render.json import to_json
        from minutegraph.render.trace_objects import trace_object

        say(to_json(trace_object(report)))
