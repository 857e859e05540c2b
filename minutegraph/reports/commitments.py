"""The report on commitments: what became of them, and what the silence of the minutes is worth."""

from __future__ import annotations

from collections import Counter
from datetime import date

from minutegraph.render.words import counted, due_in_words, interval_in_words
from minutegraph.reports.asked import Asked
from minutegraph.reports.model import Line, Report, Section
from queries.fates import OPEN, Fate, State, fates, to_quoted
from queries.offers_without_follow_up import offers_without_follow_up
from queries.overdue import OverdueRow, overdue

_STATES: tuple[tuple[State, str], ...] = (
    ("fulfilled", "told done"),
    ("fulfilled_late", "told done, late"),
    ("partly", "told done in part"),
    ("late", "told late or not done, and not done since"),
    ("superseded", "something else in their place"),
    ("withdrawn", "withdrawn"),
    ("renewed", "promised again later"),
    ("open", "open: nothing loaded says what became of them"),
)


def commitments_report(asked: Asked, as_of: date | None = None) -> Report:
    """What became of the commitments of one organisation or of all, as of a day."""
    found = fates(asked.store, asked.scope, as_of)
    states = Counter(one.state for one in found)
    tally = tuple(Line(words, "", states[state], len(found)) for state, words in _STATES if states[state])
    rows = overdue(asked.store, asked.scope, as_of)
    made = len({one.promise.where.meeting for one in found})
    covers = asked.coverage(), f"{counted(len(found), 'commitment')} made at {counted(made, 'meeting')} of these."
    sections = (
        Section(
            "What became of them", "As far as later minutes tell, out of all made.", tally, "No commitment was made."
        ),
        _past(rows, "overdue, the minutes say so", "Overdue, the minutes say so", "No open commitment is told late."),
        _past(
            rows,
            "past its day, no report found",
            "Past their day, no report found",
            "None: every past commitment is reported on, or no later minutes of its body are loaded.",
        ),
        _past(
            rows,
            "no evidence found",
            "No evidence found",
            "Later minutes are loaded for every commitment past its day.",
        ),
        _still_open(asked, found, {row.id for row in rows}),
        _unheard(asked, as_of),
        _done(found),
    )
    return Report("Commitments" if as_of is None else f"Commitments as of {as_of}", covers, sections)


_GROUNDS = {
    "overdue, the minutes say so": "Later minutes say that they are late or not done, and none that they are done.",
    "past its day, no report found": "The deadline is past, minutes of the body are loaded from after it, and none "
    "reports on it. Unreported is not undone.",
    "no evidence found": "The deadline is past and no later minutes of the body are loaded: nothing can be said.",
}


def _past(rows: tuple[OverdueRow, ...], finding: str, heading: str, silence: str) -> Section:
    lines = tuple(_past_line(row) for row in rows if row.finding == finding)
    return Section(heading, _GROUNDS[finding], lines, silence)


def _past_line(row: OverdueRow) -> Line:
    covered = f"; {counted(row.covered, 'meeting')} of the body loaded since" if row.covered else ""
    days = f" ({interval_in_words(row.covered_days)}: {', '.join(row.coverage)})" if row.covered else ""
    owner = row.owner or "no owner named"
    detail = f"{owner}; {due_in_words(row.due, row.due_words)}{covered}{days}"
    words = (row.evidence, *((row.said_evidence,) if row.said_evidence else ()))
    return Line(row.what, detail, when=row.where.held, evidence=words)


def _still_open(asked: Asked, found: tuple[Fate, ...], past: set[str]) -> Section:
    lines = tuple(_line(one) for one in found if one.state in OPEN and one.promise.id not in past)
    return Section(
        "Open and not past a day",
        "Not due yet as of the last day loaded, or without a day.",
        lines,
        f"None of the {counted(len(asked.loaded), 'meeting')} loaded leaves such a commitment.",
    )


def _unheard(asked: Asked, as_of: date | None) -> Section:
    lines = tuple(
        Line(
            row.what,
            f"{row.owner or 'no owner named'}; nothing said of it in {counted(row.heard, 'later meeting')} loaded",
            0,
            row.heard,
            row.where.held,
            (),
            (row.evidence,),
        )
        for row in offers_without_follow_up(asked.store, asked.scope, 12, as_of)
        if row.heard
    )
    explains = "Offers a year old or older that no later minutes mention, out of the later meetings of the body loaded."
    return Section("Offered and never heard of again", explains, lines, "Every older offer is heard of again.")


def _done(found: tuple[Fate, ...]) -> Section:

    lines = tuple(_line(one) for one in found if one.state in ("fulfilled", "fulfilled_late"))
    explains = "Told done by later minutes, with the words of both."
    return Section("Told done", explains, lines, "No commitment is told done in what is loaded.")


def _line(one: Fate) -> Line:
    promise = one.promise
    owner, due = promise.owner or "no owner named", due_in_words(promise.due, promise.due_words)
    told = (
        f"; {one.state.replace('_', ' ')}, told {interval_in_words(one.told.report.sitting.held)}" if one.told else ""
    )
    words = (promise.evidence, *((to_quoted(one.told.report.said),) if one.told else ()))
    return Line(promise.what, f"{owner}; {due}{told}", when=promise.where.held, evidence=words)
