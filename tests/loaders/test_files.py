from pathlib import Path

from loaders.sources.files import files_of


def test_a_folder_gives_its_files_by_name_and_those_below(tmp_path: Path):
    for name in ("b.txt", "a.txt", "below/c.txt", ".hidden"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")

    assert [p.relative_to(tmp_path).as_posix() for p in files_of([tmp_path])] == ["a.txt", "b.txt", "below/c.txt"]


def test_a_loop_of_links_ends(tmp_path: Path):
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)

    assert [p.name for p in files_of([tmp_path])] == ["a.txt"]


def test_what_does_not_exist_is_kept_so_that_reading_it_can_say_so(tmp_path: Path):
    assert list(files_of([tmp_path / "absent"])) == [tmp_path / "absent"]
