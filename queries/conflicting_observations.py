"""Two figures for one measure and period, both kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from graph.store import Store
from queries.cells import Quoted
from queries.figure_notes import CYPHER as NOTES_CYPHER
from queries.figure_notes import NoteRow, figure_notes
from queries.figures import CYPHER as FIGURES_CYPHER
from queries.figures import FigureRow, figures
from queries.indicators import indicators
from queries.parameters import DATES_OVERLAP, INDICATOR, PERIOD, WHOSE
from queries.question import Given, Question
from queries.scope import EVERYTHING, Occasion, Scope, Text


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """Two figures for one indicator, period, unit and kind; the one reported first is `value`.

    `corrected` where the minutes themselves say that the one takes the other's place.
    """

    indicator: str
    code: str | None
    title: str
    period: str
    unit: str
    point: str
    value: float
    other_value: float
    corrected: bool
    where: Occasion
    evidence: Quoted
    other_where: Occasion
    other_evidence: Quoted


def conflicting_observations(
    store: Store, scope: Scope = EVERYTHING, of: tuple[str, ...] = (), period: str | None = None
) -> tuple[ConflictRow, ...]:
    """The pairs of figures that disagree, of some indicators or all: by indicator and period, oldest meeting first."""
    notes = [note for note in figure_notes(store, scope) if note.kind == "restated"]
    scopes = {row.id: row.scope for row in indicators(store)}
    alike: dict[tuple[str, str, str, str], list[FigureRow]] = {}
    for row in figures(store, scope):
        if row.indicator and row.period and (not of or row.indicator in of) and period in (None, row.period):
            alike.setdefault((row.indicator, row.period, row.unit, row.point), []).append(row)
    return tuple(found for key in sorted(alike) for found in _conflicts(alike[key], notes, scopes.get(key[0])))


def _conflicts(rows: Sequence[FigureRow], notes: Sequence[NoteRow], owner: str | None) -> Iterator[ConflictRow]:
    first = {row.value: row for row in reversed(rows)}
    told = sorted(first.values(), key=rows.index)
    own = [note for note in notes if note.period == rows[0].period and note.is_of(rows[0].code, rows[0].title, owner)]
    for one, other in combinations(told, 2):
        corrected = any({note.value, note.replaces} == {one.value, other.value} for note in own)
        yield _row(one, other.value, corrected, other.where, other.evidence)
    for note in own:
        if note.value is not None and note.value not in first and note.replaces in first:
            yield _row(first[note.replaces], note.value, True, note.where, note.evidence)


def _row(one: FigureRow, other: float, corrected: bool, where: Occasion, evidence: Quoted) -> ConflictRow:
    named = one.indicator or "", one.code, one.title, one.period or ""
    return ConflictRow(
        *named, one.unit, one.point, one.value, other, corrected, one.where, one.evidence, where, evidence
    )


def _ask(store: Store, given: Given) -> tuple[ConflictRow, ...]:
    return conflicting_observations(store, given.scope, given.indicators, given.period)


QUESTION = Question(
    "conflicting-observations",
    "two figures for one measure and period",
    "One row for each two different figures for the same indicator, period, unit and kind, whether in two documents "
    "or in one. `corrected` where the minutes say that one replaces the other; otherwise they simply disagree.",
    DATES_OVERLAP,
    (INDICATOR, PERIOD, *WHOSE),
    ConflictRow,
    (
        Text("The figures, of which those of one indicator and period are compared", FIGURES_CYPHER.cypher.anything),
        Text("The notes on figures", NOTES_CYPHER.anything),
    ),
    _ask,
)
