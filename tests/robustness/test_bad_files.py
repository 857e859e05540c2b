"""Files that are no minutes, or no files: each ends in one sentence, and the others are read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from loaders.decoding import LARGEST_BYTES
from loaders.formats.reading import render
from loaders.problems import (
    Binary,
    Damaged,
    Empty,
    Encrypted,
    Missing,
    NoMinutes,
    TooCostly,
    TooLarge,
    Unreadable,
)
from loaders.read import read
from loaders.sources.files import files_of
from minutegraph.extracting import print_contracts

PAGE = (
    "Minutes of a meeting of the Harbour Board\n\nThe Board noted that the lamp was out. RESOLVED that it be mended.\n"
)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", Empty),
        ("\u2003\u3000\u2028\x85\x0b\u200b".encode(), Empty),
        (b"%PDF-1.7\n", Damaged),
        (b"PK\x03\x04 word/document.xml", Damaged),
        (b"\x89PNG\r\n", Binary),
        (b"<!DOCTYPE html><html><p>Sift the flour.</p></html>", NoMinutes),
        (b"<!DOCTYPE html><html><script>RESOLVED</script></html>", Empty),
        (b"<div>" * 9000 + b"RESOLVED that it be noted", TooCostly),
        (b'\xef\xbb\xbf <?xml version="1.0"?><minutes>RESOLVED</minutes>', Binary),
        (b"<meeting><agendaitems>RESOLVED", Damaged),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), Encrypted),
        (PAGE.encode("utf-32"), Binary),
        (b'{"agreed": true, "board": [1, 2], "chair": 3, "panel": "resolved that"}', NoMinutes),
        (b"2020-01-01 12:00 INFO resolved host 10.0.0.1\n" * 20, NoMinutes),
        (b"all:\n\tgcc -o x x.c\n", NoMinutes),
    ],
)
def test_what_is_no_page_of_minutes_is_refused_by_its_cause(tmp_path: Path, content: bytes, error: type[Unreadable]):
    path = tmp_path / "page.txt"
    path.write_bytes(content)

    with pytest.raises(error):
        read(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_page_is_read_in_every_usual_encoding(tmp_path: Path, encoding: str):
    path = tmp_path / "page.txt"
    path.write_bytes(f"{PAGE}It’s £5 at the café.\n".encode(encoding))

    assert [d.evidence.exact for d in read(path).claims.decisions] == ["RESOLVED that it be mended."]


def test_more_markup_than_is_read_here_is_read_apart(tmp_path: Path):
    path = tmp_path / "page.html"
    path.write_text(f"<html><body>{'<p>The Board noted it.</p>' * 30_000}</body></html>", encoding="utf-8")

    assert render(path.read_bytes(), path).text.count("The Board noted it.") == 30_000


def test_a_pipe_that_nobody_writes_to_is_refused_at_once(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.txt")

    with pytest.raises(Missing, match="a pipe or a device"):
        read(tmp_path / "pipe.txt")


def test_a_device_without_end_is_refused_at_once():
    with pytest.raises(Missing, match="a pipe or a device"):
        read(Path("/dev/zero"))


def test_no_more_is_read_of_a_file_than_a_document_may_hold(tmp_path: Path):
    path = tmp_path / "page.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST_BYTES * 1000)

    with pytest.raises(TooLarge):
        read(path)


@pytest.mark.parametrize("name", ["loop", "dangling", "folder", "n" * 300, "absent/page.txt"])
def test_what_is_no_file_is_refused_with_the_systems_cause(tmp_path: Path, name: str):
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "folder").mkdir()

    assert list(files_of([tmp_path / name])) == [tmp_path / name] or name == "folder"
    with pytest.raises(Missing):
        read(tmp_path / name)


def test_a_folder_gives_all_that_cannot_be_read_too_so_that_it_is_told(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)

    assert [path.name for path in files_of([tmp_path])] == ["dangling", "pipe"]


def test_names_that_are_no_text_are_told_on_one_line_and_the_others_are_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\n\x1b[31m.txt"))
    odd.write_text(PAGE, encoding="utf-8")
    empty = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xfe\n\x1b[31m.txt"))
    empty.touch()

    code = print_contracts([empty, odd], one_list=False)

    said = capsys.readouterr()
    assert code == 4
    assert said.err.splitlines() == [f"minutegraph: {tmp_path}/\\udcfe\\n\\x1b[31m.txt: is empty."]
    assert said.out.startswith('{"document": "\\\\xff\\n\\u001b[31m.txt"')
