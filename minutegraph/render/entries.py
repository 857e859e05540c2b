"""What a trace says of one claim: a verb, who or what, and the words with their place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import singledispatch

from minutegraph.render.words import due_in_words, figure_in_words, interval_in_words
from queries.claimed_causes import CauseRow
from queries.commitments import Became, CommitmentRow
from queries.decisions import DecisionRow
from queries.figures import Earlier, FigureRow
from queries.judgements import JudgementRow
from queries.mentions import MentionRow
from queries.statements import StatementRow
from queries.trace import Entry

Labels = Mapping[str, str]

_STATES = {"open": "spoken of again", "late": "told late", "fulfilled_late": "fulfilled late", "partly": "done in part"}
UNATTRIBUTED = "unattributed"
_ARROWS = {"up": "▲ up from", "down": "▼ down from", "level": "= level with"}


@dataclass(frozen=True, slots=True)
class Told:
    """One claim in words: `kind` for colour, `verb` for what was done, `who_or_what` for the rest."""

    kind: str
    verb: str
    who_or_what: str


def kind_of(entry: Entry) -> str:
    """The name of an entry's kind: statement, figure, decision, commitment, cause, judgement or mention."""
    return _KINDS[type(entry)]


_KINDS: Mapping[type, str] = {
    StatementRow: "statement",
    FigureRow: "figure",
    DecisionRow: "decision",
    CommitmentRow: "commitment",
    CauseRow: "cause",
    JudgementRow: "judgement",
    MentionRow: "mention",
}


@singledispatch
def told(entry: object, labels: Labels) -> Told:
    """One claim in words; `labels` are the issues' names by id."""
    raise TypeError(f"not an entry of a trace: {entry!r} ({len(labels)} labels)")


@told.register
def _(entry: StatementRow, labels: Labels) -> Told:  # noqa: ARG001 - one signature for all kinds
    return Told("statement", entry.act.replace("_", " "), entry.speaker or UNATTRIBUTED)


@told.register
def _(entry: MentionRow, labels: Labels) -> Told:
    return Told("mention", "raised", labels.get(entry.issue, entry.issue))


@told.register
def _(entry: FigureRow, labels: Labels) -> Told:  # noqa: ARG001
    measure = f"{entry.code} {entry.title}" if entry.code else entry.title
    value = figure_in_words(entry.value, entry.unit)
    period = f" ({entry.period})" if entry.period else ""
    verb = "figure" if entry.point == "actual" else entry.point
    return Told("figure", verb, f"{measure}: {value}{period}{_moved(entry)}")


def _moved(entry: FigureRow) -> str:
    if entry.earlier is None or entry.direction is None:
        return ""
    return f"  {_ARROWS[entry.direction]} {_earlier(entry.earlier, entry.unit)}"


def _earlier(earlier: Earlier, unit: str) -> str:
    since = earlier.period or interval_in_words(earlier.held)
    return f"{figure_in_words(earlier.value, unit)} ({since})"


@told.register
def _(entry: DecisionRow, labels: Labels) -> Told:  # noqa: ARG001
    return Told("decision", "decided", "of another kind" if entry.effect == "other" else entry.effect)


@told.register
def _(entry: CommitmentRow, labels: Labels) -> Told:  # noqa: ARG001
    owner = entry.owner or "no owner named"
    to = f" to {entry.owed_to}" if entry.owed_to else ""
    due = due_in_words(entry.due, entry.due_words)
    return Told("commitment", entry.force, f"{entry.what} · {owner}{to} · {due}{_became(entry.became)}")


def _became(became: Became | None) -> str:
    if became is None:
        return ""
    state = _STATES.get(became.state, became.state)
    return f" → {state}, {interval_in_words(became.told)} [{became.evidence.id[:8]}]"


@told.register
def _(entry: CauseRow, labels: Labels) -> Told:
    cause, effect = labels.get(entry.cause, entry.cause), labels.get(entry.effect, entry.effect)
    return Told("cause", "cause", f"{cause} → {effect}, as claimed")


@told.register
def _(entry: JudgementRow, labels: Labels) -> Told:  # noqa: ARG001
    return Told("judgement", "judged", f"{entry.subject}: {entry.grade}, by {entry.by}")
