"""`extract`, `load` and `demo`: from files to claims, and how they end when files cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.minutegraph.golden import golden
from tests.minutegraph.running import Run

SAMPLES = Path(__file__).parents[2] / "minutegraph" / "samples"

MINUTES = """Northmere Council

Overview and Scrutiny Panel

Minutes of the meeting held on 21 January 2019

4. Workforce

Members asked how many agency staff were employed. The Director of Finance reported that agency staff had fallen to 12%.

RESOLVED that the report be noted.
"""


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    folder = tmp_path / "minutes"
    folder.mkdir()
    (folder / "january.txt").write_text(MINUTES, encoding="utf-8")
    return folder


def test_extract_prints_one_object_a_line_in_the_order_given(run: Run, minutes: Path) -> None:
    other = minutes / "again.txt"
    other.write_text(MINUTES.replace("12%", "13%"), encoding="utf-8")

    ending = run("extract", str(minutes / "january.txt"), str(other))

    objects = [json.loads(line) for line in ending.out.splitlines()]
    assert (ending.code, ending.err) == (0, "")
    assert [one["document"] for one in objects] == ["january.txt", "again.txt"]
    assert objects[0]["meeting"]["date"] == {"earliest": "2019-01-21", "latest": "2019-01-21"}


def test_extract_as_json_is_one_list(run: Run, minutes: Path) -> None:
    (found,) = json.loads(run("extract", str(minutes / "january.txt"), "--format", "json").out)

    for decision in found["decisions"]:
        evidence = decision["evidence"]
        assert MINUTES[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_a_file_that_cannot_be_read_is_one_sentence_and_the_rest_are_printed(run: Run, minutes: Path) -> None:
    absent = minutes / "absent.txt"

    ending = run("extract", str(absent), str(minutes / "january.txt"))

    assert ending.code == 4
    assert len(ending.out.splitlines()) == 1
    assert len(ending.err.splitlines()) == 1
    assert "absent.txt: cannot be opened" in ending.err


def test_nothing_readable_has_its_own_code(run: Run, minutes: Path) -> None:
    ending = run("extract", str(minutes / "absent.txt"))

    assert (ending.code, ending.out) == (3, "")


def test_load_says_what_was_read_and_loading_again_changes_nothing(run: Run, minutes: Path, tmp_path: Path) -> None:
    graph = ("--graph", str(tmp_path / "graph"))

    first = run("load", str(minutes), *graph)
    again = run("load", str(minutes), *graph)

    assert (first.code, again.code) == (0, 0)
    assert first.out.startswith("Read 1 document of 1 file: 1 new, 0 replaced, 0 unchanged.\nFound ")
    assert again.out == "Read 1 document of 1 file: 0 new, 0 replaced, 1 unchanged.\n"
    assert (first.err, again.err) == ("", "")


def test_load_names_what_was_set_aside_with_its_cause(run: Run, minutes: Path, tmp_path: Path) -> None:
    (minutes / "empty.txt").write_text("", encoding="utf-8")

    ending = run("load", str(minutes), "--graph", str(tmp_path / "graph"))

    assert ending.code == 4
    assert "Set aside 1 document" in ending.out
    assert "empty.txt: is empty." in ending.err


def test_a_folder_without_files_is_nothing_readable(run: Run, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()

    assert run("load", str(tmp_path / "none"), "--graph", str(tmp_path / "graph")).code == 3


def test_a_folder_that_holds_something_else_is_left_alone(run: Run, minutes: Path) -> None:
    ending = run("load", str(minutes), "--graph", str(minutes))

    assert ending.code == 2
    assert "holds something else than a graph" in ending.err
    assert [path.name for path in minutes.iterdir()] == ["january.txt"]


def test_the_demo_traces_the_bundled_minutes_and_says_nothing_else(run: Run) -> None:
    ending = run("demo")

    assert (ending.code, ending.err) == (0, "")
    assert "of 12 meetings loaded" in ending.out
    assert ending.out == golden("demo.txt", ending.out)


def test_evaluate_compares_with_gold(run: Run) -> None:
    gold = Path(__file__).parents[1] / "gold" / "learn"

    found = json.loads(run("evaluate", str(gold), "--format", "json").out)

    assert found["documents"] == found["read"] > 0
    assert {score["kind"] for score in found["scores"]} >= {"issues", "decisions", "commitments"}


def test_a_folder_without_gold_is_said(run: Run, tmp_path: Path) -> None:
    ending = run("evaluate", str(tmp_path))

    assert ending.code == 7
    assert "no gold" in ending.err


def test_evaluate_takes_several_folders_and_names_the_mean(run: Run) -> None:
    gold = Path(__file__).parents[1] / "gold"

    ending = run("evaluate", str(gold / "samples"), str(gold / "samples"), "--texts", str(SAMPLES))

    assert ending.code == 0
    assert "Read 24 of 24 documents.\nMean F1 of the 8 headline kinds (*): 0." in ending.out
    assert "organisations *" in ending.out
    assert "instruments *" not in ending.out


def test_evaluate_lists_mistakes_with_their_words(run: Run) -> None:
    samples = Path(__file__).parents[1] / "gold" / "samples"

    rows = run("evaluate", str(samples), "--texts", str(SAMPLES), "--mistakes", "--format", "csv").out.splitlines()

    assert rows[0] == "document,kind,way,claim,quote"
    assert any(",issue_paragraphs,missed," in row for row in rows)


def test_a_file_of_gold_that_is_none_is_said_with_its_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.json").write_text('{"document": "page.txt"}', encoding="utf-8")
    (tmp_path / "page.txt").write_text("Minutes of the Harbour Board", encoding="utf-8")

    ending = run("evaluate", str(tmp_path))

    assert ending.code == 2
    assert ending.err.endswith("page.json is not gold: it has no meeting.\n")
