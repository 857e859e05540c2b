"""The meeting that a document minutes: who met, between which days, and the period reported on."""

from __future__ import annotations

from collections.abc import Iterable

from graph.claims import DateBound, Evidence, Meeting, Organisation
from loaders.extract.meeting_body import body, council
from loaders.extract.meeting_bounds import bounds, period_of_bare_quarter
from loaders.extract.meeting_stated import stated_day, yearless_day
from loaders.extract.meeting_yearless import day_with_year
from loaders.extract.reporting_period import Covered, reporting_period, standing_quarter
from loaders.minutes import Minutes, Span
from ontology.values import DateInterval


def meeting(minutes: Minutes, organisations: Iterable[Organisation]) -> Meeting:
    """What the text proves of the meeting; a bound that nothing proves stays open."""
    named = tuple(organisations)
    met = body(minutes, named)
    authority = council(minutes, met, named)
    held, reasons, covered = _held(minutes)
    evidence = [met.evidence()] if met else []
    evidence += [authority[1]] if authority else []
    evidence += [covered.evidence.evidence()] if covered else []
    return Meeting(
        body=met.text if met else None,
        council=authority[0] if authority else None,
        held=held,
        bounds=reasons,
        reporting_period=covered.period if covered else None,
        evidence=_distinct(evidence),
        rule="meeting.stated" if held.is_exact else "meeting.bounded" if held.is_known else "meeting.undated",
    )


def _held(minutes: Minutes) -> tuple[DateInterval, tuple[DateBound, ...], Covered | None]:
    """The days among which the meeting was held, why, and the period reported on."""
    stated = stated_day(minutes)
    covered = reporting_period(minutes, stated[0] if stated else None)
    if stated:
        return DateInterval.on(stated[0]), _stated(stated[1]), covered
    covered = covered or standing_quarter(minutes)
    found = bounds(minutes, covered)
    if covered is None and (late := period_of_bare_quarter(minutes, found)):
        covered = late
        found = bounds(minutes, covered)
    sides = {bound.side: bound.day for bound in found}
    held = DateInterval(sides.get("earliest"), sides.get("latest"))
    if (printed := yearless_day(minutes)) and (met := day_with_year(printed[0], held)):
        return DateInterval.on(met), _stated(printed[1]), covered
    return held, tuple(bound.claim() for bound in found), covered


def _stated(line: Span) -> tuple[DateBound, DateBound]:
    """Both bounds of a day that a line states."""
    return DateBound("earliest", "stated", line.evidence()), DateBound("latest", "stated", line.evidence())


def _distinct(evidence: list[Evidence]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(evidence))
