"""Where sentences promise: who would do what, in the forms that minutes use, scored for how firm a promise it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from loaders.extract.clauses import clause_at
from loaders.extract.owners import Agent, Cast
from loaders.extract.promise_words import promise_words
from loaders.extract.speech import frames
from loaders.minutes import Span


@dataclass(frozen=True, slots=True)
class Promise:
    """A candidate: the rule that saw it, the verb's base form, the clause, the words before the verb phrase and after it.

    `passive` tells that `before` names what is delivered, not who delivers.
    """

    rule: str
    force: str
    basis: str
    base: str
    clause: Span
    before: str
    after: str
    passive: bool
    owner: Agent | None


_PLANS = re.compile(
    r"planned|scheduled|arranged|being|put\s+(?:back|off)|delayed|slipped|moved|brought|postponed|expected|due"
    r"|anticipated|coming",
    re.IGNORECASE,
)
# No sentence promises more often; what repeats beyond it is noise, and costs no more than this.
_MOST = 8
_ADVERBS = (
    r"(?:(?:also|now|then|therefore|shortly|either|both|in turn|be (?:happy|pleased|willing) to|aim to"
    r"|endeavour to|seek to|\w+ly)\s+){0,2}"
)
_PLANNED = (
    r"(?:(?:now|still|also|currently|both)\s+)?(?:due|expected|scheduled|planned|set|on\s+track|anticipated"
    r"|intended|working|planning)"
)
_NOT_DONE = (
    r"(?!the\b|a\b|an\b|this\b|note\b|approve\b|endorse\b|adopt\b|accept\b|recommend\b|support\b|defer\b|differ\b"
    r"|disagree\b|elect\b|appoint\b|continue\b|go\s+ahead|be\b|have\b|ratify\b|that\b)"
)
_BODIES = re.compile(
    r"\b(?:committee|panel|board|cabinet|members|council|meeting|forum|executive|governors|body|commission"
    r"|councillors|sub-committee)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Forms:
    future: re.Pattern[str]
    scheduled: re.Pattern[str]
    commissive: re.Pattern[str]
    committed: re.Pattern[str]
    agreed: re.Pattern[str]
    required: re.Pattern[str]
    under_way: re.Pattern[str]
    noted_down: re.Pattern[str]
    terse: re.Pattern[str]
    planned: tuple[tuple[re.Pattern[str], re.Pattern[str], str, str], ...]


def promises(sentence: Span, people: Cast, speaker: Agent | None) -> Iterator[Promise]:
    """The candidates of a sentence of narrative; `speaker` is who "she" and "they" can be."""
    forms, low = _forms(), sentence.text.lower()
    infinitive = " to " in low
    if infinitive or "gave" in low or "promised" in low or "pledged" in low:
        yield from _commissive(sentence, people, speaker, forms)
    if "agreed" in low:
        yield from _it_was_agreed(sentence, people, speaker, forms)
    if "would" in low or "will " in low or "shall" in low:
        yield from _verbal(sentence, people, speaker, forms.future, "commitment.will-deliver", "offered", "future")
    if infinitive:
        yield from _verbal(sentence, people, speaker, forms.scheduled, "commitment.is-to", "agreed", "scheduled")
        yield from _verbal(sentence, people, speaker, forms.required, "commitment.required-to", "agreed", "scheduled")
        yield from _verbal(sentence, people, speaker, forms.noted_down, "commitment.resolved", "agreed", "noted_down")
        yield from _terse(sentence, people, forms)
    if " being " in low:
        yield from _verbal(
            sentence, people, speaker, forms.under_way, "commitment.will-deliver", "offered", "scheduled"
        )
    yield from _planned(sentence, people, forms)


def _verbal(
    sentence: Span, people: Cast, speaker: Agent | None, pattern: re.Pattern[str], rule: str, force: str, basis: str
) -> Iterator[Promise]:
    for match in islice(pattern.finditer(sentence.text), _MOST):
        clause = clause_at(sentence, match.start())
        before = match.groupdict().get("what") or sentence.text[clause.start - sentence.start : match.start()]
        after = sentence.text[match.end() : clause.end - sentence.start]
        passive = bool(match.groupdict().get("passive"))
        base = _base(match)
        owner = (
            _agent_after(after, people) or _assurer(before, people)
            if passive
            else _resolved(people.subject(before[-160:]), speaker)
        )
        if passive and owner is None:
            owner = _said_by(before, people)
        if base == "take place" and owner is None:
            owner = _improver(before, people, speaker)
        yield Promise(
            rule, _force_of(force, match, base, passive, owner), basis, base, clause, before, after, passive, owner
        )


def _assurer(before: str, people: Cast) -> Agent | None:
    """Who gave an assurance that a thing would be done."""
    match = re.search(
        r"\b(?:gave|given)\s+(?:an?|their|his|her)\s+(?:assurance|undertaking|commitment)\s+that\b", before
    )
    return people.subject(before[: match.start()]) if match else None


def _said_by(before: str, people: Cast) -> Agent | None:
    """Who said that a thing would be done: a named officer who says so answers for it."""
    heard = frames(before, people)
    speaker = heard[-1].speaker if heard else None
    return replace(speaker, kind="speaker") if speaker and speaker.kind in ("office", "person") else None


def _improver(before: str, people: Cast, speaker: Agent | None) -> Agent | None:
    """Who needed to do what "would be taking place": the subject of the need."""
    match = re.search(r"\b(?:needed|planned|intended|wanted|proposed)\s+to\b", before)
    return _resolved(people.subject(before[: match.start()]), speaker) if match else None


def _force_of(force: str, match: re.Match[str], base: str, passive: bool, owner: Agent | None) -> str:
    """What a body will consider is on its programme already; what somebody expects to do is only offered."""
    if passive and base in ("consider", "discuss", "debate") and owner is not None:
        return "agreed"
    return "offered" if match.groupdict().get("planned") else force


def _planned(sentence: Span, people: Cast, forms: _Forms) -> Iterator[Promise]:
    """ "An external audit was planned", "opening put back to September 2026", "the plan coming forward in April"."""
    if not _PLANS.search(sentence.text):
        return
    for tail, head, base, force in forms.planned:
        for match in islice(tail.finditer(sentence.text), _MOST):
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


def _commissive(sentence: Span, people: Cast, speaker: Agent | None, forms: _Forms) -> Iterator[Promise]:
    for pattern in (forms.commissive, forms.committed):
        for match in islice(pattern.finditer(sentence.text), _MOST):
            clause = clause_at(sentence, match.start())
            before = sentence.text[clause.start - sentence.start : match.start()]
            groups = match.groupdict()
            named = groups.get("by")
            owner = _first(people.agents(named)) if named else _resolved(people.subject(before[-160:]), speaker)
            if owner is None and not named:
                continue
            earlier = bool(groups.get("earlier"))
            agreed = earlier or (
                (groups.get("word") or "") == "agreed" and owner is not None and _BODIES.search(owner.words) is not None
            )
            base = _base(match)
            yield Promise(
                "commitment.it-was-agreed" if agreed else "commitment.undertook-to", "agreed" if agreed else "offered", "commissive",
                base, clause, before, sentence.text[match.end() : clause.end - sentence.start], False, owner,
            )  # fmt: skip


def _it_was_agreed(sentence: Span, people: Cast, speaker: Agent | None, forms: _Forms) -> Iterator[Promise]:
    for match in islice(forms.agreed.finditer(sentence.text), _MOST):
        rest = sentence.part(match.end(), len(sentence.text))
        for promise in resolved(rest, people, speaker):
            yield Promise(
                "commitment.it-was-agreed", promise.force, "commissive", promise.base, sentence, promise.before, promise.after,
                promise.passive, promise.owner,
            )  # fmt: skip
            break


def _terse(sentence: Span, people: Cast, forms: _Forms) -> Iterator[Promise]:
    """ "Clerk to submit by 20th January.": a subject with nothing before it, and an infinitive."""
    for match in islice(forms.terse.finditer(sentence.text), _MOST):
        before = match.group("who")
        owner = people.subject(before)
        if owner is None or owner.start > 6 or owner.kind == "pronoun":
            continue
        clause = clause_at(sentence, match.start("who"))
        end = max(match.end(), clause.end - sentence.start)
        yield Promise(
            "commitment.resolved", "agreed", "commissive", _base(match), sentence.part(match.start("who"), end),
            before, sentence.text[match.end() : end], False, owner,
        )  # fmt: skip


def resolved(limb: Span, people: Cast, speaker: Agent | None = None) -> Iterator[Promise]:
    """The candidates of a limb: "X to do it", "X be asked to do it", "a letter be sent", "to send a letter"."""
    for pattern, rule, force, passive in _limb_forms():
        match = pattern.search(limb.text)
        if not match:
            continue
        before, after = limb.text[: match.start("head")], limb.text[match.end() :]
        asked = match.groupdict().get("who")
        subject = _first(people.agents(asked)) if asked else people.subject(before[-160:])
        owner = _agent_after(after, people) if passive else _resolved(subject, speaker)
        if rule == "named" and owner is None:
            continue
        if _base(match) == "receive":
            owner = None  # who receives is owed, not owing
        base = _base(match)
        name = "commitment.recommended-to" if force == "requested" else "commitment.resolved"
        yield Promise(name, force, "resolved", base, limb, before, after, passive, owner)
        return


def _base(match: re.Match[str]) -> str:
    """The base form of the verb that a pattern found."""
    groups = match.groupdict()
    if groups.get("verb4") is not None:
        return "provide"
    word = " ".join((groups.get("verb") or groups.get("verb2") or groups.get("verb3") or "").lower().split())
    return promise_words().base_of.get(word, word)


def _first(agents: list[Agent]) -> Agent | None:
    return agents[0] if agents else None


def _agent_after(after: str, people: Cast) -> Agent | None:
    """Who a passive is done by: "would be considered by the Board"."""
    match = re.search(r"^(?:[^.;]{0,120}?\s)?by\s+(?=(?:the\s+)?[A-Z]|the\s|officers)", after)
    if not match:
        return None
    found = people.agents(after[match.end() : match.end() + 90])
    return found[0] if found and found[0].start <= 4 else None


def _resolved(agent: Agent | None, speaker: Agent | None) -> Agent | None:
    if agent is None or agent.kind != "pronoun" or speaker is None or speaker.kind == "pronoun":
        return agent
    return Agent(agent.start, agent.end, agent.words, speaker.name, speaker.kind)


@cache
def _forms() -> _Forms:
    words = promise_words()
    base, past, gerund = words.base, words.participle, words.gerund
    action = rf"(?:(?P<verb>{base})|(?P<passive>be\s+(?:\w+ly\s+)?)(?P<verb2>{past})|be\s+(?P<verb3>{gerund}))\b"
    return _Forms(
        _compile(rf"\b(?:would|will|shall)\s+{_ADVERBS}{action}"),
        _compile(rf"\b(?:was|were|is|are)\s+(?P<planned>{_PLANNED}\s+)?to\s+(?:also\s+)?{action}"),
        _compile(
            rf"\b(?P<earlier>ha[ds]\s+(?:already\s+)?)?(?P<word>offered|undertook|undertaken|agreed|committed"
            rf"|promised|pledged|volunteered|proposed|(?:was|were)\s+(?:happy|willing|content"
            rf"|pleased))\s+(?:in\s+principle\s+)?to\s+(?:{_ADVERBS}){_NOT_DONE}(?P<verb>{base}|\w{{2,20}})\b"
            rf"|\b(?:[Aa]n?\s+)?(?P<word2>offer|undertaking|commitment|assurance)\s+(?:was|had\s+been)\s+(?:made"
            rf"|provided|given)\s+(?:from|by)\s+(?P<by>.{{3,80}}?)\s+to\s+(?P<verb2>{base}|\w{{2,20}})\b"
            rf"|\b(?P<word4>promised|pledged)\s+(?=(?:an?|further|additional|more)\s)(?P<verb4>)"
            rf"|\b(?P<word3>gave)\s+(?:an?|their|his|her)\s+(?:undertaking|commitment|promise)\s+(?:to|that\s+(?:he"
            rf"|she|they|it)\s+would)\s+(?P<verb3>{base}|\w{{2,20}})\b"
        ),
        _compile(rf"\b(?P<word>(?:was|were|remained|is|are|remains)\s+committed)\s+to\s+(?P<verb>{gerund})\b"),
        _compile(
            r"\b[Ii]t\s+(?:was|had\s+been)\s+(?:\w+ly\s+|also\s+|then\s+|therefore\s+"
            r"|further\s+)?agreed\s*,?\s*(?=that\b|to\b|:)"
        ),
        _compile(
            rf"\b(?:was|were|is|are)\s+(?:legally\s+|contractually\s+)?(?:required"
            rf"|obliged)\s+(?:[^.;]{{0,80}}?,?\s+)?to\s+(?P<verb>{base})\b"
        ),
        _compile(
            rf"(?P<passive>\b(?:was|were|is"
            rf"|are)\s+(?:currently\s+)?being\s+)(?P<verb>{past})\b(?=[^.;]{{0,80}}\b(?:over|during|within"
            rf"|in)\s+the\s+(?:next|coming)\b)"
        ),
        _compile(
            rf"(?:^\W{{0,3}}|;\s+)(?P<what>(?:(?!\b(?:was|were|is|are|had|has|have|would|will|need\w*|due|\w+ed"
            rf"|likely|said|that|able|want\w*)\b)[^.;,]){{3,90}}?)\s+(?:(?P<passive>to\s+be\s+)(?P<verb>{past})"
            rf"|to\s+(?P<verb2>go\s+out|go|come\s+back|come|follow|return))\b"
        ),
        _compile(
            rf"(?:^\W{{0,3}}|;\s+"
            rf"|[—–-]\s+)(?P<who>(?:[Tt]he\s+)?[\w'’&,/ ]{{2,70}}?)\s+to\s+{_NOT_DONE}(?P<verb>{base}"
            rf"|(?:[a-z]{{2,20}}))\b"
        ),
        _planned_forms(),
    )


def _planned_forms() -> tuple[tuple[re.Pattern[str], re.Pattern[str], str, str], ...]:
    """What is said of a plan, the thing planned that must stand before it, and the verb and force that it amounts to."""
    thing = _compile(rf"(?i:(?:an?\s+)?(?:[\w-]{{1,30}}\s+){{0,2}}{promise_words().artefact.pattern})\s*$")
    event = _compile(
        r"\b(?i:go[- ]live|opening|reopening|completion|launch|start|delivery|publication|roll[- ]?out"
        r"|implementation|handover|relocation)"
        r"(?:\s+(?:of|for)\s+[^.;,]{2,60})?\s*$"
    )
    moved = (
        r"put\s+(?:back|off)|delayed|slipped|moved|rescheduled|brought\s+forward|postponed|expected|planned|due"
        r"|scheduled|anticipated"
    )
    written = r"written|drafted|prepared|drawn\s+up|produced|compiled|finalised"
    return (
        (_compile(
            r"\b(?:was|were|is|are)\s+(?:now\s+|also\s+|being\s+)?(?:planned|scheduled|arranged)\b(?!\s+(?:to|as"
            r"|around)\b)"), thing, "hold", "offered"),
        (_compile(rf"\b(?:was|were|is|are)\s+(?:now\s+|also\s+)?being\s+(?:{written})\b"), thing, "produce", "offered"),
        (_compile(rf"\b(?:(?:had|has)\s+)?(?:(?:was|were|been|is)\s+)?(?:now\s+)?(?:{moved})\b"), event, "", "offered"),
        (
            _compile(
                r"(?<!were )(?<!was )(?<!are )(?<!is )(?<!be )(?<!been )\bcoming\s+(?:forward|to|before"
                r"|back)\b(?!\s+(?:an|the|its)\s+(?:end|close))"),
            _compile(r"\b(?:[\w'’-]{1,30}\s+){1,5}$"), "bring forward", "agreed",
        ),
    )  # fmt: skip


@cache
def _limb_forms() -> tuple[tuple[re.Pattern[str], str, str, bool], ...]:
    words = promise_words()
    any_verb = rf"{_NOT_DONE}(?P<verb>{words.base}|[a-z]{{2,20}})\b"
    return (
        (_compile(rf"(?P<head>\b(?:be|is|are)\s+recommended\s+to\s+){any_verb}"), "named", "requested", False),
        (
            _compile(
                rf"(?P<head>\b(?:be|is|are)\s+(?:formally\s+)?(?:asked|requested|invited|instructed|tasked|authorised"
                rf"|urged|directed|required|commissioned|mandated)\s+(?:not\s+)?to\s+){any_verb}"
            ),
            "any",
            "agreed",
            False,
        ),
        (
            _compile(
                rf"(?i)(?P<head>\b(?:asks?|asked|requests?|requested|invites?|invited|instructs?|instructed|tasks?"
                rf"|tasked|directs?|directed"
                rf"|issue[sd]?\s+a\s+direction\s+to)\s+(?:that\s+)?(?P<who>(?:(?!\bto\b)[^.;]){{2,90}}?)\s+(?:to|would"
                rf"|should)\s+){any_verb}"
            ),
            "asks",
            "agreed",
            False,
        ),
        (
            _compile(
                rf"(?P<head>\b(?:(?:to|would|will|should)\s+)?be\s+(?:\w+ly\s+)?)(?P<verb>{words.participle}"
                rf"|[a-z]{{3,20}}ed)\b"
            ),
            "any",
            "agreed",
            True,
        ),
        (_compile(rf"(?P<head>\s(?:to|will|would|should|shall)\s+){any_verb}"), "named", "agreed", False),
        (
            _compile(
                rf"^\W{{0,4}}(?:that\s+)?(?:(?:the\s+)?[\w'’&,-]{{1,40}}\s+){{1,9}}?(?P<head>)(?P<verb>{words.base})\b(?=\s)"
            ),
            "named",
            "agreed",
            False,
        ),
        (_compile(rf"(?P<head>(?:^|\b)to\s+(?:also\s+)?){any_verb}"), "any", "agreed", False),
        (_compile(rf"^\W{{0,4}}(?P<head>)(?P<verb>{words.base})\b"), "any", "agreed", False),
    )


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
