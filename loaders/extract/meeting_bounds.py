"""Between which days the meeting was held, where its date is not stated: by what was over and what was to come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from graph.claims import DateBound
from loaders.extract.dates import DateMention, dates
from loaders.extract.reporting_period import Covered, bare_quarter
from loaders.extract.tense import FUTURE, PAST, tense
from loaders.minutes import Minutes, Span
from ontology.values import DateInterval, Period, financial_year

_BEFORE_REPORT, _AFTER_REPORT = timedelta(days=240), timedelta(days=125)
_YEAR = timedelta(days=366)
_NEXT_MEETING = re.compile(r"\b(?:next|future|forthcoming)\s(?:\w+\s){0,3}meetings?\b", re.I)


@dataclass(frozen=True, slots=True)
class Bound:
    """A day that the meeting cannot be before (`earliest`) or after (`latest`), why, and the words that prove it."""

    side: str
    day: date
    basis: str
    evidence: Span

    def claim(self) -> DateBound:
        """The bound as the claim it becomes."""
        return DateBound(self.side, self.basis, self.evidence.evidence())


def bounds(minutes: Minutes, covered: Covered | None) -> tuple[Bound, ...]:
    """The latest of the earliest bounds and the earliest of the latest ones; none of those that contradict."""
    found = [*_of_period(covered)]
    told = list(_told(minutes))
    found += [bound for mention, kind, span in told if (bound := _dated(mention, kind, span))]
    anchor = covered.period.days.latest if covered and covered.over else None
    if anchor:
        found += [bound for mention, kind, span in told if (bound := _undated(mention, kind, span, anchor))]
    return _tightest(found)


def period_of_bare_quarter(minutes: Minutes, found: tuple[Bound, ...]) -> Covered | None:
    """The quarter without a year that had ended, as the last of that number before what was still to come."""
    upper = next((bound.day for bound in found if bound.side == "latest"), None)
    lower = next((bound.day for bound in found if bound.side == "earliest"), None)
    bare = bare_quarter(minutes)
    if upper is None or bare is None:
        return None
    start = int(financial_year(upper)[:4])
    for year in (start, start - 1):
        period = Period(f"{year}/{(year + 1) % 100:02d} Q{bare[0]}")
        ended = period.days.latest
        if ended and ended < upper and (lower is None or upper - lower < _YEAR):
            return Covered(period, bare[1], False, True)
    return None


def _of_period(covered: Covered | None) -> Iterator[Bound]:
    if covered and covered.over and (ended := covered.period.days.latest):
        yield Bound("earliest", ended, "title_period" if covered.by_title else "period_end", covered.evidence)


def _told(minutes: Minutes) -> Iterator[tuple[DateMention, str, Span]]:
    """Every date whose event was over or to come, with its tense and sentence."""
    heading = ""
    for paragraph, sentence in minutes.said():
        if paragraph.role in ("heading", "title"):
            heading = paragraph.span.text
        if paragraph.role in ("row", "title"):
            continue
        for mention in dates(sentence.text):
            kind = _kind(sentence.text, mention, heading if paragraph.role != "heading" else "")
            if kind:
                yield mention, kind, sentence


def _kind(sentence: str, mention: DateMention, heading: str) -> str | None:
    if mention.precision == "season" and mention.year is None:
        return None
    if _NEXT_MEETING.search(heading) and mention.precision == "day" and len(sentence) < 200:
        return FUTURE
    if _NEXT_MEETING.search(sentence[max(0, mention.start - 120) : mention.start]) and mention.precision == "day":
        return FUTURE
    return tense(sentence, mention)


def _dated(mention: DateMention, kind: str, span: Span) -> Bound | None:
    return _bound(mention.days, kind, span) if mention.days else None


def _undated(mention: DateMention, kind: str, span: Span, anchor: date) -> Bound | None:
    """A date without a year, near the end of the reporting period: what was over is not long past, nor far ahead."""
    if mention.year is not None:
        return None
    days = mention.nearest(anchor) if kind == PAST else mention.following(anchor)
    first = days.earliest or anchor
    if kind == PAST and not anchor - _BEFORE_REPORT < first < anchor + _AFTER_REPORT:
        return None
    return _bound(days, kind, span)


def _bound(days: DateInterval, kind: str, span: Span) -> Bound | None:
    day = days.earliest if kind == PAST else days.latest
    if day is None:
        return None
    return Bound(*(("earliest", day, "past_event") if kind == PAST else ("latest", day, "future_event")), span)


def _tightest(found: list[Bound]) -> tuple[Bound, ...]:
    """One bound a side; where an event to come lies before one that was over, the events to come are not trusted."""
    lower = max((b for b in found if b.side == "earliest"), key=lambda b: b.day, default=None)
    upper = min((b for b in found if b.side == "latest"), key=lambda b: b.day, default=None)
    if lower and upper and lower.day > upper.day:
        upper = None
    return tuple(bound for bound in (lower, upper) if bound)
