"""The strategies, plans, contracts and acts that the minutes name, and what is claimed where they are named."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from ontology.schema import model
from queries.cells import Quoted, Row, optional_text, quoted, text
from queries.parameters import DATES_OVERLAP, KIND, WHOSE
from queries.question import Given, Question
from queries.scope import EVERYTHING, IN_WINDOW, MEETING_COLUMNS, MEETING_ORDER, Occasion, Scope, Text, occasion

# The list of ids goes through WITH before it is unwound: without, the embedded engine finds no evidence afterwards.
CYPHER = f"""MATCH (instrument:Instrument)<-[mention:MENTIONS]-(item:AgendaItem)-[:ITEM_OF]->(meeting:Meeting)
WHERE {IN_WINDOW}
OPTIONAL MATCH (meeting)-[:HELD_BY]->(holder:Organisation)
WHERE holder.id IN $organisations
OPTIONAL MATCH (item)-[:MENTIONS]->(named:Organisation)
WHERE named.id IN $organisations
WITH instrument,
     mention.name AS said,
     mention.evidence AS ids,
     item,
     meeting,
     count(holder) + count(named) AS concerning
WHERE $anyone OR concerning > 0
UNWIND ids AS id
MATCH (word:Evidence {{id: id}})-[:FROM_DOCUMENT]->(document:Document)
OPTIONAL MATCH (item)<-[:MADE_IN]-(claim:Statement|Decision|Commitment|Observation)-[:EVIDENCED_BY]->(its:Evidence)
WHERE toLower(claim.quote) CONTAINS toLower(said)
RETURN DISTINCT instrument.id AS instrument,
       instrument.name AS name,
       instrument.kind AS kind,
       item.title AS item,
       {MEETING_COLUMNS},
       labels(claim)[0] AS claimed,
       coalesce(claim.act, claim.force, claim.effect, claim.point) AS how,
       coalesce(claim.speaker, claim.owner) AS who,
       coalesce(claim.id, word.id) AS claim,
       coalesce(its.id, word.id) AS evidence,
       document.name AS document,
       coalesce(claim.start, word.start) AS start,
       coalesce(claim.end, word.end) AS end,
       coalesce(claim.quote, word.quote) AS quote
ORDER BY name, instrument, {MEETING_ORDER}, document, start, end, claim
"""


@dataclass(frozen=True, slots=True)
class InstrumentRow:
    """One claim on words that name an instrument: what kind of claim (the model's label), how it is put, and by whom.

    `claimed` is None where the instrument is only named; then `evidence` is the name, else the words of the claim.
    """

    instrument: str
    name: str
    kind: str
    claimed: str | None
    how: str | None
    who: str | None
    where: Occasion
    evidence: Quoted


def instruments(store: Store, scope: Scope = EVERYTHING, kind: str | None = None) -> tuple[InstrumentRow, ...]:
    """The instruments named in scope and what is claimed of each: by name, oldest meeting first."""
    parameters = {key: value for key, value in scope.parameters().items() if key != "issues"}
    rows = (_row(row, scope) for row in store.rows(CYPHER, **parameters))
    return tuple(row for row in rows if kind in (None, row.kind))


def _row(row: Row, scope: Scope) -> InstrumentRow:
    named = text(row, "instrument"), text(row, "name"), text(row, "kind")
    claimed = optional_text(row, "claimed"), optional_text(row, "how"), optional_text(row, "who")
    return InstrumentRow(*named, *claimed, occasion(row, scope), quoted(row))


def _ask(store: Store, given: Given) -> tuple[InstrumentRow, ...]:
    return instruments(store, given.scope, given.kind)


QUESTION = Question(
    "instruments",
    "the strategies, plans and contracts named, and what is said of them",
    "One row for each thing said, decided, promised or measured in the words that name a strategy, plan, contract, "
    "act or the like; one row with the bare name where nothing is.",
    DATES_OVERLAP,
    (*WHOSE, KIND.one_of(model().enumeration("InstrumentKind").names)),
    InstrumentRow,
    (Text("The instruments and the claims on their names", CYPHER),),
    _ask,
)
