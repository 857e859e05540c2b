"""Folders of gold: texts, what a careful reader found in them, and the concepts that reader had."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from loaders.contract import to_contract
from loaders.documents import take
from loaders.evaluation.agreement import Claim
from loaders.evaluation.compare import Case, evaluate
from loaders.evaluation.scores import Evaluation
from loaders.evaluation.shape import faults
from loaders.formats.reading import render
from loaders.problems import Missing, Unreadable
from loaders.read import read
from ontology.issue_scheme import scheme

CONCEPTS_FILE = "concepts.txt"
_ENDINGS = (".txt", ".md", ".html", ".htm", ".xml", ".docx", ".pdf")


class BadGold(ValueError):  # noqa: N818 - names the state of the file
    """A gold file that is no object of the contract; `path` and `detail` say where and how."""

    def __init__(self, path: Path, detail: str) -> None:
        self.path, self.detail = path, detail
        super().__init__(f"{path} is not gold: {detail}.")


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated document: what was found in it, its text and where that stands, and the concepts that count."""

    stem: str
    claims: Claim
    path: Path
    text: str
    concepts: frozenset[str]


def gold_of(folder: Path, *texts: Path) -> tuple[Gold, ...]:
    """The gold of a folder, by stem; a text is looked for in the folders `texts` in turn, then beside its gold.

    The concepts that count are listed in `concepts.txt` in the folder or the one above, an id a line; without it,
    every concept of the scheme counts.

    Raises
    ------
    Missing
        When the folder holds no gold, or a document's text is absent.
    Unreadable
        When a text is none.
    BadGold
        When a file is no object of the contract.
    """
    concepts = _concepts(folder)
    found = tuple(_gold(path, texts, concepts) for path in sorted(folder.glob("*.json")))
    if not found:
        raise Missing(folder, "no gold (*.json) in this folder")
    return found


def contract_of(path: Path) -> Claim | None:
    """What this version reads in a file; None where it does not read as minutes."""
    try:
        return to_contract(read(path).claims)
    except Unreadable:
        return None


def evaluate_reading(gold: Iterable[Gold], reading: Callable[[Path], Claim | None] = contract_of) -> Evaluation:
    """The figures of a reading of the gold's texts; a text that cannot be read counts as all missed."""
    return evaluate(Case(one.stem, one.claims, reading(one.path), one.text, one.concepts) for one in gold)


def _gold(path: Path, texts: Sequence[Path], concepts: frozenset[str]) -> Gold:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError) as error:
        raise BadGold(path, str(error)) from error
    place = _text(path, texts)
    text = render(take(place).content, place).text
    fault = next(faults(found, text), None)
    if fault:
        raise BadGold(path, fault)
    return Gold(path.stem, found, place, text, concepts)


def _text(gold: Path, texts: Sequence[Path]) -> Path:
    """Where the text of a gold file stands: it has the same stem."""
    folders = (*texts, gold.parent)
    places = [folder / f"{gold.stem}{ending}" for folder in folders for ending in _ENDINGS]
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        raise Missing(places[0], "no text of this gold")
    return found


def _concepts(folder: Path) -> frozenset[str]:
    for place in (folder, folder.parent):
        listed = place / CONCEPTS_FILE
        if listed.is_file():
            return frozenset(listed.read_text(encoding="utf-8").split())
    return frozenset(scheme().concepts)
