"""Between which days the meeting was held, where its date is not stated: by what was over and what was to come."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from graph.claims import DateBound
from loaders.extract.dates import DateMention, dates
from loaders.extract.meeting_season import season, years_of
from loaders.extract.meeting_years import bare_years, years_over
from loaders.extract.occasions import occasion_dates
from loaders.extract.pieces import pieces
from loaders.extract.reporting_period import Covered, bare_quarter
from loaders.extract.tense import FUTURE, PAST, tense
from loaders.minutes import Minutes, Span
from ontology.values import DateInterval, Period, financial_year

_BEFORE_REPORT, _AFTER_REPORT = timedelta(days=240), timedelta(days=125)
_YEAR, _SOON, _LATELY = timedelta(days=366), timedelta(days=200), timedelta(days=75)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MANY = 1_000  # dates that are read for what they prove; no more are needed, however long the document
_SINCE = re.compile(r"\bsince\b", re.I)
_WEIGHTS = {"title_period": 3, "period_end": 2}  # what the title or opening says outweighs a sentence's tense
# Words for the whole of a stretch: what was counted in it was counted to its end.
_THROUGHOUT = re.compile(
    r"\b(?:between|throughout|for the whole of)\s(?:the month of\s)?[A-Za-z]"
    r"|\bbetween\s[A-Za-z]{3,9}(?:\s20\d\d)?\sand\s",
    re.I,
)
# A count during a month is one of the whole of it; an event during a month may be early in it.
# What is supposed to happen after a date tells nothing of it.
_SUPPOSED = re.compile(
    r"\b(?:assum(?:e|es|ed|ing|ption)|forecasts?|project(?:s|ed|ions?)|predict(?:s|ed)|model(?:s|led))\b[^.;]{0,80}"
    r"\b(?:after|beyond|past)\s(?:the end of\s)?$"
)
_DURING = re.compile(r"\bduring\s(?:the month of\s)?$", re.I)
_AGAINST = re.compile(r",? \(?(?:against|compared (?:with|to)|up from|down from) ")
_COUNT = re.compile(r"(?<![\w£])\d[\d,]*(?![\w%])")
_NEXT = re.compile(r"\bnext\s$", re.I)
_MONTH = timedelta(days=31)
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
    told = list(_told(minutes))
    found = list(_of_period(covered))
    found += [Bound("earliest", ended, "past_event", span) for ended, span in years_over(minutes, covered)]
    found += [bound for mention, kind, span in told if (bound := _dated(mention, kind, span))]
    undated = [(mention, kind, span) for mention, kind, span in told if mention.year is None]
    anchor = covered.period.days.latest if covered and covered.over else None
    if anchor:
        found += [bound for mention, kind, span in undated if (bound := _undated(mention, kind, span, anchor))]
    near = anchor or next((bound.day for bound in found), None)
    if near:
        found += [bound for mention, kind, span in undated if (bound := _by_weekday(mention, kind, span, near))]
    sides = {bound.side: bound.day for bound in _tightest(found)}
    if anchor is None and (seasonal := list(_seasonal(undated, sides))):
        return _tightest([*found, *seasonal, *_whole_years(minutes)])
    if upper := sides.get("latest"):
        before = [one for one in undated if one[1] == FUTURE or "earliest" not in sides]
        found += [bound for mention, kind, span in before if (bound := _shortly_before(mention, kind, span, upper))]
    if anchor is None and (lower := sides.get("earliest")):
        found += [bound for mention, kind, span in undated if (bound := _shortly_after(mention, kind, span, lower))]
    tight = _tightest(found)
    if len(tight) == 2 and tight[1].day - tight[0].day < _YEAR:
        found += [
            b for mention, kind, span in undated if (b := _between(mention, kind, span, tight[0].day, tight[1].day))
        ]
    return _tightest([*found, *_whole_years(minutes)])


def _whole_years(minutes: Minutes) -> Iterator[Bound]:
    """What years alone bound; they are too long to give other dates their year."""
    yield from (bound for mention, kind, span in bare_years(minutes) if (bound := _dated(mention, kind, span)))


def _seasonal(undated: Sequence[tuple[DateMention, str, Span]], sides: Mapping[str, date]) -> Iterator[Bound]:
    """The stretch of the year that dates without one leave, in the year that those with one leave."""
    told = [one for one in undated if not _SINCE.search(one[2].text[max(0, one[0].start - 20) : one[0].start])]
    found = season(told)
    if found is None:
        return
    for begun, over in years_of(found, sides.get("earliest"), sides.get("latest")):
        last, _, said = found.over
        ended = last.in_year(begun.year).latest if _is_throughout(last, said) else None
        yield Bound("earliest", ended if ended and ended <= over else begun, "past_event", said)
        yield Bound("latest", over, "future_event", found.to_come[2])


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
    for mention, piece, heading, is_occasion in islice(_mentioned(minutes), _MANY):
        kind = _kind(piece.text, mention, heading)
        if kind and (kind == FUTURE or not is_occasion):
            yield mention, kind, piece


def _mentioned(minutes: Minutes) -> Iterator[tuple[DateMention, Span, str, bool]]:
    """Every date and occasion of what was minuted, with its sentence and the heading above it."""
    heading = ""
    for paragraph, sentence in minutes.said():
        if paragraph.role in ("heading", "title"):
            heading = paragraph.span.text
        if paragraph.role in ("row", "title"):
            continue
        above = paragraph.heading.text if paragraph.heading else heading if paragraph.role != "heading" else ""
        for piece in pieces(sentence):
            yield from ((mention, piece, above, False) for mention in dates(piece.text))
            yield from ((mention, piece, above, True) for mention in occasion_dates(piece.text))


def _kind(sentence: str, mention: DateMention, heading: str) -> str | None:
    if mention.precision == "season" and mention.year is None:
        return None
    if _NEXT_MEETING.search(heading) and mention.precision == "day" and len(sentence) < 200:
        return FUTURE
    if _NEXT_MEETING.search(sentence[max(0, mention.start - 120) : mention.start]) and mention.precision == "day":
        return FUTURE
    if _SUPPOSED.search(sentence[max(0, mention.start - 120) : mention.start]):
        return None
    return tense(sentence, mention)


def _dated(mention: DateMention, kind: str, span: Span) -> Bound | None:
    return _bound(mention, mention.days, kind, span) if mention.days else None


def _undated(mention: DateMention, kind: str, span: Span, anchor: date) -> Bound | None:
    """A date without a year, near the end of the reporting period: what was over is not long past, nor far ahead."""
    if _SINCE.search(span.text[max(0, mention.start - 20) : mention.start]):
        return None
    after = anchor + _MONTH if _NEXT.search(span.text[max(0, mention.start - 6) : mention.start]) else anchor
    days = mention.nearest(anchor) if kind == PAST else mention.following(after)
    first = days.earliest or anchor
    if kind == PAST and not anchor - _BEFORE_REPORT < first < anchor + _AFTER_REPORT:
        return None
    return _bound(mention, days, kind, span)


def _by_weekday(mention: DateMention, kind: str, span: Span, near: date) -> Bound | None:
    """The year of "Friday 21 July" is the one, among those around, in which that day is a Friday."""
    weekday = next((place for place, name in enumerate(_WEEKDAYS) if mention.words.startswith(name)), None)
    if weekday is None:
        return None
    choices = [mention.in_year(near.year + step) for step in (-1, 0, 1)]
    fitting = [days for days in choices if days.earliest and days.earliest.weekday() == weekday]
    return _bound(mention, fitting[0], kind, span) if len(fitting) == 1 else None


def _shortly_before(mention: DateMention, kind: str, span: Span, upper: date) -> Bound | None:
    """The year of a date that comes round in the months before something dated that is to come: before it."""
    if _NEXT.search(span.text[max(0, mention.start - 6) : mention.start]):
        return None  # "next September" may be the one after it too
    choices = [mention.in_year(year) for year in (upper.year - 1, upper.year)]
    near = [days for days in choices if days.latest and upper - _SOON < days.latest <= upper]
    return _bound(mention, near[-1], kind, span) if near and (kind == FUTURE or len(near) == 1) else None


def _shortly_after(mention: DateMention, kind: str, span: Span, lower: date) -> Bound | None:
    """The year of a date that comes round soon after something dated that was over: after it."""
    days = mention.following(lower)
    if days.earliest is None or not lower < days.earliest < lower + (_SOON if kind == FUTURE else _LATELY):
        return None
    return _bound(mention, days, kind, span)


def _between(mention: DateMention, kind: str, span: Span, first: date, last: date) -> Bound | None:
    """A date that can lie only once between the bounds, which are less than a year apart."""
    choices = [mention.in_year(year) for year in range(first.year, last.year + 1)]
    fitting = [days for days in choices if days.earliest and first <= days.earliest <= last]
    return (
        _bound(mention, fitting[0], kind, span)
        if len(fitting) == 1 and kind == PAST and not _SINCE.search(span.text)
        else None
    )


def _is_throughout(mention: DateMention, span: Span) -> bool:
    """Whether a month is one that something went on through to its end."""
    lead = span.text[max(0, mention.start - 24) : mention.start]
    if mention.precision not in ("month", "months"):
        return False
    before, tail = span.text[max(0, mention.start - 90) : mention.start], span.text[mention.end : mention.end + 30]
    whole = _DURING.search(lead) or (lead.endswith(" in ") and _AGAINST.match(tail))
    counted = whole and _COUNT.search(before)
    return bool(counted or _THROUGHOUT.search(lead + mention.words))


def _bound(mention: DateMention, days: DateInterval, kind: str, span: Span) -> Bound | None:
    day = days.earliest if kind == PAST else days.latest
    if day is None:
        return None
    if kind == PAST and days.latest and mention.precision in ("month", "months"):
        if _is_throughout(mention, span):
            day = days.latest  # what was counted "between April and September" was counted to the end of it
        elif mention.precision == "months":
            day = days.latest.replace(day=1)  # what was over "in April and September" went on into September
    return Bound(*(("earliest", day, "past_event") if kind == PAST else ("latest", day, "future_event")), span)


def _tightest(found: list[Bound]) -> tuple[Bound, ...]:
    """One bound a side: those around the day that agrees with the most bounds, of equal ones the latest day."""
    if not found:
        return ()
    day = _most_agreed(found)
    lower = max((b for b in found if b.side == "earliest" and b.day <= day), key=lambda b: b.day, default=None)
    upper = min((b for b in found if b.side == "latest" and b.day >= day), key=lambda b: b.day, default=None)
    return tuple(bound for bound in (lower, upper) if bound)


def _most_agreed(found: list[Bound]) -> date:
    """The day that agrees with the most bounds, the latest of equal ones; days are gone through once, in order."""
    begun, over = Counter[date](), Counter[date]()
    for bound in found:
        (begun if bound.side == "earliest" else over)[bound.day] += _WEIGHTS.get(bound.basis, 1)
    agreeing, most, best = over.total(), 0, found[0].day
    for day in sorted({*begun, *over}):
        agreeing += begun[day]
        if agreeing >= most:
            most, best = agreeing, day
        agreeing -= over[day]
    return best
