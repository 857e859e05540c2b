"""Who has a part in an issue: who owes something, to whom, who speaks of it, and who is named where it is raised."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from queries.cells import Quoted, Row, optional_text, quoted, text
from queries.parameters import DATES_OVERLAP, SCOPE
from queries.question import Given, Question
from queries.scope import IN_WINDOW, MEETING_COLUMNS, MEETING_ORDER, Occasion, Scope, Text, occasion

CYPHER = f"""CALL {{
  MATCH (issue:Issue)<-[:ABOUT]-(claim)-[part:OWED_BY|OWED_TO|SPOKEN_BY]->(organisation:Organisation)
  WHERE issue.id IN $issues
  RETURN organisation, claim, type(part) AS part
  UNION
  MATCH (issue:Issue)<-[:ABOUT]-(claim:IssueMention)-[:MADE_IN]->(its:AgendaItem)
  WHERE issue.id IN $issues
  MATCH (its)-[named:MENTIONS]->(organisation:Organisation)
  MATCH (word:Evidence)
  WHERE word.id IN named.evidence
    AND word.document = claim.document
    AND word.start >= claim.start
    AND word.end <= claim.end
  RETURN organisation, claim, 'NAMED' AS part
}}
MATCH (claim)-[:MADE_IN]->(item:AgendaItem)-[:ITEM_OF]->(meeting:Meeting)
WHERE {IN_WINDOW}
OPTIONAL MATCH (meeting)-[:HELD_BY]->(holder:Organisation)
WHERE holder.id IN $organisations
OPTIONAL MATCH (item)-[:MENTIONS]->(mentioned:Organisation)
WHERE mentioned.id IN $organisations
WITH organisation, part, claim, item, meeting, count(holder) + count(mentioned) AS concerning
WHERE $anyone OR concerning > 0
MATCH (claim)-[:EVIDENCED_BY]->(evidence:Evidence)-[:FROM_DOCUMENT]->(document:Document)
RETURN organisation.id AS organisation,
       organisation.name AS name,
       organisation.kind AS kind,
       part,
       coalesce(claim.what, claim.act) AS duty,
       item.title AS item,
       {MEETING_COLUMNS},
       claim.id AS id,
       evidence.id AS evidence,
       document.name AS document,
       claim.start AS start,
       claim.end AS end,
       claim.quote AS quote
ORDER BY organisation, part, {MEETING_ORDER}, document, start, end, id
"""
_PARTS = {"OWED_BY": "owes", "OWED_TO": "is owed", "SPOKEN_BY": "says", "NAMED": "is named"}


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """One organisation's part in one claim: it `owes`, `is owed`, `says`, or `is named` where the issue is raised.

    `duty` is what is owed, or what it does by speaking; None where it is only named.
    """

    organisation: str
    name: str
    kind: str
    part: str
    duty: str | None
    where: Occasion
    evidence: Quoted


def partner_roles(store: Store, scope: Scope) -> tuple[PartnerRow, ...]:
    """The parts that organisations have in the issues in scope: by organisation and part, oldest meeting first."""
    return tuple(_row(row, scope) for row in store.rows(CYPHER, **scope.parameters()))


def _row(row: Row, scope: Scope) -> PartnerRow:
    named = text(row, "organisation"), text(row, "name"), text(row, "kind")
    part = _PARTS[text(row, "part")], optional_text(row, "duty")
    return PartnerRow(*named, *part, occasion(row, scope), quoted(row))


def _ask(store: Store, given: Given) -> tuple[PartnerRow, ...]:
    return partner_roles(store, given.scope)


QUESTION = Question(
    "partner-roles",
    "which organisations have a part in an issue, and which duties are claimed",
    "One row for each organisation and claim about the issue: it owes something, is owed it, says something, or is "
    "named in the sentence that raises the issue. Only names that resolve to an organisation of the document take "
    "part.",
    DATES_OVERLAP,
    (SCOPE[0].must(), *SCOPE[1:]),
    PartnerRow,
    (Text("Organisations and their parts in an issue", CYPHER),),
    _ask,
)
