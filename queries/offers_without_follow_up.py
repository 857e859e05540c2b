"""Offers of which nothing more is heard, and the meetings that could have heard of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.store import Store
from ontology.values import DateInterval, add_months
from queries.cells import Quoted
from queries.fates import TEXTS, Fate, fates, last_day
from queries.open_commitments import FATES_DATES
from queries.parameters import AS_OF, MONTHS, SCOPE
from queries.question import Given, Question
from queries.scope import EVERYTHING, Occasion, Scope


@dataclass(frozen=True, slots=True)
class OfferRow:
    """One offer. `heard` are the meetings of the body loaded from after it, none of which says anything of it.

    With 0 meetings there is no evidence either way; `coverage` are their documents, oldest first.
    """

    id: str
    what: str
    owner: str | None
    owed_to: str | None
    due: DateInterval
    heard: int
    coverage: tuple[str, ...]
    issues: tuple[str, ...]
    where: Occasion
    evidence: Quoted


def offers_without_follow_up(
    store: Store, scope: Scope = EVERYTHING, months: int = 12, as_of: date | None = None
) -> tuple[OfferRow, ...]:
    """The offers surely made so many months before the day of which no later minutes loaded say anything.

    Those that most meetings could have heard of come first, then the oldest.
    """
    day = as_of or last_day(store)
    if day is None:
        return ()
    before = add_months(day, -months)
    found = [_row(one) for one in fates(store, scope, as_of) if _is_unheard(one, before)]
    return tuple(sorted(found, key=lambda row: (-row.heard, str(row.where.held.latest), row.id)))


def _is_unheard(one: Fate, before: date) -> bool:
    made = one.promise.where.held.latest
    return one.promise.force == "offered" and one.state == "open" and not one.followed.events and _is_by(made, before)


def _is_by(made: date | None, before: date) -> bool:
    return made is not None and made <= before


def _row(one: Fate) -> OfferRow:
    promise = one.promise
    coverage = tuple(sitting.document for sitting in one.since)
    parties = promise.owner, promise.owed_to, promise.due
    return OfferRow(
        promise.id, promise.what, *parties, len(coverage), coverage, promise.issues, promise.where, promise.evidence
    )


def _ask(store: Store, given: Given) -> tuple[OfferRow, ...]:
    return offers_without_follow_up(store, given.scope, given.months or 12, given.as_of)


QUESTION = Question(
    "offers-without-follow-up",
    "what was offered and never heard of again",
    "One row for each offer made `months` or longer before the day of which no later minutes loaded say anything, "
    "not even that it was asked after, and that was not promised again. `heard` counts the meetings of the body "
    "loaded since: with 0 there is no evidence found either way.",
    FATES_DATES,
    (*SCOPE, MONTHS, AS_OF),
    OfferRow,
    TEXTS,
    _ask,
)
