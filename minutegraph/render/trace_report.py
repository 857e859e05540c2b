"""A trace in words, in the order it is read: heading, counts, then each meeting or silence. Shared by every layout."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from minutegraph.render.words import counted, day_in_words, held_by, interval_in_words
from ontology.values import DateInterval
from queries.meetings import MeetingRow
from queries.trace import LONG_GAP_DAYS, Trace, TracedMeeting
from queries.window import Window


@dataclass(frozen=True, slots=True)
class TraceReport:
    """A trace with what was asked: the issue's id, name and definition, the organisation's name, and issues' names."""

    trace: Trace
    issue: str
    label: str
    definition: str
    organisation: str | None
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Silence:
    """Meetings loaded, one after another, none of which raises the issue."""

    meetings: tuple[MeetingRow, ...]


@dataclass(frozen=True, slots=True)
class NothingLoaded:
    """A stretch of more than a year of which no minutes are loaded."""

    ended: date
    began: date


Step = TracedMeeting | Silence | NothingLoaded


def counts(report: TraceReport) -> str:
    """In how many of the meetings loaded the issue is raised, and since when."""
    trace = report.trace
    raised = f"Raised in {len(trace.raising)} of {counted(len(trace.meetings), 'meeting')} loaded{_asked(report)}."
    if not trace.raising:
        return raised
    first, last = interval_in_words(trace.first_raised), interval_in_words(trace.last_raised)
    return f"{raised} First raised {first}; last raised {last}."


def _asked(report: TraceReport) -> str:
    organisation = f" that {report.organisation} held or that name it" if report.organisation else ""
    return organisation + _window(report.trace.scope.window)


def _window(window: Window) -> str:
    if window.since and window.until:
        return f", {interval_in_words(DateInterval(window.since, window.until))}"
    if window.since:
        return f", on or after {day_in_words(window.since)}"
    return f", on or before {day_in_words(window.until)}" if window.until else ""


def cautions(report: TraceReport) -> tuple[str, ...]:
    """What a reader must know before trusting the counts."""
    doubtful = sum(traced.meeting.standing == "possible" for traced in report.trace.meetings)
    if not doubtful:
        return ()
    subject = "1 of these meetings has" if doubtful == 1 else f"{doubtful} of these meetings have"
    return (f"{subject} no certain date and may lie outside the days asked for; marked “date uncertain” below.",)


def steps(meetings: Sequence[TracedMeeting]) -> Iterator[Step]:
    """The meetings that raise the issue, the runs of those that do not, and the stretches not loaded, oldest first."""
    silent: list[MeetingRow] = []
    previous: DateInterval | None = None
    for traced in meetings:
        gap = _not_loaded(previous, traced.meeting.held)
        if silent and (traced.raised or gap):
            yield Silence(tuple(silent))
            silent = []
        if gap:
            yield gap
        if traced.raised:
            yield traced
        else:
            silent.append(traced.meeting)
        previous = traced.meeting.held if traced.meeting.held.is_known else previous
    if silent:
        yield Silence(tuple(silent))


def _not_loaded(before: DateInterval | None, after: DateInterval) -> NothingLoaded | None:
    if before is None:
        return None
    ended, began = before.latest or before.earliest, after.earliest or after.latest
    if ended and began and (began - ended).days >= LONG_GAP_DAYS:
        return NothingLoaded(ended, began)
    return None


def meeting_heading(meeting: MeetingRow) -> str:
    """When the meeting was held; marked where it may lie outside the days asked for."""
    when = interval_in_words(meeting.held)
    doubt = " (date uncertain)" if meeting.standing == "possible" else ""
    return when[:1].upper() + when[1:] + doubt


def meeting_context(meeting: MeetingRow) -> str:
    """Whose meeting it was, and the period it was reported to."""
    period = f" · reporting on {meeting.reporting_period}" if meeting.reporting_period else ""
    return held_by(meeting.body, meeting.council, meeting.title) + period


def silence_in_words(silence: Silence) -> str:
    """One line for meetings that do not raise the issue, each named by its day."""
    days = "; ".join(interval_in_words(meeting.held) for meeting in silence.meetings)
    return f"Not raised in {counted(len(silence.meetings), 'meeting')} loaded: {days}"


def not_loaded_in_words(stretch: NothingLoaded) -> str:
    """One line for a stretch without minutes: no silence can be claimed there."""
    return f"No minutes loaded from {day_in_words(stretch.ended)} to {day_in_words(stretch.began)}"
