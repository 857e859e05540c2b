"""What is loaded of each body, and what the loaded minutes themselves show to be missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from graph.facts import Reference, Sitting
from graph.store import Store
from ontology.values import DateInterval, Period
from queries.bounds import span_of
from queries.cells import Quoted
from queries.chain_facts import references, sittings
from queries.fates import to_quoted

LONG_GAP_DAYS = 366


@dataclass(frozen=True, slots=True)
class BodyCoverage:
    """One body: its id, the meetings loaded, their outermost days, and what is missing between them.

    `missing_quarters` are the financial quarters between the first and the last reported to it of which no report is
    loaded, a report on a whole year standing for its last. `gaps` are stretches of over a year between two meetings of
    which nothing is loaded.
    """

    body: str | None
    meetings: int
    undated: int
    span: DateInterval
    quarters: tuple[str, ...]
    missing_quarters: tuple[str, ...]
    gaps: tuple[DateInterval, ...]


@dataclass(frozen=True, slots=True)
class NotLoaded:
    """A meeting that loaded minutes date and of which no minutes of the same body are loaded, with the words."""

    body: str | None
    held: DateInterval
    relation: str
    evidence: Quoted


def coverage(store: Store, bodies: Iterable[str] = ()) -> tuple[BodyCoverage, ...]:
    """What is loaded of the bodies of these ids, or of every body: by id, meetings of no named body last."""
    wanted = frozenset(bodies)
    together: defaultdict[str | None, list[Sitting]] = defaultdict(list)
    for sitting in sittings(store).values():
        if not wanted or sitting.body in wanted:
            together[sitting.body].append(sitting)
    return tuple(_body(body, together[body]) for body in sorted(together, key=lambda body: (body is None, body or "")))


def not_loaded(store: Store, bodies: Iterable[str] = ()) -> tuple[NotLoaded, ...]:
    """The meetings that loaded minutes date and that are not loaded, of these bodies or of all: oldest first."""
    wanted = frozenset(bodies)
    loaded = sittings(store)
    told = (one for one in references(store, loaded) if not wanted or one.sitting.body in wanted)
    missing = (one for one in told if one.held.is_known and not _is_loaded(one, loaded.values()))
    found = {(one.sitting.body, one.held): one for one in missing}
    rows = (NotLoaded(one.sitting.body, one.held, one.relation, to_quoted(one.said)) for one in found.values())
    return tuple(sorted(rows, key=lambda row: (str(row.held.earliest or row.held.latest), row.evidence.id)))


def _body(body: str | None, met: Sequence[Sitting]) -> BodyCoverage:
    held = [sitting.held for sitting in sorted(met, key=lambda sitting: sitting.order)]
    labels = sorted({one.reporting_period for one in met if one.reporting_period})
    quarters = tuple(label for label in labels if Period(label).kind == "quarter")
    undated = sum(not days.is_known for days in held)
    year_ends = {f"{label} Q4" for label in labels if Period(label).kind == "year"}
    missing = tuple(label for label in _missing(quarters) if label not in year_ends)
    return BodyCoverage(body, len(held), undated, span_of(held), quarters, missing, tuple(_gaps(held)))


def _missing(quarters: Sequence[str]) -> tuple[str, ...]:
    """The quarters between the first and the last that are not among them."""
    if not quarters:
        return ()
    numbers = [_number(label) for label in quarters]
    return tuple(_label(one) for one in range(min(numbers), max(numbers)) if one not in numbers)


def _number(quarter: str) -> int:
    year, number = quarter.split(" Q")
    return int(year[:4]) * 4 + int(number) - 1


def _label(number: int) -> str:
    year, quarter = divmod(number, 4)
    return f"{year}/{(year + 1) % 100:02d} Q{quarter + 1}"


def _gaps(held: Sequence[DateInterval]) -> Iterable[DateInterval]:
    known = [days for days in held if days.is_known]
    for before, after in pairwise(known):
        ended, began = before.latest or before.earliest, after.earliest or after.latest
        if ended and began and (began - ended).days >= LONG_GAP_DAYS:
            yield DateInterval(ended, began)


def _is_loaded(one: Reference, loaded: Iterable[Sitting]) -> bool:
    """Whether some loaded meeting of the same body may be the one meant."""
    return any(sitting.body == one.sitting.body and _may_be(sitting.held, one.held) for sitting in loaded)


def _may_be(held: DateInterval, meant: DateInterval) -> bool:
    first, last = meant.earliest or date.min, meant.latest or date.max
    return (held.earliest or date.min) <= last and first <= (held.latest or date.max) and held.is_known
