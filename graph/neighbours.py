"""Meeting dates made tighter by other loaded minutes of the same body; never tighter than what these prove.

    tightened(sittings, references)     # by document, only those that a neighbour tightens

- Another document dates a meeting of the body and says on which period it received a report: a meeting whose own
  minutes report on that period, and that can have been held on that day, was held on it, where no other loaded one can
  be meant.
- Minutes confirm those of the last meeting, on a day: between the two the body did not meet. So it did not from a
  meeting to the next one that it announces.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from graph.facts import Reference, Sitting
from ontology.values import DateInterval

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Tightened:
    """When a meeting was held, as neighbours prove it, and the references that prove each side they moved."""

    sitting: Sitting
    held: DateInterval
    earliest_by: Reference | None = None
    latest_by: Reference | None = None


def tightened(sittings: Iterable[Sitting], references: Iterable[Reference]) -> dict[str, Tightened]:
    """The meetings that other minutes tighten, by the document's hash."""
    of_body: defaultdict[str, list[Sitting]] = defaultdict(list)
    for sitting in sorted(sittings, key=lambda s: s.order):
        if sitting.body:
            of_body[sitting.body].append(sitting)
    told: defaultdict[str, list[Reference]] = defaultdict(list)
    for reference in sorted(references, key=lambda r: (r.sitting.order, r.said.start, r.id)):
        if reference.sitting.body and reference.held.is_exact:
            told[reference.sitting.body].append(reference)
    found: dict[str, Tightened] = {}
    for body in sorted(told):
        for sitting in of_body[body]:
            if not sitting.held.is_exact and sitting.held.is_known:
                one = _tightened(sitting, of_body[body], told[body])
                if one.held != sitting.held:
                    found[sitting.sha256] = one
    return found


def _tightened(sitting: Sitting, others: Sequence[Sitting], references: Sequence[Reference]) -> Tightened:
    named = [r for r in references if _is_meant(sitting, r, others)]
    if len({r.held for r in named}) == 1:
        return Tightened(sitting, named[0].held, named[0], named[0])
    one = Tightened(sitting, sitting.held)
    for reference in references:
        one = _bounded(one, reference, others)
    return one


def _is_meant(sitting: Sitting, reference: Reference, others: Sequence[Sitting]) -> bool:
    """Whether a reference can mean only this one of the body's loaded meetings."""
    if reference.sitting.sha256 == sitting.sha256 or reference.period is None:
        return False
    day = reference.held.earliest
    able = [s for s in others if _may_be_on(s.held, day) and s.reporting_period == reference.period]
    return sitting in able and len({s.meeting for s in able}) == 1


def _may_be_on(held: DateInterval, day: date | None) -> bool:
    if day is None:
        return False
    return (held.earliest or date.min) <= day <= (held.latest or date.max)


def _bounded(one: Tightened, reference: Reference, others: Sequence[Sitting]) -> Tightened:
    """What a stretch without meetings of the body, between a day and a dated meeting, leaves of an interval."""
    own = reference.sitting.sha256 == one.sitting.sha256
    day = reference.held.earliest
    if day is None or reference.relation == "earlier":
        return one
    if own:
        return _by_own(one, reference, day, others)
    met = reference.sitting.held.earliest if reference.sitting.held.is_exact else None
    if met is None:
        return one
    first, last = (day, met) if reference.relation == "last" else (met, day)
    if first < last:
        return _without(one, reference, first, last)
    return one


def _by_own(one: Tightened, reference: Reference, day: date, others: Sequence[Sitting]) -> Tightened:
    """Its own last meeting lies before every other that the body held after that day; its next one bounds it."""
    if reference.relation == "next":
        return _within(one, reference, None, day - _A_DAY)
    after = [s.held.earliest for s in others if s.held.is_exact and s.held.earliest and s.held.earliest > day]
    return _within(one, reference, day + _A_DAY, min(after) - _A_DAY if after else None)


def _without(one: Tightened, reference: Reference, first: date, last: date) -> Tightened:
    """The interval without the days strictly between two, where one of its ends lies among them."""
    low, high = one.held.earliest, one.held.latest
    if high and first < high < last and (low is None or low <= first):
        return _within(one, reference, None, first)
    if low and first < low < last and (high is None or high >= last):
        return _within(one, reference, last, None)
    return one


def _within(one: Tightened, reference: Reference, first: date | None, last: date | None) -> Tightened:
    low, high = one.held.earliest, one.held.latest
    later = first is not None and (low is None or first > low) and (high is None or first <= high)
    sooner = last is not None and (high is None or last < high) and (low is None or last >= low)
    held = DateInterval(first if later else low, last if sooner else high)
    return Tightened(one.sitting, held, reference if later else one.earliest_by, reference if sooner else one.latest_by)
