"""A history as one JSON object: evidence as file name, offsets and words; dates as precise as they are known."""

from __future__ import annotations

import json

from graph.facts import Change, Quote
from graph.follow_up import Event, Followed
from graph.indicator_series import Point, Series
from ontology.values import DateInterval, month_days
from queries.history import History, MeetingOf

Object = dict[str, object]


def to_history_json(history: History) -> str:
    """The history as JSON text."""
    names = {body.id: body.name for body in history.organisations}
    told: Object = {
        "as_of": history.as_of.isoformat(),
        "meetings": [_meeting(meeting) for meeting in history.meetings],
        "organisations": [
            {"name": b.name, "kind": b.kind, "aliases": list(b.aliases), "documents": list(b.documents)}
            for b in history.organisations
        ],
        "changes": [_change(change, names) for change in history.changes],
        "issues": [{"issue": one.issue, "documents": list(one.documents)} for one in history.issues],
        "commitments": [_commitment(one) for one in history.commitments],
        "series": [_series(one) for one in history.series],
        "breaks": [{"code": one.code, "evidence": _quote(said)} for one in history.series for said in one.breaks[:1]],
        "disagreements": [
            {"code": one.code, "period": one.period, "points": [_point(point) for point in one.points]}
            for one in history.disagreements
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _quote(said: Quote | None) -> Object | None:
    if said is None:
        return None
    return {"document": said.document, "start": said.start, "end": said.end, "quote": said.words}


def _days(held: DateInterval) -> Object:
    first, last = held.earliest, held.latest
    return {"earliest": first.isoformat() if first else None, "latest": last.isoformat() if last else None}


def _meeting(meeting: MeetingOf) -> Object:
    by = {"earliest_by": _quote(meeting.earliest_by), "latest_by": _quote(meeting.latest_by)}
    return {"document": meeting.document, **_days(meeting.held), **{k: v for k, v in by.items() if v}}


def _change(change: Change, names: dict[str, str]) -> Object:
    return {
        "kind": change.kind,
        "from": _name(change.before, change.before_id, names, change.after_id),
        "to": _name(change.after, change.after_id, names, change.before_id),
        "date": precise(change.on),
        "evidence": _quote(change.said),
    }


def _name(said: str | None, known: str | None, names: dict[str, str], other: str | None) -> str | None:
    """The name by which the organisations list a body; its own words where both sides resolve to one."""
    return names.get(known, said) if known and known != other else said


def precise(days: DateInterval) -> str | None:
    """A day, a month, a year, or None where neither bound or no such stretch is known.

    >>> from datetime import date
    >>> precise(DateInterval(date(2019, 5, 1), date(2019, 5, 31)))
    '2019-05'
    """
    first, last = days.earliest, days.latest
    if first is None or last is None:
        return None
    if first == last:
        return first.isoformat()
    if days == month_days(first.year, first.month):
        return f"{first:%Y-%m}"
    return f"{first:%Y}" if first.year == last.year else None


def _commitment(one: Followed) -> Object:
    verdict = one.verdict
    return {
        "what": one.promise.what,
        "owner": one.promise.owner,
        "due": _days(one.promise.due) if one.promise.due.is_known else None,
        "made": _quote(one.promise.made),
        "outcome": one.outcome,
        "outcome_evidence": _quote(verdict.report.said) if verdict else None,
        "renews": _quote(one.renews.made) if one.renews else None,
        "events": [_event(event) for event in one.events],
    }


def _event(event: Event) -> Object:
    return {"kind": event.kind, "likeness": round(event.likeness, 2), "evidence": _quote(event.report.said)}


def _series(one: Series) -> Object:
    points = [_point(point) for point in one.points]
    return {"code": one.code, "title": one.title, "continues": one.continues, "points": points}


def _point(point: Point) -> Object:
    return {
        "period": point.period,
        "value": point.value,
        "unit": point.unit,
        "kind": point.kind,
        "restated": point.restated,
        "evidence": _quote(point.said),
    }
