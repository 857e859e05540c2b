"""Who is who, thinly: ids from names, kept apart by council where a name alone would not tell two bodies apart."""

from __future__ import annotations

from datetime import date

from graph.ids import digest
from graph.known_names import COMMON_WORDS, JOINING, NATIONAL
from graph.slugs import council_place, slug, words

_NATIONAL_SLUGS = frozenset(NATIONAL.values())


def organisation_id(name: str, council: str | None, sha256: str) -> str:
    """The id of an organisation: its slug, after its council's where the words of the name are common to many places.

    `council` is the authority whose minutes name it; where it is unknown such a name belongs to the document alone.

    >>> organisation_id("Northmere MBC", None, "9f"), organisation_id("Police", "Northmere Council", "9f")
    ('northmere-council', 'northmere-council/police')
    >>> organisation_id("DfE", "Northmere Council", "9f")
    'department-for-education'
    """
    plain = slug(name)
    national = NATIONAL.get(plain, plain)
    if national in _NATIONAL_SLUGS or not is_common(name):
        return national
    authority = council if council and not is_common(council) else None
    return f"{organisation_id(authority, None, sha256) if authority else sha256[:12]}/{plain}"


def is_common(name: str) -> bool:
    """Whether many places have something of the name: all its words are common ones.

    >>> is_common("Overview and Scrutiny Panel"), is_common("Northmere Scrutiny Panel")
    (True, False)
    """
    found = words(name)
    if council_place(found):
        found = council_place(found)
    return all(word in COMMON_WORDS or word in JOINING or len(word) == 1 or word.isdigit() for word in found)


def meeting_id(body: str | None, held_on: date | None, sha256: str) -> str:
    """The id of a meeting: of its body's id and day where both are known, else of the document that minutes it."""
    if body and held_on:
        return digest("Meeting", body, held_on.isoformat())
    return digest("Meeting", sha256)
