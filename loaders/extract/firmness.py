"""How firm a promise is: a sum of plain features, each with its weight in the lexicon."""

from __future__ import annotations

import re

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
_CONTINUING = re.compile(r"\b(?:continue[sd]?|continuing|remains?|keep)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:which|who|that)\s*$", re.IGNORECASE)
_REPORTED_THAT = re.compile(r"\b(?:\w+ed|said|told|heard|clear|hoped)\s+that\s*$", re.IGNORECASE)
_NEGATED = re.compile(r"^\s*(?:not|never|no longer)\b|\b(?:would|will|could|may|might)\s+not\b", re.IGNORECASE)
_NOBODY = re.compile(r"(?:^\W*|\bthat\s+)no\s+\w+\s*$", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:hop(?:ed?|ing)|aspir\w+|ideally|where\s+possible|where\s+appropriate|best\s+(?:interests?|endeavours)"
    r"|efforts|aim\s+(?:was|is)|goal|vision|ambition|envisaged|likely|possibly|potentially|could|(?-i:may|might)"
    r"|example|illustration|need(?:ed|s)?\s+to|would\s+like|ability\s+to|able\s+to|opportunit\w+\s+to|way\s+to"
    r"|in\s+order)\b",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"\b(?:(?:following|after|outside(?:\s+of)?|at|before|to|for)\s+(?:the|a|this|its|their)\s+(?:next\s+"
    r"|future\s+|following\s+)?(?:meeting|item|session)|by\s+e-?mail|in\s+due\s+course|future\s+meeting|offline"
    r"|out\s+of\s+committee"
    r"|as\s+soon\s+as\s+(?:possible|available)|when\s+(?:available|ready)|separately|in\s+writing"
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
    words = promise_words()
    weight = words.weights
    kind = words.strength.get(promise.base, "")
    score = weight.get(promise.basis, 0.0) + weight.get(kind, 0.0)
    score += _subject(promise)
    reach = promise.after[:160]
    delivered = promise.before[-120:] if promise.passive else reach
    score += weight["artefact"] if words.artefact.search(delivered) else 0.0
    score += weight["recipient"] if words.recipient.search(reach) else 0.0
    score += weight["follows"] if _FOLLOWS.search(promise.after) else 0.0
    score += weight["dated"] if dated else 0.0
    return score + _doubts(promise)


def _subject(promise: Promise) -> float:
    weight = promise_words().weights
    if promise.owner is not None:
        if promise.owner.kind == "speaker":
            return weight["spoken"]
        return weight["named"] if promise.owner.kind in ("organisation", "office", "person") else weight["unnamed"]
    if (
        promise.passive
        or promise.base in promise_words().happens
        or promise.basis in ("resolved", "commissive", "action")
    ):
        return 0.0
    return weight["things"]


def _doubts(promise: Promise) -> float:
    weight = promise_words().weights
    firm = promise.basis in ("commissive", "resolved", "action")
    before, after = promise.before, promise.after
    score = 0.0
    following = _without_follows(after)
    if (
        _CONDITIONAL.search(following[:70])
        or _WHENEVER.search(following[:30])
        or _CONDITIONAL.search(before)
        or _WHENEVER.search(before)
    ):
        score += 0.0 if firm else weight["conditional"]
    if _NEGATED.search(before[-30:]) or _NEGATED.search(after) or _NOBODY.search(before):
        score += weight["negated"]
    if _CONTINUING.search(promise.base) or _CONTINUING.match(after.strip()):
        score += weight["continuing"]
    if firm:
        return score
    score += weight["habitual"] if _HABITUAL.search(before + after) else 0.0
    relative = _RELATIVE.search(before) and not _REPORTED_THAT.search(before) and promise.base != "take place"
    score += weight["relative"] if relative else 0.0
    score += weight["vague"] if _VAGUE.search(before + " " + after[:60]) and promise.base != "take place" else 0.0
    score += weight["past"] if promise.base == "meet" and _MEETS_NEED.match(after) else 0.0
    score += weight["past"] if _JUDGED.match(after) and promise.passive else 0.0
    return score


def _without_follows(after: str) -> str:
    """The words without "when available" and "once finalised", which say when, not whether."""
    return _FOLLOWS.sub("", after)
