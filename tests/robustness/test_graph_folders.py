"""A folder where no graph can be, and one in which making a graph was broken off."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from graph.errors import FolderUnusable, NotAGraph
from graph.location import Folder
from graph.opening import open_store
from graph.store import Step
from tests.minutegraph.test_process import COMMAND, environment

ONE = (Step("CREATE (n:Issue {id: 'one'})"),)


@pytest.mark.parametrize("name", ["file/graph", "n" * 300])
def test_a_place_where_no_folder_can_be_is_said(tmp_path: Path, name: str):
    (tmp_path / "file").touch()

    with pytest.raises(FolderUnusable), open_store(Folder(tmp_path / name)) as store:
        store.write(ONE)


@pytest.mark.parametrize("left", [("log",), ("log", "database"), ("log", "database", "database/database.lck")])
def test_a_folder_where_making_a_graph_was_broken_off_can_be_used(tmp_path: Path, left: tuple[str, ...]):
    for name in left:
        if name.endswith(".lck"):
            (tmp_path / name).touch()
        else:
            (tmp_path / name).mkdir()

    with open_store(Folder(tmp_path)) as store:
        store.write(ONE)
        assert len(store.rows("MATCH (n:Issue) RETURN n.id AS id")) == 1


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path):
    (tmp_path / "log").mkdir()
    (tmp_path / "thesis.doc").touch()

    with pytest.raises(NotAGraph):
        open_store(Folder(tmp_path))


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_graph_that_may_not_be_written_to_is_said(tmp_path: Path):
    with open_store(Folder(tmp_path / "graph")) as store:
        store.write(ONE)
    for folder in ("database", "log"):
        (tmp_path / "graph" / folder).chmod(0o500)

    with pytest.raises(FolderUnusable, match="may not be written"), open_store(Folder(tmp_path / "graph")) as store:
        store.rows("MATCH (n:Issue) RETURN n.id AS id")


def test_a_disk_without_room_is_said_as_such(tmp_path: Path):
    sample = Path(__file__).parents[2] / "minutegraph" / "samples"
    done = subprocess.run(
        ("sh", "-c", 'ulimit -f 2000; exec "$@"', "sh", *COMMAND, "load", str(sample), "--graph", str(tmp_path / "g")),
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 15
    assert "the graph could not be written: file too large" in done.stderr.lower()
    assert "Traceback" not in done.stderr
