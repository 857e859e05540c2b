"""What is loaded: whose meetings, over which span, how much is claimed of them, and what stays uncertain."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from ontology.values import DateInterval
from queries.cells import Row, count, interval, optional_text, text

DOCUMENTS_CYPHER = """MATCH (document:Document)
RETURN count(document) AS documents,
       sum(document.characters) AS characters,
       max(document.loaded_on) AS loaded_on
"""

# Bodies by who held the meeting, so that one body printed in several ways is one row.
BODIES_CYPHER = """MATCH (meeting:Meeting)
OPTIONAL MATCH (meeting)-[:HELD_BY]->(holder:Organisation)
OPTIONAL MATCH (holder)-[:PART_OF]->(whole:Organisation)
WITH meeting, min(holder.id) AS holder, min(holder.name) AS body, min(whole.name) AS council
RETURN holder,
       body,
       council,
       count(meeting) AS meetings,
       sum(CASE WHEN meeting.earliest = meeting.latest THEN 1 ELSE 0 END) AS dated,
       sum(CASE WHEN coalesce(meeting.earliest, meeting.latest) IS NULL THEN 1 ELSE 0 END) AS undated,
       min(coalesce(meeting.earliest, meeting.latest)) AS earliest,
       max(coalesce(meeting.latest, meeting.earliest)) AS latest
ORDER BY coalesce(council, body, ''), coalesce(body, ''), coalesce(holder, '')
"""

CLAIMS_CYPHER = """MATCH (claim:{label})
RETURN count(claim) AS claims
"""

CLAIM_LABELS = ("IssueMention", "Statement", "Observation", "Decision", "Commitment", "Judgement", "Cause")


@dataclass(frozen=True, slots=True)
class BodyRow:
    """The meetings loaded of one body, by the fullest names that the documents give it and the whole it is part of.

    `dated` of them bear an exact day and `undated` none at all; `span` is the outermost days they may lie on.
    """

    id: str | None
    body: str | None
    council: str | None
    meetings: int
    dated: int
    undated: int
    span: DateInterval


@dataclass(frozen=True, slots=True)
class ClaimCount:
    """How many claims of one kind (the model's label) the graph holds."""

    kind: str
    claims: int


@dataclass(frozen=True, slots=True)
class Status:
    """What is loaded. `loaded_on` is the load clock of the newest document, ISO 8601."""

    documents: int
    characters: int
    loaded_on: str
    meetings: int
    undated: int
    bodies: tuple[BodyRow, ...]
    claims: tuple[ClaimCount, ...]


def status(store: Store) -> Status:
    """What the graph holds; bodies by council and name."""
    row = store.rows(DOCUMENTS_CYPHER)[0]
    bodies = tuple(_body(one) for one in store.rows(BODIES_CYPHER))
    held, undated = (sum(getattr(body, name) for body in bodies) for name in ("meetings", "undated"))
    claims = tuple(ClaimCount(label, _claims(store, label)) for label in CLAIM_LABELS)
    loaded = count(row, "documents"), count(row, "characters"), text(row, "loaded_on")
    return Status(*loaded, held, undated, bodies, claims)


def _claims(store: Store, label: str) -> int:
    return count(store.rows(CLAIMS_CYPHER.format(label=label))[0], "claims")


def _body(row: Row) -> BodyRow:
    named = optional_text(row, "holder"), optional_text(row, "body"), optional_text(row, "council")
    return BodyRow(*named, count(row, "meetings"), count(row, "dated"), count(row, "undated"), interval(row))
