"""The reading of minutes compared with folders of gold."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from loaders.evaluation import gold
from loaders.evaluation.scores import Evaluation
from loaders.problems import Unreadable
from minutegraph.errors import BadGold, NoGold


def evaluation(folders: Sequence[Path], texts: Path | None) -> Evaluation:
    """The figures of this version's reading over all the gold of some folders.

    Raises
    ------
    NoGold
        When a folder holds no gold, or a text of it cannot be read.
    BadGold
        When a file is no object of the contract.
    """
    elsewhere = (texts,) if texts else ()
    try:
        return gold.evaluate_reading([one for folder in folders for one in gold.gold_of(folder, *elsewhere)])
    except Unreadable as error:
        raise NoGold(str(error)) from error
    except gold.BadGold as error:
        raise BadGold(str(error)) from error
