"""What a format's reader gives: the text to store, line by line, and where in the source each line stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.claims import Place
from loaders.problems import TooLarge, Unreadable

LARGEST_TEXT = 16 * 1024 * 1024  # characters; as many as are read of a plain text


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document: a paragraph, a heading, a list's item or a table's row.

    `where` is its place in the source ("page 3", a path of elements); `tight` where it follows the line before it
    without a blank line between, as rows and list items do.
    """

    text: str
    where: str = ""
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Rendered:
    """A document's text as it is stored, how its bytes were decoded, and the place of each line in the source.

    `caution` is a sentence where something is not as it should be, though the text was read.
    """

    text: str
    encoding: str
    kind: str = "text"
    places: tuple[Place, ...] = ()
    cut_off: bool = False
    caution: str = ""


class Refused(Exception):  # noqa: N818 - a name for what became of a document, as those of `loaders.problems`
    """What a format's reader raises, which knows no path: the problem that it is, and its detail."""

    def __init__(self, problem: type[Unreadable], detail: str = "") -> None:
        self.problem, self.detail = problem, detail
        super().__init__(f"{problem.cause}: {detail}")


def rendered(lines: Iterable[Line], encoding: str, kind: str, caution: str = "") -> Rendered:
    """The text of the lines, a blank line between those that are not tight, and the places of each.

    >>> rendered([Line("Harbour Board", "page 1"), Line("The lamp was out.", "page 2")], "utf-8", "pdf").places
    (Place(start=0, end=13, where='page 1'), Place(start=15, end=32, where='page 2'))

    Raises
    ------
    Refused
        As `TooLarge`, when the text would be longer than is stored of one document.
    """
    parts: list[str] = []
    places: list[Place] = []
    length = 0
    for line in lines:
        words = " ".join(line.text.splitlines())  # a sign that ends a line for Python would make two of it
        if not words.strip():
            continue
        gap = "" if not parts else "\n" if line.tight else "\n\n"
        start = length + len(gap)
        length = start + len(words)
        if length > LARGEST_TEXT:
            raise Refused(TooLarge, "its text is longer than is read")
        parts += (gap, words)
        if line.where:
            _add(places, Place(start, length, line.where))
    text = "".join(parts)
    return Rendered(f"{text}\n" if text else "", encoding, kind, tuple(places), caution=caution)


def _add(places: list[Place], place: Place) -> None:
    """Add a place; lines of one place in a row are one range."""
    if places and places[-1].where == place.where:
        places[-1] = Place(places[-1].start, place.end, place.where)
    else:
        places.append(place)
