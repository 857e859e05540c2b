"""Which issues are raised in the same paragraphs: weighted pairs, ready for a network."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from graph.store import Store
from queries.cells import Quoted, Row, quoted, text
from queries.parameters import DATES_OVERLAP, WHOSE
from queries.question import Given, Question
from queries.scope import EVERYTHING, IN_WINDOW, MEETING_COLUMNS, MEETING_ORDER, Scope, Text

CYPHER = f"""MATCH (one:IssueMention)-[:MADE_IN]->(item:AgendaItem)-[:ITEM_OF]->(meeting:Meeting)
WHERE {IN_WINDOW}
MATCH (other:IssueMention)-[:MADE_IN]->(item)
WHERE other.issue > one.issue
MATCH (one)-[:EVIDENCED_BY]->(evidence:Evidence)
MATCH (other)-[:EVIDENCED_BY]->(beside:Evidence)
WHERE beside.document = evidence.document
  AND beside.paragraph = evidence.paragraph
OPTIONAL MATCH (meeting)-[:HELD_BY]->(holder:Organisation)
WHERE holder.id IN $organisations
OPTIONAL MATCH (item)-[:MENTIONS]->(named:Organisation)
WHERE named.id IN $organisations
WITH one, other, evidence, meeting, count(holder) + count(named) AS concerning
WHERE $anyone OR concerning > 0
MATCH (evidence)-[:FROM_DOCUMENT]->(document:Document)
RETURN one.issue AS one,
       other.issue AS other,
       {MEETING_COLUMNS},
       evidence.paragraph AS paragraph,
       evidence.id AS evidence,
       document.name AS document,
       evidence.start AS start,
       evidence.end AS end,
       evidence.quote AS quote
ORDER BY one, other, {MEETING_ORDER}, document, start, end
"""


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two issues, `one` before `other` by id. `weight` is the paragraphs that raise both, in so many meetings.

    `evidence` are the words that raise `one` in those paragraphs, oldest meeting first.
    """

    one: str
    other: str
    weight: int
    meetings: int
    evidence: tuple[Quoted, ...]


def issue_cooccurrence(store: Store, scope: Scope = EVERYTHING) -> tuple[PairRow, ...]:
    """The pairs of issues that some paragraph in scope raises together: the heaviest first, ties by id.

    `networkx.Graph.add_weighted_edges_from((row.one, row.other, row.weight) for row in rows)` makes a network of them.
    """
    together: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    parameters = {key: value for key, value in scope.parameters().items() if key != "issues"}
    for row in store.rows(CYPHER, **parameters):
        together[text(row, "one"), text(row, "other")].append(row)
    pairs = (_row(one, other, rows) for (one, other), rows in together.items() if _asked(scope, one, other))
    return tuple(sorted(pairs, key=lambda row: (-row.weight, row.one, row.other)))


def _asked(scope: Scope, one: str, other: str) -> bool:
    return not scope.issues or one in scope.issues or other in scope.issues


def _row(one: str, other: str, rows: list[Row]) -> PairRow:
    paragraphs = {(text(row, "document"), row["paragraph"]): quoted(row) for row in reversed(rows)}
    met = {text(row, "meeting") for row in rows}
    return PairRow(one, other, len(paragraphs), len(met), tuple(reversed(paragraphs.values())))


def _ask(store: Store, given: Given) -> tuple[PairRow, ...]:
    return issue_cooccurrence(store, given.scope)


QUESTION = Question(
    "issue-cooccurrence",
    "the issues raised in the same paragraphs",
    "One row for each pair of issues that a paragraph raises together. `weight` counts the paragraphs, so the rows are "
    "the weighted edges of a network. Standing together is not causing.",
    DATES_OVERLAP,
    WHOSE,
    PairRow,
    (Text("The pairs, one row a paragraph", CYPHER),),
    _ask,
)
