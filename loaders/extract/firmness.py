"""How firm a promise is: a sum of plain features, each with its weight in the lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.promise import Promise
from loaders.extract.promise_words import promise_words

_CONDITIONAL = re.compile(
    r"\b(?:if|unless|should\s+the|provided\s+that|in\s+the\s+event|were\s+to|whenever|until\s+such)\b", re.IGNORECASE
)
_WHENEVER = re.compile(r"\b(?:when|where|once)\s+(?:a|an|any|the|they|it|there|\w+s)\b", re.IGNORECASE)
_HABITUAL = re.compile(
    r"\b(?:always|usually|normally|typically|generally|often|routinely|regularly|each\s+(?:child|case|person"
    r"|individual|family|time|patient|resident|pupil)|every\s+(?:child|case|person|time|patient|resident)"
    r"|any\s+\w+\s+who)\b",
    re.IGNORECASE,
)
_TELLING = ("tell", "inform", "notify", "advise", "update", "brief", "consult", "sight")
_LISTENERS = re.compile(
    r"\b(?:members|committee|panel|board|cabinet|council|councillors|governors|executive|forum|commission|residents"
    r"|chair|they|he|she)\s*$",
    re.IGNORECASE,
)
_KNOW = re.compile(r"^\s*[\w’' ]{2,40}?\s(?:know|have)\b")
_SHARE = re.compile(
    r"\b(?:remainder|balance|costs?|deficit|shortfall|overspend|gap|needs?|demand"
    r"|rest)\s*$",
    re.IGNORECASE,
)
_POLITE = re.compile(
    r"\bif\s+(?:(?:at\s+all\s+)?possible|available|appropriate|(?:they|he|she|those)\s+(?:were|was|are|is)\s+(?:willing"
    r"|content|happy|able|available|agreeable))\b"
)
_REGULARLY = re.compile(r"^\s*(?:every|each|weekly|fortnightly|monthly|bi-?monthly|quarterly|termly|annually)\b")
_CONTINUING = re.compile(r"\b(?:continue[sd]?|continuing|remains?|keep)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:which|who|that)\s*$", re.IGNORECASE)
_REPORTED_THAT = re.compile(r"\b(?:\w+ed|said|told|heard|clear|hoped)\s+that\s*$", re.IGNORECASE)
_WHAT_IS = re.compile(r"^\s*(?:what|how|whether|why|if|where|who|which|when)\b")
_NEGATED = re.compile(r"^\s*(?:not|never|no longer)\b|\b(?:would|will|could|may|might)\s+not\b", re.IGNORECASE)
_NOBODY = re.compile(r"\b(?:no|none|nobody|neither|nothing)\b(?:\s+\w+){0,3}\s*$", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:hop(?:ed?|ing)|aspir\w+|ideally|where\s+possible|where\s+appropriate|best\s+(?:interests?|endeavours)"
    r"|efforts|aim\s+(?:was|is)|goal|vision|ambition|envisaged|likely|possibly|potentially|could"
    r"|(?-i:(?<!what )may|might)"
    r"|example|illustration|need(?:ed|s)?\s+to|would\s+like|ability\s+to|able\s+to|opportunit\w+\s+to|way\s+to"
    r"|in\s+order)\b",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"\b(?:(?:following|after|outside(?:\s+of)?|at|before|to|for)\s+(?:the|a|this|its|their)\s+(?:next\s+"
    r"|future\s+|following\s+|later\s+)?(?:meeting|item|session)|by\s+e-?mail|in\s+confidence|beforehand|in\s+due\s+course"
    r"|future\s+meeting|offline"
    r"|out\s+of\s+committee"
    r"|as\s+soon\s+as\s+(?:possible|available)|when\s+(?:available|ready)|separately|in\s+writing"
    r"|(?:by|before)\s+(?:half[- ]term|(?:the\s+)?(?:end\s+of\s+)?(?:today|the\s+day|the\s+week|Mon|Tues|Wednes"
    r"|Thurs|Fri)\w*)"
    r"|once\s+(?:available|complete[d]?|finalised|received|known|published)|next\s+(?:meeting|report|update))\b",
    re.IGNORECASE,
)
_MEETS_NEED = re.compile(
    r"^\s*(?:the\s+|any\s+|all\s+|this\s+|its\s+|their\s+)?(?:\w+\s+)?(?:costs?|needs?|demands?|targets?"
    r"|standards?|deficit|shortfall|first|balance|remainder|requirements?|criteria|threshold|challenge)\b"
)
_JUDGED = re.compile(r"^\s*(?:(?:a|an|as|to\s+be|too|only|very)\b|[£\d])")


def firmness(promise: Promise, dated: bool) -> float:
    """The score of a candidate; from the lexicon's threshold on it is a commitment."""
    weights = promise_words().weights
    return sum(weights.get(name, 0.0) for name in reasons(promise, dated))


def reasons(promise: Promise, dated: bool) -> Iterator[str]:
    """The names of the lexicon's weights that a candidate's words call up, for it and against it."""
    words = promise_words()
    yield promise.basis
    yield words.strength.get(promise.base, "other" if promise.basis == "loose" else "")
    yield _subject(promise, dated)
    reach = promise.after[:160]
    moved = promise.passive or (promise.owner is None and promise.base in words.happens)
    if words.artefact.search(promise.before[-120:] if moved else reach):
        yield "artefact"
    told = promise.base in _TELLING and (_LISTENERS.search(promise.before[-60:]) if promise.passive else True)
    if told or words.recipient.search(reach):
        yield "recipient"
    if promise.base == "let" and _KNOW.match(promise.after):
        yield "strong"
    follows = bool(_FOLLOWS.search(promise.after))
    if follows:
        yield "follows"
    if promise.basis == "loose" and not (dated or follows):
        yield "undated"
    if dated:
        yield "dated"
    yield from _doubts(promise)


def _subject(promise: Promise, dated: bool) -> str:
    if promise.owner is not None:
        if promise.owner.kind == "speaker":
            return "spoken" if dated or promise.passive or promise.base in promise_words().happens else "things"
        return "named" if promise.owner.kind in ("organisation", "office", "person") else "unnamed"
    settled = promise.basis in ("resolved", "commissive", "action")
    return "" if promise.passive or promise.base in promise_words().happens or settled else "things"


def _doubts(promise: Promise) -> Iterator[str]:
    firm = promise.basis in ("commissive", "resolved", "action")
    before, after = promise.before, promise.after
    if not firm and _is_conditional(before, "" if _tells(promise) else _without_follows(after)):
        yield "conditional"
    if _NEGATED.search(before[-30:]) or _NEGATED.search(after) or _NOBODY.search(before):
        yield "negated"
    if _CONTINUING.search(promise.base) or _CONTINUING.match(after.strip()):
        yield "continuing"
    if not firm:
        yield from _doubts_of_narrative(promise)


def _tells(promise: Promise) -> bool:
    """Whether "when" and "if" say what is to be told: "to say in writing when it would open"."""
    return bool(_WHAT_IS.match(promise.after)) or promise.base in (
        "say",
        "tell",
        "explain",
        "confirm",
        "clarify",
        "advise",
    )


def _is_conditional(before: str, following: str) -> bool:
    return bool(
        _CONDITIONAL.search(following[:70])
        or _WHENEVER.search(following[:30])
        or _CONDITIONAL.search(before)
        or _WHENEVER.search(before)
    )


def _doubts_of_narrative(promise: Promise) -> Iterator[str]:
    before, after = promise.before, promise.after
    takes_place = promise.base == "take place"
    if promise.base == "meet" and _REGULARLY.match(after):
        yield "habitual"
    if _HABITUAL.search(before + after):
        yield "habitual"
    events = takes_place or (promise.base in promise_words().happens and promise.basis == "scheduled")
    if _RELATIVE.search(before) and not _REPORTED_THAT.search(before) and not events:
        yield "relative"
    able = "" if _WHAT_IS.match(after) else after.removeprefix("able to")[:60]
    if _VAGUE.search(f"{before} {able}") and not takes_place:
        yield "vague"
    if promise.base == "meet" and (_SHARE.search(before) if promise.passive else _MEETS_NEED.match(after)):
        yield "past"
    if _JUDGED.match(after) and promise.passive and promise.base != "have":
        yield "past"


def _without_follows(after: str) -> str:
    """The words without "when available" and "once finalised", which say when, not whether."""
    return _POLITE.sub("", _FOLLOWS.sub("", after))
