"""Cutting what a body resolved into its limbs: one disposal each.

"(1) that the report be noted; and (2) that officers be asked to report back" has two limbs; so has "the report be
noted and a further update be provided". "The report be received and its contents noted" has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.effects import has_effect
from loaders.minutes import Span

_LONGEST = 4000
# "(1) ", "(a) ", "ii) ", "1. "; the bracketless full-stop form only for numbers.
_NUMBER = re.compile(r"(?:(?<=\s)|^)(?:\((?:\d{1,2}|[a-z]|[ivx]{1,5})\)|(?:\d{1,2}|[a-h]|[ivx]{1,4})\)|\d{1,2}\.)\s+")
_SEMICOLON = re.compile(r";\s*(?:and\b\s*)?(?:also\b\s*)?|(?<=[.,:])\s*\band\s*$")
_AND = re.compile(r",?\s+(?:and|but)\s+(?=(that|for|to|not|a|an|the|further|officers|members|[A-Za-z]+)\b)")
_SUBJUNCTIVE = re.compile(
    r"\b(?:be|not be)\s+(?:\w+ly\s+)?\w+(?:ed|en|t|de|nt|lt)\b|\b(?:for|that)\s+the\s+\w+\s+to\s+\w+"
)
_OWN = re.compile(
    r"(?:its|their|the)\s+(?:contents?|findings|position|information contained)\b(?!.{0,80}\bbe\b)", re.IGNORECASE
)
# "that the Mayor be asked to widen the scheme and to answer within a month": two things are asked.
_BIDDEN = re.compile(r"\bbe\s+(?:asked|requested|recommended|instructed|invited|urged)\s+to\s+\w+\s+\w+")
_TRIM = re.compile(r"^(?:[\s:;,–—-]+|and\s+)+|(?:[\s;,:–—-]+|;?\s+and|,?\s+and;?)+$")


def limbs(span: Span) -> Iterator[Span]:
    """The limbs of a piece of a resolution, in order, without their numbers, semicolons and joining "and"."""
    if len(span.text) > _LONGEST:
        span = span.part(0, _LONGEST)
    for piece in _split(span, _boundaries(span.text)):
        for limb in _split(piece, _joins(piece.text)):
            if any(letter.isalpha() for letter in limb.text):
                yield limb


def trimmed(span: Span) -> Span:
    """The span without punctuation and "and" that join it to its neighbours; a closing full stop stays."""
    start, end = 0, len(span.text)
    head = re.match(r"(?:[\s:;,–—/-]+|and\s+)+", span.text)
    if head:
        start = head.end()
    tail = re.search(r"(?:[\s;,:–—-]|(?<=[\s;,])and)+$", span.text[max(start, end - 40) :])
    if tail:
        end = max(start, end - 40) + tail.start()
    return span.part(start, max(start, end))


def _split(span: Span, cuts: list[tuple[int, int]]) -> Iterator[Span]:
    start = 0
    for cut, resume in [*cuts, (len(span.text), len(span.text))]:
        piece = trimmed(span.part(start, cut))
        if piece.text:
            yield piece
        start = resume


def _boundaries(text: str) -> list[tuple[int, int]]:
    """Numbers and semicolons; a number within a clause ("section 4. ") is told by the small letter before it."""
    found = [match.span() for match in _SEMICOLON.finditer(text)]
    found += [match.span() for match in _NUMBER.finditer(text) if _opens_limb(text, match)]
    return sorted(found)


def _opens_limb(text: str, number: re.Match[str]) -> bool:
    before = text[: number.start()].rstrip()[-12:].lower()
    if not before or before[-1] in ":;.,–—-":
        return True
    return before.endswith((" and", "that", " to", "resolved", "agreed", "noted"))


def _joins(text: str) -> list[tuple[int, int]]:
    """Each "and" that joins two disposals, not two things disposed of together."""
    cuts: list[tuple[int, int]] = []
    start = 0
    for match in _AND.finditer(text):
        if _joins_limbs(text[start : match.start()], text[match.end() :][:600]):
            cuts.append(match.span())
            start = match.end()
    return cuts


def _joins_limbs(left: str, right: str) -> bool:
    if not has_effect(left) and not _SUBJUNCTIVE.search(left):
        return False
    first = right.split(" ", 1)[0].lower()
    if first == "to" and _BIDDEN.search(left):
        return True
    if first in ("that", "for") or (first == "to" and has_effect(right)):
        return bool(_SUBJUNCTIVE.search(right)) or has_effect(right) or first == "to"
    if _OWN.match(right):
        return False
    if first not in ("the", "a", "an", "further", "its", "be") and has_effect(right) and _governs(right):
        return True
    subject = re.match(r"(?!be\b)(?:[^\s,;.]+\s+){1,14}?be\s+\w", right)
    return bool(subject)


def _governs(right: str) -> bool:
    """Whether the first word is itself the verb: "endorse the approach", "APPROVED the plan"."""
    return has_effect(right.split(" ", 1)[0]) and not re.match(r"\w+(?:\s*[,.;]|\s*$|\s+(?:as|by|on|in)\b)", right)
