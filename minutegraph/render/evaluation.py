"""How true the reading is, in the format asked for."""

from __future__ import annotations

from loaders.evaluation.scores import HEADLINE, Confusion, Evaluation, Mistake, Score
from minutegraph.render.formats import Format
from minutegraph.render.output import say, show
from minutegraph.render.view import Column, View
from minutegraph.render.words import counted

_SCORES: View[Score] = View(
    (
        Column("Kind", lambda row: f"{_words(row.kind)}{' *' if row.headline else ''}"),
        Column("Right", lambda row: str(row.right), right=True),
        Column("Missed", lambda row: str(row.missed), right=True),
        Column("Spurious", lambda row: str(row.spurious), right=True),
        Column("Precision", lambda row: share(row.precision), right=True),
        Column("Recall", lambda row: share(row.recall), right=True),
        Column("F1", lambda row: share(row.f1), right=True),
    ),
    "The gold asks for nothing.",
)
_CONFUSIONS: View[Confusion] = View(
    (
        Column("Taken for another", lambda row: _words(row.kind)),
        Column("Gold", lambda row: row.gold),
        Column("Read as", lambda row: row.read),
        Column("Times", lambda row: str(row.times), right=True),
    ),
    "",
)
_MISTAKES: View[Mistake] = View(
    (
        Column("Document", lambda row: row.document),
        Column("Kind", lambda row: _words(row.kind)),
        Column("", lambda row: row.way),
        Column("Claim", lambda row: row.claim),
        Column("Words", lambda row: row.quote, wide=True),
    ),
    "No mistakes.",
)


def show_evaluation(found: Evaluation, form: Format, *, mistakes: bool) -> None:
    """Print the figures kind by kind with what was taken for what, or the mistakes one by one.

    JSON holds all of it; CSV holds one table, the figures or the mistakes.
    """
    if form is Format.JSON:
        from minutegraph.render.json import to_json

        say(to_json(found))
    elif mistakes:
        show(found.mistakes, Mistake, _MISTAKES, form)
    else:
        show(found.scores, Score, _SCORES, form)
        if form in (Format.TABLE, Format.MARKDOWN):
            _show_rest(found, form)


def _show_rest(found: Evaluation, form: Format) -> None:
    say(f"\nRead {found.read} of {counted(found.documents, 'document')}.")
    say(f"Mean F1 of the {len(HEADLINE)} headline kinds (*): {share(found.mean_f1)}.\n")
    confused = sorted((c for c in found.confusions if c.gold != c.read), key=lambda c: (c.kind, -c.times))
    if confused:
        show(confused, Confusion, _CONFUSIONS, form)


def _words(kind: str) -> str:
    return kind.replace("_", " ")


def share(value: float | None) -> str:
    """A share to three places; nothing where nothing was asked."""
    return "" if value is None else f"{value:.3f}"
