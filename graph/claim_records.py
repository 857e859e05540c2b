"""Claim nodes of one document, one kind after the other, and what each is linked to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from graph.about import Topics
from graph.chain_records import ChainClaim, chain_content
from graph.claims import (
    BodyChange,
    Cause,
    Claims,
    Commitment,
    Decision,
    Evidence,
    FigureNote,
    IssueRaised,
    Judgement,
    MeetingReference,
    Observation,
    Progress,
    Statement,
)
from graph.dates import iso
from graph.ids import claim_id, evidence_id, item_id
from graph.naming import Naming
from graph.places import Places
from graph.records import Link, NodeRecord
from graph.shared import indicator, issue, organisation, period
from ontology.schema import MODEL_VERSION

AnyClaim = IssueRaised | Statement | Observation | Decision | Commitment | Judgement | Cause | ChainClaim
Record = NodeRecord | Link

LABELS = (
    "IssueMention",
    "Statement",
    "Observation",
    "Decision",
    "Commitment",
    "Judgement",
    "Cause",
    "BodyChange",
    "Progress",
    "FigureNote",
    "MeetingReference",
)


@dataclass(frozen=True, slots=True)
class Document:
    """One document's claims with what places and names them."""

    claims: Claims
    places: Places
    naming: Naming
    topics: Topics

    @property
    def sha256(self) -> str:
        """The document's hash."""
        return self.claims.document.sha256

    @classmethod
    def of(cls, claims: Claims) -> Document:
        """The document of claims."""
        places, naming = Places(claims), Naming(claims)
        return cls(claims, places, naming, Topics(claims.issues, places))


def claim_records(document: Document) -> Iterator[Record]:
    """Every claim node, with its links to evidence, item and what it speaks of."""
    said = document.claims
    kinds: tuple[tuple[AnyClaim, ...], ...] = (
        said.issues,
        said.statements,
        said.observations,
        said.decisions,
        said.commitments,
        said.judgements,
        said.causes,
        said.body_changes,
        said.progress,
        said.figure_notes,
        said.meeting_references,
    )
    for claim in chain.from_iterable(kinds):
        yield from _claim(document, claim)


def id_of(claim: AnyClaim, sha256: str) -> str:
    """The id that a claim of a document has in the graph."""
    label, discriminator, _ = _content(claim)
    return claim_id(label, sha256, claim.evidence, discriminator)


def evidence_record(document: Document, evidence: Evidence) -> NodeRecord:
    """The node of the words at one place."""
    properties = {
        "document": document.sha256,
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.exact,
        "item": document.places.item(evidence).ordinal,
        "paragraph": document.places.paragraph(evidence.start),
        "source": document.claims.document.where(evidence.start),
    }
    return NodeRecord("Evidence", evidence_id(document.sha256, evidence), properties)


def _claim(document: Document, claim: AnyClaim) -> Iterator[Record]:
    label, discriminator, own = _content(claim)
    evidence = claim.evidence
    place = {"document": document.sha256, "start": evidence.start, "end": evidence.end, "quote": evidence.exact}
    found = claim_id(label, document.sha256, evidence, discriminator)
    if isinstance(claim, Commitment | Progress):
        own = {**own, "context": document.places.context(evidence)}
    node = NodeRecord(label, found, {**place, "rule": claim.rule, "version": MODEL_VERSION, **own})
    item = document.places.item(evidence)
    words = evidence_record(document, evidence)
    yield from (node, words)
    yield Link(node, "EVIDENCED_BY", words)
    yield Link(node, "MADE_IN", NodeRecord("AgendaItem", item_id(document.sha256, item.ordinal)))
    yield from _speaks_of(document, claim, node)


def _content(claim: AnyClaim) -> tuple[str, str, dict[str, object]]:  # noqa: PLR0911 - one for each kind
    """The label of a claim, what tells it from another at its place, and the properties of its kind."""
    match claim:
        case IssueRaised():
            return "IssueMention", claim.issue, {"issue": claim.issue}
        case Statement():
            return "Statement", f"{claim.act}|{claim.speaker}", {"act": claim.act, "speaker": claim.speaker}
        case Observation():
            return _observation(claim)
        case Decision():
            return "Decision", claim.effect, {"effect": claim.effect}
        case Commitment():
            return _commitment(claim)
        case Judgement():
            own: dict[str, object] = {"subject": claim.subject, "grade": claim.grade, "by": claim.by}
            return "Judgement", f"{claim.subject}|{claim.grade}|{claim.by}", own
        case Cause():
            return "Cause", f"{claim.effect}|{claim.cause}", {"effect": claim.effect, "cause": claim.cause}
        case BodyChange() | Progress() | FigureNote() | MeetingReference():
            return chain_content(claim)


def _observation(claim: Observation) -> tuple[str, str, dict[str, object]]:
    numeral, period_label = f"{claim.value:f}", claim.period.label if claim.period else None
    own: dict[str, object] = {
        "code": claim.code,
        "title": claim.title,
        "value": float(claim.value),
        "value_text": numeral,
        "unit": claim.unit,
        "period": period_label,
        "point": claim.point,
    }
    return "Observation", f"{claim.code}|{claim.title}|{numeral}|{claim.unit}|{period_label}|{claim.point}", own


def _commitment(claim: Commitment) -> tuple[str, str, dict[str, object]]:
    own: dict[str, object] = {
        "what": claim.what,
        "force": claim.force,
        "owner": claim.owner,
        "owed_to": claim.owed_to,
        "due_earliest": iso(claim.due.earliest) if claim.due else None,
        "due_latest": iso(claim.due.latest) if claim.due else None,
        "due_words": claim.due_words,
    }
    return "Commitment", f"{claim.what}|{claim.force}|{claim.owner}", own


def _speaks_of(document: Document, claim: AnyClaim, node: NodeRecord) -> Iterator[Record]:
    """The links of a claim to issues, organisations, indicator and period."""
    match claim:
        case IssueRaised():
            yield from _about(node, [(claim.issue, "words")])
        case Cause():
            yield from _to_issue(node, "CLAIMED_CAUSE", claim.cause)
            yield from _to_issue(node, "CLAIMED_EFFECT", claim.effect)
        case Statement():
            yield from _about(node, document.topics.of(claim.evidence, claim.topics))
            yield from _to_organisation(document, node, "SPOKEN_BY", claim.speaker)
        case Commitment():
            yield from _about(node, document.topics.of(claim.evidence))
            yield from _to_organisation(document, node, "OWED_BY", claim.owner)
            yield from _to_organisation(document, node, "OWED_TO", claim.owed_to)
        case Judgement():
            yield from _about(node, document.topics.of(claim.evidence))
            yield from _to_organisation(document, node, "JUDGES", claim.subject)
        case Observation():
            yield from _figure(document, claim, node)
        case Decision():
            yield from _about(node, document.topics.of(claim.evidence))
        case BodyChange():
            yield from _to_organisation(document, node, "CHANGED_FROM", claim.before)
            yield from _to_organisation(document, node, "CHANGED_TO", claim.after)
        case Progress() | FigureNote() | MeetingReference():
            pass


def _figure(document: Document, claim: Observation, node: NodeRecord) -> Iterator[Record]:
    topics = tuple(document.topics.of(claim.evidence))
    measure = indicator(document.claims, claim)
    yield from _about(node, topics)
    yield from (measure, Link(node, "OF_INDICATOR", measure))
    for found, basis in topics:
        if basis == "words":
            yield Link(measure, "MEASURES", NodeRecord("Issue", found))
    if claim.period:
        to = period(claim.period)
        yield from (to, Link(node, "FOR_PERIOD", to))


def _about(node: NodeRecord, topics: Iterable[tuple[str, str]]) -> Iterator[Record]:
    for found, basis in topics:
        yield from issue(found)
        yield Link(node, "ABOUT", NodeRecord("Issue", found), {"basis": basis})


def _to_issue(node: NodeRecord, type_: str, found: str) -> Iterator[Record]:
    yield from issue(found)
    yield Link(node, type_, NodeRecord("Issue", found))


def _to_organisation(document: Document, node: NodeRecord, type_: str, name: str | None) -> Iterator[Record]:
    if found := document.naming.find(name):
        yield Link(node, type_, organisation(found))
