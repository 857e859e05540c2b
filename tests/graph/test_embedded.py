"""The embedded engine: one folder, one process, no way in but the folder, and nothing acknowledged is lost."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from graph.embedded import EmbeddedStore
from graph.errors import GraphInUse, GraphMissing, NotAGraph, QueryError
from graph.store import Step
from ontology.schema import constraints

REPOSITORY = Path(__file__).parents[2]
SCHEMA = constraints("embedded")
OPENING = """
import sys
from pathlib import Path
from graph.embedded import EmbeddedStore
from graph.store import Step
from ontology.schema import constraints
store = EmbeddedStore(Path(sys.argv[1]), constraints("embedded"))
"""


def python(code: str, folder: Path) -> subprocess.Popen[str]:
    """Another process that runs some code on a folder."""
    return subprocess.Popen(
        [sys.executable, "-c", OPENING + code, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )


def write_one(store: EmbeddedStore, issue: str) -> None:
    store.write([Step("MERGE (:Issue {id: $id})", {"id": issue})])


def test_what_was_written_is_there_when_the_folder_is_opened_again(tmp_path: Path) -> None:
    with EmbeddedStore(tmp_path / "graph", SCHEMA) as store:
        write_one(store, "a")

    with EmbeddedStore(tmp_path / "graph", SCHEMA) as store:
        assert store.rows("MATCH (n:Issue) RETURN n.id AS id") == ({"id": "a"},)


def test_asking_a_folder_without_a_graph_makes_none(tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    with EmbeddedStore(folder, SCHEMA) as store, pytest.raises(GraphMissing) as error:
        store.rows("MATCH (n) RETURN n")

    assert error.value.folder == folder
    assert not folder.exists()


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Northmere")

    with pytest.raises(NotAGraph):
        EmbeddedStore(tmp_path, SCHEMA)

    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_file_is_not_a_graph(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Northmere")

    with pytest.raises(NotAGraph):
        EmbeddedStore(tmp_path / "letter.txt", SCHEMA)


def test_an_empty_folder_becomes_a_graph(tmp_path: Path) -> None:
    with EmbeddedStore(tmp_path, SCHEMA) as store:
        write_one(store, "a")

        assert store.rows("MATCH (n:Issue) RETURN n.id AS id") == ({"id": "a"},)


def test_a_folder_open_in_another_process_is_said_to_be_in_use(tmp_path: Path) -> None:
    other = python(
        "store.write([Step('CREATE (:Issue {id: 1})')])\nprint('open', flush=True)\nsys.stdin.read()",
        tmp_path / "graph",
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "open\n"

    with EmbeddedStore(tmp_path / "graph", SCHEMA) as store, pytest.raises(GraphInUse) as error:
        store.rows("MATCH (n) RETURN n")

    assert error.value.folder == tmp_path / "graph"
    other.communicate()
    assert other.returncode == 0


def test_a_folder_can_be_opened_once_the_other_process_has_ended(tmp_path: Path) -> None:
    python("store.write([Step('CREATE (:Issue {id: 1})')])", tmp_path / "graph").communicate()

    with EmbeddedStore(tmp_path / "graph", SCHEMA) as store:
        assert store.rows("MATCH (n:Issue) RETURN n.id AS id") == ({"id": 1},)


def test_a_graph_open_twice_in_one_process_is_said_to_be_in_use(tmp_path: Path) -> None:
    with EmbeddedStore(tmp_path / "graph", SCHEMA) as first, EmbeddedStore(tmp_path / "graph", SCHEMA) as second:
        write_one(first, "a")

        with pytest.raises(GraphInUse):
            second.rows("MATCH (n) RETURN n")


def test_the_engine_prints_nothing(tmp_path: Path) -> None:
    steps = (
        "store.write([Step('CREATE (:Issue {id: 1})')])\nprint(len(store.rows('MATCH (n) RETURN n')))\nstore.close()"
    )

    out, err = python(steps, tmp_path / "graph").communicate()

    assert (out, err) == ("1\n", "")


def test_a_graph_left_without_being_closed_prints_nothing_and_is_whole(tmp_path: Path) -> None:
    python("store.write([Step('CREATE (:Issue {id: 1})')])\nimport os\nos._exit(0)", tmp_path / "graph").communicate()

    out, err = python("print(len(store.rows('MATCH (n) RETURN n')))", tmp_path / "graph").communicate()

    assert (out, err) == ("1\n", "")


def test_nothing_acknowledged_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    write_and_tell = "store.write([Step('CREATE (:Issue {id: $n})', {'n': n})])\n    print(n, flush=True)"
    endless = f"for n in range(10**6):\n    {write_and_tell}"
    other = python(endless, tmp_path / "graph")
    assert other.stdout is not None
    for _ in range(30):
        other.stdout.readline()

    other.send_signal(signal.SIGKILL)
    acknowledged = 30 + len(other.communicate()[0].splitlines())

    with EmbeddedStore(tmp_path / "graph", SCHEMA) as store:
        ids = {row["id"] for row in store.rows("MATCH (n:Issue) RETURN n.id AS id")}
    assert set(range(acknowledged)) <= ids


@pytest.mark.skipif(not Path("/proc/self/net/tcp").exists(), reason="needs /proc to see listening ports")
def test_no_port_is_opened(tmp_path: Path) -> None:
    listening = """
store.write([Step('CREATE (:Issue {id: 1})')])
from os import readlink, scandir
def target(entry):
    try:
        return readlink(entry.path)
    except OSError:
        return ''
mine = {target(entry) for entry in scandir('/proc/self/fd')}
lines = [line.split() for name in ('tcp', 'tcp6') for line in open(f'/proc/self/net/{name}').readlines()[1:]]
print([line[1] for line in lines if line[3] == '0A' and f'socket:[{line[9]}]' in mine])
"""
    out, err = python(listening, tmp_path / "graph").communicate()

    assert (out, err) == ("[]\n", "")


@pytest.mark.parametrize("address", ["file://{secret}", "http://127.0.0.1:9/secret.csv"])
def test_no_statement_reads_a_file_or_reaches_the_network(tmp_path: Path, address: str) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("secret\n")
    with EmbeddedStore(tmp_path / "graph", SCHEMA) as store:
        write_one(store, "a")

        with pytest.raises(QueryError, match="disabled"):
            store.rows(f"LOAD CSV FROM '{address.format(secret=secret)}' AS line RETURN line")


def test_closing_twice_does_nothing_and_a_closed_store_opens_again(tmp_path: Path) -> None:
    store = EmbeddedStore(tmp_path / "graph", SCHEMA)
    write_one(store, "a")

    store.close()
    store.close()

    assert store.rows("MATCH (n:Issue) RETURN n.id AS id") == ({"id": "a"},)
    store.close()
