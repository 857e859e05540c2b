"""Bytes to text: UTF-8, UTF-16 and Windows-1252 told apart, never guessed from the language.

The text is kept exactly as decoded (byte order mark, line ends, non-breaking spaces): offsets count its code points.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from loaders.problems import Binary, Empty, TooLarge, UnknownEncoding

LARGEST_FILE = 64 * 1024 * 1024  # bytes of a file in any format: pictures in a Word file or a PDF weigh much
LARGEST_BYTES = 16 * 1024 * 1024  # a hundred times the longest minutes; a text made to be slow needs 8 GB of memory
_MAGIC = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word file or another zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "a rich text file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
)
_UNSEEN = "\ufeff\u200b"
_CONTROL = frozenset(range(32)) - {9, 10, 11, 12, 13, 27}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was in, and whether its bytes end in the middle of a character."""

    text: str
    encoding: str
    cut_off: bool = False


def decode(content: bytes, path: Path) -> Decoded:
    """The text of some bytes.

    Raises
    ------
    Empty, TooLarge, Binary, UnknownEncoding
        Naming `path`, when the bytes are no text that can be told.
    """
    if len(content) > LARGEST_BYTES:
        raise TooLarge(path, f"it has more than {LARGEST_BYTES / 1e6:.0f} MB")
    for magic, name in _MAGIC:
        if content.startswith(magic):
            raise Binary(path, name)
    decoded = _utf16(content, path) or _utf8(content) or _windows(content, path)
    if not decoded.text.strip().strip(_UNSEEN).strip():
        raise Empty(path)
    if "\x00" in decoded.text:
        raise Binary(path, "a binary file")
    return decoded


def _utf16(content: bytes, path: Path) -> Decoded | None:
    encoding = _utf16_kind(content)
    if not encoding:
        return None
    cut_off = len(content) % 2 == 1
    try:
        return Decoded(content[: len(content) - cut_off].decode(encoding), "utf-16", cut_off)
    except UnicodeDecodeError as error:
        raise UnknownEncoding(path, f"it begins as UTF-16, but byte {error.start} does not fit") from error


def _utf16_kind(content: bytes) -> str | None:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = content[:4000]
    if len(head) < 16 or head.count(0) < len(head) // 4:
        return None
    # Latin letters in UTF-16 have a zero as every second byte: which one tells the byte order.
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if min(even, odd) > max(even, odd) // 20:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _utf8(content: bytes) -> Decoded | None:
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and error.start > len(content) - 4 and error.start > 0:
            return Decoded(content[: error.start].decode("utf-8"), "utf-8", cut_off=True)
        return None


def _windows(content: bytes, path: Path) -> Decoded:
    strange = sum(byte in _CONTROL for byte in content[:100_000])
    if strange > len(content[:100_000]) // 200:
        raise Binary(path, "a binary file")
    try:
        return Decoded(content.decode("cp1252"), "cp1252")
    except UnicodeDecodeError as error:
        raise UnknownEncoding(path, f"byte {error.start} fits neither UTF-8, UTF-16 nor Windows-1252") from error
