"""The forms of English verbs: "provide" gives "provided", "providing", "provides"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast

from loaders.lexicon.reading import lexicon

_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb by its base form, with the forms that minutes use."""

    base: str
    participle: str
    gerund: str
    third: str

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form, the base first."""
        return (self.base, self.participle, self.gerund, self.third)


@cache
def verb(base: str) -> Verb:
    """The forms of a verb; a particle ("report back") stays after each.

    >>> verb("carry out").participle
    'carried out'
    """
    irregular = cast("dict[str, list[str]]", lexicon("verbs")["irregular"])
    head, _, rest = base.partition(" ")
    tail = f" {rest}" if rest else ""
    if head in irregular:
        participle, gerund = irregular[head]
    else:
        participle, gerund = _participle(head), _gerund(head)
    return Verb(base, participle + tail, gerund + tail, _third(head) + tail)


def _participle(head: str) -> str:
    if head.endswith("e"):
        return head + "d"
    if head.endswith("y") and head[-2] not in _VOWELS:
        return head[:-1] + "ied"
    return head + "ed"


def _gerund(head: str) -> str:
    return head[:-1] + "ing" if head.endswith("e") and not head.endswith("ee") else head + "ing"


def _third(head: str) -> str:
    if head.endswith(("s", "sh", "ch", "x", "o")):
        return head + "es"
    if head.endswith("y") and head[-2] not in _VOWELS:
        return head[:-1] + "ies"
    return head + "s"
