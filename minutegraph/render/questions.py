"""The answers to the catalogue's questions, in the format asked for."""

from __future__ import annotations

from typing import Any

from minutegraph.asking import Answer
from minutegraph.render.entries import Labels, told
from minutegraph.render.formats import Format
from minutegraph.render.output import show
from minutegraph.render.view import Column, View
from minutegraph.render.words import held_by, span_in_words
from queries.instruments import InstrumentRow
from queries.issue_trend import TrendRow
from queries.meetings import MeetingRow
from queries.recurring import RecurringRow


def _bases(row: MeetingRow) -> str:
    bases = (row.date_basis_earliest, row.date_basis_latest)
    return ", ".join(dict.fromkeys(basis.replace("_", " ") for basis in bases if basis))


_EMPTY = "Nothing in what is loaded answers this."
_MEETINGS: View[MeetingRow] = View(
    (
        Column("When", lambda row: span_in_words(row.held)),
        Column("Meeting", lambda row: held_by(row.body, row.council, row.title), wide=True),
        Column("Known from", _bases),
        Column("Documents", lambda row: ", ".join(row.documents)),
    ),
    _EMPTY,
)
_TREND: View[TrendRow] = View(
    (
        Column("Year", lambda row: row.year or "uncertain"),
        Column("Raised", lambda row: str(row.raising), right=True),
        Column("of meetings", lambda row: str(row.loaded), right=True),
        Column("", lambda row: "■" * row.raising + "□" * (row.loaded - row.raising)),
    ),
    _EMPTY,
)
_INSTRUMENTS: View[InstrumentRow] = View(
    (
        Column("Name", lambda row: row.name, wide=True),
        Column("Kind", lambda row: row.kind or ""),
        Column("Meetings", lambda row: str(row.meetings), right=True),
        Column("Span", lambda row: span_in_words(row.span)),
    ),
    _EMPTY,
)


def show_answer(found: Answer, form: Format) -> None:
    """Print the rows of a question with the columns that suit them."""
    show(found.rows, found.question.row_type, _view(found), form)


def _view(found: Answer) -> View[Any]:
    views: dict[type, View[Any]] = {
        MeetingRow: _MEETINGS,
        TrendRow: _TREND,
        InstrumentRow: _INSTRUMENTS,
        RecurringRow: _recurring(found.labels),
    }
    return views.get(found.question.row_type) or _claims(found.labels)


def _recurring(labels: Labels) -> View[RecurringRow]:
    return View(
        (
            Column("Issue", lambda row: labels.get(row.issue, row.issue), wide=True),
            Column("Meetings", lambda row: f"{row.meetings} of {row.loaded}", right=True),
            Column("Years", lambda row: ", ".join(row.years)),
        ),
        "No issue is raised at more than one meeting loaded.",
    )


def _claims(labels: Labels) -> View[Any]:
    """One view for every kind of claim: when, what, and the words with their id."""
    return View(
        (
            Column("When", lambda row: span_in_words(row.where.held)),
            Column("", lambda row: told(row, labels).verb),
            Column("Who or what", lambda row: told(row, labels).who_or_what, wide=True),
            Column("Words", lambda row: f"“{' '.join(row.evidence.quote.split())}” [{row.evidence.id[:8]}]", wide=True),
        ),
        _EMPTY,
    )
