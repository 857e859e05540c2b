"""Rulings and open pairs in the format asked for; an export as the text it is."""

from __future__ import annotations

from minutegraph.identity_ledger import LedgerRow
from minutegraph.render.formats import Format
from minutegraph.render.output import say, show
from minutegraph.render.view import Column, View

VIEW: View[LedgerRow] = View(
    (
        Column("Ruled", lambda row: row.verdict, whole=True),
        Column("One", lambda row: row.one, wide=True),
        Column("Other", lambda row: row.other, wide=True),
        Column("Why", lambda row: row.reason, wide=True),
    ),
    "Nothing is ruled, and no names leave it open who is who.",
)


def show_identity(told: tuple[LedgerRow, ...] | str, form: Format) -> None:
    """Rows in the format asked for; the text of an export as it is, nothing where nothing is ruled."""
    if not isinstance(told, str):
        show(told, LedgerRow, VIEW, form)
    elif told:
        say(told)
