"""How true the reading is, in the format asked for."""

from __future__ import annotations

from loaders.evaluation.scores import Evaluation, Mistake, Score
from minutegraph.render.formats import Format
from minutegraph.render.output import say, show
from minutegraph.render.view import Column, View
from minutegraph.render.words import counted

_SCORES: View[Score] = View(
    (
        Column("Kind", lambda row: row.kind.replace("_", " ")),
        Column("Right", lambda row: str(row.right), right=True),
        Column("Missed", lambda row: str(row.missed), right=True),
        Column("Spurious", lambda row: str(row.spurious), right=True),
        Column("Precision", lambda row: _share(row.precision), right=True),
        Column("Recall", lambda row: _share(row.recall), right=True),
        Column("F1", lambda row: _share(row.f1), right=True),
    ),
    "The gold asks for nothing.",
)
_MISTAKES: View[Mistake] = View(
    (
        Column("Document", lambda row: row.document),
        Column("Kind", lambda row: row.kind),
        Column("", lambda row: row.way),
        Column("Claim", lambda row: row.claim),
        Column("Words", lambda row: row.quote, wide=True),
    ),
    "No mistakes.",
)


def show_evaluation(found: Evaluation, form: Format, *, mistakes: bool) -> None:
    """Print the figures kind by kind, or the mistakes one by one; everything as JSON."""
    if form is Format.JSON:
        from minutegraph.render.json import to_json

        say(to_json(found))
    elif mistakes:
        show(found.mistakes, Mistake, _MISTAKES, form)
    else:
        show(found.scores, Score, _SCORES, form)
        if form is Format.TABLE:
            say(f"Read {found.read} of {counted(found.documents, 'document')}; mean F1 {_share(found.mean_f1)}.")


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
