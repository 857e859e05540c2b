"""What became of promises: later minutes that bear on them, and the verdict these give. Nothing of it is ever stored.

    events = follow_up(promises, reports)          # what later minutes say of each promise, oldest first
    followed = events[promise.id]
    followed.outcome, followed.verdict, followed.renews

A report bears on a promise when it was made at a later meeting of the same authority and speaks of the same
deliverable: most of the promise's rare words, doing of the same kind, and, where the minutes name them, the months in
which the thing was due or asked for. Of several promises a report is counted to those that it answers best.

Nobody is called late by silence. A promise is overdue only where the minutes say that it was late or not done after its
day, or give a day of doing that is surely after it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, TypeAlias

from graph.actions import actions
from graph.facts import Promise, Report
from graph.likeness import Likeness, Topic, called_for, dates_agree, names
from graph.open_promises import OpenPromises
from graph.renewals import find_renewed, is_of_several
from ontology.values import DateInterval

Outcome: TypeAlias = Literal["fulfilled", "partly", "overdue", "superseded", "withdrawn", "no_evidence"]
EventKind: TypeAlias = Literal[
    "fulfilled", "late", "not_done", "partly", "superseded", "withdrawn", "reported", "chased"
]

_ENOUGH, _BEST_SHARE, _OF_CHAIN = 0.5, 0.75, 0.35
_OTHER_DOING, _OTHER_NAME, _NAMED, _YEARLY = 0.2, 0.2, 0.15, 0.08
_NO_DOING, _LEAST_SHARE, _LEAST_MASS, _DATED = 0.35, 0.27, 4.0, 0.2
_TELLING, _SAME_FIGURE = 0.15, 0.1
_CLOSED = re.compile(r"\b(?:complete|completed|done|finished|concluded|achieved|ready|fulfilled|met|actioned)\b", re.I)
_ALL = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|both|all|each|every)\b", re.I)
_ENDS = ("fulfilled", "superseded", "withdrawn")
_OUTCOMES: Mapping[EventKind, Outcome] = {
    "fulfilled": "fulfilled",
    "late": "overdue",
    "not_done": "overdue",
    "partly": "partly",
    "superseded": "superseded",
    "withdrawn": "withdrawn",
}

_GIVEN: Mapping[str, EventKind] = {"partly": "partly", "superseded": "superseded", "withdrawn": "withdrawn"}

_HAD = re.compile(r"\bwhich (?:had|has|was|were)\b", re.I)
_CLAUSE = re.compile(r"[,;|]|\s(?:and|but|which|when|where|while)\s")
_MONTH = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")


@dataclass(frozen=True, slots=True)
class Event:
    """What a later meeting was told of a promise. `done` where it has been done by then, late or not.

    `likeness` tells how surely the report is of this promise, from 0.5; `reported` and `chased` give no verdict.
    """

    kind: EventKind
    report: Report
    likeness: float
    done: bool = False


@dataclass(frozen=True, slots=True)
class Followed:
    """A promise with its events in time order, and the earlier promise of the same deliverable, if any, it renews."""

    promise: Promise
    events: tuple[Event, ...]
    renews: Promise | None = None

    @property
    def verdict(self) -> Event | None:
        """The first event that says how the promise was kept, None where no later minutes say."""
        return next((event for event in self.events if event.kind in _OUTCOMES), None)

    @property
    def outcome(self) -> Outcome:
        """The first verdict that the minutes give; `no_evidence` where nothing later bears on the promise."""
        return _OUTCOMES[self.verdict.kind] if self.verdict else "no_evidence"

    @property
    def is_open(self) -> bool:
        """Whether it was still to be done after the last event."""
        return not any(_ends(event) for event in self.events)


def follow_up(promises: Iterable[Promise], reports: Iterable[Report]) -> dict[str, Followed]:
    """What became of each promise, by its id. The order of what is given leaves no trace."""
    of_authority: defaultdict[str, tuple[list[Promise], list[Report]]] = defaultdict(lambda: ([], []))
    for promise in sorted(promises, key=lambda p: (p.sitting.order, p.made.start, p.id)):
        of_authority[_authority(promise)][0].append(promise)
    for report in sorted(reports, key=lambda r: (r.sitting.order, r.said.start, r.id)):
        of_authority[_authority(report)][1].append(report)
    found: dict[str, Followed] = {}
    for authority in sorted(of_authority):
        found |= _followed(*of_authority[authority])
    return found


def _authority(told: Promise | Report) -> str:
    """Whose minutes they are; a body whose authority is unknown stands for itself."""
    return told.sitting.council or told.sitting.body or told.sitting.sha256


def _followed(promises: Sequence[Promise], reports: Sequence[Report]) -> dict[str, Followed]:
    likeness = Likeness(promises, reports)
    topics = {promise.id: likeness.of_promise(promise) for promise in promises}
    trail = _Trail(promises, topics, likeness)
    made = {order: list(group) for order, group in groupby(promises, key=lambda p: p.sitting.order)}
    said = {order: list(group) for order, group in groupby(reports, key=lambda r: r.sitting.order)}
    for order in sorted({*made, *said}):
        trail.hear(said.get(order, ()))
        trail.take(made.get(order, ()))
    return trail.followed()


class _Trail:
    """The promises of one authority, followed sitting by sitting."""

    def __init__(self, promises: Sequence[Promise], topics: Mapping[str, Topic], likeness: Likeness) -> None:
        self._promises, self._topics, self._likeness = promises, topics, likeness
        self._open = OpenPromises(topics, likeness)
        self._renews: dict[str, Promise] = {}
        self._chains: dict[str, set[str]] = {promise.id: {promise.id} for promise in promises}
        self._events: defaultdict[str, list[Event]] = defaultdict(list)

    def hear(self, reports: Sequence[Report]) -> None:
        """Count the reports of one sitting to the promises still open; what is told done or given up is closed."""
        heard: set[str] = set()
        for report in reports:
            heard |= set(self._hear(report))
        for key in heard:
            if any(map(_ends, _told_best(self._events[key]))):
                self._open.close(key)

    def _hear(self, report: Report) -> Iterator[str]:
        """Count one report to what it answers, and to what these renew or are renewed by; their ids."""
        said = self._likeness.of_report(report)
        answered = dict(_answered(report, said, self._open.near(said), self._topics, self._likeness))
        for key in sorted({other for known in answered for other in self._chains[known]}):
            promise, topic = self._open.get(key), self._topics[key]
            if promise is None:
                continue
            if key not in answered and answers(promise, report, topic, said, self._likeness) < _OF_CHAIN:
                continue
            best = max(alike for known, alike in answered.items() if known in self._chains[key])
            if event := _event(promise, report, best, topic.actions):
                self._events[key].append(event)
                yield key

    def take(self, promises: Sequence[Promise]) -> None:
        """Take up the promises of one sitting, each with the one that it renews."""
        for promise in promises:
            near = self._open.near(self._topics[promise.id])
            if earlier := find_renewed(promise, near, self._topics, self._likeness):
                self._renews[promise.id] = earlier
                chain = self._chains[earlier.id] | self._chains[promise.id]
                self._chains |= dict.fromkeys(chain, chain)
        self._open.add(promises)

    def followed(self) -> dict[str, Followed]:
        """All that was heard, by promise."""
        return {
            promise.id: Followed(promise, _told_best(self._events[promise.id]), self._renews.get(promise.id))
            for promise in self._promises
        }


def _answered(
    report: Report, said: Topic, promises: Sequence[Promise], topics: Mapping[str, Topic], likeness: Likeness
) -> Iterable[tuple[str, float]]:
    """The ids of the promises that a report answers, each with how surely."""
    alike: dict[str, float] = {}
    for promise in promises:
        topic = topics[promise.id]
        score = answers(promise, report, topic, said, likeness)
        if score >= _ENOUGH:
            alike[promise.id] = score
    best = max(alike.values(), default=0.0)
    return [(key, score) for key, score in alike.items() if score >= best * _BEST_SHARE]


def answers(promise: Promise, report: Report, topic: Topic, said: Topic, likeness: Likeness) -> float:
    """How surely a report is of a promise; 0.5 is enough, and 0 where too little is shared to say."""
    mass = likeness.mass(topic, said)
    if mass < _LEAST_MASS / 2:
        return 0.0
    dated, shared = dates_agree(promise, report), likeness.shared(topic, said)
    if shared < _LEAST_SHARE or mass < (_LEAST_MASS / 2 if dated >= _DATED else _LEAST_MASS):
        return 0.0
    score = shared + dated
    if topic.names and said.names:
        score += _NAMED if _same_name(topic.names, said.names) else -_OTHER_NAME if names(report.said.words) else 0.0
    score -= _long_after(promise, report)
    if topic.actions == frozenset({"reach"}) and any(s in said.own for s in topic.own if s.isdigit()):
        score += _SAME_FIGURE
    if topic.actions and not topic.actions & said.actions and not _CLOSED.search(report.said.words):
        vague = report.verdict == "done" and not called_for(report.said.words)
        score -= _OTHER_DOING if said.actions else _NO_DOING if vague else 0.0
    return score


def _same_name(one: frozenset[str], other: frozenset[str]) -> bool:
    return any(name in of or of in name for name in one for of in other)


def _long_after(promise: Promise, report: Report) -> float:
    """What years between the day it was due, or else made, and the report take away."""
    since = promise.due.latest or promise.sitting.held.latest or promise.sitting.held.earliest
    told = report.sitting.held.earliest or report.sitting.held.latest
    years = (told - since).days / 365 if since and told else 0.0
    return min(max(years - 1.5, 0.0) * _YEARLY, _OTHER_NAME)


def _event(promise: Promise, report: Report, alike: float, doing: frozenset[str]) -> Event | None:
    """What a report makes of a promise; None where it tells of something done before the promise was made."""
    made, on = promise.sitting.held.earliest, report.on
    if made and promise.sitting.held.is_exact and on.latest and on.latest < made:
        return None
    if report.verdict in ("done", "done_late"):
        return _done(promise, report, alike, doing)
    if report.verdict in ("not_done", "late"):
        over = _surely_after(report.sitting.held, promise.due)
        foretold = report.verdict == "late" and promise.due.is_known
        return Event("not_done" if over or foretold else "reported", report, alike)
    return Event(_GIVEN.get(report.verdict, "chased"), report, alike)


def _done(promise: Promise, report: Report, alike: float, doing: frozenset[str]) -> Event | None:
    """What is told done: in time, late, or only a part of several; what a meeting received was delivered to it."""
    if report.here and "deliver" not in doing:
        besides = actions(report.said.words) & doing and _HAD.search(report.said.words)
        return Event("fulfilled", report, alike, done=True) if besides else None
    if is_of_several(promise.what) and not _ALL.search(report.said.words):
        return Event("reported", report, alike)
    if report.verdict == "done_late":
        return Event("late" if promise.due.is_known else "fulfilled", report, alike, done=True)
    late = promise.due.latest is not None and _surely_after(report.on, promise.due) and _was_when(report, doing)
    return Event("late" if late else "fulfilled", report, alike, done=True)


def _was_when(report: Report, doing: frozenset[str]) -> bool:
    """Whether the day told is that of the doing promised, by the verb of the clause that gives it."""
    if report.here:
        return report.sitting.held.is_exact
    if not doing:
        return True
    clauses = [clause for clause in _CLAUSE.split(report.said.words) if _MONTH.search(clause)]
    return not clauses or any(actions(clause) & doing for clause in clauses)


def _surely_after(days: DateInterval, due: DateInterval) -> bool:
    """Whether all the days lie after all the days on which a deadline can fall."""
    last = due.latest or due.earliest
    return bool(last and days.earliest and days.earliest > last)


def _told_best(events: Sequence[Event]) -> tuple[Event, ...]:
    """Of each document the event most like the promise, those with a verdict before those without; oldest first."""
    best: dict[str, Event] = {}
    for event in events:
        known = best.get(event.report.sitting.sha256)
        if known is None or _rank(event) > _rank(known):
            best[event.report.sitting.sha256] = event
    return tuple(sorted(best.values(), key=lambda event: event.report.sitting.order))


def _ends(event: Event) -> bool:
    return event.done or event.kind in _ENDS


def _rank(event: Event) -> tuple[bool, float]:
    telling = _TELLING if event.report.verdict != "done" else 0.0
    return event.kind in _OUTCOMES, event.likeness + telling
