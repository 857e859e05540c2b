"""A load as its user sees it: progress on a terminal, then what was read, found and set aside."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from graph.store import Store
from loaders.load import LoadSummary
from loaders.load import load as load_minutes
from minutegraph.exit_codes import ExitCode, outcome
from minutegraph.render.output import say
from minutegraph.render.words import counted
from minutegraph.talk import talk


class OnProgress(Protocol):
    """Told before each document is written how many are done, how many there are, and which it is."""

    def __call__(self, done: int, total: int, path: Path, /) -> None:
        """One document is next."""
        ...


def load_and_tell(paths: Sequence[Path], store: Store, jobs: int | None = None) -> ExitCode:
    """Load, print the summary, name what was set aside; how that ended."""
    with _progress() as on_progress:
        summary = load_minutes(paths, store, clock=_now, on_progress=on_progress, jobs=jobs)
    for problem in summary.problems:
        talk(f"{problem.origin}: {problem.sentence}")
    if not summary.files:
        talk("There is no file of minutes in what was named.")
        return ExitCode.NOTHING_READABLE
    say("\n".join(summary_lines(summary)))
    return outcome(summary.read, summary.files)


def _now() -> datetime:
    return datetime.now(UTC)


def summary_lines(summary: LoadSummary) -> Iterator[str]:
    """What a load did, a line each for documents, claims and what was set aside."""
    became = (f"{summary.new} new", f"{summary.replaced} replaced", f"{summary.unchanged} unchanged")
    yield f"Read {counted(summary.read, 'document')} of {counted(summary.files, 'file')}: {', '.join(became)}."
    found = ", ".join(counted(number, kind.removesuffix("s")) for kind, number in summary.claims if number)
    if found:
        yield f"Found {found}."
    if summary.set_aside:
        yield f"Set aside {counted(len(summary.set_aside), 'document')}, named above with the cause."


@contextmanager
def _progress() -> Iterator[OnProgress | None]:
    """A progress bar on stderr where a person looks on; silence in a pipe."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from minutegraph.render.table import console

    columns = BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}")
    with Progress(*columns, console=console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def on_progress(done: int, total: int, path: Path, /) -> None:
            bar.update(task, completed=done, total=total, description=path.name)

        yield on_progress
