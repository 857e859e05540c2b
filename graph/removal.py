"""Taking one document out again: its own nodes and relationships, and shared nodes that nothing supports any more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.claim_records import LABELS
from graph.merging import TOLD, meetings_afresh, told_afresh
from graph.store import Step, Store

_OWN = (*LABELS, "AgendaItem")
_SHARED = ("Organisation", "Instrument", "Indicator", "Issue", "Period")
_SUPPORT = {
    "Meeting": "(n)-[:RECORDED_IN]->()",
    "Organisation": "(n)<-[:MENTIONS]-()",
    "Instrument": "(n)<-[:MENTIONS]-()",
    "Indicator": "(n)<-[:OF_INDICATOR]-()",
    "Issue": "(n)<-[:ABOUT|CLAIMED_CAUSE|CLAIMED_EFFECT|BROADER]-()",
    "Period": "(n)<-[:FOR_PERIOD|REPORTS_ON]-()",
}
_MEETINGS = "MATCH (m:Meeting)-[:RECORDED_IN]->(:Document {sha256: $document})\nRETURN m.id AS id"
_REPORTED = """
MATCH (:Document {sha256: $document})<-[:RECORDED_IN]-(:Meeting)-[:REPORTS_ON]->(n:Period)
RETURN 'Period' AS label, n.id AS id
""".strip()
_ABOVE = """
UNWIND $ids AS id
MATCH path = (:Issue {id: id})-[:BROADER*0..8]->(n:Issue)
RETURN n.id AS id, max(length(path)) AS height
""".strip()
_UNMEASURED = """
UNWIND $ids AS id
MATCH (n:Indicator {id: id})-[r:MEASURES]->(i:Issue)
WHERE NOT EXISTS { MATCH (n)<-[:OF_INDICATOR]-(:Observation)-[:ABOUT {basis: 'words'}]->(i) }
DELETE r
""".strip()
_UNREPORTED = """
UNWIND $ids AS id
MATCH (n:Meeting {id: id})-[r:REPORTS_ON]->(p:Period)
WHERE NOT EXISTS { MATCH (n)-[:RECORDED_IN {reporting_period: p.id}]->(:Document) }
DELETE r
""".strip()


@dataclass(frozen=True, slots=True)
class Presence:
    """What one document touches in the graph: its meetings, and shared nodes by label."""

    document: str
    meetings: tuple[str, ...]
    shared: Mapping[str, tuple[str, ...]]
    issues_by_height: tuple[tuple[str, ...], ...]


def presence(store: Store, document: str) -> Presence:
    """What the document with this hash touches."""
    meetings = tuple(str(row["id"]) for row in store.rows(_MEETINGS, document=document))
    shared: defaultdict[str, set[str]] = defaultdict(set)
    for cypher in (_REPORTED, *(_touching(label) for label in _OWN)):
        for row in store.rows(cypher, document=document):
            shared[str(row["label"])].add(str(row["id"]))
    heights: defaultdict[int, set[str]] = defaultdict(set)
    for row in store.rows(_ABOVE, ids=sorted(shared["Issue"])):
        heights[int(str(row["height"]))].add(str(row["id"]))
    climbing = tuple(tuple(sorted(heights[height])) for height in sorted(heights))
    return Presence(document, meetings, {label: tuple(sorted(ids)) for label, ids in shared.items()}, climbing)


def removal(of: Presence) -> Iterator[Step]:
    """Remove exactly what the document alone has put into the graph."""
    own = {"document": of.document}
    for label in (*_OWN, "Evidence"):
        yield Step(f"MATCH (n:{label} {{document: $document}})\nDETACH DELETE n", own)
    yield from _unlink("Meeting", "HELD_BY", of.meetings, of.document)
    yield from _unlink("Organisation", "PART_OF", of.shared.get("Organisation", ()), of.document)
    yield Step("MATCH (n:Document {sha256: $document})\nDETACH DELETE n", own)
    yield Step(_UNMEASURED, {"ids": of.shared.get("Indicator", ())})
    yield Step(_UNREPORTED, {"ids": of.meetings})
    yield from _prune("Meeting", of.meetings)
    for label in ("Organisation", "Instrument", "Indicator", "Period"):
        yield from _prune(label, of.shared.get(label, ()))
    for issues in of.issues_by_height:
        yield from _prune("Issue", issues)
    for told in TOLD:
        yield from told_afresh(told, of.shared.get(told.label, ()))
    yield from meetings_afresh(of.meetings)


def _touching(label: str) -> str:
    """The shared nodes to which a label's nodes of the document are linked."""
    is_shared = " OR ".join(f"n:{shared}" for shared in _SHARED)
    return (
        f"MATCH (:{label} {{document: $document}})-->(n)\n"
        f"WHERE {is_shared}\n"
        "RETURN DISTINCT labels(n)[0] AS label, n.id AS id"
    )


def _unlink(label: str, type_: str, ids: Sequence[str], document: str) -> Iterator[Step]:
    if ids:
        cypher = f"UNWIND $ids AS id\nMATCH (:{label} {{id: id}})-[r:{type_} {{document: $document}}]->()\nDELETE r"
        yield Step(cypher, {"ids": ids, "document": document})


def _prune(label: str, ids: Sequence[str]) -> Iterator[Step]:
    if ids:
        unsupported = f"MATCH (n:{label} {{id: id}})\nWHERE NOT EXISTS {{ {_SUPPORT[label]} }}"
        yield Step(f"UNWIND $ids AS id\n{unsupported}\nDETACH DELETE n", {"ids": ids})
