"""`minutegraph evaluate`: how true the reading is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from minutegraph.commands.options import FormatOption
from minutegraph.render.formats import Format

FolderArgument = Annotated[Path, typer.Argument(metavar="FOLDER", help="Gold: NAME.json beside NAME.txt.")]
TextsOption = Annotated[Path | None, typer.Option("--texts", metavar="FOLDER", help="The texts, if elsewhere.")]
MistakesOption = Annotated[bool, typer.Option("--mistakes", help="List what was missed and what is spurious instead.")]


def evaluate(
    folder: FolderArgument,
    texts: TextsOption = None,
    mistakes: MistakesOption = False,
    form: FormatOption = Format.TABLE,
) -> None:
    """Compare the reading of minutes with gold.

    Precision, recall and F1 for each kind of claim, over all documents of the folder.

    \b
    Examples:
      minutegraph evaluate tests/gold/learn
      minutegraph evaluate tests/gold/learn --mistakes --format csv
    """
    from minutegraph.evaluating import evaluation
    from minutegraph.render.evaluation import show_evaluation

    show_evaluation(evaluation(folder, texts), form, mistakes=mistakes)
