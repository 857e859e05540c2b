"""The organisations that the loaded minutes name, and the parts of each."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from queries.cells import Row, count, text, texts

CYPHER = """MATCH (organisation:Organisation)
OPTIONAL MATCH (meeting:Meeting)-[:HELD_BY]->(organisation)
WITH organisation, count(DISTINCT meeting) AS meetings
RETURN organisation.id AS id,
       organisation.name AS name,
       organisation.kind AS kind,
       coalesce(organisation.aliases, []) AS aliases,
       meetings
ORDER BY id
"""

PARTS_CYPHER = """MATCH (part:Organisation)-[:PART_OF]->(whole:Organisation)
WHERE whole.id IN $wholes
RETURN DISTINCT part.id AS id
ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """One organisation: its id, the fullest name, its kind, the other names it goes by, and the meetings it held."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    meetings: int


def organisations(store: Store) -> tuple[OrganisationRow, ...]:
    """Every organisation of the graph: one row each, by id."""
    return tuple(_row(row) for row in store.rows(CYPHER))


def with_parts(store: Store, organisation: str) -> tuple[str, ...]:
    """The id of an organisation and the ids of all its parts, at any depth; sorted."""
    found, fresh = {organisation}, {organisation}
    while fresh:
        rows = store.rows(PARTS_CYPHER, wholes=sorted(fresh))
        fresh = {text(row, "id") for row in rows} - found
        found |= fresh
    return tuple(sorted(found))


def _row(row: Row) -> OrganisationRow:
    named = text(row, "id"), text(row, "name"), text(row, "kind")
    return OrganisationRow(*named, texts(row, "aliases"), count(row, "meetings"))
