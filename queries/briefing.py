"""One page on one body and one issue: what was said, measured, decided and promised."""

from __future__ import annotations

from graph.store import Store
from queries.evidence_pack import SAYING, PackRow, pack, pack_cypher
from queries.parameters import DATES_OVERLAP, ISSUE, ORGANISATION, SINCE, UNTIL
from queries.question import Given, Question
from queries.scope import Scope

CYPHER = pack_cypher(SAYING)
_SECTIONS = ("Judgement", "Observation", "Decision", "Commitment", "Cause", "Statement")


def briefing(store: Store, scope: Scope) -> tuple[PackRow, ...]:
    """What is claimed about the issues in scope, in sections by kind; the newest meeting first within each.

    The sections are judgements, figures, decisions, commitments, claimed causes and statements.
    """
    newest_first = tuple(reversed(pack(store, scope, CYPHER)))
    return tuple(row for kind in _SECTIONS for row in newest_first if row.kind == kind)


def _ask(store: Store, given: Given) -> tuple[PackRow, ...]:
    return briefing(store, given.scope)


QUESTION = Question(
    "briefing",
    "one page on a body and an issue",
    "One row for each judgement, figure, decision, commitment, claimed cause and statement about the issue, in "
    "meetings of the organisation or items that name it: in that order of kinds, the newest first within each.",
    DATES_OVERLAP,
    (ORGANISATION.must(), ISSUE.must(), SINCE, UNTIL),
    PackRow,
    CYPHER.texts()[:1],
    _ask,
)
