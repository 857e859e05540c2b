"""A document's text as it is stored, and the places in its source that the text comes from."""

from __future__ import annotations

import sys
from pathlib import Path

from loaders.documents import take
from loaders.formats.reading import render
from loaders.formats.rendered import Rendered
from minutegraph.render.output import say
from minutegraph.talk import talk


def print_text(file: Path) -> None:
    """Print the text and nothing else, not even a line end that it has not.

    Raises
    ------
    Unreadable
        When the file cannot be read.
    """
    sys.stdout.write(_rendered(file).text)


def print_places(file: Path) -> None:
    """Print the start and the end of each piece of the text, and where it stands in the source; a tab between.

    Raises
    ------
    Unreadable
        When the file cannot be read.
    """
    found = _rendered(file)
    if not found.places:
        talk(f"{file}: the text is the file itself; offsets count its characters.")
    for place in found.places:
        say(f"{place.start}\t{place.end}\t{place.where}")


def _rendered(file: Path) -> Rendered:
    found = render(take(file).content, file)
    if found.caution:
        talk(f"{file}: {found.caution}")
    return found
