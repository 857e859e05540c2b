"""Medians of repeated timings."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence


def seconds(work: Callable[[], object], runs: int = 5) -> float:
    """The median seconds of some runs after one that is not counted."""
    work()
    return statistics.median(_once(work) for _ in range(runs))


def process_seconds(command: Sequence[str], environment: Mapping[str, str], runs: int = 5) -> float:
    """The median seconds of a whole process, from its start to its end."""
    return seconds(lambda: subprocess.run(command, env=environment, check=True, capture_output=True), runs)


def _once(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
