"""What is read for figures: the sentences of paragraphs, and the cells of tables that are prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.pieces import pieces
from loaders.minutes import Minutes, Paragraph, Span
from loaders.sentences import sentences

_PROSE = 14  # words from which a table's cell is prose
_DONE = re.compile(r"(?:COMPLETED?|Completed?|DONE|Done|Closed)\b")


def read_for_figures(minutes: Minutes) -> Iterator[tuple[Paragraph, Span]]:
    """Every piece of text that is read for figures, with its paragraph or cell."""
    for paragraph in minutes.paragraphs:
        prose = prose_cells(paragraph) if paragraph.role == "row" else (paragraph,)
        for part in prose:
            if part.role not in ("label", "title"):
                yield from ((part, piece) for span in part.spans for piece in pieces(span))


def prose_cells(row: Paragraph) -> Iterator[Paragraph]:
    """The cells of a row that tell something in sentences; a name, a date or a figure tells nothing."""
    for cell in row.cells:
        if cell.text.count(" ") >= _PROSE or _DONE.match(cell.text):
            yield Paragraph(row.index, cell, "body", "", None, tuple(sentences(cell)), (), row.ordinal)
