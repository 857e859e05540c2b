"""Where a measure began to count otherwise, or to bear another code."""

from __future__ import annotations

from graph.store import Store
from queries.figure_notes import CYPHER, NoteRow, figure_notes
from queries.indicators import IndicatorRow, indicators
from queries.parameters import DATES_OVERLAP, INDICATOR, WHOSE
from queries.question import Given, Question
from queries.scope import EVERYTHING, Scope, Text


def definition_changes(store: Store, scope: Scope = EVERYTHING, of: tuple[str, ...] = ()) -> tuple[NoteRow, ...]:
    """The notes that say so, of the indicators of these ids or of all: oldest meeting first, then in text order."""
    wanted = tuple(row for row in indicators(store) if row.id in of)
    notes = (note for note in figure_notes(store, scope) if note.kind in ("redefined", "renumbered"))
    return tuple(note for note in notes if not of or _is_of_any(note, wanted))


def _is_of_any(note: NoteRow, wanted: tuple[IndicatorRow, ...]) -> bool:
    return any(note.is_of(row.code, row.title, row.scope) for row in wanted)


def _ask(store: Store, given: Given) -> tuple[NoteRow, ...]:
    return definition_changes(store, given.scope, given.indicators)


QUESTION = Question(
    "definition-changes",
    "where a measure began to count otherwise, or to bear another code",
    "One row for each passage that says that what an indicator counts has changed (`redefined`: figures from before do "
    "not compare) or that it bears another code (`renumbered`: the same measure goes on).",
    DATES_OVERLAP,
    (INDICATOR, *WHOSE),
    NoteRow,
    (Text("The notes on figures", CYPHER.anything),),
    _ask,
)
