"""Claims as the contract's JSON object: the form in which extractions are exchanged and scored."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

from graph.claims import Claims, Commitment, Evidence, Meeting, Observation
from ontology.values import DateInterval

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


def to_contract(claims: Claims) -> dict[str, Json]:
    """One document's object, ready for `json.dumps`; keys in the contract's order, claims in text order."""
    return {
        "document": claims.document.name,
        "title": claims.title,
        "meeting": _meeting(claims.meeting),
        "organisations": [{"name": o.name, "aliases": list(o.aliases), "kind": o.kind} for o in claims.organisations],
        "issues": [{"issue": i.issue, "evidence": _evidence(i.evidence)} for i in claims.issues],
        "observations": [_observation(o) for o in claims.observations],
        "decisions": [{"effect": d.effect, "evidence": _evidence(d.evidence)} for d in claims.decisions],
        "commitments": [_commitment(c) for c in claims.commitments],
        "instruments": [{"name": i.name, "kind": i.kind} for i in claims.instruments],
        "judgements": [
            {"subject": j.subject, "grade": j.grade, "by": j.by, "evidence": _evidence(j.evidence)}
            for j in claims.judgements
        ],
        "causes": [{"effect": c.effect, "cause": c.cause, "evidence": _evidence(c.evidence)} for c in claims.causes],
        "statements": [
            {"act": s.act, "speaker": s.speaker, "topics": list(s.topics), "evidence": _evidence(s.evidence)}
            for s in claims.statements
        ],
    }


def _meeting(meeting: Meeting) -> dict[str, Json]:
    period = meeting.reporting_period
    return {
        "body": meeting.body,
        "council": meeting.council,
        "date": _interval(meeting.held),
        "reporting_period": period.label if period else None,
    }


def _observation(observation: Observation) -> dict[str, Json]:
    return {
        "code": observation.code,
        "title": observation.title,
        "value": _number(observation.value),
        "unit": observation.unit,
        "period": observation.period.label if observation.period else None,
        "evidence": _evidence(observation.evidence),
    }


def _commitment(commitment: Commitment) -> dict[str, Json]:
    return {
        "what": commitment.what,
        "force": commitment.force,
        "owner": commitment.owner,
        "owed_to": commitment.owed_to,
        "due": _interval(commitment.due) if commitment.due else None,
        "evidence": _evidence(commitment.evidence),
    }


def _evidence(evidence: Evidence) -> dict[str, Json]:
    return {"start": evidence.start, "end": evidence.end, "quote": evidence.exact}


def _interval(interval: DateInterval) -> dict[str, Json]:
    return {
        "earliest": interval.earliest.isoformat() if interval.earliest else None,
        "latest": interval.latest.isoformat() if interval.latest else None,
    }


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
