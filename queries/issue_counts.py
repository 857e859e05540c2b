"""How often each issue is raised, out of the meetings loaded."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from ontology.values import DateInterval
from queries.cells import count, day, text

CYPHER = """MATCH (issue:Issue)<-[:ABOUT]-(mention:IssueMention)-[:MADE_IN]->(:AgendaItem)-[:ITEM_OF]->(meeting:Meeting)
RETURN issue.id AS id,
       issue.label AS label,
       issue.group AS group,
       count(DISTINCT mention.id) AS mentions,
       count(DISTINCT meeting.id) AS meetings,
       min(coalesce(meeting.earliest, meeting.latest)) AS first,
       max(coalesce(meeting.latest, meeting.earliest)) AS last
ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class IssueRow:
    """One issue raised: in how many paragraphs, at how many meetings, and the outermost days of those meetings."""

    id: str
    label: str
    group: str
    mentions: int
    meetings: int
    span: DateInterval


def issue_counts(store: Store) -> tuple[IssueRow, ...]:
    """Every issue that is raised anywhere in the graph: one row each, by id."""
    return tuple(
        IssueRow(
            text(row, "id"),
            text(row, "label"),
            text(row, "group"),
            count(row, "mentions"),
            count(row, "meetings"),
            DateInterval(day(row, "first"), day(row, "last")),
        )
        for row in store.rows(CYPHER)
    )
