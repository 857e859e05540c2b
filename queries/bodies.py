"""The organisations that the loaded minutes name, one for each legal body and name, and the documents of each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from graph.facts import Change, Sitting
from graph.ledger import identities
from graph.slugs import name_key
from graph.store import Store
from queries.cells import text, texts

CYPHER = """MATCH (item:AgendaItem)-[named:MENTIONS]->(organisation:Organisation)
RETURN organisation.id AS id,
       organisation.name AS name,
       organisation.kind AS kind,
       item.document AS sha256,
       coalesce(named.forms, []) AS forms
ORDER BY id, sha256, name
"""


@dataclass(frozen=True, slots=True)
class Body:
    """One organisation: what it is called, by which other names, and the file names of the documents that name it."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    documents: tuple[str, ...]


def bodies(store: Store, met: dict[str, Sitting], changes: Iterable[Change] = ()) -> tuple[Body, ...]:
    """The organisations that documents of some sittings name, by id.

    A body that was renamed has an entry for each name. Where a name alone would not tell two bodies apart, that of its
    authority stands before it.
    """
    found = _named(store, met)
    for change in changes:
        found = _renamed(found, change)
    return _told_apart(tuple(found[key] for key in sorted(found)))


def _named(store: Store, met: dict[str, Sitting]) -> dict[str, Body]:
    forms: defaultdict[str, set[str]] = defaultdict(set)
    documents: defaultdict[str, set[str]] = defaultdict(set)
    called: dict[str, tuple[str, str]] = {}
    who = identities(store)
    for row in store.rows(CYPHER):
        if row["sha256"] in met:
            found = who.of(text(row, "id"))
            told = text(row, "name"), text(row, "kind")
            called[found] = max(called.get(found, told), told, key=lambda one: (len(one[0]), one))
            forms[found].add(told[0])
            forms[found].update(texts(row, "forms"))
            documents[found].add(met[text(row, "sha256")].document)
    return {
        key: Body(key, name, kind, tuple(sorted(forms[key] - {name})), tuple(sorted(documents[key])))
        for key, (name, kind) in called.items()
    }


def _renamed(found: dict[str, Body], change: Change) -> dict[str, Body]:
    """With each of a change's names at its own body, and the document that tells it among those of both."""
    for name, known in ((change.before, change.before_id), (change.after, change.after_id)):
        if name:
            other = change.after if name == change.before else change.before
            found = _with_name(found, (name, known), other, change)
    return found


def _with_name(
    found: dict[str, Body], named: tuple[str, str | None], other: str | None, change: Change
) -> dict[str, Body]:
    name, known = named
    key = _of_name(found, name) or (known if known in found and not _is_called(found[known], other) else None)
    if key is None:
        partner = next((body for body in found.values() if other and _is_called(body, other)), None)
        key = f"named/{name_key(name)}"
        found = {**found, key: Body(key, name, partner.kind if partner else "other", (), ())}
    documents = tuple(sorted({*found[key].documents, change.sitting.document}))
    found = {**found, key: replace(found[key], documents=documents)}
    if change.kind != "renamed":
        return found
    return {
        one: body
        if one == key
        else replace(body, aliases=tuple(a for a in body.aliases if name_key(a) != name_key(name)))
        for one, body in found.items()
    }


def _of_name(found: dict[str, Body], name: str) -> str | None:
    return next((key for key in sorted(found) if name_key(found[key].name) == name_key(name)), None)


def _is_called(body: Body, name: str | None) -> bool:
    return name is not None and name_key(body.name) == name_key(name)


def _told_apart(found: Sequence[Body]) -> tuple[Body, ...]:
    """With the authority's name before those that several share, and as another name of every one in its scope."""
    names = {body.id: body.name for body in found}
    often = Counter(name_key(body.name) for body in found)
    told: list[Body] = []
    for body in found:
        whole = names.get(body.id.rpartition("/")[0])
        full = f"{whole} {body.name}" if whole and name_key(whole) not in name_key(body.name) else None
        shared = often[name_key(body.name)] > 1 and full
        name, other = (full, body.name) if shared and full else (body.name, full)
        aliases = {*body.aliases, *([other] if other else [])} - {name}
        told.append(replace(body, name=name, aliases=tuple(sorted(aliases))))
    return tuple(told)
