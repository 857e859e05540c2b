"""A trace as one object for JSON, and one record a claim for CSV. Keys and columns never depend on what was found."""

from __future__ import annotations

from collections.abc import Iterator

from minutegraph.render.csv import records_to_csv
from minutegraph.render.entries import kind_of, told
from minutegraph.render.objects import Cell, Json, to_object
from minutegraph.render.trace_report import TraceReport
from queries.commitments import CommitmentRow
from queries.figures import FigureRow
from queries.trace import Entry, TracedMeeting

COLUMNS = (
    "meeting earliest latest standing body council item kind act who_or_what value unit period direction due_earliest "
    "due_latest document start end evidence quote"
).split()


def trace_object(report: TraceReport) -> dict[str, Json]:
    """The whole trace: what was asked, the counts, first and last, gaps, and every meeting loaded with its claims."""
    trace = report.trace
    return {
        "issue": report.issue,
        "label": report.label,
        "issues": list(trace.scope.issues),
        "organisation": report.organisation,
        "since": to_object(trace.scope.window.since),
        "until": to_object(trace.scope.window.until),
        "meetings_loaded": len(trace.meetings),
        "meetings_raising": len(trace.raising),
        "first_raised": to_object(trace.first_raised),
        "last_raised": to_object(trace.last_raised),
        "gaps": to_object(trace.gaps),
        "meetings": [_meeting(traced) for traced in trace.meetings],
    }


def _meeting(traced: TracedMeeting) -> dict[str, Json]:
    meeting = to_object(traced.meeting)
    kept = meeting if isinstance(meeting, dict) else {}
    return kept | {"raised": traced.raised, "entries": [_entry(entry) for entry in traced.entries]}


def _entry(entry: Entry) -> dict[str, Json]:
    fields = to_object(entry)
    kept = {key: value for key, value in fields.items() if key != "where"} if isinstance(fields, dict) else {}
    moved: dict[str, Json] = {"direction": entry.direction} if isinstance(entry, FigureRow) else {}
    return {"kind": kind_of(entry), **kept, **moved, "item": entry.where.item}


def trace_to_csv(report: TraceReport) -> str:
    """One record a claim, in the trace's order; a meeting that does not raise the issue has one, of kind `silent`."""
    return records_to_csv(_records(report), COLUMNS)


def _records(report: TraceReport) -> Iterator[dict[str, Cell]]:
    for traced in report.trace.meetings:
        if not traced.raised:
            yield {**_place(traced), "kind": "silent"}
        for entry in traced.entries:
            said = told(entry, report.labels)
            head = {"kind": kind_of(entry), "act": said.verb, "who_or_what": said.who_or_what, "item": entry.where.item}
            yield {**_place(traced), **head, **_details(entry), **_evidence(entry)}


def _place(traced: TracedMeeting) -> dict[str, Cell]:
    meeting = traced.meeting
    held = {"earliest": _day(meeting.held.earliest), "latest": _day(meeting.held.latest), "standing": meeting.standing}
    return {"meeting": meeting.id, **held, "body": meeting.body, "council": meeting.council}


def _details(entry: Entry) -> dict[str, Cell]:
    if isinstance(entry, FigureRow):
        value = int(entry.value) if entry.value.is_integer() else entry.value
        return {"value": value, "unit": entry.unit, "period": entry.period, "direction": entry.direction}
    if isinstance(entry, CommitmentRow):
        return {"due_earliest": _day(entry.due.earliest), "due_latest": _day(entry.due.latest)}
    return {}


def _evidence(entry: Entry) -> dict[str, Cell]:
    place = entry.evidence
    return {
        "document": place.document,
        "start": place.start,
        "end": place.end,
        "evidence": place.id,
        "quote": place.quote,
    }


def _day(day: object) -> str | None:
    return str(day) if day else None
