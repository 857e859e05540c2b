"""The organisations of one document: one of each id, and which of them a name means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.claims import Claims, Evidence, Organisation
from graph.identity import organisation_id
from graph.slugs import name_key


@dataclass(frozen=True, slots=True)
class Named:
    """One organisation as one document names it. `forms` are all its surface forms, its name among them, sorted."""

    id: str
    name: str
    kind: str
    forms: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class Naming:
    """The organisations that a document names, the body that met and its council among them."""

    def __init__(self, claims: Claims) -> None:
        self._council, self._sha256 = claims.meeting.council, claims.document.sha256
        listed = tuple(claims.organisations)
        self._ids = dict(self._meanings(listed))
        implied = tuple(o for o in _met(claims) if self.find(o.name) is None)
        self._ids |= {key: found for key, found in self._meanings(implied) if not self._ids.get(key)}
        self.organisations = self._merged((*listed, *implied))

    def find(self, name: str | None) -> str | None:
        """The id of the organisation that a name or alias means in this document; None for none, or several."""
        return self._ids.get(name_key(name)) if name else None

    def _id(self, organisation: Organisation) -> str:
        return organisation_id(organisation.name, self._council, self._sha256)

    def _meanings(self, organisations: tuple[Organisation, ...]) -> Iterator[tuple[str, str | None]]:
        """What each alias means, None where organisations share it, then each name, which wins over an alias."""
        meant: dict[str, str | None] = {}
        for organisation in organisations:
            found = self._id(organisation)
            for alias in organisation.aliases:
                meant[name_key(alias)] = found if meant.get(name_key(alias), found) == found else None
        yield from meant.items()
        yield from ((name_key(organisation.name), self._id(organisation)) for organisation in organisations)

    def _merged(self, organisations: Iterable[Organisation]) -> tuple[Named, ...]:
        groups: dict[str, list[Organisation]] = {}
        for organisation in organisations:
            groups.setdefault(self._id(organisation), []).append(organisation)
        return tuple(_named(found, same) for found, same in sorted(groups.items()))


def _named(found: str, same: list[Organisation]) -> Named:
    fullest = max(same, key=lambda o: (len(o.name), o.name))
    forms = sorted({form for o in same for form in (o.name, *o.aliases)})
    evidence = sorted({e for o in same for e in o.evidence}, key=lambda e: (e.start, e.end))
    return Named(found, fullest.name, fullest.kind, tuple(forms), tuple(evidence))


def _met(claims: Claims) -> Iterator[Organisation]:
    """The body that met and its council, as organisations, on the words that name the meeting."""
    meeting = claims.meeting
    for name, kind in ((meeting.body, "committee"), (meeting.council, "council")):
        if name and meeting.evidence:
            yield Organisation(name, kind, (name,), meeting.evidence, meeting.rule)
