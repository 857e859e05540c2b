"""Which body held each meeting, by its id: what coverage is counted by."""

from __future__ import annotations

from collections.abc import Mapping

from graph.store import Store
from queries.cells import text

CYPHER = """MATCH (meeting:Meeting)-[:HELD_BY]->(body:Organisation)
RETURN meeting.id AS meeting,
       min(body.id) AS body
ORDER BY meeting
"""


def holders(store: Store) -> Mapping[str, str]:
    """The id of the body that held each meeting, by meeting; a meeting whose body is not named is absent."""
    return {text(row, "meeting"): text(row, "body") for row in store.rows(CYPHER)}
