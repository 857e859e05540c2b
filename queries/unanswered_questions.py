"""What was asked and not answered, as far as the minutes of the item tell."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from queries.cells import Quoted, Row, optional_text, quoted, texts
from queries.parameters import DATES_OVERLAP, MEETING, SCOPE
from queries.question import Given, Question
from queries.scope import EVERYTHING, Occasion, Scope, claims_in_scope, occasion

CYPHER = claims_in_scope(
    "Statement",
    """claim.speaker AS speaker,
       promised""",
    where="""claim.act = 'asked'
  AND NOT EXISTS {
    MATCH (claim)-[:EVIDENCED_BY]->(asked:Evidence)
    MATCH (answer:Statement)-[:MADE_IN]->(item)
    MATCH (answer)-[:EVIDENCED_BY]->(given:Evidence)
    WHERE answer.act IN ['reported', 'explained', 'assured', 'confirmed', 'acknowledged', 'clarified', 'stated',
                         'agreed', 'commented', 'challenged']
      AND answer.document = claim.document
      AND answer.start > claim.start
      AND given.paragraph <= asked.paragraph + 1
  }""",
    also="""OPTIONAL MATCH (item)<-[:MADE_IN]-(promise:Commitment)-[:EVIDENCED_BY]->(reply:Evidence)
WHERE promise.document = claim.document
  AND promise.start > claim.start
  AND reply.paragraph <= evidence.paragraph + 1
WITH claim, item, meeting, issues, basis, evidence, document, min(promise.what) AS promised
""",
)


@dataclass(frozen=True, slots=True)
class UnansweredRow:
    """One question with no answer recorded: who asked, and what was promised in reply, where anything was."""

    speaker: str | None
    promised: str | None
    issues: tuple[str, ...]
    where: Occasion
    evidence: Quoted


def unanswered_questions(
    store: Store, scope: Scope = EVERYTHING, meeting: str | None = None
) -> tuple[UnansweredRow, ...]:
    """The questions without an answer in the minutes of their item: oldest meeting first, then in text order."""
    rows = (_row(row, scope) for row in store.rows(CYPHER.text(scope), **scope.parameters()))
    return tuple(row for row in rows if meeting in (None, row.where.meeting))


def _row(row: Row, scope: Scope) -> UnansweredRow:
    asked = optional_text(row, "speaker"), optional_text(row, "promised"), texts(row, "issues")
    return UnansweredRow(*asked, occasion(row, scope), quoted(row))


def _ask(store: Store, given: Given) -> tuple[UnansweredRow, ...]:
    return unanswered_questions(store, given.scope, given.meeting)


QUESTION = Question(
    "unanswered-questions",
    "what was asked and not answered",
    "One row for each question after which nobody reports, explains, confirms or otherwise replies, in its paragraph "
    "or the next of its item. `promised` is what somebody undertook in reply, as to write to Members. The minutes "
    "may have left an answer out: none is recorded, which is all that is said.",
    DATES_OVERLAP,
    (*SCOPE, MEETING),
    UnansweredRow,
    CYPHER.texts(),
    _ask,
)
