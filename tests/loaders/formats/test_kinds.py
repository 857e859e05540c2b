"""Formats are told from what bytes hold."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from loaders.formats.kinds import kind_of, kind_of_text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!DOCTYPE html>\n<html><p>x", "html"),
        ("\ufeff <html xmlns='x'>", "html"),
        ('<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', "html"),
        ("<!-- saved --><div class='x'>The Panel</div>", "html"),
        ("<p>The Panel noted it.</p>", "html"),
        ("<?xml version='1.0'?><meeting><agendaitems/></meeting>", "xml"),
        ("<meeting>", "xml"),
        ("<?xml version='1.0'?><m>&lt;html&gt;&lt;p&gt;x</m>", "xml"),
        ("# Panel\n\n## 1. Lamps\n", "markdown"),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n", "markdown"),
        ("The Panel noted that #1 was < 5 and > 3.", "text"),
        ("< 5% of lamps were out", "text"),
        ("# a comment\nall: x", "text"),
        ("Ref | Measure | Q1\nL1 | Lamps | 12", "text"),
        ("Heading\n-------\n\nThe Panel noted it.", "text"),
    ],
)
def test_a_text_is_told_by_its_opening_or_its_marks(text: str, kind: str) -> None:
    assert kind_of_text(text, Path("page")) == kind


def test_a_name_decides_where_the_text_does_not() -> None:
    assert kind_of_text("The Panel noted it.", Path("page.md")) == "markdown"
    assert kind_of_text("<p>x</p>", Path("page.md")) == "html"


@pytest.mark.parametrize(
    ("content", "kind"), [(b"%PDF-1.7", "pdf"), (b"\r\n%PDF-1.4", "pdf"), (b"PK\x03\x04", "zip"), (b"The PDF", "text")]
)
def test_bytes_tell_what_is_no_text(content: bytes, kind: str) -> None:
    assert kind_of(content) == kind


def test_what_is_named_as_plain_text_is_kept_as_it_is():
    assert kind_of_text("# Board\n\n# Item\n\n| a | b |\n|---|---|\n", Path("page.txt")) == "text"


def test_a_plain_text_is_read_without_any_formats_library() -> None:
    sample = next((Path(__file__).parents[3] / "minutegraph" / "samples").glob("*.txt"))
    heavy = ("lxml", "markdown_it", "pypdfium2", "zipfile._path", "subprocess")
    code = (
        "import sys; from pathlib import Path; from loaders.formats.reading import render; "
        f"path = Path({str(sample)!r}); render(path.read_bytes(), path); "
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )

    done = subprocess.run(
        (sys.executable, "-c", code), cwd=Path(__file__).parents[3], capture_output=True, text=True, check=True
    )

    assert done.stdout == "[]\n"
