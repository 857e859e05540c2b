"""Which figure a sentence of correction puts in place of which."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from loaders.extract.dates import dates
from loaders.extract.periods import dated_periods
from loaders.extract.printed_numbers import DIGITS, SCALE, number

_NUMBER = re.compile(rf"(?<![\w/.-])£?(?P<n>{DIGITS})\s?(?P<scale>{SCALE})?(?![\w/-]|[.,]\d)")
_RIGHT = re.compile(
    r"\b(?:should|ought)\s(?:to\s)?(?:have\s)?(?:been|read|be|shown|stated|stood at)\s[^.;\d]{0,20}$"
    r"|\b(?:corrected|restated|revised|amended|adjusted|recalculated)\s(?:\w+\s){0,3}?(?:to|as|at)\s[^.;\d]{0,12}$"
    r"|\b(?:true|correct|corrected|right|final|revised)\s(?:figure|number|value|rate|position)?\s?"
    r"(?:was|is|being|of|stood at)\s[^.;\d]{0,12}$|\b(?:in fact|actually)\s(?:been\s|was\s|at\s)?$|\bto\s$",
    re.I,
)
_WRONG = re.compile(
    r"\b(?:not|than|of|from|instead of|in place of|rather than)\s(?:the\s)?(?:figure of\s|value of\s)?$"
    r"|\b(?:shown|reported|given|stated|recorded|published|quoted)\s(?:\w+\s){0,3}?(?:as|at|to be|of)\s[^.;\d]{0,12}$",
    re.I,
)


def corrected(sentence: str, codes: Iterable[re.Match[str]]) -> tuple[Decimal, Decimal | None] | None:
    """The figure that holds and the one that it replaces, None where that is not told; None where neither is.

    >>> corrected("It should have been 91 and not 88.", ())
    (Decimal('91'), Decimal('88'))
    >>> corrected("It had been revised from 18% to 17%.", ())
    (Decimal('17'), Decimal('18'))
    """
    taken = [match.span() for match in codes]
    taken += [(mention.start, mention.end) for mention in dates(sentence)]
    taken += [(mention.start, mention.end) for mention in dated_periods(sentence)]
    right: Decimal | None = None
    wrong: Decimal | None = None
    rest: list[Decimal] = []
    for match in _NUMBER.finditer(sentence):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        value, lead = number(match["n"], match["scale"]), sentence[max(0, match.start() - 60) : match.start()]
        if right is None and _RIGHT.search(lead) and not _WRONG.search(lead):
            right = value
        elif wrong is None and _WRONG.search(lead):
            wrong = value
        else:
            rest.append(value)
    if right is None:
        return None
    return right, wrong if wrong is not None else rest[0] if len(rest) == 1 else None
