"""One file to its claims: bytes, text, minutes, claims. No step reaches back."""

from __future__ import annotations

from pathlib import Path

from graph.claims import Document
from loaders.documents import Reading, take, written
from loaders.extract.document import claims_of
from loaders.formats.agenda_text import read_agenda_text
from loaders.formats.reading import render
from loaders.formats.rendered import Rendered
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
    found = render(raw.content, path)
    if not reads_as_minutes(found.text):
        raise NoMinutes(path)
    name = written(Path(path.name))
    document = Document(raw.sha256, name, found.text, found.encoding, raw.origin, found.kind, found.places)
    return Reading(claims_of(read_agenda_text(document)), _caution(path, found))


def attempt(path: Path) -> Reading | Problem:
    """The claims of one file of minutes, or what keeps it from being read: one bad document never stops the others."""
    try:
        return read(path)
    except Unreadable as error:
        return Problem.of(error)


def _caution(path: Path, found: Rendered) -> Problem | None:
    if found.caution:
        return Problem(str(path), "partly-read", found.caution, set_aside=False)
    if not (found.cut_off or breaks_off(found.text)):
        return None
    sentence = "seems cut off: it ends in the middle of a sentence; what there is was read."
    return Problem(str(path), "truncated", sentence, set_aside=False)
