"""The forms of English verbs: "provide" gives "provided", "providing", "provides"."""

from __future__ import annotations

import re
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
    if base in irregular:
        (participle, gerund), tail = irregular[base], ""
    elif head in irregular:
        participle, gerund = irregular[head]
    else:
        participle, gerund = _participle(head), _gerund(head)
    return Verb(base, participle + tail, gerund + tail, _third(head) + tail)


_ENDING = re.compile(r"(?P<stem>[a-z]*[aeiouy][a-z]*(?<!e))(?:ed|ing)")
# Stems that have lost an "e" before "ed" and "ing", and those of the same look that have not.
_SILENT_E = re.compile(
    r"(?:[cuv]|(?<!s)s|(?<!z)z|[bcdfgkptz]l|(?:^|[^aeiou])[aiou][bdgklmnprt]|[dnr]g|[cilru]at|creat|[ev]en"
    r"|(?:^|[^aeo])[iu]d|qu?ir|let|vit)$"
)
_NO_E = re.compile(
    r"(?:(?<!v)it|ilot|(?:^|[^aeiouqw])ing|treat|rr|ppen|on|lop|(?<!s)tor|sor|ror|om|al|ol|an|ist|[iou]s[hk]"
    r"|ar[dk]|ow|alk|urn|ign)$"
)


@cache
def base_of(form: str) -> str:
    """The base of a regular participle or gerund that no lexicon holds: "approved" gives "approve".

    >>> [base_of(form) for form in ("approved", "commended", "winding", "planned", "notified", "releasing")]
    ['approve', 'commend', 'wind', 'plan', 'notify', 'release']
    """
    irregular = cast("dict[str, list[str]]", lexicon("verbs")["irregular"])
    known = {f: base for base, forms in irregular.items() for f in forms}
    if form in known:
        return known[form]
    if form.endswith("ied"):
        return form[:-3] + "y"
    match = _ENDING.fullmatch(form)
    if not match:
        return form
    stem = match.group("stem")
    if stem[-1] == stem[-2] and stem[-1] not in ("sfz" if len(stem) > 4 else "lsfzd"):
        return stem[:-1]
    return stem + "e" if _SILENT_E.search(stem) and not _NO_E.search(stem) else stem


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
