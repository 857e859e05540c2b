"""One quotation, in the format asked for."""

from __future__ import annotations

from minutegraph.render.formats import Format
from minutegraph.render.output import say, show
from minutegraph.render.view import Column, View
from minutegraph.render.words import held_by, interval_in_words
from queries.quote import QuoteRow


def _meeting(row: QuoteRow) -> str:
    return f"{held_by(row.body, row.council)}, {interval_in_words(row.held)}"


_VIEW: View[QuoteRow] = View(
    (
        Column("Words", lambda row: row.evidence.quote),
        Column("Document", lambda row: row.evidence.document),
        Column("From", lambda row: str(row.evidence.start), right=True),
        Column("To", lambda row: str(row.evidence.end), right=True),
        Column("Meeting", _meeting),
    ),
    "",
)


def show_quote(row: QuoteRow, form: Format) -> None:
    """Print a quotation: its words set off within their line, then the place and the claims that rest on it."""
    if form is Format.TABLE:
        _print(row)
    elif form is Format.JSON:
        from minutegraph.render.json import to_json

        say(to_json(row))
    else:
        show((row,), QuoteRow, _VIEW, form)


def _print(row: QuoteRow) -> None:
    from rich.text import Text

    from minutegraph.render.table import console

    page, words = console(), row.evidence
    ends = row.offset + len(words.quote)
    page.print(
        Text(row.line[: row.offset], style="dim"),
        Text(f"»{words.quote}«", style="bold"),
        Text(row.line[ends:], style="dim"),
        sep="",
    )
    page.print()
    page.print(f"{words.document}, characters {words.start} to {words.end}")
    if row.source:
        page.print(Text(f"in its source: {row.source}"))
    page.print(_meeting(row))
    for claim in row.claims:
        page.print(Text(f"{claim.kind} {claim.id}, by rule {claim.rule}", style="dim"))
    page.print(Text(f"evidence {words.id}, document sha256 {row.sha256}", style="dim"))
