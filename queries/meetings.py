"""The meetings loaded, in time order, with what covers them."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from ontology.values import DateInterval
from queries.cells import Row, interval, optional_text, text, texts
from queries.parameters import DATES_OVERLAP, WHOSE
from queries.question import Given, Question
from queries.scope import EVERYTHING, IN_WINDOW, MEETING_COLUMNS, MEETING_ORDER, Scope, Text
from queries.window import Standing

CYPHER = f"""MATCH (item:AgendaItem)-[:ITEM_OF]->(meeting:Meeting)
WHERE {IN_WINDOW}
OPTIONAL MATCH (meeting)-[:HELD_BY]->(holder:Organisation)
WHERE holder.id IN $organisations
OPTIONAL MATCH (item)-[:MENTIONS]->(named:Organisation)
WHERE named.id IN $organisations
WITH meeting, count(holder) + count(named) AS concerning
WHERE $anyone OR concerning > 0
MATCH (meeting)-[:RECORDED_IN]->(document:Document)
WITH meeting, collect(DISTINCT document.name) AS documents
RETURN {MEETING_COLUMNS},
       meeting.title AS title,
       meeting.reporting_period AS reporting_period,
       meeting.date_basis_earliest AS date_basis_earliest,
       meeting.date_basis_latest AS date_basis_latest,
       documents
ORDER BY {MEETING_ORDER}
"""


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One meeting: when it was held and on what basis, whose it was, what it reported on, and its documents."""

    id: str
    held: DateInterval
    standing: Standing
    body: str | None
    council: str | None
    title: str
    reporting_period: str | None
    date_basis_earliest: str | None
    date_basis_latest: str | None
    documents: tuple[str, ...]


def meetings(store: Store, scope: Scope = EVERYTHING) -> tuple[MeetingRow, ...]:
    """The meetings loaded that are in scope, whatever they raise: one row per meeting, oldest first."""
    parameters = {key: value for key, value in scope.parameters().items() if key != "issues"}
    return tuple(_row(row, scope) for row in store.rows(CYPHER, **parameters))


def _row(row: Row, scope: Scope) -> MeetingRow:
    held = interval(row)
    return MeetingRow(
        text(row, "meeting"),
        held,
        scope.window.standing(held),
        optional_text(row, "body"),
        optional_text(row, "council"),
        text(row, "title"),
        optional_text(row, "reporting_period"),
        optional_text(row, "date_basis_earliest"),
        optional_text(row, "date_basis_latest"),
        texts(row, "documents"),
    )


def _ask(store: Store, given: Given) -> tuple[MeetingRow, ...]:
    return meetings(store, given.scope)


QUESTION = Question(
    "meetings",
    "the meetings loaded",
    "One row for each meeting of which minutes are loaded, oldest first, whatever it raises.",
    DATES_OVERLAP,
    WHOSE,
    MeetingRow,
    (Text("The meetings in scope", CYPHER),),
    _ask,
)
