"""The offices and first names that one document uses: what "the Director", "HS" and "Rosalind" stand for there."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import cast

from loaders.lexicon.reading import lexicon

CAPITALISED = r"(?:[A-Z]\.|[A-Z](?:[\w'’&-]|\.(?=\w)){0,30})"
"""A word that begins with a capital, or an initial."""
LINKS = r"(?:of|for|and|&|the|to|in|at|with|–|-)"
"""Words that join the words of a name."""
ARTICLE = re.compile(r"^(?:the|a|an|our|its|their|each|all|both)\s+", re.IGNORECASE)
"""What may stand before a name that is no part of it."""

_CAPITALS = re.compile(rf"(?:\b{CAPITALISED}\s+){{1,6}}$")


@cache
def _office_words() -> re.Pattern[str]:
    """An office's own word and what follows it: "Director of Children's Services"."""
    words = cast("list[str]", lexicon("roles")["offices"])
    alternatives = "|".join(sorted((re.escape(w).replace(r"\ ", r"\s+") for w in words), key=len, reverse=True))
    return re.compile(
        rf"\b(?=[A-Z])(?:{alternatives})\b(?:(?:[,:]?\s+{LINKS}){{0,3}}[,:]?\s+{CAPITALISED}){{0,10}}(?<![.,])"
    )


_WITH_INITIALS = re.compile(r"^\s*\(([A-Z]{2,4})\)")
_IN_CAPITALS = re.compile(r"\b[^\W\d_a-z]{3,40}\b")


@lru_cache(maxsize=8)
def offices(text: str) -> tuple[dict[str, str], dict[str, str]]:
    """Short forms of the offices a text names, each where one office alone can be meant, and their printed initials."""
    longer: dict[str, set[str]] = {}
    initials: dict[str, str] = {}
    found: set[str] = set()
    for match in _office_words().finditer(text):
        before = _CAPITALS.search(text[max(0, match.start() - 80) : match.start()])
        name = ARTICLE.sub("", f"{before.group() if before else ''}{match.group()}".strip(" ,:"))
        found.add(name)
        printed = _WITH_INITIALS.match(text[match.end() : match.end() + 8])
        if printed:
            initials.setdefault(printed.group(1), name)
        head = re.split(r"\s+(?:of|for)\s|,\s|:\s", name, maxsplit=1)[0]
        for short in {head, name.rsplit(" ", 1)[-1]} - {name}:
            longer.setdefault(short.lower(), set()).add(name)
    in_capitals = frozenset(_IN_CAPITALS.findall(text))
    for name in sorted(found):
        letters = "".join(word[0] for word in name.split() if word[0].isupper())
        if letters in in_capitals:
            initials.setdefault(letters, name)
    shorts = {head: names.pop() for head, names in longer.items() if len(names) == 1}
    return shorts, initials


_SPEAKING = re.compile(
    r"(?<![\w,] )(?<![\w’'-])([A-Z][a-z]{2,14})\s+(?:said|thought|replied|hoped|apologised|wondered|couldn[’']t"
    r"|undertook|reported|explained"
    r"|offered|suggested|asked)\b"
)
_NO_NAMES = frozenset(
    "Members Officers Councillors Governors They Others Many Some Most Both All One Colleagues Residents"
    " Partners Parents Cabinet Council"
    " Nobody Everyone Somebody Pupils Schools Trustees Directors Legal Healthwatch Ofsted".split()
)


@lru_cache(maxsize=8)
def first_names(text: str) -> frozenset[str]:
    """The bare names by which informal minutes call those who speak: "Rosalind said"."""
    names = {match.group(1) for match in _SPEAKING.finditer(text)}
    return frozenset(name for name in names - _NO_NAMES if not name.endswith("ing"))
