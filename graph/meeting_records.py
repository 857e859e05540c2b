"""What one document is and records: itself, its meeting, its items of business, and whom and what they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from graph.claim_records import Document, Record, evidence_record
from graph.claims import DateBound, Evidence
from graph.dates import iso
from graph.identity import meeting_id
from graph.ids import evidence_id, item_id
from graph.records import Link, NodeRecord
from graph.shared import instrument, organisation, period


def document_records(document: Document, loaded_on: datetime) -> Iterator[Record]:
    """The document, its meeting and its items, and every evidence of the meeting and of a mention."""
    yield _document(document, loaded_on)
    yield from _meeting(document)
    yield from _items(document)
    yield from _mentions(document)


def meeting_of(document: Document) -> NodeRecord:
    """The document's meeting by its id and day; what documents may tell differently is left to be put together."""
    met = document.claims.meeting
    body = document.naming.find(met.body)
    found = meeting_id(body, met.held.earliest if met.held.is_exact else None, document.sha256)
    return NodeRecord("Meeting", found, {"earliest": iso(met.held.earliest), "latest": iso(met.held.latest)})


def _document(document: Document, loaded_on: datetime) -> NodeRecord:
    read = document.claims.document
    properties = {
        "name": read.name,
        "title": document.claims.title,
        "origin": read.origin,
        "encoding": read.encoding,
        "format": read.kind,
        "text": read.text,
        "characters": len(read.text),
        "loaded_on": loaded_on.isoformat(),
    }
    return NodeRecord("Document", read.sha256, properties)


def _meeting(document: Document) -> Iterator[Record]:
    met, node = document.claims.meeting, meeting_of(document)
    yield node
    yield Link(node, "RECORDED_IN", NodeRecord("Document", document.sha256), _recorded(document))
    if met.reporting_period:
        to = period(met.reporting_period)
        yield from (to, Link(node, "REPORTS_ON", to))
    body, council = document.naming.find(met.body), document.naming.find(met.council)
    if holder := body or council:
        yield _own(document, (node, "HELD_BY", organisation(holder)), met.evidence)
    if body and council and body != council:
        yield _own(document, (organisation(body), "PART_OF", organisation(council)), met.evidence)


def _recorded(document: Document) -> dict[str, object]:
    """What this document says of its meeting; kept apart from what other documents of the meeting say."""
    met = document.claims.meeting
    shown = (*met.evidence, *(bound.evidence for bound in met.bounds))
    return {
        "body": met.body,
        "council": met.council,
        "date_basis_earliest": _basis(met.bounds, "earliest"),
        "date_basis_latest": _basis(met.bounds, "latest"),
        "reporting_period": met.reporting_period.label if met.reporting_period else None,
        "evidence": list(dict.fromkeys(evidence_id(document.sha256, evidence) for evidence in shown)),
    }


def _basis(bounds: Iterable[DateBound], side: str) -> str | None:
    return next((bound.basis for bound in bounds if bound.side == side), None)


def _items(document: Document) -> Iterator[Record]:
    meeting = NodeRecord("Meeting", meeting_of(document).id)
    for item in document.places.items:
        properties = {
            "document": document.sha256,
            "ordinal": item.ordinal,
            "number": item.number,
            "title": item.title,
            "start": item.start,
            "end": item.end,
        }
        node = NodeRecord("AgendaItem", item_id(document.sha256, item.ordinal), properties)
        yield from (node, Link(node, "ITEM_OF", meeting))


def _mentions(document: Document) -> Iterator[Record]:
    met = document.claims.meeting
    yield from _words(document, (*met.evidence, *(bound.evidence for bound in met.bounds)))
    for named in document.naming.organisations:
        said: dict[str, object] = {"name": named.name, "kind": named.kind, "forms": list(named.forms)}
        yield from _mentioned(document, organisation(named.id), named.evidence, said)
    together: defaultdict[str, list[Evidence]] = defaultdict(list)
    best = {}
    for found in sorted(document.claims.instruments, key=lambda i: (len(i.name), i.name, i.kind)):
        node = instrument(document.claims, found)
        together[node.id].append(found.evidence)
        best[node.id] = found
    for instrument_id, evidence in together.items():
        of = best[instrument_id]
        yield from _mentioned(
            document, NodeRecord("Instrument", instrument_id), evidence, {"name": of.name, "kind": of.kind}
        )


def _mentioned(
    document: Document, to: NodeRecord, evidence: Iterable[Evidence], said: dict[str, object]
) -> Iterator[Record]:
    """One relationship from each item that names it, with the places in that item and what the document calls it."""
    by_item: defaultdict[int, list[Evidence]] = defaultdict(list)
    for words in sorted(set(evidence), key=lambda e: (e.start, e.end)):
        by_item[document.places.item(words).ordinal].append(words)
    for ordinal, places in by_item.items():
        yield from _words(document, places)
        item = NodeRecord("AgendaItem", item_id(document.sha256, ordinal))
        link = _own(document, (item, "MENTIONS", to), places)
        yield replace(link, properties={**link.properties, **said})


def _words(document: Document, places: Iterable[Evidence]) -> Iterator[Record]:
    yield from (evidence_record(document, words) for words in places)


def _own(document: Document, ends: tuple[NodeRecord, str, NodeRecord], evidence: Iterable[Evidence]) -> Link:
    """A relationship of this document's own, with the words it rests on."""
    source, type_, target = ends
    ids = list(dict.fromkeys(evidence_id(document.sha256, words) for words in evidence))
    return Link(source, type_, target, {"evidence": ids}, document.sha256)
