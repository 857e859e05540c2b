"""The page of accuracy, measured on the gold of this repository.

python -m minutegraph.accuracy            writes docs/accuracy.md
python -m minutegraph.accuracy --check    says whether it is what the reading scores, and writes nothing
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from loaders.evaluation.agreeing import mean, symmetric_f1
from loaders.evaluation.agreement import Claim
from loaders.evaluation.gold import Gold, contract_of, evaluate_reading, gold_of
from loaders.evaluation.scores import Evaluation, Score
from minutegraph import accuracy_words
from minutegraph.kept_page import keep
from minutegraph.render.evaluation import share
from minutegraph.render.words import counted

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "accuracy.md"
_GOLD, _SAMPLES = ROOT / "tests" / "gold", ROOT / "minutegraph" / "samples"
_PEERS, _OUTSIDE = ROOT / "docs" / "accuracy-peers.yaml", ROOT / "docs" / "accuracy-outside.yaml"

_Reading = Callable[[Path], Claim | None]


def page() -> str:
    """The page as the reading scores now."""
    reading = cache(contract_of)
    learn = (*gold_of(_GOLD / "learn"), *gold_of(_GOLD / "samples", _SAMPLES))
    test = gold_of(_GOLD / "test")
    scored = (evaluate_reading(learn, reading), evaluate_reading(test, reading))
    return "\n\n".join(part.strip() for part in _parts(scored, (*learn, *test), reading)) + "\n"


def _parts(scored: tuple[Evaluation, Evaluation], first: Sequence[Gold], reading: _Reading) -> Iterator[str]:
    learn, test = scored
    yield accuracy_words.OPENING
    yield accuracy_words.PARTS
    yield f"{_counted(learn, 'learn')}. {_counted(test, 'test')}."
    yield _figures(learn, test)
    yield accuracy_words.AGREEMENT
    yield from _agreement(first, reading)
    yield accuracy_words.PEERS
    yield _peers(learn, test)
    yield accuracy_words.OUTSIDE.format(**_yaml(_OUTSIDE))
    yield accuracy_words.HARD


def _counted(found: Evaluation, part: str) -> str:
    claims = sum(score.right + score.missed for score in found.scores if score.headline and score.kind != "issues")
    return f"{part.capitalize()}: {counted(found.documents, 'document')}, {claims:,} claims of the headline kinds"


def _figures(learn: Evaluation, test: Evaluation) -> str:
    head = ("Kind", "Learn: claims", "precision", "recall", "F1", "Test: claims", "precision", "recall", "F1")
    of_test = {score.kind: score for score in test.scores}
    rows = [
        (_name(score), *_cells(score), *(_cells(of_test[score.kind]) if score.kind in of_test else [""] * 4))
        for score in learn.scores
    ]
    last = ("mean of the *", "", "", "", share(learn.mean_f1), "", "", "", share(test.mean_f1))
    return _table(head, (*rows, last))


def _name(score: Score) -> str:
    return score.kind.replace("_", " ") + (" *" if score.headline else "")


def _cells(score: Score) -> tuple[str, str, str, str]:
    return str(score.right + score.missed), share(score.precision), share(score.recall), share(score.f1)


def _agreement(first: Sequence[Gold], reading: _Reading) -> Iterator[str]:
    second = gold_of(_GOLD / "second", _GOLD / "learn", _GOLD / "test", _SAMPLES)
    stems = {gold.stem for gold in second}
    both = [gold for gold in first if gold.stem in stems]
    agreed = symmetric_f1(both, second)
    ours = evaluate_reading(both, reading)
    yield f"{counted(len(both), 'document')}."
    rows = [
        (_name(score), share(agreed.get(score.kind)), share(score.f1)) for score in ours.scores if score.kind in agreed
    ]
    means = ("mean of the *", share(mean(agreed)), share(ours.mean_f1))
    yield _table(("Kind", "Two annotators, F1", "The reading, F1"), (*rows, means))


def _peers(learn: Evaluation, test: Evaluation) -> str:
    head = ("Reader", "Issues, learn", "Issues, test", "By paragraph, learn", "By paragraph, test")
    rows = [
        (
            row["reader"],
            *(share(row[part][kind]) for kind in ("issues", "issue_paragraphs") for part in ("learn", "test")),
        )
        for row in _yaml(_PEERS)["readers"]
    ]
    ours = (share(part.f1(kind)) for kind in ("issues", "issue_paragraphs") for part in (learn, test))
    return _table(head, (*rows, ("minutegraph", *ours)))


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table, the first column to the left and figures to the right."""
    ruled = ("---", *("---:" for _ in head[1:]))
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ruled, *rows))


def _yaml(path: Path) -> Mapping[str, Any]:
    import yaml

    content: Mapping[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content


def main(arguments: list[str]) -> int:
    """Write the page, or with `--check` compare it; 1 where it has drifted."""
    return keep(PAGE, page(), arguments, "the reading scores", "minutegraph.accuracy")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
