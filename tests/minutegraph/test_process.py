"""The command line as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph.location import Folder
from graph.opening import open_store

REPOSITORY = Path(__file__).parents[2]
COMMAND = (sys.executable, "-c", "from minutegraph.cli import main; main()")


def environment(graph: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONUNBUFFERED", "COLUMNS")}
    return {**kept, "PYTHONPATH": str(REPOSITORY), "MINUTEGRAPH_GRAPH": str(graph)}


def test_help_loads_neither_engine_nor_renderer_nor_rules() -> None:
    heavy = ("rich", "neo4j", "arcadedb", "rdflib", "networkx", "yaml", "ontology.schema", "loaders", "graph.store")
    code = f"import sys; import minutegraph.cli; print([name for name in {heavy!r} if name in sys.modules])"

    done = subprocess.run((sys.executable, "-c", code), cwd=REPOSITORY, capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"


@pytest.mark.parametrize("form", ["csv", "table"])
def test_a_reader_that_stops_reading_ends_it_quietly(chronicle_folder: Path, form: str) -> None:
    text = "UNWIND range(1, 20000) AS number RETURN number"
    with subprocess.Popen(
        (*COMMAND, "cypher", text, "--format", form),
        env=environment(chronicle_folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert "number" in process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
        code = process.wait()

    assert (code, said) == (141, "")


def test_a_graph_in_use_says_so_and_names_the_way_out(chronicle_folder: Path) -> None:
    with open_store(Folder(chronicle_folder)) as store:
        store.rows("MATCH (d:Document) RETURN count(d) AS documents")
        done = subprocess.run(
            (*COMMAND, "status"), env=environment(chronicle_folder), capture_output=True, text=True, check=False
        )

    assert done.returncode == 8
    assert "open in another process" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_server_that_is_not_there_is_said_in_one_sentence(tmp_path: Path) -> None:
    done = subprocess.run(
        (*COMMAND, "status", "--graph", "bolt://127.0.0.1:1"),
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 9
    assert len(done.stderr.splitlines()) == 1


def test_nothing_is_coloured_in_a_pipe(chronicle_folder: Path) -> None:
    done = subprocess.run(
        (*COMMAND, "trace", "out-of-area"),
        env=environment(chronicle_folder),
        capture_output=True,
        text=True,
        check=True,
    )

    assert "\x1b" not in done.stdout
    assert all(len(line) <= 100 for line in done.stdout.splitlines())
    assert all(line == line.rstrip() for line in done.stdout.splitlines())
