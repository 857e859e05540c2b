"""Where the narrative promises: who would do what, in the forms that minutes use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from loaders.extract.clauses import clause_at
from loaders.extract.limb_promises import resolved
from loaders.extract.matching import words_of
from loaders.extract.owners import Agent, Cast
from loaders.extract.plans import planned, put_back
from loaders.extract.promise import MOST, Promise, agent_after, base_form, first, meant
from loaders.extract.promise_forms import Form, Forms, forms
from loaders.extract.speech import frames
from loaders.minutes import Span

_BODIES = re.compile(
    r"\b(?:committee|panel|board|cabinet|members|council|meeting|forum|executive|governors|body|commission"
    r"|councillors|sub-committee)$",
    re.IGNORECASE,
)


_MODALS = frozenset("would will shall going ll".split())
_COMMISSIVES = frozenset(
    "offered undertook undertaken agreed committed promised pledged volunteered proposed happy willing content"
    " pleased gave offer undertaking"
    " commitment assurance took intention plan plans".split()
)
_BE = frozenset("was were is are plans planned intends intended".split())
_BOUND = frozenset("required obliged assigned tasked commissioned engaged appointed".split())
_LATER = frozenset(("be", "go", "come", "follow", "return"))


def promises(sentence: Span, people: Cast, speaker: Agent | None) -> Iterator[Promise]:
    """The candidates of a sentence of narrative; `speaker` is who "she" and "they" can be."""
    patterns, words = forms(), words_of(sentence.text)
    if not _COMMISSIVES.isdisjoint(words):
        yield from _commissive(sentence, people, speaker, patterns)
    if "agreed" in words:
        yield from _it_was_agreed(sentence, people, speaker, patterns)
    if not _MODALS.isdisjoint(words):
        yield from _future(sentence, people, speaker, patterns)
    if "to" in words:
        yield from _to_be_done(sentence, people, speaker, patterns)
    if "being" in words:
        yield from _verbal(sentence, people, speaker, patterns.under_way)
    yield from planned(sentence, people, patterns)
    if "back" in words or "forward" in words:
        yield from put_back(sentence, people)


def _future(sentence: Span, people: Cast, speaker: Agent | None, patterns: Forms) -> Iterator[Promise]:
    """What would be done: by a verb of the lists, else by any other, else by the state that it would be in."""
    found = list(_verbal(sentence, people, speaker, patterns.future))
    yield from found
    seen = {promise.clause.end - len(promise.after) for promise in found}
    words = words_of(sentence.text)
    others = [
        patterns.loose,
        *([patterns.state] if "be" in words else ()),
        *([patterns.provided] if "there" in words else ()),
    ]
    for form in others:
        for promise in _verbal(sentence, people, speaker, form):
            if not any(abs(place - (promise.clause.end - len(promise.after))) < 25 for place in seen):
                yield promise


def _to_be_done(sentence: Span, people: Cast, speaker: Agent | None, patterns: Forms) -> Iterator[Promise]:
    """What was to be done, or is noted down as to be done."""
    words = words_of(sentence.text)
    if not _BE.isdisjoint(words):
        listed = list(_verbal(sentence, people, speaker, patterns.scheduled))
        yield from listed or _verbal(sentence, people, speaker, patterns.arranged)
    if not _BOUND.isdisjoint(words):
        yield from _verbal(sentence, people, speaker, patterns.required)
    if not _LATER.isdisjoint(words):
        yield from _verbal(sentence, people, speaker, patterns.noted_down)
    if "be" in words:
        yield from _verbal(sentence, people, speaker, patterns.trailing)
    yield from _terse(sentence, people, patterns)


def _verbal(sentence: Span, people: Cast, speaker: Agent | None, form: Form) -> Iterator[Promise]:
    for match in islice(form.pattern.finditer(sentence.text), MOST):
        clause = clause_at(sentence, match.start())
        before = match.groupdict().get("what") or sentence.text[clause.start - sentence.start : match.start()]
        if match.groupdict().get("there") is not None:
            before = ""
        elided = match.groupdict().get("there") is None and not before.strip() and clause.start > sentence.start
        after = sentence.text[match.end() : clause.end - sentence.start]
        passive = bool(match.groupdict().get("passive"))
        base = base_form(match)
        owner = (
            agent_after(after, people) or _assurer(before, people)
            if passive or _PROMISED.search(before)
            else meant(
                _subject(sentence, clause, people) if elided else _acting(before[-160:], people, speaker), speaker
            )
        )
        if owner is None and not elided:
            owner = _said_by(before, people)
        if base == "take place" and owner is None:
            owner = _improver(before, people, speaker)
        force = _force_of(form.force, match, base, passive, owner)
        basis = "commissive" if _PROMISED.search(before) else form.basis
        if passive and base in ("go", "come"):
            continue  # "would be gone"
        yield Promise(form.rule, force, basis, base, clause, before, after, passive, owner)


def _subject(sentence: Span, clause: Span, people: Cast) -> Agent | None:
    """Who the clause before is about: "The Director did not know but would find out"."""
    named = people.agents(sentence.text[: clause.start - sentence.start][-200:])
    return named[0] if len(named) == 1 or (named and named[0].start <= 4) else None


_OWN_STAFF = re.compile(r"\b[HhTt](?:is|er|heir)\s+(?:\w+\s+)?(?:officers|staff|team|colleagues|department)\s*$")


# "The Assistant Director (Prevention) will write".
_BRACKET_LAST = re.compile(r"\s*\([^()]{1,40}\)\s*$")


def _acting(before: str, people: Cast, speaker: Agent | None) -> Agent | None:
    """Who stands before a verb; "her officers" act for her."""
    if speaker is not None and _OWN_STAFF.search(before):
        return speaker
    found = people.subject(before) or people.subject(_BRACKET_LAST.sub(" ", before))
    if found is None and before.endswith((" and ", " but ")):
        named = people.agents(before)
        found = named[0] if len(named) == 1 and named[0].start <= 4 and named[0].kind != "organisation" else None
    return found


_PROMISED = re.compile(
    r"\b(?:undertook|promised|pledged|guaranteed|(?:gave|given)\s+(?:an?|their|his"
    r"|her)\s+(?:firm\s+)?(?:assurance|undertaking"
    r"|commitment|promise|guarantee)|had\s+(?:now\s+|already\s+)?agreed)\s+that\b"
)


def _assurer(before: str, people: Cast) -> Agent | None:
    """Who gave an assurance that a thing would be done."""
    match = _PROMISED.search(before)
    return people.subject(before[: match.start()]) if match else None


def _said_by(before: str, people: Cast) -> Agent | None:
    """Who said that a thing would be done: a named officer who says so answers for it."""
    heard = frames(before, people)
    speaker = heard[-1].speaker if heard else None
    return replace(speaker, kind="speaker") if speaker and speaker.kind in ("office", "person") else None


def _improver(before: str, people: Cast, speaker: Agent | None) -> Agent | None:
    """Who needed to do what "would be taking place": the subject of the need."""
    match = re.search(r"\b(?:needed|planned|intended|wanted|proposed)\s+to\b", before)
    return meant(people.subject(before[: match.start()]), speaker) if match else None


def _force_of(force: str, match: re.Match[str], base: str, passive: bool, owner: Agent | None) -> str:
    """What a body will consider is on its programme already; what somebody expects to do is only offered."""
    if (
        base in ("consider", "discuss", "debate")
        and (owner is not None or not passive)
        and not match.groupdict().get("planned")
    ):
        return "agreed"
    groups = match.groupdict()
    return "offered" if groups.get("planned") or groups.get("plans") else force


def _commissive(sentence: Span, people: Cast, speaker: Agent | None, forms: Forms) -> Iterator[Promise]:
    for pattern in (forms.commissive, forms.committed):
        for match in islice(pattern.finditer(sentence.text), MOST):
            clause = clause_at(sentence, match.start())
            before = sentence.text[clause.start - sentence.start : match.start()]
            groups = match.groupdict()
            named = groups.get("by")
            elided = not before.strip() and clause.start > sentence.start
            subject = _subject(sentence, clause, people) if elided else _acting(before[-160:], people, speaker)
            owner = first(people.agents(named)) if named else meant(subject, speaker)
            if owner is None and not named:
                continue
            earlier = bool(groups.get("earlier"))
            agreed = earlier or (
                (groups.get("word") or "") == "agreed" and owner is not None and _BODIES.search(owner.words) is not None
            )
            base = base_form(match)
            rule, force = ("commitment.it-was-agreed", "agreed") if agreed else ("commitment.undertook-to", "offered")
            after = sentence.text[match.end() : clause.end - sentence.start]
            yield Promise(rule, force, "commissive", base, clause, before, after, False, owner)


def _it_was_agreed(sentence: Span, people: Cast, speaker: Agent | None, forms: Forms) -> Iterator[Promise]:
    for match in islice(forms.agreed.finditer(sentence.text), MOST):
        rest = sentence.part(match.end(), len(sentence.text))
        for promise in resolved(rest, people, speaker):
            yield replace(promise, rule="commitment.it-was-agreed", basis="commissive", clause=sentence)
            break


def _terse(sentence: Span, people: Cast, forms: Forms) -> Iterator[Promise]:
    """A subject with nothing before it, and an infinitive: "Clerk to submit by 20th January."."""
    for match in islice(forms.terse.finditer(sentence.text), MOST):
        before = match.group("who")
        owner = people.subject(before)
        if owner is None or owner.start > 6 or owner.kind == "pronoun":
            continue
        clause = clause_at(sentence, match.start("who"))
        end = max(match.end(), clause.end - sentence.start)
        yield Promise(
            "commitment.resolved", "agreed", "commissive", base_form(match), sentence.part(match.start("who"), end),
            before, sentence.text[match.end() : end], False, owner,
        )  # fmt: skip
