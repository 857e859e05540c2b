"""When an issue was first and last raised in the minutes loaded, as intervals with the words at both ends."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from ontology.values import DateInterval
from queries.bounds import first_of, last_of
from queries.cells import Quoted
from queries.meetings import meetings
from queries.parameters import DATES_OVERLAP, SCOPE
from queries.question import Given, Question
from queries.raised import TEXTS, raised_as_one
from queries.scope import Scope


@dataclass(frozen=True, slots=True)
class FirstLastRow:
    """The days among which the issue was first and last raised, the meetings that raise it out of those loaded.

    `loaded_before` are the loaded meetings surely held before the first: it was not found in these.
    """

    first: DateInterval
    last: DateInterval
    meetings: int
    loaded: int
    loaded_before: int
    first_evidence: Quoted
    last_evidence: Quoted


def first_and_last_raised(store: Store, scope: Scope) -> tuple[FirstLastRow, ...]:
    """One row for the issues in scope taken as one; none where no loaded meeting raises them."""
    raising = tuple(raised_as_one(store, scope).values())
    if not raising:
        return ()
    held = [mention.where.held for mention in raising]
    first, last = first_of(held), last_of(held)
    loaded = [row.held for row in meetings(store, scope)]
    before = sum(1 for days in loaded if days.latest and first.earliest and days.latest < first.earliest)
    words = raising[0].evidence, raising[-1].evidence
    return (FirstLastRow(first, last, len(raising), len(loaded), before, *words),)


def _ask(store: Store, given: Given) -> tuple[FirstLastRow, ...]:
    return first_and_last_raised(store, given.scope)


QUESTION = Question(
    "first-and-last-raised",
    "when an issue was first and last raised",
    "One row: the days among which the issue, with those narrower than it, was first and last raised in the minutes "
    "loaded, and the words at both ends. No row where no loaded meeting raises it.",
    DATES_OVERLAP + " First and last are intervals: they are no more certain than the meetings' dates.",
    (SCOPE[0].must(), *SCOPE[1:]),
    FirstLastRow,
    TEXTS,
    _ask,
)
