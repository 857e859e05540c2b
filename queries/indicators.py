"""The indicators of the graph, and the codes under which one measure went on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.store import Store
from queries.cells import Row, count, optional_text, text
from queries.figure_notes import NoteRow

CYPHER = """MATCH (indicator:Indicator)
OPTIONAL MATCH (indicator)<-[:OF_INDICATOR]-(figure:Observation)
RETURN indicator.id AS id,
       indicator.code AS code,
       indicator.title AS title,
       indicator.scope AS scope,
       count(figure) AS figures
ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One measure: its id, its code, what it measures, whose it is (None: national), and how many figures it has."""

    id: str
    code: str | None
    title: str
    scope: str | None
    figures: int


def indicators(store: Store) -> tuple[IndicatorRow, ...]:
    """Every indicator of the graph, by id."""
    return tuple(_row(row) for row in store.rows(CYPHER))


def continued(
    wanted: Iterable[str], known: Iterable[IndicatorRow], notes: Iterable[NoteRow]
) -> tuple[IndicatorRow, ...]:
    """The indicators of the ids wanted, and those that they were renumbered from or to; by id."""
    everything, renumbered = tuple(known), [note for note in notes if note.kind == "renumbered"]
    found = {row.id: row for row in everything if row.id in set(wanted)}
    fresh = tuple(found.values())
    while fresh:
        codes = {
            code for row in fresh for note in renumbered if _of(note, row) for code in (note.code, note.other_code)
        }
        scopes = {row.scope for row in fresh}
        fresh = tuple(row for row in everything if row.code in codes and row.scope in scopes and row.id not in found)
        found |= {row.id: row for row in fresh}
    return tuple(found[one] for one in sorted(found))


def _of(note: NoteRow, row: IndicatorRow) -> bool:
    return row.code is not None and note.is_of(row.code, row.title, row.scope)


def _row(row: Row) -> IndicatorRow:
    named = text(row, "id"), optional_text(row, "code"), text(row, "title"), optional_text(row, "scope")
    return IndicatorRow(*named, count(row, "figures"))
