"""The claims that lead across documents, as nodes: changes of bodies, progress, notes on figures, other meetings."""

from __future__ import annotations

from decimal import Decimal

from graph.claims import BodyChange, FigureNote, MeetingReference, Progress
from graph.dates import iso
from ontology.values import UNKNOWN_DATE

ChainClaim = BodyChange | Progress | FigureNote | MeetingReference


def chain_content(claim: ChainClaim) -> tuple[str, str, dict[str, object]]:
    """The label of a claim, what tells it from another at its place, and the properties of its kind."""
    match claim:
        case BodyChange():
            return _body_change(claim)
        case Progress():
            on = claim.on or UNKNOWN_DATE
            done = {"done_earliest": iso(on.earliest), "done_latest": iso(on.latest)}
            return "Progress", claim.verdict, {"verdict": claim.verdict, **done}
        case FigureNote():
            return _figure_note(claim)
        case MeetingReference():
            days = {"earliest": iso(claim.held.earliest), "latest": iso(claim.held.latest)}
            period = claim.period.label if claim.period else None
            own: dict[str, object] = {"relation": claim.relation, **days, "period": period}
            return "MeetingReference", f"{claim.relation}|{claim.held}", own


def _body_change(claim: BodyChange) -> tuple[str, str, dict[str, object]]:
    on = claim.on or UNKNOWN_DATE
    own: dict[str, object] = {
        "kind": claim.kind,
        "before": claim.before,
        "after": claim.after,
        "earliest": iso(on.earliest),
        "latest": iso(on.latest),
    }
    return "BodyChange", f"{claim.kind}|{claim.before}|{claim.after}", own


def _figure_note(claim: FigureNote) -> tuple[str, str, dict[str, object]]:
    own: dict[str, object] = {
        "kind": claim.kind,
        "code": claim.code,
        "title": claim.title,
        "period": claim.period.label if claim.period else None,
        "value": _number(claim.value),
        "replaces": _number(claim.replaces),
        "other_code": claim.other_code,
    }
    return "FigureNote", "|".join(str(value) for value in own.values()), own


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
