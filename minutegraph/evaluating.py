"""The reading of minutes compared with a folder of gold."""

from __future__ import annotations

from pathlib import Path

from loaders.evaluation.gold import BadGold, evaluate_reading, gold_of
from loaders.evaluation.scores import Evaluation
from loaders.problems import Missing
from minutegraph.errors import NotGold


def evaluation(folder: Path, texts: Path | None) -> Evaluation:
    """The figures of this version's reading of the gold's texts.

    Raises
    ------
    NotGold
        When the folder holds no gold, or a file of it is none.
    """
    try:
        return evaluate_reading(gold_of(folder, texts))
    except (Missing, BadGold) as error:
        raise NotGold(str(error)) from error
