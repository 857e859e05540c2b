"""Assurances after which the same issue came up again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.store import Store
from ontology.values import DateInterval
from queries.bounds import surely_before
from queries.cells import Quoted
from queries.meetings import MeetingRow, meetings
from queries.mentions import MentionRow, mentions
from queries.parameters import DATES_OVERLAP, SCOPE
from queries.question import Given, Question
from queries.raised import TEXTS
from queries.scope import EVERYTHING, Occasion, Scope
from queries.statements import CYPHER as STATEMENTS_CYPHER
from queries.statements import StatementRow, statements


@dataclass(frozen=True, slots=True)
class AssuredRow:
    """One assurance on one issue, and the next meeting that raises the issue again.

    `again_at` of the `loaded_after` meetings surely held after the assurance raise it; `again_evidence` are the first
    words of the first of them.
    """

    issue: str
    speaker: str | None
    where: Occasion
    evidence: Quoted
    again_held: DateInterval
    again_at: int
    loaded_after: int
    again_evidence: Quoted


def assured_then_recurred(store: Store, scope: Scope = EVERYTHING) -> tuple[AssuredRow, ...]:
    """The assurances in scope whose issue a later meeting in scope raises again: oldest assurance first."""
    raising: defaultdict[str, list[MentionRow]] = defaultdict(list)
    for mention in mentions(store, scope):
        raising[mention.issue].append(mention)
    loaded = meetings(store, scope)
    assured = (row for row in statements(store, scope) if row.act == "assured")
    return tuple(found for row in assured for found in _again(row, raising, loaded))


def _again(
    assured: StatementRow, raising: Mapping[str, Sequence[MentionRow]], loaded: Sequence[MeetingRow]
) -> Iterator[AssuredRow]:
    held = assured.where.held
    later = sum(surely_before(held, row.held) for row in loaded)
    for issue in assured.issues:
        again = [mention for mention in raising.get(issue, ()) if surely_before(held, mention.where.held)]
        if again:
            met = {mention.where.meeting for mention in again}
            first = again[0]
            place = assured.where, assured.evidence
            yield AssuredRow(issue, assured.speaker, *place, first.where.held, len(met), later, first.evidence)


def _ask(store: Store, given: Given) -> tuple[AssuredRow, ...]:
    return assured_then_recurred(store, given.scope)


QUESTION = Question(
    "assured-then-recurred",
    "assurances after which the issue came up again",
    "One row for each assurance and issue that it is about, where a meeting surely held later raises the issue again, "
    "with how many of the later meetings loaded do. That the issue came back does not make the assurance untrue.",
    DATES_OVERLAP + " Later means that every possible day of the one meeting is after every possible day of the other.",
    SCOPE,
    AssuredRow,
    (*STATEMENTS_CYPHER.texts()[:1], *TEXTS),
    _ask,
)
