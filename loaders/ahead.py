"""Documents read ahead: other processes read the next ones while the graph takes in the last.

A worker that dies (out of memory, killed) takes one document with it: that one is set aside, and a new worker goes on.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import cycle
from pathlib import Path
from typing import IO, cast

from loaders.documents import Reading
from loaders.problems import Problem

Outcome = Reading | Problem
_FILES_A_WORKER = 25  # a worker takes as long to start as to read some thirty pages
_AHEAD = 2  # documents asked of a worker at a time: one in work, one waiting
_START = "import sys; sys.path[:] = {path!r}; from loaders.worker import main; main()"


def workers_for(files: int, jobs: int | None) -> int:
    """How many processes read so many files; 0 when they are best read in this one.

    `jobs` is how many the user allows; None for what the machine has.
    """
    processes = jobs or os.cpu_count() or 1
    return 0 if processes < 2 or files < 2 else min(processes, 1 + files // _FILES_A_WORKER)


class ReadAhead:
    """Reads documents in other processes, or in this one where `workers` is 0."""

    def __init__(self, workers: int) -> None:
        self._workers = [_Worker() for _ in range(workers)]

    def outcomes(self, paths: Iterable[Path]) -> Iterator[tuple[Path, Outcome]]:
        """Each document with what it gave, in the order given; so many are taken from `paths` as can be in work."""
        if not self._workers:
            from loaders.read import attempt  # noqa: PLC0415 - where workers read, this process need not know how

            yield from ((path, attempt(path)) for path in paths)
            return
        pending: deque[tuple[Path, _Worker]] = deque()
        for path, worker in zip(paths, cycle(self._workers), strict=False):
            worker.ask(path)
            pending.append((path, worker))
            if len(pending) >= _AHEAD * len(self._workers):
                yield _answer(*pending.popleft())
        while pending:
            yield _answer(*pending.popleft())

    def close(self) -> None:
        """End the workers, whatever they are at."""
        for worker in self._workers:
            worker.end()


@contextmanager
def reading_ahead(workers: int) -> Iterator[ReadAhead]:
    """The reader; its workers start at once, and end with the block."""
    ahead = ReadAhead(workers)
    try:
        yield ahead
    finally:
        ahead.close()


class _Worker:
    def __init__(self) -> None:
        self._asked: deque[Path] = deque()
        self._start()

    def _start(self) -> None:
        code = _START.format(path=sys.path)
        command = [sys.executable, "-c", code]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - ourselves
        self._to = cast("IO[bytes]", self._process.stdin)
        self._from = cast("IO[bytes]", self._process.stdout)

    def ask(self, path: Path) -> None:
        self._asked.append(path)
        self._send(path)

    def _send(self, path: Path) -> None:
        with suppress(BrokenPipeError):  # it has died, as will be seen when its answer is awaited
            pickle.dump(path, self._to)
            self._to.flush()

    def answer(self) -> Outcome | None:
        """What the document asked for longest gave; None where the worker died of it."""
        self._asked.popleft()
        try:
            outcome: Outcome = pickle.load(self._from)  # noqa: S301 - from our own worker
        except (EOFError, pickle.UnpicklingError):
            self.end()
            self._start()
            for path in self._asked:
                self._send(path)
            return None
        return outcome

    def end(self) -> None:
        self._process.kill()
        self._process.wait()
        for pipe in (self._to, self._from):
            with suppress(BrokenPipeError):
                pipe.close()


def _answer(path: Path, worker: _Worker) -> tuple[Path, Outcome]:
    outcome = worker.answer()
    if outcome is None:
        sentence = "could not be read: the process that read it died, perhaps of a lack of memory."
        return path, Problem(str(path), "reader-died", sentence, set_aside=True)
    return path, outcome
