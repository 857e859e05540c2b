"""Output where there is no room, no stream or no such letter; and a device that is written to stays one."""

from __future__ import annotations

import os
import stat
import subprocess
from pathlib import Path

import pytest

from minutegraph.errors import CannotWrite
from minutegraph.exporting import put
from tests.minutegraph.test_process import COMMAND, environment

SAMPLE = next(iter(sorted((Path(__file__).parents[2] / "minutegraph" / "samples").glob("*.txt"))))


def test_a_pipe_written_to_takes_the_text_and_stays_a_pipe(tmp_path: Path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)

    put("the graph", pipe)

    assert os.read(reader, 100) == b"the graph"
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    os.close(reader)


def test_a_link_written_to_stays_a_link(tmp_path: Path):
    (tmp_path / "link").symlink_to("file")

    put("the graph", tmp_path / "link")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_text(encoding="utf-8") == "the graph"


def test_a_file_that_cannot_be_written_leaves_nothing_half_written(tmp_path: Path):
    (tmp_path / "folder").mkdir()

    with pytest.raises(CannotWrite):
        put("the graph", tmp_path / "folder")
    with pytest.raises(UnicodeEncodeError):
        put("\ud800", tmp_path / "file")

    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="the system has no device that is always full")
def test_a_full_disk_is_said_in_one_sentence(tmp_path: Path):
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            (*COMMAND, "extract", str(SAMPLE)),
            env=environment(tmp_path),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert done.returncode == 14
    assert done.stderr == "minutegraph: The output cannot be written: no space left on device.\n"


def test_a_pipe_gets_utf8_whatever_the_locale(tmp_path: Path):
    done = subprocess.run(
        (*COMMAND, "extract", str(SAMPLE)),
        env={**environment(tmp_path), "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0
    assert "’" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("closed", [1, 2])
def test_a_closed_stream_changes_no_exit_code(tmp_path: Path, closed: int):
    done = subprocess.run(
        ("sh", "-c", f'exec "$@" {closed}>&-', "sh", *COMMAND, "extract", str(SAMPLE)),
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
