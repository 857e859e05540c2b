"""Forms of a name: what makes two written names one, and which letters can stand for a name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import product

_APOSTROPHES = re.compile(r"['‘’`]")
_NOT_WORD = re.compile(r"[\W_]+")
_DROPPED = frozenset(("the", "limited", "ltd"))
_SMALL = frozenset("and of for the in upon on with & to".split())


@lru_cache(maxsize=16_384)
def key(name: str) -> str:
    """The words of a name that tell it from others: small letters, no apostrophes, articles or company endings.

    >>> key("The Marl Children’s Trust Ltd")
    'marl childrens trust'
    """
    plain = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", name).lower())
    return " ".join(w for w in _NOT_WORD.sub(" ", plain).split() if w not in _DROPPED)


def clean(name: str) -> str:
    """A name on one line, without a possessive ending; capitals throughout become title case.

    >>> clean("AUDIT  AND GOVERNANCE COMMITTEE’S")
    'Audit and Governance Committee'
    """
    name = re.sub(r"['’‘`][sS]$", "", " ".join(name.split()))
    if name.isupper() and len(name.split()) > 2:
        words = (w.lower() if w.lower() in _SMALL else w[:1] + w[1:].lower() for w in name.split())
        name = " ".join(words)
    return name


@lru_cache(maxsize=4_096)
def letters(name: str) -> frozenset[str]:
    """The letters that can stand for a name, in capitals; empty for names of one word.

    >>> sorted(letters("Marl and Wenlow Health Board"))
    ['MAWHB', 'MWHB']
    """
    words = [w for w in re.split(r"[\s/-]+", _APOSTROPHES.sub("", name)) if w]
    if len(words) < 2 or len(words) > 12:
        return frozenset()
    options = [("", w[0]) if w.lower() in _SMALL else (w,) if w in ("NHS", "UK", "HM") else (w[0],) for w in words]
    if sum(len(o) == 2 for o in options) > 3:
        options = [o[:1] for o in options]
    return frozenset("".join(choice).upper() for choice in product(*options))
