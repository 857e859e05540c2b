"""The figures stated, each with the way it moved since the figure before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from graph.store import Store
from ontology.values import DateInterval, Period
from queries.cells import Quoted, Row, number, optional_text, quoted, text, texts
from queries.parameters import DATES_OVERLAP, SCOPE
from queries.question import Given, Question
from queries.scope import EVERYTHING, Occasion, Scope, ScopedCypher, claims_in_scope, occasion

Direction: TypeAlias = Literal["up", "down", "level"]


@dataclass(frozen=True, slots=True)
class Earlier:
    """The figure that a later one is held against."""

    value: float
    period: str | None
    held: DateInterval
    evidence: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure, normalised to its unit. `point` tells actual, target and forecast apart.

    `earlier` is the nearest earlier figure of the same indicator, unit and point: of an earlier period of the same
    kind, or, where neither names a period, of a meeting surely held before. None where no such figure is in scope.
    """

    code: str | None
    title: str
    value: float
    value_text: str | None
    unit: str
    period: str | None
    point: str
    indicator: str | None
    issues: tuple[str, ...]
    basis: str | None
    where: Occasion
    evidence: Quoted
    earlier: Earlier | None = None

    @property
    def direction(self) -> Direction | None:
        """How the value moved since `earlier`; None where there is nothing to hold it against."""
        if self.earlier is None:
            return None
        if self.value == self.earlier.value:
            return "level"
        return "up" if self.value > self.earlier.value else "down"


@dataclass(frozen=True, slots=True)
class FiguresCypher:
    """The Cypher for figures of one sort, and how to ask it."""

    cypher: ScopedCypher

    def ask(self, store: Store, scope: Scope, **further: object) -> tuple[FigureRow, ...]:
        """The figures in scope: one row per figure, oldest meeting first, then in text order."""
        rows = store.rows(self.cypher.text(scope), **scope.parameters(), **further)
        return tuple(_with_earlier(_row(row, scope) for row in rows))


def figures_of(where: str = "") -> FiguresCypher:
    """The Cypher for the figures of which something holds, as `claim.unit = 'gbp'`."""
    returning = """claim.code AS code,
       claim.title AS title,
       claim.value AS value,
       claim.value_text AS value_text,
       claim.unit AS unit,
       claim.period AS period,
       claim.point AS point,
       indicator.id AS indicator"""
    also = "OPTIONAL MATCH (claim)-[:OF_INDICATOR]->(indicator:Indicator)\n"
    return FiguresCypher(claims_in_scope("Observation", returning, also=also, where=where))


CYPHER = figures_of()


def figures(store: Store, scope: Scope = EVERYTHING) -> tuple[FigureRow, ...]:
    """The figures stated in scope: one row per figure, oldest meeting first, then in text order."""
    return CYPHER.ask(store, scope)


def _with_earlier(rows: Iterable[FigureRow]) -> Iterator[FigureRow]:
    ordered = tuple(rows)
    alike: defaultdict[tuple[str, str, str], list[FigureRow]] = defaultdict(list)
    for row in ordered:
        if row.indicator:
            alike[row.indicator, row.unit, row.point].append(row)
    for row in ordered:
        before = [other for other in alike[row.indicator or "", row.unit, row.point] if _precedes(other, row)]
        yield replace(row, earlier=_earlier(max(before, key=_last_day))) if before else row


def _precedes(before: FigureRow, after: FigureRow) -> bool:
    if before.period is None and after.period is None:
        one, other = before.where.held, after.where.held
        return one.latest is not None and other.earliest is not None and one.latest < other.earliest
    if before.period is None or after.period is None:
        return False
    one_period, other_period = Period(before.period), Period(after.period)
    return one_period.kind == other_period.kind and _last_day(before) < _last_day(after)


def _last_day(row: FigureRow) -> str:
    days = Period(row.period).days if row.period else row.where.held
    return str(days.latest)


def _earlier(row: FigureRow) -> Earlier:
    return Earlier(row.value, row.period, row.where.held, row.evidence.id)


def _row(row: Row, scope: Scope) -> FigureRow:
    measured = optional_text(row, "code"), text(row, "title"), number(row, "value"), optional_text(row, "value_text")
    kept = text(row, "unit"), optional_text(row, "period"), text(row, "point"), optional_text(row, "indicator")
    about = texts(row, "issues"), optional_text(row, "basis")
    return FigureRow(*measured, *kept, *about, occasion(row, scope), quoted(row))


def _ask(store: Store, given: Given) -> tuple[FigureRow, ...]:
    return figures(store, given.scope)


QUESTION = Question(
    "figures",
    "the figures stated, and how they moved",
    "One row for each figure. It is held against the nearest earlier figure of the same indicator, unit and kind: of "
    "an earlier period of the same length or, where neither names a period, of a meeting surely held before.",
    DATES_OVERLAP,
    SCOPE,
    FigureRow,
    CYPHER.cypher.texts(),
    _ask,
)
