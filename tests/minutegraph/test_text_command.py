"""`text`: the stored text to the letter, the places it comes from, and how it ends where there is none."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from minutegraph.exit_codes import ExitCode
from tests.loaders.formats.renderings import to_docx
from tests.minutegraph.running import Run

TEXT = "Harbour Panel\n\nThe Panel noted that the lamp was out.\n\nRESOLVED that oil be bought"


def test_a_plain_text_is_printed_as_it_is(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(TEXT.encode())

    ending = run("text", str(path))

    assert (ending.code, ending.out) == (0, TEXT)


def test_a_word_files_text_is_printed_and_its_places(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "page.docx"
    path.write_bytes(to_docx(TEXT))

    assert run("text", str(path)).out == TEXT + "\n"
    assert run("text", str(path), "--places").out.splitlines()[0] == "0\t13\tparagraph 1"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", ExitCode.NOTHING_READABLE),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), ExitCode.PROTECTED),
        (b"<div>" * 9000, ExitCode.TOO_COSTLY),
        (b"%PDF-1.7 nothing", ExitCode.NOTHING_READABLE),
    ],
)
def test_what_has_no_text_ends_in_one_sentence_and_its_code(
    run: Run, tmp_path: Path, content: bytes, code: ExitCode
) -> None:
    path = tmp_path / "page"
    path.write_bytes(content)

    ending = run("text", str(path))

    assert (ending.code, ending.out, len(ending.err.splitlines())) == (code, "", 1)


def test_a_bomb_is_refused(run: Run, tmp_path: Path) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 40_000_000)
    path = tmp_path / "page.docx"
    path.write_bytes(file.getvalue())

    ending = run("text", str(path))

    assert ending.code == ExitCode.TOO_COSTLY
    assert "unpacks to more than" in ending.err


def test_a_quotation_is_shown_with_its_place_in_the_source(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUTEGRAPH_GRAPH", str(tmp_path / "graph"))
    path = tmp_path / "page.docx"
    path.write_bytes(to_docx(TEXT))
    run("load", str(path))
    rows = run("cypher", "MATCH (d:Decision)-[:EVIDENCED_BY]->(e:Evidence) RETURN e.id AS id", "--format", "json").out
    (row,) = json.loads(rows)

    shown = run("quote", row["id"]).out

    assert "in its source: paragraph 3" in shown
