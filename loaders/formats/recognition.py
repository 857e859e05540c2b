"""Pages that are pictures, read by Tesseract where it is installed: words with their boxes, as of any other page."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator

import pypdfium2 as pdfium

from loaders.formats.pdf_words import Box, Word

_DOTS = 200 / 72  # of a picture, a point: 200 to the inch is what Tesseract reads well
_SECONDS = 120  # a page
_SURE = 30.0  # per cent; what Tesseract is less sure of is mostly dirt
_LARGEST = 20_000_000  # dots of a page's picture


def program() -> str | None:
    """Where Tesseract is installed; None where it is not."""
    return shutil.which("tesseract")


def recognised(page: pdfium.PdfPage, tesseract: str) -> tuple[Word, ...]:
    """The words of a page that is a picture; none where Tesseract fails or takes too long."""
    width, height = page.get_size()
    dots = min(_DOTS, (_LARGEST / max(width * height, 1)) ** 0.5)
    picture = _picture(page, dots)
    try:
        done = subprocess.run(  # noqa: S603 - a program by its full path, and no shell
            [tesseract, "-", "-", "tsv"], input=picture, capture_output=True, timeout=_SECONDS, check=True
        )
    except (subprocess.SubprocessError, OSError):
        return ()
    return tuple(_words(done.stdout.decode("utf-8", "replace"), dots))


def _picture(page: pdfium.PdfPage, dots: float) -> bytes:
    """The page as a grey picture in the plainest of formats."""
    bitmap = page.render(scale=dots, grayscale=True)
    try:
        rows = bytes(bitmap.buffer)
        stride, width, height = bitmap.stride, bitmap.width, bitmap.height
    finally:
        bitmap.close()
    lines = (rows[start : start + width] for start in range(0, stride * height, stride))
    return b"P5 %d %d 255\n" % (width, height) + b"".join(lines)


def _words(table: str, dots: float) -> Iterator[Word]:
    header, *rows = table.splitlines() or [""]
    names = header.split("\t")
    for row in rows:
        cell = dict(zip(names, row.split("\t"), strict=False))
        try:
            left, top, width, height = (float(cell[name]) / dots for name in ("left", "top", "width", "height"))
            sure = float(cell["conf"])
        except (KeyError, ValueError):
            continue
        if sure >= _SURE and cell.get("text", "").strip():
            yield Word(cell["text"].strip(), Box(left, top, left + width, top + height))
