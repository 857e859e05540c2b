"""The tasks in the limb of a resolution or an action, each for its owner.

An owner stands before the task ("KO - circulate the data"), in it ("the Clerk to write") or behind it ("(Action: KO)").
"""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.extract.limb_promises import resolved
from loaders.extract.owners import Agent, Cast
from loaders.extract.promise import Promise
from loaders.extract.promises import promises
from loaders.extract.requests import requests
from loaders.minutes import Span


def tasks(piece: Span, people: Cast, rule: str, action: bool) -> list[Promise]:
    """The promises of a piece of a limb; `rule` is its decision's, and an `action` is a task whatever its words."""
    found = _leading(piece, people) if action else []
    return found or owner_last(piece, people, action) or _plain(piece, people, rule, action)


def _leading(piece: Span, people: Cast) -> list[Promise]:
    """What is to be done by the owner named before a dash: "JS - circulate the data"."""
    leading = _LEADING_OWNER.match(piece.text)
    if not leading:
        return []
    who = leading.group("who")
    named = people.agents(who)
    owner = named[0] if len(named) == 1 and named[0].words == who else Agent(0, len(who), who, who, "person")
    rest = piece.text[leading.end() :]
    return [Promise("commitment.resolved", "agreed", "action", "", piece, "", rest, False, owner)]


def owner_last(piece: Span, people: Cast, action: bool) -> list[Promise]:
    """What is to be done by the owner that is named at the end: "... (Action: JS)"."""
    trailing = _TRAILING_OWNER.search(piece.text)
    if not trailing or not (action or trailing.group("mark")):
        return []
    body = piece.part(0, trailing.start())
    if trailing.group("when"):
        body = piece  # the deadline stands behind the owner
    owner = people.subject(trailing.group("who")) or Agent(0, 0, trailing.group("who"), trailing.group("who"), "person")
    found = [*resolved(body, people), *promises(body, people, None), *requests(body, people, None)][:1]
    made = found or [Promise("commitment.resolved", "agreed", "action", "", body, "", body.text, False, owner)]
    return [replace(p, rule="commitment.resolved", force="agreed", owner=owner, basis="action") for p in made]


def _plain(piece: Span, people: Cast, rule: str, action: bool) -> list[Promise]:
    """The promises of a limb; an action's words are one whatever their form."""
    if rule == "decision.body-disposes":
        spoken = [p for p in promises(piece, people, None) if p.basis == "commissive"]
        if spoken:
            return spoken[:1]
    found = _shared_out(piece, people) or list(resolved(piece, people))
    if not found and action and len(piece.text.split()) > 2:
        found = [Promise("commitment.resolved", "agreed", "action", "", piece, "", piece.text, False, None)]
    found = [part for promise in found for part in _in_two_places(promise)]
    softly = rule == "decision.it-was-agreed"
    return [replace(p, rule="commitment.it-was-agreed") if softly and p.force == "agreed" else p for p in found]


_NEXT_OWNER = re.compile(
    r"(?:[,;]?\s+and\s+|[;.]\s+)(?=(?:the\s+)?[A-Z][A-Za-z'’& ]{1,60}?\s+to\s+(?!the\b|a\b|be\b)[a-z])"
)


# "... (Action: JS)", "... Clerk to action.", "... – Chief Nurse".
_TRAILING_OWNER = re.compile(
    r"(?:[(\[]?\s*(?P<mark>\b[Aa]ctions?\b)(?:\s+by)?\s*[:–-]\s*|[.;]\s+(?=[^.;]{2,60}\bto action\W*$)|\s+[–—-]\s+"
    r"|\s*[(\[])"
    r"(?P<who>(?:[A-Z]|clerk"
    r"|chair)[\w'’&/, ]{1,70}?(?:\s*\([A-Z]{2,4}\))?)(?:\s+to\s+\w+)?(?P<when>\s+by\s+[^)]{3,30})?\s*[)\]]?\W{0,2}$"
)
_LEADING_OWNER = re.compile(
    r"^\W{0,3}(?P<who>[A-Z]{2,4}(?:\s*[/,&]\s*[A-Z]{2,4}){0,4}|[A-Z][\w'’& ]{3,60}?)\s*(?:\s[–—-]|:)\s+(?=\S)"
)
_ALONGSIDE = re.compile(r",?\s+(?:alongside|together with|along with|as well as)\s+")
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?$")


def _shared_out(piece: Span, people: Cast) -> list[Promise]:
    """Two things of two owners in one passive: "a survey from the Trust together with the Council's own costings"."""
    for promise in resolved(piece, people):
        if not promise.passive or promise.owner is not None:
            return []
        joined = _ALONGSIDE.search(promise.before)
        halves = (promise.before[: joined.start()], promise.before[joined.end() :]) if joined else (promise.before,)
        owners = [_possessor(half, people) for half in halves]
        if joined and len({o.name for o in owners if o}) == 2:
            second = piece.part(joined.end(), len(piece.text))
            first = replace(promise, before=halves[0], owner=owners[0])
            return [first, replace(promise, before=halves[-1], owner=owners[-1], clause=second)]
        return [replace(promise, owner=owners[0])]
    return []


_TWO_PLACES = re.compile(
    r"^(?P<thing>.{3,200}?)\s+(?P<first>to\s+(?:the\s+)?[A-Z][^;]{3,80}?)"
    r"\s+and\s+(?P<second>to\s+(?:the\s+)?[A-Z][^;]{3,80}?)[\s;.]*$"
)


def _in_two_places(promise: Promise) -> list[Promise]:
    """One thing for two bodies on two dates is due twice: "to the Committee in May and to the Board in July"."""
    match = _TWO_PLACES.match(promise.after)
    if not match or not all(re.search(r"\s(?:in|on|by)\s", match.group(part)) for part in ("first", "second")):
        return [promise]
    offset = len(promise.clause.text) - len(promise.after)
    ends = (
        promise.clause.part(0, offset + match.end("first")),
        promise.clause.part(offset + match.start("second"), len(promise.clause.text)),
    )
    return [
        replace(promise, clause=clause, after=f"{match.group('thing')} {match.group(part)}")
        for clause, part in zip(ends, ("first", "second"), strict=True)
    ]


def _possessor(thing: str, people: Cast) -> Agent | None:
    """Whose report or plan it is: "a report from the Trust", "the Council's own plan"."""
    for agent in people.agents(thing):
        own = re.match(r"(?:[’']s?)?\s+own\b", thing[agent.end :]) or (
            agent.words.endswith(("'s", "’s")) and " own " in thing[agent.end :][:6]
        )
        if agent.kind in ("organisation", "office", "body") and (own or _FROM.search(thing[: agent.start])):
            return agent
    return None


def pieces(matter: Span, people: Cast) -> list[Span]:
    """A limb cut where another owner's task begins: "X to circulate the data and the Clerk to write"."""
    cuts = [
        match for match in _NEXT_OWNER.finditer(matter.text)
        if match.start() > 8 and people.subject(re.split(
            r"\sto\s", matter.text[match.end() : match.end() + 80])[0]) is not None
    ]  # fmt: skip
    cut, start = [], 0
    for match in cuts:
        cut.append(matter.part(start, match.start()))
        start = match.end()
    cut.append(matter.part(start, len(matter.text)))
    return [piece for piece in cut if piece.text]
