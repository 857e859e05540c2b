"""`minutegraph identity`, from an empty ledger to a file that another graph takes over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graph.location import Folder
from graph.opening import open_store
from minutegraph.cli import app
from minutegraph.exit_codes import ExitCode
from tests.minutegraph.running import Ending
from tests.queries.chronicle import write_chronicle


class Ledgers:
    """The command on graphs of a test's own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def graph(self, name: str) -> str:
        place = self.folder / name
        if not place.exists():
            with open_store(Folder(place)) as store:
                write_chronicle(store)
        return str(place)

    def __call__(self, *arguments: str, graph: str = "one") -> Ending:
        words = ("identity", *arguments, "--graph", self.graph(graph))
        result = CliRunner().invoke(app, words, prog_name="minutegraph", catch_exceptions=False)
        return Ending(result.exit_code, result.stdout, result.stderr)

    def rows(self, graph: str = "one") -> list[dict[str, str]]:
        rows: list[dict[str, str]] = json.loads(self("list", "--format", "json", graph=graph).out)
        return [row for row in rows if row["verdict"] != "open"]


@pytest.fixture
def ledger(tmp_path: Path) -> Ledgers:
    return Ledgers(tmp_path)


@pytest.fixture
def two(ledger: Ledgers) -> tuple[str, str]:
    """The ids of two organisations of the chronicle."""
    with open_store(Folder(Path(ledger.graph("one")))) as store:
        rows = store.rows("MATCH (o:Organisation) RETURN o.id AS id ORDER BY id LIMIT 2")
    return str(rows[0]["id"]), str(rows[1]["id"])


def test_a_ruling_is_listed_explained_and_undone(ledger: Ledgers, two: tuple[str, str]) -> None:
    assert ledger("same", *two, "--because", "one company number").code == ExitCode.OK
    (row,) = ledger.rows()

    assert (row["verdict"], row["one"], row["other"], row["reason"]) == ("same", *two, "one company number")
    assert "one company number" in ledger("explain", two[0]).out
    assert ledger("undo", *reversed(two)).code == ExitCode.OK
    assert ledger.rows() == []


def test_an_export_is_taken_over_by_another_graph_and_a_second_time_changes_nothing(
    ledger: Ledgers, two: tuple[str, str], tmp_path: Path
) -> None:
    ledger("different", *two, "--because", "two boards")
    file = tmp_path / "rulings.jsonl"
    file.write_text(ledger("export").out, encoding="utf-8")

    assert ledger("import", str(file), graph="two").code == ExitCode.OK
    assert ledger.rows("two") == ledger.rows()
    assert json.loads(ledger("import", str(file), "--format", "json", graph="two").out) == []


def test_what_cannot_be_ruled_is_one_sentence_and_an_exit_code(
    ledger: Ledgers, two: tuple[str, str], tmp_path: Path
) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"verdict": "same", "one": "a", "other": "a"}\n')

    assert ledger("same", two[0], "No Such Body At All").code == ExitCode.NO_SUCH_NAME
    assert ledger("undo", *two).code == ExitCode.NO_SUCH_NAME
    assert ledger("import", str(bad)).code == ExitCode.USAGE
    assert ledger("import", str(tmp_path / "absent")).code == ExitCode.NO_SUCH_FILE
    assert ledger("same", two[0]).code == ExitCode.USAGE
    assert ledger.rows() == []
