"""Names to slugs: what two spellings of one name have in common."""

from __future__ import annotations

import re
import unicodedata

from graph.ids import digest

_APOSTROPHES = re.compile(r"['’‘`´]")
_NOT_A_WORD = re.compile(r"[^a-z0-9]+")
_ARTICLES = ("the", "a", "an", "y", "yr")
_COMPANY_FORMS = ("limited", "ltd", "cyf")
_RANKS = frozenset(
    "metropolitan borough county city district unitary royal london council mbc cbc bc cc dc lbc rbc and of".split()
)
_SHORT_COUNCILS = frozenset("mbc cbc bc cc dc lbc rbc".split())


def words(name: str) -> tuple[str, ...]:
    """The words of a name in plain lower case, without apostrophes, articles and forms of company.

    >>> words("The Children’s Trust (Northmere) Ltd")
    ('childrens', 'trust', 'northmere')
    """
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", name.lower().replace("&", " and ")))
    found = [word for word in _NOT_A_WORD.split(plain.encode("ascii", "ignore").decode()) if word]
    while len(found) > 1 and found[0] in _ARTICLES:
        del found[0]
    while len(found) > 1 and found[-1] in _COMPANY_FORMS:
        del found[-1]
    return tuple(word for word in found if word != "the")


def slug(name: str) -> str:
    """The slug of a name; one council under any of its ranks has one slug.

    A name without a Latin letter or digit gets a hash.

    >>> slug("Northmere Metropolitan Borough Council"), slug("Northmere MBC"), slug("London Borough of Wenlow")
    ('northmere-council', 'northmere-council', 'wenlow-council')
    """
    found = words(name)
    place = council_place(found)
    return "-".join((*place, "council") if place else found) or digest(name)


def council_place(found: tuple[str, ...]) -> tuple[str, ...]:
    """The place whose council the words name, without its ranks; empty where they name no council."""
    if not found or not (found[-1] == "council" or found[-1] in _SHORT_COUNCILS or _opens_with_rank(found)):
        return ()
    start, end = 0, len(found)
    while start < end and found[start] in _RANKS:
        start += 1
    while end > start and found[end - 1] in _RANKS:
        end -= 1
    return found[start:end]


def name_key(name: str) -> str:
    """What a name shares with itself written in other capitals, apostrophes or spaces, or with an article.

    >>> name_key("The  Children’s Trust") == name_key("children's trust")
    True
    """
    found = _APOSTROPHES.sub("'", name).casefold().split()
    while len(found) > 1 and found[0] in _ARTICLES:
        del found[0]
    return " ".join(found)


def _opens_with_rank(found: tuple[str, ...]) -> bool:
    """Whether the words begin as in "Borough of X", "London Borough of X" or "Council of the City of X"."""
    if found[:2] == ("council", "of"):
        return len(found) > 3 and found[2] in _RANKS
    return ("borough", "of") in (found[:2], found[1:3])
