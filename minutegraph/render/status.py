"""What is loaded, in the format asked for."""

from __future__ import annotations

from minutegraph.render.formats import Format
from minutegraph.render.output import say, show
from minutegraph.render.view import Column, View
from minutegraph.render.words import counted, span_in_words
from queries.status import BodyRow, Status

_BODIES: View[BodyRow] = View(
    (
        Column("Council", lambda row: row.council or "not named"),
        Column("Body", lambda row: row.body or "not named", wide=True),
        Column("Meetings", lambda row: str(row.meetings), right=True),
        Column("Dated", lambda row: str(row.dated), right=True),
        Column("Span", lambda row: span_in_words(row.span)),
    ),
    "No meetings.",
)


def show_status(status: Status, graph: str, form: Format) -> None:
    """Print what is loaded: the counts above a table of bodies; the whole as JSON; the bodies as CSV or Markdown."""
    if form is Format.JSON:
        from minutegraph.render.json import to_json

        say(to_json(status))
        return
    if form is Format.TABLE:
        say("\n".join(_counts(status, graph)) + "\n")
    show(status.bodies, BodyRow, _BODIES, form)


def _counts(status: Status, graph: str) -> tuple[str, ...]:
    documents = f"{counted(status.documents, 'document')} ({status.characters:,} characters)"
    claims = ", ".join(counted(row.claims, _noun(row.kind)) for row in status.claims)
    undated = f"; {counted(status.undated, 'meeting')} without any date" if status.undated else ""
    return (
        f"Graph: {graph}",
        f"Loaded: {documents} of {counted(status.meetings, 'meeting')}{undated}; newest on {status.loaded_on[:10]}.",
        f"Claims: {claims}.",
    )


def _noun(kind: str) -> str:
    return "issue mention" if kind == "IssueMention" else kind.lower()
