"""One document's claims into the graph, in one transaction: new, unchanged, or in its predecessor's place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Literal

from graph.claim_records import Document, claim_records
from graph.claims import Claims
from graph.errors import GraphMissing
from graph.meeting_records import document_records
from graph.merging import meetings_afresh, told_by
from graph.records import Link, NodeRecord, link_steps, node_steps
from graph.removal import presence, removal
from graph.store import Step, Store

_KNOWN = """
MATCH (d:Document {sha256: $sha256})
RETURN d.sha256 AS sha256
UNION
MATCH (d:Document {origin: $origin})
RETURN d.sha256 AS sha256
""".strip()


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a document, and how many nodes of each label and relationships carry its claims."""

    outcome: Literal["new", "unchanged", "replaced"]
    nodes: tuple[tuple[str, int], ...] = ()
    relationships: int = 0


def write_claims(store: Store, claims: Claims, loaded_on: datetime) -> Written:
    """Write a document's claims.

    The same bytes change nothing. Other bytes from the same origin take their predecessor's place: exactly what it
    alone had put into the graph goes. Bytes already known from another origin are not written twice.

    Raises
    ------
    GraphError
        When the graph refuses; it is then as it was.
    """
    sha256, origin = claims.document.sha256, claims.document.origin
    known = _known(store, sha256, origin)
    predecessors = sorted(known - {sha256})
    if sha256 in known and not predecessors:
        return Written("unchanged")
    steps = [step for old in predecessors for step in removal(presence(store, old))]
    nodes, links = _records(claims, loaded_on) if sha256 not in known else ((), ())
    store.write((*steps, *_writing(claims, nodes, links)))
    counts = Counter(label for label, _ in {(node.label, node.id) for node in nodes})
    return Written("replaced" if predecessors else "new", tuple(sorted(counts.items())), len(links))


def is_unchanged(store: Store, sha256: str, origin: str) -> bool:
    """Whether the graph holds these bytes, and nothing older from the same origin: then there is nothing to write."""
    return _known(store, sha256, origin) == {sha256}


def _known(store: Store, sha256: str, origin: str) -> set[str]:
    """The documents in the graph that have these bytes or came from the same origin."""
    try:
        rows = store.rows(_KNOWN, sha256=sha256, origin=origin)
    except GraphMissing:
        return set()
    return {str(row["sha256"]) for row in rows}


def _records(claims: Claims, loaded_on: datetime) -> tuple[tuple[NodeRecord, ...], tuple[Link, ...]]:
    document = Document.of(claims)
    records = tuple(chain(document_records(document, loaded_on), claim_records(document)))
    nodes = tuple(record for record in records if isinstance(record, NodeRecord))
    links = tuple(record for record in records if isinstance(record, Link))
    root = NodeRecord("Document", claims.document.sha256)
    words = {node.id: node for node in nodes if node.label == "Evidence"}
    return nodes, (*links, *(Link(node, "FROM_DOCUMENT", root) for node in words.values()))


def _writing(claims: Claims, nodes: tuple[NodeRecord, ...], links: tuple[Link, ...]) -> Iterator[Step]:
    if not nodes:
        return
    yield from node_steps(nodes)
    yield from told_by(claims, links)
    yield from link_steps(links)
    yield from meetings_afresh([node.id for node in nodes if node.label == "Meeting"])
