"""Long patterns tried only where a short one says they can begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_WORD = re.compile(r"[a-z]+")


@lru_cache(maxsize=512)
def words_of(text: str) -> frozenset[str]:
    """The words of a sentence in small letters: what a pattern needs can be looked for there before it is tried.

    >>> sorted(words_of("It's AGREED, then."))
    ['agreed', 'it', 's', 'then']
    """
    return frozenset(_WORD.findall(text.lower()))


def matches(start: re.Pattern[str], form: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a form, left to right and apart, each beginning where the start pattern does.

    >>> [m.group() for m in matches(re.compile("[0-9]"), re.compile("[0-9]{2}"), "a12345")]
    ['12', '34']
    """
    end = 0
    for hint in start.finditer(text):
        if hint.start() >= end and (match := form.match(text, hint.start())):
            yield match
            end = match.end()
