"""The issues that used to recur and that no later meeting of the same bodies raises, with the meetings that show it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from graph.store import Store
from ontology.values import DateInterval, add_months
from queries.cells import Quoted
from queries.holders import CYPHER as HOLDERS_CYPHER
from queries.holders import holders
from queries.meetings import MeetingRow, meetings
from queries.parameters import AS_OF, MIN_MEETINGS, MONTHS, ORGANISATION
from queries.question import Given, Question
from queries.raised import TEXTS, Raised, raised
from queries.scope import EVERYTHING, Scope, Text
from queries.window import Window


@dataclass(frozen=True, slots=True)
class QuietRow:
    """One issue: at how many meetings it was raised, when last, and the later meetings loaded that do not raise it.

    `quiet_since` are those meetings, of the bodies that raised it; `documents` are theirs, oldest first. `evidence` are
    the last words that raised it.
    """

    issue: str
    meetings: int
    last: DateInterval
    quiet_meetings: int
    quiet_since: DateInterval
    quiet_until: DateInterval
    documents: tuple[str, ...]
    evidence: Quoted


def gone_quiet(
    store: Store, scope: Scope = EVERYTHING, months: int = 12, min_meetings: int = 2, as_of: date | None = None
) -> tuple[QuietRow, ...]:
    """The issues raised at that many meetings or more and at none surely held in the last months; longest quiet first.

    The months are counted back from `as_of`, or from the last day on which a meeting loaded can have been held. An
    issue is quiet only where a body that raised it has a meeting loaded that was surely held later.
    """
    within = replace(scope, window=Window(scope.window.since, as_of or scope.window.until))
    loaded, bodies = meetings(store, within), holders(store)
    days = [day for row in loaded for day in (row.held.latest, row.held.earliest) if day]
    end = as_of or max(days, default=None)
    if end is None:
        return ()
    since = add_months(end, -months)
    often = (one for one in raised(store, within) if one.meetings >= min_meetings)
    return tuple(sorted(_quiet(often, loaded, bodies, since), key=lambda row: (str(row.last.latest), row.issue)))


def _quiet(
    often: Iterator[Raised], loaded: Sequence[MeetingRow], bodies: Mapping[str, str], since: date
) -> Iterator[QuietRow]:
    for one in often:
        last = one.last
        if last.latest is None or last.latest >= since:
            continue
        whose = {bodies[meeting] for meeting in one.by_meeting if meeting in bodies}
        later = [row for row in loaded if bodies.get(row.id) in whose and _after(row.held, last.latest)]
        if later:
            documents = tuple(name for row in later for name in row.documents)
            words = tuple(one.by_meeting.values())[-1].evidence
            yield QuietRow(one.issue, one.meetings, last, len(later), later[0].held, later[-1].held, documents, words)


def _after(held: DateInterval, day: date) -> bool:
    return held.earliest is not None and held.earliest > day


def _ask(store: Store, given: Given) -> tuple[QuietRow, ...]:
    return gone_quiet(store, given.scope, given.months or 12, given.min_meetings or 2, given.as_of)


QUESTION = Question(
    "gone-quiet",
    "the issues that used to recur and are no longer raised",
    "One row for each issue raised at `min_meetings` meetings or more and at none in the last `months`, where a body "
    "that raised it has met since in minutes that are loaded: those meetings are the coverage that makes it quiet. "
    "Where no later minutes of such a body are loaded, nothing is said. Quiet is not settled: nobody may have asked.",
    "An issue is quiet from the last day on which the last meeting that raises it can have been held; only meetings "
    "surely held after that day count as silent.",
    (ORGANISATION, MONTHS, MIN_MEETINGS, AS_OF),
    QuietRow,
    (*TEXTS, Text("Which body held each meeting", HOLDERS_CYPHER)),
    _ask,
)
