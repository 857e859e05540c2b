"""The answers to the catalogue's questions, in the format asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from minutegraph.asking import Answer
from minutegraph.render.blocks import blocks, needs_blocks
from minutegraph.render.entries import Labels, told
from minutegraph.render.formats import Format
from minutegraph.render.output import say, show
from minutegraph.render.row_views import SHORT_ID, RowWords, quoted, quotes_of, view_of
from minutegraph.render.view import Column, View
from minutegraph.render.words import counted, held_by, span_in_words
from queries.cells import Quoted
from queries.claimed_causes import CauseRow
from queries.commitments import CommitmentRow
from queries.decisions import DecisionRow
from queries.figures import FigureRow
from queries.issue_trend import TrendRow
from queries.judgements import JudgementRow
from queries.meetings import MeetingRow
from queries.mentions import MentionRow
from queries.recurring import RecurringRow
from queries.statements import StatementRow


def _bases(row: MeetingRow) -> str:
    bases = (row.date_basis_earliest, row.date_basis_latest)
    return ", ".join(dict.fromkeys(basis.replace("_", " ") for basis in bases if basis))


def _last_words(words: tuple[Quoted, ...]) -> str:
    return quoted(words[-1]) if words else ""


_EMPTY = "Nothing in what is loaded answers this."
_CLAIMS = (StatementRow, FigureRow, DecisionRow, CommitmentRow, CauseRow, JudgementRow, MentionRow)
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
        Column("Period", lambda row: row.period or "uncertain"),
        Column("Raised", lambda row: str(row.raising), right=True),
        Column("of meetings", lambda row: str(row.loaded), right=True),
        Column("", lambda row: "■" * row.raising + "□" * (row.loaded - row.raising)),
        Column("Last words", lambda row: _last_words(row.evidence), wide=True),
    ),
    _EMPTY,
)


def show_answer(found: Answer, form: Format) -> None:
    """Print the rows of a question with the columns that suit them; for a terminal, the words quoted below them."""
    row_type = found.question.row_type
    if form is Format.TABLE and not found.rows:
        say(nothing_in(found.meetings))
        return
    own = _own_view(row_type, found.labels)
    if own is not None:
        show(found.rows, row_type, own, form)
        return
    terminal = form is Format.TABLE
    if terminal and needs_blocks(row_type):
        _print_blocks(found)
        return
    show(found.rows, row_type, view_of(row_type, found.rows, RowWords(found.labels, terminal), _EMPTY), form)
    if terminal:
        _print_quotes(quotes_of(found.rows, row_type))


def nothing_in(meetings: int) -> str:
    """What is said where nothing answers, with what it was asked of.

    >>> nothing_in(12)
    'Nothing in the 12 meetings loaded that were asked of answers this.'
    """
    if not meetings:
        return "No meeting loaded is among those asked of."
    return f"Nothing in the {counted(meetings, 'meeting')} loaded that were asked of answers this."


def _own_view(row_type: type, labels: Labels) -> View[Any] | None:
    views: dict[type, View[Any]] = {MeetingRow: _MEETINGS, TrendRow: _TREND, RecurringRow: _recurring(labels)}
    return _claims(labels) if row_type in _CLAIMS else views.get(row_type)


def _print_blocks(found: Answer) -> None:
    from minutegraph.render.table import console

    page = console()
    for block in blocks(found.rows, found.question.row_type, RowWords(found.labels)):
        page.print(block)


def _print_quotes(quotes: Iterable[Quoted]) -> None:
    from rich.table import Table
    from rich.text import Text

    from minutegraph.render.table import console

    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=SHORT_ID)
    grid.add_column(overflow="fold")
    for words in quotes:
        grid.add_row(Text(words.id[:SHORT_ID], style="dim"), Text(f"“{' '.join(words.quote.split())}”", style="italic"))
        grid.add_row("", Text(f"{words.document} {words.start}–{words.end}", style="dim"))
    page = console()
    page.print()
    page.print(grid)


def _recurring(labels: Labels) -> View[RecurringRow]:
    return View(
        (
            Column("Issue", lambda row: labels.get(row.issue, row.issue), wide=True),
            Column("Meetings", lambda row: f"{row.meetings} of {row.loaded}", right=True),
            Column("Years", lambda row: ", ".join(row.years)),
            Column("Last words", lambda row: _last_words(row.evidence), wide=True),
        ),
        "No issue is raised at so many of the meetings loaded.",
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
