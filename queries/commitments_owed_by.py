"""What one organisation or office owes, and what became of it."""

from __future__ import annotations

from datetime import date

from graph.store import Store
from queries.cells import text
from queries.fates import TEXTS, fates
from queries.open_commitments import FATES_DATES, FateRow, by_deadline, to_row
from queries.parameters import AS_OF, OWNER, SCOPE
from queries.question import Given, Question
from queries.scope import EVERYTHING, Scope, Text

CYPHER = """MATCH (claim:Commitment)
OPTIONAL MATCH (claim)-[:OWED_BY]->(debtor:Organisation)
WITH claim, debtor, [claim.owner, debtor.name] + coalesce(debtor.aliases, []) AS names
WHERE any(name IN names WHERE toLower(name) CONTAINS toLower($owner))
RETURN DISTINCT claim.id AS id
ORDER BY id
"""
OWNERS_CYPHER = """MATCH (claim:Commitment)
WHERE claim.owner IS NOT NULL
RETURN DISTINCT claim.owner AS owner
ORDER BY owner
"""


def commitments_owed_by(
    store: Store, owner: str, scope: Scope = EVERYTHING, as_of: date | None = None
) -> tuple[FateRow, ...]:
    """The commitments whose owner, or whose owner's organisation by any of its names, holds the words: by deadline."""
    owed = {text(row, "id") for row in store.rows(CYPHER, owner=owner)}
    found = (to_row(one) for one in fates(store, scope, as_of) if one.promise.id in owed)
    return tuple(sorted(found, key=by_deadline))


def owners(store: Store) -> tuple[str, ...]:
    """Everyone who owes a commitment, as named; sorted."""
    return tuple(text(row, "owner") for row in store.rows(OWNERS_CYPHER))


def _ask(store: Store, given: Given) -> tuple[FateRow, ...]:
    return commitments_owed_by(store, given.owner or "", given.scope, given.as_of)


QUESTION = Question(
    "commitments-owed-by",
    "what an organisation or office owes",
    "One row for each commitment whose owner is named so, or resolves to an organisation one of whose names holds the "
    "words, with what became of it; the nearest deadline first. A commitment of which the minutes name no owner is "
    "nobody's.",
    FATES_DATES,
    (OWNER.must(), *SCOPE, AS_OF),
    FateRow,
    (Text("The commitments of an owner", CYPHER), *TEXTS),
    _ask,
)
