"""Commitments that were fulfilled, after which the issue came up again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph.store import Store
from ontology.values import DateInterval
from queries.bounds import surely_before
from queries.cells import Quoted
from queries.fates import TEXTS, Fate, fates, to_quoted
from queries.meetings import MeetingRow, meetings
from queries.mentions import CYPHER as MENTIONS_CYPHER
from queries.mentions import MentionRow, mentions
from queries.open_commitments import FATES_DATES
from queries.parameters import AS_OF, SCOPE
from queries.question import Given, Question
from queries.scope import EVERYTHING, Occasion, Scope


@dataclass(frozen=True, slots=True)
class RecurredRow:
    """One fulfilled commitment and one issue that it is about.

    `again_at` of the `loaded_after` meetings surely held after it was told done raise the issue; `again_evidence` are
    the first words of the first of them.
    """

    issue: str
    what: str
    owner: str | None
    where: Occasion
    evidence: Quoted
    done_told: DateInterval
    done_evidence: Quoted
    again_held: DateInterval
    again_at: int
    loaded_after: int
    again_evidence: Quoted


def fulfilled_but_recurred(
    store: Store, scope: Scope = EVERYTHING, as_of: date | None = None
) -> tuple[RecurredRow, ...]:
    """The commitments in scope that were told done and whose issue a later meeting in scope raises again."""
    raising: defaultdict[str, list[MentionRow]] = defaultdict(list)
    for mention in mentions(store, scope):
        raising[mention.issue].append(mention)
    loaded = meetings(store, scope)
    done = (one for one in fates(store, scope, as_of) if one.state in ("fulfilled", "fulfilled_late"))
    return tuple(row for one in done for row in _again(one, raising, loaded))


def _again(
    one: Fate, raising: Mapping[str, Sequence[MentionRow]], loaded: Sequence[MeetingRow]
) -> Iterator[RecurredRow]:
    if one.told is None:
        return
    told, promise = one.told.report, one.promise
    after = sum(surely_before(told.sitting.held, row.held) for row in loaded)
    for issue in promise.issues:
        again = [mention for mention in raising[issue] if surely_before(told.sitting.held, mention.where.held)]
        if again:
            met = {mention.where.meeting for mention in again}
            made = promise.what, promise.owner, promise.where, promise.evidence
            done = told.sitting.held, to_quoted(told.said)
            yield RecurredRow(issue, *made, *done, again[0].where.held, len(met), after, again[0].evidence)


def _ask(store: Store, given: Given) -> tuple[RecurredRow, ...]:
    return fulfilled_but_recurred(store, given.scope, given.as_of)


QUESTION = Question(
    "fulfilled-but-recurred",
    "what was done, and the issue came up again",
    "One row for each commitment that later minutes call done and each issue that it is about, where a meeting surely "
    "held after the one that was told so raises the issue again. That the issue came back does not show that what was "
    "done did not help.",
    FATES_DATES,
    (*SCOPE, AS_OF),
    RecurredRow,
    (*TEXTS, *MENTIONS_CYPHER.texts()),
    _ask,
)
