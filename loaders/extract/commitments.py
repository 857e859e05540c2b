"""Commitments: what somebody resolved, offered or was asked to do or deliver, that a later meeting could check."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.claims import Commitment, Decision, Meeting, Organisation
from loaders.extract.action_tables import ActionRow, action_rows
from loaders.extract.commitments_by_words import likely as likely_commitments
from loaders.extract.deadlines import Due, due
from loaders.extract.deliverables import Found, content_words, distinct
from loaders.extract.firmness import firmness, reasons
from loaders.extract.listed_promises import ListedPromises
from loaders.extract.matching import words_of
from loaders.extract.owners import Agent, Cast, cast_of
from loaders.extract.phrasing import what
from loaders.extract.places import Places
from loaders.extract.promise import Promise, agent_after
from loaders.extract.promise_words import promise_words
from loaders.extract.promises import promises
from loaders.extract.requests import requests
from loaders.extract.speech import frames
from loaders.extract.tasks import pieces, tasks
from loaders.minutes import Minutes, Span

# Words without one of which no sentence promises or asks.
_HINTS = frozenset(
    "would will shall ll going intends intended intend took assigned offer offered undertook undertaking agreed"
    " asked requested request requests welcome"
    " wish wished moved promised committed commitment pledged gave called coming being planned scheduled"
    " arranged put delayed slipped"
    " postponed pushing pushed expected due brought anticipated suggested proposed urged looked happy willing"
    " invited instructed tasked"
    " queried required obliged to intention engaged appointed commissioned".split()
)
_PRONOUN_PROMISES = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e)\s+(?:\w+\s+)?(?:would|will|agreed|offered|undertook|promised"
    r"|needed|planned"
    r"|intended)\b"
)
_QUESTION = re.compile(
    r"^(?:[^.;]{0,120}\b)?(?:asked|queried|questioned|enquired|wondered)\s+(?:whether|if|how|what|when|why|where"
    r"|who|which)\b|\?\W*$"
)
_PROSE = re.compile(r"(?:\S+\s+){4,}\S*\.$")
# A longer sentence is a table or a list run together; its limbs, if any, were read as decisions.
_LONGEST = 2000
_FORCES = {"agreed": 2, "offered": 1, "requested": 0}
_MERELY = ("noted", "approved", "endorsed", "deferred", "other")
_BIDDEN = re.compile(
    r"\b(?:be|is|are)\s+(?:authorised|advised|informed|(?:commended|recommended)\s+to)\b|\b(?:consent|permission)\s+(?:be|is)\s+(?:given"
    r"|granted)\s+to\b"
    r"|^\W*(?:[Tt]hat\s+)?[Tt]o\s+join\b"
)
# "approved and signed by the Chair": what is done with a thing once it is approved.
_AND_DONE = re.compile(
    r"\bbe\s+(?:approved|agreed|adopted|endorsed|accepted|noted)\s+and\s+(?:be\s+)?(?P<verb>signed|published"
    r"|circulated|submitted"
    r"|sent|forwarded|issued|implemented|distributed|shared|presented)\b"
)
_DELEGATED = re.compile(r"\bdelegat\w+\b", re.IGNORECASE)


def commitments(
    minutes: Minutes, organisations: Iterable[Organisation], meeting: Meeting, decisions: Iterable[Decision]
) -> tuple[Commitment, ...]:
    """The commitments in text order; a deliverable said twice is one, with the firmest wording as evidence."""
    reader = _Reader(minutes, cast_of(tuple(organisations), minutes.text), meeting)
    disposed = tuple(decisions)
    found = [*reader.tabled(), *reader.disposed(disposed), *reader.narrated(disposed)]
    found.extend(reader.by_words(disposed, found))
    return tuple(sorted((f.commitment for f in distinct(found)), key=lambda c: (c.evidence.start, c.evidence.end)))


def weighed(
    minutes: Minutes, organisations: Iterable[Organisation], meeting: Meeting, decisions: Iterable[Decision]
) -> tuple[tuple[Promise, bool], ...]:
    """Every candidate that was weighed, kept or not, with whether it is dated: what an explanation shows."""
    reader, disposed = _Reader(minutes, cast_of(tuple(organisations), minutes.text), meeting), tuple(decisions)
    for found in (reader.tabled(), reader.disposed(disposed), reader.narrated(disposed)):
        deque(found, maxlen=0)
    return tuple(dict.fromkeys(reader.candidates))


class _Reader:
    def __init__(self, minutes: Minutes, people: Cast, meeting: Meeting) -> None:
        self.minutes, self.people, self.meeting = minutes, people, meeting
        self.candidates: list[tuple[Promise, bool]] = []
        self._dues: dict[str, Due] = {}

    def tabled(self) -> Iterator[Found]:
        """The open rows of action logs."""
        for row in action_rows(self.minutes):
            if row.is_open:
                yield from self._followed_up(row) if row.logged and row.due is None else (self._row(row),)

    def _followed_up(self, row: ActionRow) -> Iterator[Found]:
        """What a log says is still to come of an earlier action, else the action itself."""
        said = row.status
        firm = (
            [
                p
                for p in promises(said, self.people, None)
                if self._firmness(p, self._is_dated(p)) >= promise_words().threshold
            ]
            if said
            else []
        )
        if not said or not firm:
            yield self._row(row)
            return
        for found in self._weighed(firm[0], said, 1):
            commitment = replace(found.commitment, force="agreed", owner=self._row_owner(row) or found.commitment.owner)
            yield replace(found, commitment=commitment)

    def _row_owner(self, row: ActionRow) -> str | None:
        if row.owner is None:
            return None
        named = self.people.agents(row.owner.text)
        return (named[0].owner if len(named) == 1 else None) or row.owner.text

    def _row(self, row: ActionRow) -> Found:
        owner = self._row_owner(row)
        task = next(iter(tasks(row.action, self.people, "decision.action", action=True)), None)
        if owner is None and task is not None:
            return next(iter(self._weighed(replace(task, basis="action"), row.action, 1)))
        moved = self._moved_to(row)
        day = moved or (self._row_due(row.due) if row.due else due(row.action.text, self.meeting.held))
        commitment = Commitment(
            what(task) if task else row.action.text, "agreed", owner, None, day.days,
            row.due.text if row.due and day.days and not moved else day.words,
            row.action.evidence(), "commitment.action-table",
        )  # fmt: skip
        return Found(commitment, content_words(row.action.text), (1, 2, 9.0))

    def _moved_to(self, row: ActionRow) -> Due | None:
        """The day to which a log says that an action has moved: "Late. Now promised for the March meeting"."""
        moved = _MOVED.search(row.status.text) if row.logged and row.status else None
        if not moved or not row.status:
            return None
        rest = row.status.part(moved.end(), len(row.status.text))
        day = self._row_due(rest)
        return day if day.days else None

    def _row_due(self, cell: Span) -> Due:
        """The day in a cell: "within eight weeks", "3 June", "March Panel"."""
        tries = (cell.text, f"by {cell.text}", f"at the {cell.text}", f"in {cell.text.split(' ', 1)[0]}")
        return next((day for text in tries if (day := due(text, self.meeting.held)).days), due("", self.meeting.held))

    def disposed(self, decisions: tuple[Decision, ...]) -> Iterator[Found]:
        """What the limbs of resolutions and the actions promise."""
        for decision in decisions:
            evidence = decision.evidence
            if len(evidence.exact) > _LONGEST or decision.rule == "decision.action-table":
                continue
            limb = self.minutes.span(evidence.start, evidence.end)
            yield from self._limb(limb, decision)

    def _limb(self, limb: Span, decision: Decision) -> Iterator[Found]:
        action = decision.rule in ("decision.action", "decision.to-action")
        matter = _after_opening(limb)
        if (decision.effect in _MERELY and not _BIDDEN.search(matter.text)) or _DELEGATED.search(matter.text):
            yield from self._noted(matter)
            return
        whole = decision.rule == "decision.to-action"
        for piece in [matter] if whole else pieces(matter, self.people):
            for promise in tasks(piece, self.people, decision.rule, action):
                evidence = limb if promise.clause.start == matter.start and piece.end == matter.end else promise.clause
                yield from self._weighed(replace(promise, basis="action") if action else promise, evidence, 1)

    def _noted(self, matter: Span) -> Iterator[Found]:
        """What a limb that only notes or approves says will come: "to note that a report will come in May"."""
        for promise in promises(matter, self.people, None):
            yield from self._weighed(replace(promise, force="agreed"), matter, 1)
        for match in _AND_DONE.finditer(matter.text):
            before, after = matter.text[: match.start()], matter.text[match.end() :]
            base = promise_words().base_of.get(match.group("verb"), match.group("verb"))
            owner = agent_after(after, self.people)
            yield from self._weighed(
                Promise("commitment.resolved", "agreed", "resolved", base, matter, before, after, True, owner),
                matter,
                1,
            )

    def narrated(self, decisions: tuple[Decision, ...]) -> Iterator[Found]:
        """What the narrative promises; text that disposes is passed over, for it was read as limbs."""
        taken = [
            (row.row.start if row.logged else row.action.start, row.row.end if row.logged else row.action.end)
            for row in action_rows(self.minutes)
        ]
        taken.extend(
            (d.evidence.start, d.evidence.end) for d in decisions if not d.rule.startswith("decision.action-table")
        )
        disposed = Places(taken)
        paragraph_index, speaker, answers = -1, None, False
        listed = ListedPromises(self.people)
        for paragraph, sentence in self.minutes.said():
            if len(sentence.text) <= _LONGEST:
                for promise in listed.read(paragraph, sentence):
                    yield from self._weighed(promise, sentence, 0)
            if paragraph.index != paragraph_index:
                paragraph_index, speaker = paragraph.index, None
                answers = bool(_PRONOUN_PROMISES.search(paragraph.span.text[:20_000]))
            if len(sentence.text) > _LONGEST or (paragraph.role == "row" and not _PROSE.search(sentence.text)):
                continue
            if disposed.touch(sentence.start, sentence.end):
                continue
            speaker = (self._speaker(sentence) if answers else None) or speaker
            if not _HINTS.isdisjoint(words_of(sentence.text)):
                yield from self._sentence(sentence, speaker)

    def by_words(self, decisions: tuple[Decision, ...], found: Iterable[Found]) -> Iterator[Found]:
        """What no pattern found, but the words of the sentence tell."""
        taken = Places((f.commitment.evidence.start, f.commitment.evidence.end) for f in found)
        for likely in likely_commitments(self.minutes, decisions, taken):
            promise = likely.promise(self.people)
            tried = [(self._firmness(p, self._is_dated(p)), p) for p in self._candidates(likely.sentence, None)]
            best = max(tried, key=lambda pair: pair[0])[1] if tried else None
            if best is not None and "negated" in reasons(best, dated=False):
                continue  # what is not to be done
            chosen = replace(best, rule=promise.rule, force=promise.force) if best else promise
            yield self._found(chosen, likely.sentence, (0, _FORCES[promise.force], likely.chance))

    def _speaker(self, sentence: Span) -> Agent | None:
        named = [f.speaker for f in frames(sentence.text, self.people) if f.speaker and f.speaker.kind != "pronoun"]
        return named[0] if named else None

    def _candidates(self, sentence: Span, speaker: Agent | None) -> Iterator[Promise]:
        """What a sentence may promise or ask for; a question promises nothing."""
        if not _QUESTION.search(sentence.text):
            yield from promises(sentence, self.people, speaker)
        yield from requests(sentence, self.people, speaker)

    def _sentence(self, sentence: Span, speaker: Agent | None) -> Iterator[Found]:
        candidates = [
            (promise, self._firmness(promise, self._is_dated(promise)))
            for promise in self._candidates(sentence, speaker)
        ]
        firm = [promise for promise, score in candidates if score >= promise_words().threshold]
        clauses = {promise.clause.start for promise in firm}
        for promise in firm:
            whole = len(clauses) == 1 and len(promise.clause.text) * 2 > len(sentence.text)
            yield from self._weighed(promise, sentence if whole else promise.clause, 0)

    def _firmness(self, promise: Promise, dated: bool) -> float:
        self.candidates.append((promise, dated))
        return firmness(promise, dated)

    def _is_dated(self, promise: Promise) -> bool:
        return self._due_of(promise.clause.text).words is not None

    def _due_of(self, text: str) -> Due:
        """When a clause says that a thing is due; asked again for the same clause, it costs nothing."""
        if text not in self._dues:
            self._dues[text] = due(text, self.meeting.held)
        return self._dues[text]

    def _weighed(self, promise: Promise, evidence: Span, resolution: int) -> Iterator[Found]:
        day = self._due(promise)
        score = self._firmness(promise, day.words is not None)
        if score < promise_words().threshold:
            return
        yield self._found(promise, evidence, (resolution, _FORCES[promise.force], score))

    def _found(self, promise: Promise, evidence: Span, rank: tuple[int, int, float]) -> Found:
        day = self._due(promise)
        text = what(promise)
        commitment = Commitment(
            text, promise.force, promise.owner.owner if promise.owner else None, self._owed_to(promise),
            day.days, day.words if day.days else None, evidence.evidence(), promise.rule,
        )  # fmt: skip
        return Found(commitment, content_words(text.replace(day.words, "") if day.words else text), rank)

    def _due(self, promise: Promise) -> Due:
        """When it is due; a note may give the bare day in brackets at its end: "KO to circulate the data (9 Feb)"."""
        day = self._due_of(promise.clause.text)
        bare = _BRACKETED.search(promise.clause.text) if day.words is None and promise.basis == "action" else None
        return due(f"by {bare.group(1)}", self.meeting.held) if bare else day

    def _owed_to(self, promise: Promise) -> str | None:
        """To whom it is owed: who is named as recipient, else the meeting's body where it asked or resolved."""
        match = re.search(r"\b(?:to|with|before)\s+((?:the\s+|all\s+)?[A-Z][\w'’& ]{2,60})", promise.after)
        if match:
            agents = self.people.agents(match.group(1))
            if agents and agents[0].start <= 4:
                agent = agents[0]
                if agent.kind in ("organisation", "office", "person"):
                    return agent.name
                return self.meeting.body or agent.words
        if promise.force in ("agreed", "requested") or promise_words().recipient.search(promise.after):
            return self.meeting.body
        return None


_MOVED = re.compile(
    r"\b(?:now (?:promised|expected|due|planned|scheduled)|revised|rearranged|re-?scheduled|deferred|postponed|extended"
    r"|carried forward|new date|to (?:be )?[a-z]+)\b(?: (?:for|to|until|till|at|in|on|by)\b)?\W{0,3}",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\(([^()]{3,25})\)\W*$")
_OPENING = re.compile(
    r"^\W*(?:(?:it was )?(?:unanimously )?(?:resolved|agreed|recommended|decision"
    r"|actions?(?: points?)?(?: ?\d{1,3})?)(?: unanimously)?(?:\s*\([^()]{1,40}\))?[\s:–—-]*(?:that\b[\s:–—-]*)?)",
    re.IGNORECASE,
)


def _after_opening(limb: Span) -> Span:
    match = _OPENING.match(limb.text)
    return limb.part(match.end(), len(limb.text)) if match else limb
