"""What is loaded: whose meetings, over which span, how much is claimed of them, and what stays uncertain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from graph.store import Store
from ontology.values import DateInterval
from queries.cells import count, text
from queries.meetings import MeetingRow, meetings

DOCUMENTS_CYPHER = """MATCH (document:Document)
RETURN count(document) AS documents,
       sum(document.characters) AS characters,
       max(document.loaded_on) AS loaded_on
"""

CLAIMS_CYPHER = """MATCH (claim:{label})
RETURN count(claim) AS claims
"""

CLAIM_LABELS = ("IssueMention", "Statement", "Observation", "Decision", "Commitment", "Judgement", "Cause")


@dataclass(frozen=True, slots=True)
class BodyRow:
    """The meetings loaded of one body: how many, how many bear an exact day, and the outermost days they may lie on."""

    council: str | None
    body: str | None
    meetings: int
    dated: int
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
    held = meetings(store)
    undated = sum(not meeting.held.is_known for meeting in held)
    claims = tuple(ClaimCount(label, _claims(store, label)) for label in CLAIM_LABELS)
    loaded = count(row, "documents"), count(row, "characters"), text(row, "loaded_on")
    return Status(*loaded, len(held), undated, _bodies(held), claims)


def _claims(store: Store, label: str) -> int:
    return count(store.rows(CLAIMS_CYPHER.format(label=label))[0], "claims")


def _bodies(held: Sequence[MeetingRow]) -> tuple[BodyRow, ...]:
    grouped: defaultdict[tuple[str, str], list[MeetingRow]] = defaultdict(list)
    for meeting in held:
        grouped[meeting.council or "", meeting.body or ""].append(meeting)
    return tuple(_body(council, body, grouped[council, body]) for council, body in sorted(grouped))


def _body(council: str, body: str, held: Sequence[MeetingRow]) -> BodyRow:
    days = [day for meeting in held for day in (meeting.held.earliest, meeting.held.latest) if day]
    span = DateInterval(min(days, default=None), max(days, default=None))
    return BodyRow(council or None, body or None, len(held), sum(one.held.is_exact for one in held), span)
