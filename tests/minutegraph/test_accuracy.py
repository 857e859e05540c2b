"""The page of accuracy, with a few documents in the gold's place."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutegraph import accuracy


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The generator over four documents of the gold, its page in a folder of its own."""
    gold = accuracy.ROOT / "tests" / "gold"
    parts = {"learn": "parish_council_terse", "test": "kings_ashby_town_council", "second": "scottish_ijb_minute"}
    for part, stem in {**parts, "samples": "2018-09_northmoor_children_scrutiny"}.items():
        (tmp_path / part).mkdir()
        (tmp_path / part / f"{stem}.json").symlink_to(gold / part / f"{stem}.json")
    for stem in ("parish_council_terse", "scottish_ijb_minute"):
        (tmp_path / "learn" / f"{stem}.txt").symlink_to(gold / "learn" / f"{stem}.txt")
    (tmp_path / "learn" / "scottish_ijb_minute.json").symlink_to(gold / "learn" / "scottish_ijb_minute.json")
    (tmp_path / "test" / "kings_ashby_town_council.txt").symlink_to(gold / "test" / "kings_ashby_town_council.txt")
    monkeypatch.setattr(accuracy, "_GOLD", tmp_path)
    monkeypatch.setattr(accuracy, "PAGE", tmp_path / "accuracy.md")
    return tmp_path


def test_the_page_that_was_written_passes_its_check_and_an_edited_one_does_not(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert accuracy.main([]) == 0
    assert accuracy.main(["--check"]) == 0

    page = small / "accuracy.md"
    page.write_text(page.read_text(encoding="utf-8").replace("Learn: 3", "Learn: 4"), encoding="utf-8")

    assert accuracy.main(["--check"]) == 1
    assert "run python -m minutegraph.accuracy" in capsys.readouterr().err


def test_the_page_counts_both_parts_and_the_second_annotation(small: Path) -> None:
    page = accuracy.page()

    assert "Learn: 3 documents" in page
    assert "Test: 1 document," in page
    assert "\n1 document.\n" in page
    assert page.count("| mean of the * |") == 2


def test_every_table_has_as_many_cells_in_each_row_as_in_its_head(small: Path) -> None:
    tables = [block for block in accuracy.page().split("\n\n") if block.startswith("| ")]

    assert len(tables) == 3
    assert all(len({line.count("|") for line in table.splitlines()}) == 1 for table in tables)
