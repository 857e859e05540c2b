"""Plans that narrative mentions: what was planned, what is coming, and what was put back to another date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from loaders.extract.clauses import clause_at
from loaders.extract.matching import words_of
from loaders.extract.owners import Cast
from loaders.extract.plan_forms import HAPPENING
from loaders.extract.promise import MOST, Promise
from loaders.extract.promise_forms import Forms
from loaders.minutes import Span

_PLANS = frozenset(
    "planned scheduled arranged being going put delayed slipped moved brought postponed expected due anticipated coming"
    " rescheduled".split()
)


def planned(sentence: Span, people: Cast, forms: Forms) -> Iterator[Promise]:
    """Plans as they are mentioned: "an audit was planned", "opening put back to 2026", "the plan coming forward"."""
    if _PLANS.isdisjoint(words_of(sentence.text)):
        return
    for tail, head, base, force in forms.planned:
        for match in islice(tail.finditer(sentence.text), MOST):
            outer = clause_at(sentence, match.start())
            opening = max(outer.start - sentence.start, match.start() - 90)
            thing = head.search(sentence.text[opening : match.start()])
            if not thing:
                continue
            start = opening + thing.start()
            clause = sentence.part(start, max(match.end(), outer.end - sentence.start))
            agents = people.agents(sentence.text[max(0, start - 160) : start])
            owner = agents[-1] if base == "bring forward" and agents and agents[-1].kind == "organisation" else None
            after = sentence.text[match.end() : outer.end - sentence.start]
            yield Promise("commitment.is-to", force, "scheduled", base, clause, thing.group(), after, True, owner)


_PUT_BACK = re.compile(
    r"\b(?:put|push|move|bring|brought)(?:ed|d|t?ing|ing)?\s+(?:back\s+|forward\s+)?(?P<event>(?:the\s+|its\s+"
    r"|their\s+)?"
    r"(?P<noun>opening|reopening|launch|start|completion|publication|delivery|roll[- ]?out|go[- ]live|move"
    r"|relocation|handover)"
    r"(?:\s+of\s+(?P<thing>[^.;,]{2,60}?))?)\s+(?:back\s+|forward\s+)?(?=(?:from\s+[^.;,]{3,40}?\s+)?(?:to"
    r"|until|till)\s)"
)
_BACK_FROM = re.compile(r"^\s*from\s+[^.;,]{3,40}?\s+(?=(?:to|until|till)\s)")


def put_back(sentence: Span, people: Cast) -> Iterator[Promise]:
    """A date that was moved: "had put back the opening of the quay from May to July", "pushing its launch to May"."""
    for match in islice(_PUT_BACK.finditer(sentence.text), MOST):
        if not re.search(r"\b(?:back|forward)\b", match.group()):
            continue
        end = clause_at(sentence, match.end() - 1).end - sentence.start
        earlier = _BACK_FROM.match(sentence.text[match.end() : end])
        when = sentence.part(match.end() + (earlier.end() if earlier else 0), end)
        owner = people.subject(re.sub(r"\s+ha[sd]\s*$", "", sentence.text[: match.start()])[-160:])
        base, thing = HAPPENING.get(match.group("noun").lower(), "open"), match.group("thing") or match.group("event")
        yield Promise("commitment.is-to", "offered", "scheduled", base, when, thing, when.text, True, owner)
