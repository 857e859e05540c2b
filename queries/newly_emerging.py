"""The issues raised since a day that no earlier meeting loaded raises."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from graph.store import Store
from ontology.values import DateInterval
from queries.cells import Quoted
from queries.meetings import meetings
from queries.parameters import ORGANISATION, SINCE, UNTIL
from queries.question import Given, Question
from queries.raised import TEXTS, raised
from queries.scope import Scope
from queries.window import Window


@dataclass(frozen=True, slots=True)
class EmergingRow:
    """One issue: when it was first raised, at how many meetings since out of those loaded since, and the first words.

    `loaded_before` are the meetings loaded that were surely held before the day, none of which raises it.
    """

    issue: str
    first: DateInterval
    meetings: int
    loaded_since: int
    loaded_before: int
    evidence: tuple[Quoted, ...]


def newly_emerging(store: Store, scope: Scope, since: date) -> tuple[EmergingRow, ...]:
    """The issues all of whose meetings were surely held since the day: the most often raised first, ties by id.

    None at all where no meeting is loaded from before the day: then nothing is new, it is only all there is.
    """
    whole = replace(scope, window=Window(None, scope.window.until))
    held = [row.held for row in meetings(store, whole)]
    before = sum(1 for days in held if days.latest and days.latest < since)
    later = sum(1 for days in held if days.earliest and days.earliest >= since)
    rows = (
        EmergingRow(one.issue, one.first, one.meetings, later, before, one.evidence)
        for one in raised(store, whole)
        if before and all(days.earliest and days.earliest >= since for days in one.held)
    )
    return tuple(sorted(rows, key=lambda row: (-row.meetings, row.issue)))


def _ask(store: Store, given: Given) -> tuple[EmergingRow, ...]:
    return newly_emerging(store, given.scope, given.scope.window.since or date.max)


QUESTION = Question(
    "newly-emerging",
    "the issues raised since a day and not before",
    "One row for each issue that is raised on or after `since` and at no meeting loaded from before, with the number "
    "of those earlier meetings. Where none is loaded from before, nothing can be called new and there is no row.",
    "A meeting that may lie before the day and may lie after it counts in neither number, and an issue that it "
    "raises is not called new.",
    (ORGANISATION, SINCE.must(), UNTIL),
    EmergingRow,
    TEXTS,
    _ask,
)
