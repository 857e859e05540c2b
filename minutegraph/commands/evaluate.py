"""`minutegraph evaluate`: how true the reading is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from minutegraph.commands.options import FormatOption
from minutegraph.render.formats import Format

GoldArgument = Annotated[list[Path], typer.Argument(metavar="GOLD", help="Folders of gold: NAME.json, NAME.txt.")]
TextsOption = Annotated[Path | None, typer.Option("--texts", metavar="FOLDER", help="The texts, if elsewhere.")]
MistakesOption = Annotated[bool, typer.Option("--mistakes", help="List every mistake with its words instead.")]


def evaluate(
    folders: GoldArgument,
    texts: TextsOption = None,
    mistakes: MistakesOption = False,
    form: FormatOption = Format.TABLE,
) -> None:
    """Compare the reading of minutes with gold.

    Precision, recall and F1 for each kind of claim, over all documents of the folders together; then what was taken
    for what: the effect of decisions, the force of commitments. The kinds marked * make up the mean.

    \b
    Examples:
      minutegraph evaluate tests/gold/learn
      minutegraph evaluate tests/gold/samples --texts minutegraph/samples
      minutegraph evaluate tests/gold/learn --mistakes --format csv
    """
    from minutegraph.evaluating import evaluation
    from minutegraph.render.evaluation import show_evaluation

    show_evaluation(evaluation(folders, texts), form, mistakes=mistakes)
