"""A folder of gold: texts, what a careful reader found in them, and the concepts that reader had."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from loaders.contract import to_contract
from loaders.evaluation.agreement import Claim
from loaders.evaluation.compare import by_stem, evaluate
from loaders.evaluation.scores import Evaluation
from loaders.problems import Missing, Unreadable
from loaders.read import read
from ontology.issue_scheme import scheme

CONCEPTS_FILE = "concepts.txt"


class BadGold(ValueError):  # noqa: N818 - names the state of the file
    """A gold file that is no object of the contract; `path` and `detail` say where and how."""

    def __init__(self, path: Path, detail: str) -> None:
        self.path, self.detail = path, detail
        super().__init__(f"{path} is not gold: {detail}.")


@dataclass(frozen=True, slots=True)
class Gold:
    """Gold by document stem, the text file of each, and the concepts that count."""

    claims: dict[str, Claim]
    texts: dict[str, Path]
    concepts: frozenset[str]


def gold_of(folder: Path, texts: Path | None = None) -> Gold:
    """The gold of a folder; texts stand beside it unless `texts` names another folder.

    The concepts that count are listed in `concepts.txt` in the folder or the one above, an id a line; without it,
    every concept of the scheme counts.

    Raises
    ------
    Missing
        When the folder holds no gold, or a document's text is absent.
    BadGold
        When a file is no object of the contract.
    """
    claims = by_stem(_claims(path) for path in sorted(folder.glob("*.json")))
    if not claims:
        raise Missing(folder, "no gold (*.json) in this folder")
    found = {stem: _text(stem, texts or folder) for stem in claims}
    return Gold(claims, found, _concepts(folder))


def evaluate_reading(gold: Gold) -> Evaluation:
    """The figures of this version's reading of the gold's texts; a text that cannot be read counts as all missed."""
    read_claims: list[Claim] = []
    texts: dict[str, str] = {}
    for stem, path in gold.texts.items():
        texts[stem] = path.read_bytes().decode("utf-8", errors="replace")
        try:
            claims = read(path).claims
        except Unreadable:
            continue
        texts[stem] = claims.document.text
        read_claims.append(to_contract(claims))
    return evaluate(gold.claims, by_stem(read_claims), texts, gold.concepts)


def _claims(path: Path) -> Claim:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError) as error:
        raise BadGold(path, str(error)) from error
    if not isinstance(found, dict) or not {"document", "meeting"} <= found.keys():
        raise BadGold(path, "it names no document and no meeting")
    return found


def _text(stem: str, folder: Path) -> Path:
    path = folder / f"{stem}.txt"
    if not path.is_file():
        raise Missing(path, "no text of this gold")
    return path


def _concepts(folder: Path) -> frozenset[str]:
    for place in (folder, folder.parent):
        listed = place / CONCEPTS_FILE
        if listed.is_file():
            return frozenset(listed.read_text(encoding="utf-8").split())
    return frozenset(scheme().concepts)
