"""`minutegraph text`: the text that offsets refer to."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def text(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file of minutes, in any format that is read.")],
    places: Annotated[
        bool, typer.Option("--places", help="The ranges of the text and the page, element or cell each comes from.")
    ] = False,
) -> None:
    """Print the text that is stored of a document.

    To the letter, as the offsets of its quotations count it: of a web page, a PDF or a Word file what they say, without
    what a site or a printer puts around it; of a plain text the text itself.

    \b
    Examples:
      minutegraph text minutes.pdf
      minutegraph text minutes.html --places
    """
    from minutegraph.reading import print_places, print_text

    (print_places if places else print_text)(file)
