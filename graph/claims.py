"""The claims that reading makes of a document: frozen values that carry their evidence.

Nothing is a claim without the exact words that carry it. `Claims` refuses, when it is made, any evidence whose
words are not at its offsets, so a wrong quote can reach neither a file nor a graph.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, fields
from decimal import Decimal

from ontology.values import UNKNOWN_DATE, DateInterval, Period


class EvidenceError(ValueError):
    """Evidence gives words that its place does not hold."""

    def __init__(self, evidence: Evidence, found: str) -> None:
        self.evidence, self.found = evidence, found
        super().__init__(f"at {evidence.start}..{evidence.end} stands {found[:60]!r}, not {evidence.exact[:60]!r}")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Exact words and their place: code points of the stored text, 0-based, end exclusive."""

    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where in its source a piece of the stored text stands: "page 3", or a path of elements."""

    start: int
    end: int
    where: str


@dataclass(frozen=True, slots=True)
class Document:
    """One document as read. `sha256` is of its bytes; `name` is its file name; `origin` where the bytes came from.

    `kind` is the format that the bytes were in; `places` lead from the text back into it, in text order, empty where
    the text is the bytes as they stand.
    """

    sha256: str
    name: str
    text: str
    encoding: str
    origin: str
    kind: str = "text"
    places: tuple[Place, ...] = ()

    def where(self, start: int) -> str | None:
        """The place in the source of what begins at an offset; None where the text is the source."""
        found = bisect_right(self.places, start, key=lambda place: place.start) - 1
        return self.places[found].where if found >= 0 and start < self.places[found].end else None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item of business: its place among the items (from 1), its printed number if any, and its span of text."""

    ordinal: int
    number: str | None
    title: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DateBound:
    """Why a meeting cannot be earlier, or later, than a day. `side` is earliest or latest.

    `basis` is one of the model's `DateBasis`: stated, title_period, period_end, past_event, future_event, url,
    neighbour.
    """

    side: str
    basis: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting that the document minutes: who met, when at the earliest and latest, and the period reported on."""

    body: str | None = None
    council: str | None = None
    held: DateInterval = UNKNOWN_DATE
    bounds: tuple[DateBound, ...] = ()
    reporting_period: Period | None = None
    evidence: tuple[Evidence, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Organisation:
    """A named organisation of the document, with every surface form; `kind` is one of the model's `OrganisationKind`.

    `evidence` holds its mentions, in text order, the first that carries `name` or the fullest form first met.
    """

    name: str
    kind: str
    aliases: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A thing said: `act` is one of the model's `SpeechAct`; `speaker` as named, None where nobody is named.

    `topics` are the issue ids that the statement's words carry.
    """

    act: str
    speaker: str | None
    topics: tuple[str, ...]
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class IssueRaised:
    """A paragraph that says something of an issue; `issue` is an id of the scheme or `other:<slug>`."""

    issue: str
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Observation:
    """A figure, normalised to its unit; `point` tells actual, target and forecast apart."""

    code: str | None
    title: str
    value: Decimal
    unit: str
    period: Period | None
    evidence: Evidence
    rule: str
    point: str = "actual"


@dataclass(frozen=True, slots=True)
class Decision:
    """One limb of a formal disposal; `effect` is one of the model's `DecisionEffect`."""

    effect: str
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Commitment:
    """One deliverable promised, resolved or asked for; `force` is agreed, offered or requested.

    `due` holds the days on which the deadline can fall, None where the text gives none; `due_words` are its words.
    """

    what: str
    force: str
    owner: str | None
    owed_to: str | None
    due: DateInterval | None
    due_words: str | None
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """A named strategy, plan, framework, programme, contract, agreement or act."""

    name: str
    kind: str
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """A grade that an inspector or regulator gave to a subject."""

    subject: str
    grade: str
    by: str
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Cause:
    """The document claims that one issue drives another."""

    effect: str
    cause: str
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class BodyChange:
    """A body came to be, ended, or became another: `kind` is one of the model's `BodyChangeKind`.

    `before` and `after` are the bodies as the document names them, None where the change has only one side; `on` holds
    the days on which it took or takes effect, None where the words give none.
    """

    kind: str
    before: str | None
    after: str | None
    on: DateInterval | None
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Progress:
    """Something said of how a thing stands: `verdict` is one of the model's `Verdict`.

    `on` holds the days on which it was done, None where the words give none. Which commitment it bears on, if any, is
    never said here: it is worked out when it is asked.
    """

    verdict: str
    on: DateInterval | None
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class FigureNote:
    """Something said of a figure or its measure: `kind` is one of the model's `FigureNoteKind`.

    `title` is the measure as named and `value` the figure as corrected, in place of `replaces`; `other_code` is the
    code that a renumbered measure bore before. None, or nothing, where the words give none.
    """

    kind: str
    code: str | None
    title: str
    period: Period | None
    evidence: Evidence
    rule: str
    value: Decimal | None = None
    replaces: Decimal | None = None
    other_code: str | None = None


@dataclass(frozen=True, slots=True)
class MeetingReference:
    """Another meeting of the same body that the document dates: `relation` is one of the model's `MeetingRelation`.

    `period` is the period on which that meeting is said to have received a report.
    """

    relation: str
    held: DateInterval
    period: Period | None
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Claims:
    """All that is claimed of one document, each kind in text order.

    Raises
    ------
    EvidenceError
        When any evidence's words are not at its offsets in the document's text.
    """

    document: Document
    title: str
    meeting: Meeting = Meeting()
    items: tuple[AgendaItem, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    statements: tuple[Statement, ...] = ()
    issues: tuple[IssueRaised, ...] = ()
    observations: tuple[Observation, ...] = ()
    decisions: tuple[Decision, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    causes: tuple[Cause, ...] = ()
    body_changes: tuple[BodyChange, ...] = ()
    progress: tuple[Progress, ...] = ()
    figure_notes: tuple[FigureNote, ...] = ()
    meeting_references: tuple[MeetingReference, ...] = ()

    def __post_init__(self) -> None:
        for evidence in self.evidence():
            found = self.document.text[evidence.start : evidence.end]
            if found != evidence.exact or not evidence.exact:
                raise EvidenceError(evidence, found)

    def evidence(self) -> Iterator[Evidence]:
        """Every evidence of every claim."""
        yield from self.meeting.evidence
        yield from (bound.evidence for bound in self.meeting.bounds)
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, tuple):
                for claim in value:
                    yield from _evidence_of(claim)


def _evidence_of(claim: object) -> tuple[Evidence, ...]:
    found = getattr(claim, "evidence", ())
    return (found,) if isinstance(found, Evidence) else found
