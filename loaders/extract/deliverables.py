"""What a promise delivers, as a short imperative in the words of the minutes, and whether two deliver the same."""

from __future__ import annotations

import re

from loaders.extract.promise import Promise

_LONGEST = 180
_TRIM = re.compile(r"^(?:\W|(?:that|the following|also|now|then|it was agreed)\b)+|[\s.,;:]+$", re.IGNORECASE)
_LEAD = re.compile(r"^.*\b(?:that|whether|and)\s+(?=(?:the|a|an|further|all|\w+s)\b)", re.IGNORECASE)
_STOP = frozenset(
    (
        "the a an of to for in on and or be is was were that this it its their with by at as from would will "
        "could should further update report future meeting next panel committee board members provide "
        "provided bring brought receive welcome information details month months been being back more also "
        "any about regarding which"
    ).split()
)


def what(promise: Promise) -> str:
    """The deliverable: verb and object; of a passive, the verb and its subject."""
    after = _clean(promise.after)
    if promise.passive:
        before = _clean(_LEAD.sub("", promise.before[-200:]))
        phrase = f"{promise.base} {_lowered(before)} {after}"
    else:
        phrase = f"{promise.base} {after}"
    return _short(" ".join(phrase.split()))


def _clean(text: str) -> str:
    return _TRIM.sub("", " ".join(text.split()))


def _lowered(text: str) -> str:
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first in ("The", "A", "An", "That", "This", "Any", "Further", "It") else text


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0]


def content_words(text: str) -> frozenset[str]:
    """The words that tell one deliverable from another, by their stems."""
    words = re.findall(r"[a-z]{3,}|\b\d{1,3}\b", text.lower())
    return frozenset(word[:6] for word in words if word not in _STOP)


def same_deliverable(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two promises deliver the same: most of the shorter one's own words are the other's."""
    shorter, longer = sorted((one, other), key=len)
    if not shorter:
        return False
    shared = len(shorter & longer)
    return shared >= 2 and shared >= 0.6 * len(shorter)
