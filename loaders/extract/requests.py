"""Where minutes ask for something: "requested a breakdown", "would welcome a report", "asked that it be shared"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from loaders.extract.clauses import clause_at
from loaders.extract.limb_promises import resolved
from loaders.extract.matching import words_of
from loaders.extract.owners import Agent, Cast
from loaders.extract.promise import MOST, Promise
from loaders.extract.promise_words import promise_words
from loaders.minutes import Span

# "Asked for information" is a question, answered there and then, unless it is to come later.
_ANSWERED = re.compile(
    r"\b(?:information|details?|clarification|updates?|explanation|figures?|data|numbers?|number|assurances?"
    r"|comments?|evidence|outcomes?|costs?|rate|percentages?|examples?|views?|response|feedback|options)\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:further|future|next|written|regular|quarterly|monthly|annual|six[- ]monthly|separate|additional"
    r"|more\s+detailed|follow[- ]?up|circulated|provided|brought|shared|included|after|following"
    r"|in\s+(?:\w+\s+)?(?:weeks?|months?)|by\s+(?:the|\d|[A-Z])|breakdown)\b"
)
# "Asked the Director to explain" was answered there and then; "to say in writing" was not.
_NOT_AT_ONCE = re.compile(
    r"\b(?:in\s+writing|by\s+e-?mail|after\s+the\s+meeting|outside\s+(?:of\s+)?the\s+meeting|(?:next|future"
    r"|later|following)\s+meeting"
    r"|by\s+(?:the\s+end|\d|[A-Z])|before\s+(?:the|[A-Z]))"
)
_ASKING_WORDS = frozenset(
    "asked requested moved proposed urged insisted suggested recommended wished wish felt considered queried"
    " enquired welcome appreciate"
    " like find looked useful helpful called request requests invited instructed tasked".split()
)
_HOW = re.compile(r"^\s*(?:about|on)?\s*(?:how|what|why|when|whether|if|where|who|which)\b", re.IGNORECASE)


def requests(sentence: Span, people: Cast, speaker: Agent | None) -> Iterator[Promise]:
    """The candidates of a sentence that asks for something to be done or delivered."""
    text = sentence.text
    if _ASKING_WORDS.isdisjoint(words_of(text)):
        return
    for pattern, basis in _clausal():
        for match in islice(pattern.finditer(text), MOST):
            rest = sentence.part(match.end(), len(text))
            for promise in resolved(rest, people, speaker):
                yield _asked(promise, sentence, basis)
    yield from _nominal(sentence, people)
    yield from _directed(sentence, people)


def _asked(promise: Promise, sentence: Span, basis: str) -> Promise:
    return Promise(
        "commitment.asked-for",
        "requested",
        basis,
        promise.base,
        sentence,
        promise.before,
        promise.after,
        promise.passive,
        promise.owner,
    )


def _nominal(sentence: Span, people: Cast) -> Iterator[Promise]:
    """Things asked for: "would welcome a report on X", "requested a breakdown", "asked for a briefing"."""
    for match in islice(_wanting().finditer(sentence.text), MOST):
        after = sentence.text[match.end() : clause_end(sentence, match.end())]
        if re.search(r"\bha[ds]\s+$", sentence.text[: match.start()]) or re.match(r"\s*(?:this|that|it)\b", after):
            continue
        later = match.group("wish") and _LATER_MEETING.search(after)
        if not later and (_HOW.match(after) or not _is_deliverable(after, match)):
            continue
        owner = people.subject(sentence.text[max(0, match.start() - 120) : match.start()])
        asker = Agent(0, 0, owner.words, owner.name, "anonymous") if owner else None
        giver = _giver(after, people)
        base = "hear" if _HEARD.search(match.group()) else "provide"
        yield Promise("commitment.asked-for", "requested", "asked", base, sentence, "", after, False, giver or asker)


_HEARD = re.compile(r"hear(?:\s+from)?$")
_LATER_MEETING = re.compile(
    r"\b(?:at|to)\s+(?:a|the|its|their)\s+(?:later|future|next|following"
    r"|subsequent)\s+meeting\b"
)


def _giver(after: str, people: Cast) -> Agent | None:
    """Of whom it is asked: "a written explanation from the County Solicitor"."""
    match = re.search(r"\bfrom\s+(?=(?:the\s+)?[A-Z])", after[:160])
    found = people.agents(after[match.end() : match.end() + 90]) if match else []
    return found[0] if found and found[0].start <= 4 and found[0].kind in ("office", "organisation") else None


def clause_end(sentence: Span, offset: int) -> int:
    """Where the clause that holds an offset ends, within the sentence."""
    return clause_at(sentence, min(offset, len(sentence.text) - 1)).end - sentence.start


def _is_deliverable(after: str, match: re.Match[str]) -> bool:
    things = promise_words().artefact.findall(after[:90])
    wish = match.group("wish")
    if wish:
        return bool(things) or bool(_LATER.search(after))
    lasting = [thing for thing in things if not _ANSWERED.fullmatch(thing)]
    return bool(lasting) or (bool(things) and bool(_LATER.search(after)))


def _directed(sentence: Span, people: Cast) -> Iterator[Promise]:
    """Somebody asked to do something: "asked the Clerk to write", "officers were asked to share"."""
    for pattern in _asking():
        for match in islice(pattern.finditer(sentence.text), MOST):
            who = people.agents(match.group("who"))
            if not who or who[-1].kind == "attending":
                continue
            word = " ".join((match.group("verb") or match.group("other")).lower().split())
            base = promise_words().base_of.get(word, word)
            after = sentence.text[match.end() : clause_end(sentence, match.end())]
            if match.group("other") and not _NOT_AT_ONCE.search(after):
                continue
            yield Promise(
                "commitment.asked-for", "requested", "asked", base, sentence, match.group("who"), after, False, who[-1]
            )


_REQUESTS = r"(?<!had )(?<!has )(?:asked|requested|moved|proposed|urged|insisted)"


@cache
def _clausal() -> tuple[tuple[re.Pattern[str], str], ...]:
    return (
        (
            re.compile(
                rf"\b{_REQUESTS}(?:\s+\w{{2,12}}(?:ly|right))?\s*,?\s+(?:and\s+[^,;.]{{0,40}}?seconded\s*,?\s+)?that\b"
            ),
            "asked",
        ),
        (
            re.compile(
                r"\b(?:suggested|recommended|wished|felt|considered)\s+that\b(?=[^.;]{0,120}\b(?:be\s+(?:provided"
                r"|circulated|shared|brought|presented|submitted|sent|invited|arranged|reported|included|added"
                r"|considered)))"
            ),
            "suggested",
        ),
        (
            re.compile(
                r"\b(?:asked|queried|enquired)\s+(?:if|whether)\b(?=[^.;]{0,80}\b(?:could|can|would"
                r"|might)\s+be\s+(?:provided|circulated|shared|sent|brought|presented|emailed|distributed|supplied)\b)"
            ),
            "asked",
        ),
        (re.compile(r"(?<!had )(?<!has )\b(?:asked|requested)\s+for\b(?=\s+[^.;]{2,80}\s+to\s+be\s)"), "asked"),
    )


@cache
def _wanting() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?P<wish>would\s+(?:welcome|appreciate|like\s+(?:to\s+(?:see|receive|have|hear"
        r"|be\s+provided\s+with))|find\s+(?:it\s+)?(?:useful|helpful)\s+to\s+(?:have|see|receive))"
        r"|wish(?:ed)?\s+to\s+(?:hear|see|receive|have)|looked\s+forward\s+to\s+(?:receiving|seeing)"
        r"|would\s+be\s+(?:useful|helpful)\s+to\s+(?:have|see|receive))"
        r"|requested(?!\s+(?:that|to|by)\b)(?:\s+to\s+(?:see|receive|have))?|asked\s+(?:for|to\s+(?:see|receive"
        r"|have|be\s+provided\s+with))|called\s+for|requests?\s+(?:was|were)\s+made\s+for)\b(?=\s)"
    )


@cache
def _asking() -> tuple[re.Pattern[str], ...]:
    words = promise_words()
    verbs = (
        rf"(?!note\b|attend\b|consider\b|comment\b|ask\b)(?:(?P<verb>{words.base})|(?!be\b"
        rf"|have\b)(?P<other>[a-z]{{2,20}}))\b"
    )
    return (
        re.compile(
            rf"(?<!had )(?<!has )\b(?:asked|requested|invited|instructed|urged|tasked)\s+(?P<who>(?:the\s+"
            rf"|all\s+)?(?:(?!\bto\b)[^.;,]){{2,80}}?)\s+to\s+{verbs}"
        ),
        re.compile(
            rf"(?:^|[.;,]\s+|\band\s+|\bthat\s+)(?P<who>(?:[Tt]he\s+)?[\w'’& ]{{2,70}}?)\s+(?:was"
            rf"|were)\s+(?:also\s+)?(?:asked|requested|instructed|tasked|urged)\s+to\s+{verbs}"
        ),
    )
