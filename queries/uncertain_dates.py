"""The meetings whose date the text leaves open, with the words that bound it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from graph.store import Store
from ontology.values import DateInterval
from queries.cells import Quoted, Row, interval, optional_text, quoted, text
from queries.parameters import DATES_OVERLAP, MIN_WIDTH_DAYS, WHOSE
from queries.question import Given, Question
from queries.scope import EVERYTHING, IN_WINDOW, MEETING_COLUMNS, MEETING_ORDER, Scope, Text

# The list of ids goes through WITH before it is unwound: without, the embedded engine finds no evidence afterwards.
CYPHER = f"""MATCH (item:AgendaItem)-[:ITEM_OF]->(meeting:Meeting)
WHERE {IN_WINDOW}
  AND (meeting.earliest IS NULL OR meeting.latest IS NULL OR meeting.earliest <> meeting.latest)
OPTIONAL MATCH (meeting)-[:HELD_BY]->(holder:Organisation)
WHERE holder.id IN $organisations
OPTIONAL MATCH (item)-[:MENTIONS]->(named:Organisation)
WHERE named.id IN $organisations
WITH meeting, count(holder) + count(named) AS concerning
WHERE $anyone OR concerning > 0
MATCH (meeting)-[recorded:RECORDED_IN]->(document:Document)
WITH meeting, document, recorded.evidence AS ids
UNWIND CASE WHEN size(coalesce(ids, [])) = 0 THEN [NULL] ELSE ids END AS id
OPTIONAL MATCH (evidence:Evidence {{id: id}})
RETURN {MEETING_COLUMNS},
       meeting.title AS title,
       meeting.date_basis_earliest AS date_basis_earliest,
       meeting.date_basis_latest AS date_basis_latest,
       document.name AS document,
       evidence.id AS evidence,
       evidence.start AS start,
       evidence.end AS end,
       evidence.quote AS quote
ORDER BY {MEETING_ORDER}, document, start, end
"""


@dataclass(frozen=True, slots=True)
class UncertainRow:
    """One meeting: the days it can have been held on, how many days apart (None: open), and what proves each bound.

    `evidence` are the words that name the body and bound the date, in text order; none where nothing bounds it.
    """

    meeting: str
    held: DateInterval
    width_days: int | None
    date_basis_earliest: str | None
    date_basis_latest: str | None
    body: str | None
    council: str | None
    title: str
    evidence: tuple[Quoted, ...]


def uncertain_dates(store: Store, scope: Scope = EVERYTHING, min_width_days: int = 1) -> tuple[UncertainRow, ...]:
    """The meetings whose date is open by at least so many days, an open bound counting as any width; oldest first."""
    parameters = {key: value for key, value in scope.parameters().items() if key != "issues"}
    together = groupby(store.rows(CYPHER, **parameters), key=lambda row: text(row, "meeting"))
    rows = (_row(list(of_one)) for _, of_one in together)
    return tuple(row for row in rows if row.width_days is None or row.width_days >= min_width_days)


def _row(rows: list[Row]) -> UncertainRow:
    row, held = rows[0], interval(rows[0])
    width = (held.latest - held.earliest).days if held.earliest and held.latest else None
    bases = optional_text(row, "date_basis_earliest"), optional_text(row, "date_basis_latest")
    whose = optional_text(row, "body"), optional_text(row, "council")
    shown = tuple(quoted(one) for one in rows if one["evidence"] is not None)
    return UncertainRow(text(row, "meeting"), held, width, *bases, *whose, text(row, "title"), shown)


def _ask(store: Store, given: Given) -> tuple[UncertainRow, ...]:
    return uncertain_dates(store, given.scope, given.min_width_days or 1)


QUESTION = Question(
    "uncertain-dates",
    "the meetings whose date is left open",
    "One row for each meeting that its minutes do not date to a day, with what proves that it was not earlier and not "
    "later, and the words that do.",
    DATES_OVERLAP,
    (*WHOSE, MIN_WIDTH_DAYS),
    UncertainRow,
    (Text("The meetings, one row for each of the words that bound them", CYPHER),),
    _ask,
)
