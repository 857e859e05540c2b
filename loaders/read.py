"""One file to its claims: bytes, text, minutes, claims. No step reaches back."""

from __future__ import annotations

from pathlib import Path

from graph.claims import Document
from loaders.decoding import Decoded, decode
from loaders.documents import Reading, take, written
from loaders.extract.document import claims_of
from loaders.formats.agenda_text import read_agenda_text
from loaders.likeness import breaks_off, reads_as_minutes
from loaders.problems import NoMinutes, Problem, Unreadable


def read(path: Path) -> Reading:
    """The claims of one file of minutes.

    Raises
    ------
    Unreadable
        One of its kinds, naming the path and the cause.
    """
    raw = take(path)
    decoded = decode(raw.content, path)
    if not reads_as_minutes(decoded.text):
        raise NoMinutes(path)
    document = Document(raw.sha256, written(Path(path.name)), decoded.text, decoded.encoding, raw.origin)
    return Reading(claims_of(read_agenda_text(document)), _caution(path, decoded))


def attempt(path: Path) -> Reading | Problem:
    """The claims of one file of minutes, or what keeps it from being read: one bad document never stops the others."""
    try:
        return read(path)
    except Unreadable as error:
        return Problem.of(error)


def _caution(path: Path, decoded: Decoded) -> Problem | None:
    if not (decoded.cut_off or breaks_off(decoded.text)):
        return None
    sentence = "seems cut off: it ends in the middle of a sentence; what there is was read."
    return Problem(str(path), "truncated", sentence, set_aside=False)
