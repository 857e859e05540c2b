"""The clauses of a sentence: what a promise and its words do not reach across.

"It was explained that A would be handed over in March, and that B had already been" has two.
"""

from __future__ import annotations

import re

from loaders.minutes import Span

_CUT = re.compile(
    r";\s*|,?\s+(?:and|but)\s+(?=that\b)|,\s+(?:but|although|though|whilst|while|whereas|however)\s+|\s+(?:but"
    r"|although|whilst)\s+(?!also\b|not\b)"
    r"|,\s+and\s+(?=(?:it|there|the|this|officers|members|he|she|they)\b)|:\s+(?=[A-Za-z])|\s+[–—]\s+"
)


def clauses(sentence: Span) -> list[Span]:
    """The clauses in order, each without the words that join it to the one before."""
    found: list[Span] = []
    start = 0
    for match in _CUT.finditer(sentence.text):
        found.append(sentence.part(start, match.start()))
        start = match.end()
    found.append(sentence.part(start, len(sentence.text)))
    return [clause for clause in found if clause.text]


def clause_at(sentence: Span, offset: int) -> Span:
    """The clause that holds an offset of the sentence."""
    place = sentence.start + offset
    return next((clause for clause in clauses(sentence) if clause.start <= place < clause.end), sentence)
