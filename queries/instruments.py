"""The strategies, plans, contracts and acts that agenda items name."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from ontology.values import DateInterval
from queries.cells import count, interval, optional_text, text, texts
from queries.scope import EVERYTHING, IN_WINDOW, Scope

CYPHER = f"""MATCH (instrument:Instrument)<-[mention:MENTIONS]-(item:AgendaItem)-[:ITEM_OF]->(meeting:Meeting)
WHERE {IN_WINDOW}
OPTIONAL MATCH (meeting)-[:HELD_BY]->(holder:Organisation)
WHERE holder.id IN $organisations
OPTIONAL MATCH (item)-[:MENTIONS]->(named:Organisation)
WHERE named.id IN $organisations
WITH instrument, mention, meeting, count(holder) + count(named) AS concerning
WHERE $anyone OR concerning > 0
UNWIND mention.evidence AS evidence
RETURN instrument.id AS id,
       instrument.name AS name,
       instrument.kind AS kind,
       count(DISTINCT meeting.id) AS meetings,
       min(coalesce(meeting.earliest, meeting.latest)) AS earliest,
       max(coalesce(meeting.latest, meeting.earliest)) AS latest,
       collect(DISTINCT evidence) AS evidence
ORDER BY name, id
"""


@dataclass(frozen=True, slots=True)
class InstrumentRow:
    """One instrument: the meetings that name it, the outermost days of those, and the ids of the words that do."""

    id: str
    name: str
    kind: str | None
    meetings: int
    span: DateInterval
    evidence: tuple[str, ...]


def instruments(store: Store, scope: Scope = EVERYTHING) -> tuple[InstrumentRow, ...]:
    """The instruments that the items in scope name: one row each, by name."""
    parameters = {key: value for key, value in scope.parameters().items() if key != "issues"}
    return tuple(
        InstrumentRow(
            text(row, "id"),
            text(row, "name"),
            optional_text(row, "kind"),
            count(row, "meetings"),
            interval(row),
            texts(row, "evidence"),
        )
        for row in store.rows(CYPHER, **parameters)
    )
