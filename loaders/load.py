"""The one pipeline: read each file, extract its claims, write them to the graph, one transaction a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from graph.claims import Claims
from graph.store import Store
from graph.write import is_unchanged, write_claims
from loaders.ahead import reading_ahead, workers_for
from loaders.documents import promises_text, take
from loaders.problems import Problem, Unreadable
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
    jobs: int | None = None,
) -> LoadSummary:
    """Load files and the files of folders, in the order given; a document that cannot be read is set aside.

    `on_progress` is told before each document is written how many are done, how many there are, and which it is.
    `jobs` is how many processes may read (None: as many as serve); this one alone writes, in the same order always.

    Raises
    ------
    GraphError
        When the graph itself fails; documents written before it stay written, each whole.
    """
    files = tuple(files_of(paths))
    outcomes: Counter[str] = Counter()
    written: Counter[str] = Counter()
    problems: list[Problem] = []
    with reading_ahead(workers_for(len(files), jobs)) as ahead:
        for path, outcome in ahead.outcomes(_changed(files, store, outcomes)):
            if on_progress:
                on_progress(outcomes.total() + len(problems), len(files), path)
            if isinstance(outcome, Problem):
                problems.append(outcome)
                continue
            if outcome.caution:
                problems.append(outcome.caution)
            became = write_claims(store, outcome.claims, clock()).outcome
            outcomes[became] += 1
            if became != "unchanged":
                written.update(_counts(outcome.claims))
    became_of_all = (outcomes["new"], outcomes["unchanged"], outcomes["replaced"])
    return LoadSummary(len(files), *became_of_all, tuple(written.items()), tuple(problems))


def _changed(files: Iterable[Path], store: Store, outcomes: Counter[str]) -> Iterator[Path]:
    """The files whose bytes the graph does not hold yet, or which cannot be opened; the others are counted."""
    is_ready = False
    for path in files:
        try:
            raw = take(path)
        except Unreadable:
            yield path
            continue
        if is_unchanged(store, raw.sha256, raw.origin):
            outcomes["unchanged"] += 1
            continue
        yield path
        if not is_ready and promises_text(raw):
            store.write(())  # the graph is made while the first document is read
            is_ready = True


def _counts(claims: Claims) -> dict[str, int]:
    kinds = "organisations statements issues observations decisions commitments instruments judgements causes"
    return {kind: len(getattr(claims, kind)) for kind in kinds.split()}
