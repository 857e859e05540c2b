"""The one pipeline: read each file, extract its claims, write them to the graph, one transaction a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from graph.claims import Claims
from graph.store import Store
from graph.write import write_claims
from loaders.problems import Problem, Unreadable
from loaders.read import read
from loaders.sources.files import files_of


@dataclass(frozen=True, slots=True)
class LoadSummary:
    """What a load did: files met, documents by what became of them, claims written by kind, and what went wrong."""

    files: int
    new: int
    unchanged: int
    replaced: int
    claims: tuple[tuple[str, int], ...]
    problems: tuple[Problem, ...]

    @property
    def read(self) -> int:
        """How many documents were read."""
        return self.new + self.unchanged + self.replaced

    @property
    def set_aside(self) -> tuple[Problem, ...]:
        """The documents that were not loaded, with the cause."""
        return tuple(problem for problem in self.problems if problem.set_aside)


def load(
    paths: Iterable[Path],
    store: Store,
    *,
    clock: Callable[[], datetime],
    on_progress: Callable[[int, int, Path], None] | None = None,
) -> LoadSummary:
    """Load files and the files of folders, in the order given; a document that cannot be read is set aside.

    `on_progress` is told before each file how many are done, how many there are, and which is next.

    Raises
    ------
    GraphError
        When the graph itself fails; documents written before it stay written, each whole.
    """
    files = tuple(files_of(paths))
    outcomes: Counter[str] = Counter()
    written: Counter[str] = Counter()
    problems: list[Problem] = []
    for done, path in enumerate(files):
        if on_progress:
            on_progress(done, len(files), path)
        try:
            reading = read(path)
        except Unreadable as error:
            problems.append(Problem.of(error))
            continue
        if reading.caution:
            problems.append(reading.caution)
        outcome = write_claims(store, reading.claims, clock()).outcome
        outcomes[outcome] += 1
        if outcome != "unchanged":
            written.update(_counts(reading.claims))
    became = (outcomes["new"], outcomes["unchanged"], outcomes["replaced"])
    return LoadSummary(len(files), *became, tuple(written.items()), tuple(problems))


def _counts(claims: Claims) -> dict[str, int]:
    kinds = "organisations statements issues observations decisions commitments instruments judgements causes"
    return {kind: len(getattr(claims, kind)) for kind in kinds.split()}
