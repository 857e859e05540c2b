"""Whole processes as a user meets them: help, a first load, a trace; each beside the start of an empty Python."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from timing import process_seconds

ISSUE = "out-of-area placements"


def main(folder: str) -> None:
    minutegraph = str(Path(sys.executable).with_name("minutegraph"))
    with tempfile.TemporaryDirectory() as work:
        environment = {**os.environ, "MINUTEGRAPH_GRAPH": f"{work}/graph"}
        empty = process_seconds([sys.executable, "-c", "pass"], environment)
        print(f"{'an empty Python':34}{empty:7.3f} s   1.0")
        _row("minutegraph --help", process_seconds([minutegraph, "--help"], environment), empty)
        fresh = ["sh", "-c", f"rm -rf {work}/graph && exec {minutegraph} load {folder}"]
        _row("minutegraph load (new graph)", process_seconds(fresh, environment), empty)
        _row("minutegraph load (again)", process_seconds([minutegraph, "load", folder], environment), empty)
        _row(f"minutegraph trace {ISSUE!r}"[:33], process_seconds([minutegraph, "trace", ISSUE], environment), empty)
        shutil.rmtree(f"{work}/graph")


def _row(name: str, seconds: float, empty: float) -> None:
    print(f"{name:34}{seconds:7.3f} s {seconds / empty:5.1f}")


if __name__ == "__main__":
    main(sys.argv[1])
