"""A trace as a Markdown page, for a report."""

from __future__ import annotations

from collections.abc import Iterator

from minutegraph.render.entries import Labels, told
from minutegraph.render.markdown import escaped
from minutegraph.render.passages import passages
from minutegraph.render.trace_report import (
    Silence,
    Step,
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


def trace_to_markdown(report: TraceReport) -> str:
    """A heading, the counts, then a section a meeting with each claim, its words and their place."""
    return "\n\n".join(_blocks(report))


def _blocks(report: TraceReport) -> Iterator[str]:
    yield f"# {escaped(report.label)}"
    if report.definition:
        yield escaped(report.definition)
    yield escaped(counts(report))
    yield from map(escaped, cautions(report))
    for step in steps(report.trace.meetings):
        yield from _step(step, report.labels)


def _step(step: Step, labels: Labels) -> Iterator[str]:
    if isinstance(step, TracedMeeting):
        yield f"## {escaped(meeting_heading(step.meeting))}"
        yield escaped(meeting_context(step.meeting))
        yield "\n".join(_entries(step, labels))
    else:
        words = silence_in_words(step) if isinstance(step, Silence) else not_loaded_in_words(step)
        yield f"*{escaped(words)}*"


def _entries(traced: TracedMeeting, labels: Labels) -> Iterator[str]:
    for passage in passages(traced.entries):
        said = (told(entry, labels) for entry in passage.entries)
        heads = "; ".join(f"**{escaped(one.verb)}** {escaped(one.who_or_what)}" for one in said)
        whole = " (on the item as a whole)" if passage.of_whole_item else ""
        yield f"- {heads}{whole}\n  > {escaped(passage.words)}\n  >\n  > {escaped(passage.place)}"
