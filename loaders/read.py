"""One file to its claims: bytes, text, minutes, claims. No step reaches back."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from graph.claims import Claims, Document
from loaders.decoding import LARGEST_BYTES, Decoded, decode
from loaders.extract.document import claims_of
from loaders.formats.agenda_text import read_agenda_text
from loaders.likeness import breaks_off, reads_as_minutes
from loaders.problems import Missing, NoMinutes, Problem


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: its claims, and a caution where the file seems not whole."""

    claims: Claims
    caution: Problem | None = None


def read(path: Path) -> Reading:
    """The claims of one file of minutes.

    Raises
    ------
    Unreadable
        One of its kinds, naming the path and the cause.
    """
    content = _bytes(path)
    decoded = decode(content, path)
    if not reads_as_minutes(decoded.text):
        raise NoMinutes(path)
    sha256 = hashlib.sha256(content).hexdigest()
    name, origin = _written(Path(path.name)), _written(path.resolve())
    document = Document(sha256, name, decoded.text, decoded.encoding, origin)
    return Reading(claims_of(read_agenda_text(document)), _caution(path, decoded))


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
            return file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise Missing(path, (error.strerror or str(error)).lower()) from error


def _written(path: Path) -> str:
    """A path as text that any file can hold: bytes of a name that are no UTF-8 are written out in hexadecimal."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _caution(path: Path, decoded: Decoded) -> Problem | None:
    if not (decoded.cut_off or breaks_off(decoded.text)):
        return None
    sentence = "seems cut off: it ends in the middle of a sentence; what there is was read."
    return Problem(str(path), "truncated", sentence, set_aside=False)
