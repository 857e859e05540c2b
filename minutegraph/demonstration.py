"""The trace of one issue through the fictional minutes that come with minutegraph, in a graph that is thrown away."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.location import Folder
from graph.opening import open_store
from loaders.load import load
from minutegraph.render.trace_report import TraceReport
from minutegraph.tracing import trace_report

ISSUE = "out-of-area placements"
_LOADED_ON = datetime(2024, 1, 1, tzinfo=UTC)


def demonstration() -> TraceReport:
    """The demo's trace: always the same, since the minutes are."""
    with (
        TemporaryDirectory(prefix="minutegraph-demo-") as folder,
        as_file(files("minutegraph") / "samples") as samples,
        open_store(Folder(Path(folder) / "graph")) as store,
    ):
        load(sorted(samples.glob("*.txt")), store, clock=lambda: _LOADED_ON)
        return trace_report(store, ISSUE)
