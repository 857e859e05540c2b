"""How one issue evolves: the meetings in order, what each said of it, and where the loaded minutes are silent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, TypeAlias

from graph.store import Store
from ontology.values import DateInterval
from queries.bounds import first_of, last_of
from queries.claimed_causes import CauseRow, claimed_causes
from queries.commitments import CommitmentRow, commitments
from queries.decisions import DecisionRow, decisions_on_items_raising
from queries.fates import became
from queries.figures import FigureRow, figures
from queries.judgements import JudgementRow, judgements
from queries.meetings import MeetingRow, meetings
from queries.mentions import MentionRow, mentions
from queries.scope import Scope
from queries.statements import StatementRow, statements

Entry: TypeAlias = StatementRow | FigureRow | DecisionRow | CommitmentRow | CauseRow | JudgementRow | MentionRow

LONG_GAP_DAYS = 366


@dataclass(frozen=True, slots=True)
class TracedMeeting:
    """One meeting loaded and all that it says of the issue, in text order; nothing where it does not raise it."""

    meeting: MeetingRow
    entries: tuple[Entry, ...]

    @property
    def raised(self) -> bool:
        """Whether the issue was raised here."""
        return bool(self.entries)


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch between two meetings loaded in which the issue is not found.

    `silent`: so many `meetings` were loaded and none raises it, between two that do. `not_loaded`: no meeting at all is
    loaded for over a year, so nothing can be said.
    """

    kind: Literal["silent", "not_loaded"]
    after: DateInterval
    before: DateInterval
    meetings: int


@dataclass(frozen=True, slots=True)
class Trace:
    """The trace of one issue over every meeting loaded that is in scope, oldest first."""

    scope: Scope
    meetings: tuple[TracedMeeting, ...]

    @property
    def raising(self) -> tuple[TracedMeeting, ...]:
        """The meetings that raise the issue."""
        return tuple(traced for traced in self.meetings if traced.raised)

    @property
    def first_raised(self) -> DateInterval:
        """The days among which the issue was first raised in the minutes loaded."""
        held = [traced.meeting.held for traced in self.raising]
        return first_of(held)

    @property
    def last_raised(self) -> DateInterval:
        """The days among which the issue was last raised in the minutes loaded."""
        held = [traced.meeting.held for traced in self.raising]
        return last_of(held)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Where the loaded minutes are silent on the issue, and where no minutes are loaded, oldest first."""
        return (*_silences(self.meetings), *_not_loaded(self.meetings))


def trace(store: Store, scope: Scope) -> Trace:
    """The trace of `scope.issues` (an issue and those narrower than it) over the meetings in scope."""
    said: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in _entries(store, scope):
        said[entry.where.meeting].append(entry)
    loaded = meetings(store, scope)
    return Trace(scope, tuple(TracedMeeting(row, _in_text_order(said[row.id])) for row in loaded))


def _entries(store: Store, scope: Scope) -> Iterable[Entry]:
    """Every claim about the issue, and the decisions on the items that raise it.

    A bare mention is left out where another claim about the issue stands on some of its words.
    """
    claims: list[Entry] = [
        *statements(store, scope),
        *figures(store, scope),
        *decisions_on_items_raising(store, scope),
        *_followed(store, commitments(store, scope)),
        *claimed_causes(store, scope),
        *judgements(store, scope),
    ]
    yield from claims
    yield from _untold(mentions(store, scope), claims)


def _followed(store: Store, promised: Sequence[CommitmentRow]) -> Iterable[CommitmentRow]:
    """The commitments with what later minutes say of each."""
    told = became(store, promised)
    return (replace(row, became=told.get(row.id)) for row in promised)


def _untold(raised: Iterable[MentionRow], claims: Iterable[Entry]) -> Iterable[MentionRow]:
    """The mentions none of whose words another claim stands on."""
    spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for claim in claims:
        if not isinstance(claim, DecisionRow) or claim.basis:
            spans[claim.evidence.document].append((claim.evidence.start, claim.evidence.end))
    for mention in raised:
        words = mention.evidence
        if not any(start < words.end and words.start < end for start, end in spans[words.document]):
            yield mention


def _place(entry: Entry) -> tuple[str, int, int]:
    return entry.evidence.document, entry.evidence.start, entry.evidence.end


_KINDS = (StatementRow, MentionRow, FigureRow, CauseRow, JudgementRow, DecisionRow, CommitmentRow)


def _in_text_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: (*_place(entry), _KINDS.index(type(entry)), entry.evidence.id)))


def _silences(traced: Sequence[TracedMeeting]) -> Iterable[Gap]:
    places = [index for index, one in enumerate(traced) if one.raised]
    for after, before in pairwise(places):
        if before - after > 1:
            yield Gap("silent", traced[after].meeting.held, traced[before].meeting.held, before - after - 1)


def _not_loaded(traced: Sequence[TracedMeeting]) -> Iterable[Gap]:
    dated = [one.meeting.held for one in traced if one.meeting.held.is_known]
    for after, before in pairwise(dated):
        ended, began = after.latest or after.earliest, before.earliest or before.latest
        if ended and began and (began - ended).days >= LONG_GAP_DAYS:
            yield Gap("not_loaded", after, before, 0)
