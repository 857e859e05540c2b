"""How promises were weighed: every candidate of a place, its firmness part by part, and the words that promise."""

from __future__ import annotations

from dataclasses import dataclass

from graph.claims import Claims
from loaders.explaining.account import Reason, Weighing, Words
from loaders.extract.commitments import weighed
from loaders.extract.firmness import firmness, reasons
from loaders.extract.phrasing import what
from loaders.extract.promise import Promise
from loaders.extract.promise_words import promise_words
from loaders.minutes import Minutes

_MEANINGS = {
    "commissive": "said to have been offered, undertaken or agreed to",
    "action": "marked as an action",
    "resolved": "a limb of a resolution",
    "asked": "asked for or requested",
    "suggested": "suggested",
    "noted_down": "noted down as to be done",
    "scheduled": "said to be due or planned",
    "future": "said of the future",
    "loose": "said of the future, with a verb of no list",
    "undated": "with neither a date nor an occasion",
    "state": "a state that is to hold",
    "other": "a verb of no list",
    "strong": "a verb of handing over or following up",
    "medium": "a verb of making or reporting",
    "weak": "a verb of doing in general",
    "named": "an office, person or body is its subject",
    "unnamed": "its subject is somebody without a name",
    "spoken": "an office or person by name says so",
    "things": "its subject is nobody",
    "artefact": "a thing that a later meeting can see",
    "recipient": "those to whom it is owed are named",
    "dated": "a date is given",
    "follows": "an occasion is given",
    "conditional": "on a condition",
    "habitual": "as a habit",
    "continuing": "as what goes on already",
    "relative": "in passing, of something else",
    "negated": "that it will not be",
    "past": "as what is judged or met, not done",
    "vague": "as a hope or possibility",
}


@dataclass(frozen=True, slots=True)
class WeighedPromise:
    """A candidate's rule and clause, its weighing, and the words that promise."""

    rule: str
    start: int
    end: int
    weighing: Weighing
    promised_by: Words


def weighed_promises(minutes: Minutes, claims: Claims, start: int, end: int) -> tuple[WeighedPromise, ...]:
    """Every promise or request that was considered at a place, the firmest first."""
    seen = weighed(minutes, claims.organisations, claims.meeting, claims.decisions)
    found = [_weighed(p, dated) for p, dated in seen if p.clause.start < end and start < p.clause.end]
    return tuple(sorted(found, key=lambda one: -one.weighing.total))


def _weighed(promise: Promise, dated: bool) -> WeighedPromise:
    clause, needed, total = promise.clause, promise_words().threshold, firmness(promise, dated)
    weight = promise_words().weights
    parts = [
        Reason(name, _MEANINGS.get(name, name.replace("_", " ")), 1.0, weight[name], weight[name])
        for name in reasons(promise, dated)
        if weight.get(name)
    ]
    words = Words(clause.start, clause.end, clause.text)
    ranked = tuple(sorted(parts, key=lambda reason: -abs(reason.worth)))
    weighing = Weighing(
        "Commitment", f"{promise.force}: {what(promise)}", words, total, needed, total >= needed, ranked
    )
    return WeighedPromise(promise.rule, clause.start, clause.end, weighing, _promised_by(promise))


def _promised_by(promise: Promise) -> Words:
    """The words between what stands before the promise and what stands after it: "offered to bring"."""
    text = promise.clause.text
    first = len(promise.before) if text.startswith(promise.before) else 0
    last = len(text) - len(promise.after) if text.endswith(promise.after) else len(text)
    part = promise.clause.part(first, max(first, last))
    return (
        Words(part.start, part.end, part.text) if part.text else Words(promise.clause.start, promise.clause.end, text)
    )
