"""One file as it is taken from the disk, and what reading it gave."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from graph.claims import Claims
from loaders.decoding import LARGEST_FILE, decode
from loaders.likeness import reads_as_minutes
from loaders.problems import Missing, Problem, Unreadable


@dataclass(frozen=True, slots=True)
class RawDocument:
    """The bytes of one file, what tells them from all others, and where they came from."""

    path: Path
    content: bytes
    sha256: str
    origin: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: its claims, and a caution where the file seems not whole."""

    claims: Claims
    caution: Problem | None = None


def take(path: Path) -> RawDocument:
    """The bytes of one file, not yet read.

    Raises
    ------
    Missing
        When the file cannot be opened.
    """
    content = _bytes(path)
    return RawDocument(path, content, hashlib.sha256(content).hexdigest(), written(path.resolve()))


def promises_text(raw: RawDocument) -> bool:
    """Whether the bytes are plain text that reads as minutes, found out at a fraction of the cost of reading it."""
    try:
        return reads_as_minutes(decode(raw.content, raw.path).text)
    except Unreadable:
        return False


def _bytes(path: Path) -> bytes:
    """The bytes of a file, one more at most than are read: a pipe or device might never end."""
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            os.scandir(path).close()  # a folder that may not be listed is refused for that
            raise Missing(path, "it is a folder")
        if not stat.S_ISREG(kind):
            raise Missing(path, "it is a pipe or a device, not a file")
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise Missing(path, (error.strerror or str(error)).lower()) from error


def written(path: Path) -> str:
    """A path as text that any file can hold: bytes of a name that are no UTF-8 are written out in hexadecimal."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
