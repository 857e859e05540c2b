"""The clauses of a sentence: what a promise and its words do not reach across.

"It was explained that A would be handed over in March, and that B had already been" has two.
"""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.minutes import Span

_CUT = re.compile(
    r";\s*|,?\s+(?:and|but)\s+(?=that\b)|,\s+(?:but|although|though|whilst|while|whereas|however)\s+|\s+(?:but"
    r"|although|whilst)\s+(?!also\b|not\b)"
    r"|,?\s+and\s+(?=(?P<own>(?:the|an?|each|every|all|both|two|three|its|their|his|her|further|[A-Z][\w’']{0,30})\s+"
    r"(?:(?!and\b|that\b|which\b|who\b)[\w’'-]{1,30}\s+){0,6}?(?:would|will|was|were|had|has)\b))"
    r"|\s+and\s+(?=(?:it|there|he|she|they)\s+(?:would|will|was|were|had)\b)|,\s+and\s+(?=(?:it|there|the|this"
    r"|officers|members|he|she|they)\b)|:\s+(?=[A-Za-z])|\s+[–—]\s+"
)


def _said(text: str) -> str:
    """What is reported of a piece, where it reports: "It was said that the Clerk" says "the Clerk"."""
    return _THAT.split(text)[-1]


_THAT = re.compile(r"\b(?:that|whether)\b")
FINITE = re.compile(
    r"\b(?:would|will|shall|was|were|had|has|have|is|are|could|should|did|does|[a-z]{2,}ed|said|told|felt|fell|rose)\b"
)
"""A finite verb, or a word that looks like one."""


@lru_cache(maxsize=256)
def clauses(sentence: Span) -> tuple[Span, ...]:
    """The clauses in order, each without the words that join it to the one before."""
    found: list[Span] = []
    start = 0
    for match in _CUT.finditer(sentence.text):
        if match.group("own") and not FINITE.search(_said(sentence.text[start : match.start()])):
            continue  # "the Clerk and the Chair would write"
        found.append(sentence.part(start, match.start()))
        start = match.end()
    found.append(sentence.part(start, len(sentence.text)))
    return tuple(clause for clause in found if clause.text)


def clause_at(sentence: Span, offset: int) -> Span:
    """The clause that holds an offset of the sentence."""
    place = sentence.start + offset
    return next((clause for clause in clauses(sentence) if clause.start <= place < clause.end), sentence)
