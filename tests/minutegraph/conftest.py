"""The chronicle in a folder, and the command line to ask it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graph.location import Folder
from graph.opening import open_store
from minutegraph.cli import app
from tests.minutegraph.running import Ending
from tests.queries.chronicle import write_chronicle


@pytest.fixture(scope="session")
def chronicle_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the graph of the five fictional meetings."""
    folder = tmp_path_factory.mktemp("chronicle") / "graph"
    with open_store(Folder(folder)) as store:
        write_chronicle(store)
    return folder


@pytest.fixture
def run(chronicle_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ending]:
    """Runs a command on the chronicle, 80 columns wide, as in a pipe."""
    monkeypatch.setenv("MINUTEGRAPH_GRAPH", str(chronicle_folder))
    monkeypatch.setenv("COLUMNS", "80")

    def ask(*arguments: str, stdin: str | None = None) -> Ending:
        result = CliRunner().invoke(app, arguments, input=stdin, prog_name="minutegraph", catch_exceptions=False)
        return Ending(result.exit_code, result.stdout, result.stderr)

    return ask
