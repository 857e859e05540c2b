"""Tables as lines: a row of data is one line with its cells kept apart, a table that only lays a page out is its text.

Extraction knows a row by its dividers: `A | B | C`, and `| A | B |` where there are but two cells. Empty cells keep
their place, so that a cell stands under its column's heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.formats.rendered import Line

Cell = tuple[Line, ...]
Row = Sequence[Cell]

_LONG_CELL = 40  # words in several paragraphs: more than a row of data holds
_NUMBER = re.compile(
    r"\W{0,2}(?:item\s|min(?:ute)?\.?\s)?[A-Z]{0,6}[./ -]?\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?\W{0,2}", re.I
)
_ACTION_HEADING = re.compile(r"actions?(?:\s(?:points?|required|agreed))?\W*", re.IGNORECASE)


def table_lines(rows: Sequence[Row]) -> Iterator[Line]:
    """The lines of a table, in reading order.

    >>> cells = lambda *texts: [(Line(text),) for text in texts]
    >>> [line.text for line in table_lines([cells("Ref", "Action", "Owner"), cells("1", "Mend the lamp", "Keeper")])]
    ['Ref | Action | Owner', '1 | Mend the lamp | Keeper']
    """
    kept = _trimmed(rows)
    if not kept:
        return
    if len(kept[0]) == 1 or _lays_out(kept):
        yield from _laid_out(kept)
        return
    for place, row in enumerate(kept):
        yield _row(row, tight=place > 0)


def _trimmed(rows: Sequence[Row]) -> list[list[Cell]]:
    """The rows without empty ones, all as long as the longest, without the columns that are empty throughout."""
    filled = [[tuple(line for line in cell if line.text.strip()) for cell in row] for row in rows]
    filled = [row for row in filled if any(row)]
    width = max((len(row) for row in filled), default=0)
    used = [column for column in range(width) if any(column < len(row) and row[column] for row in filled)]
    return [[row[column] if column < len(row) else () for column in used] for row in filled]


def _lays_out(rows: list[list[Cell]]) -> bool:
    """Whether a table lays a page out rather than holding data: a cell with several paragraphs and many words."""
    return any(
        len(cell) > 1 and sum(len(line.text.split()) for line in cell) > _LONG_CELL for row in rows for cell in row
    )


def _laid_out(rows: list[list[Cell]]) -> Iterator[Line]:
    """Each paragraph of each cell as a line; a number goes before the words beside it, an action after its heading."""
    headings = [_heading(cell) for cell in rows[0]]
    for place, row in enumerate(rows):
        number = ""
        for column, cell in enumerate(row):
            if not cell:
                continue
            if len(cell) == 1 and column + 1 < len(row) and _NUMBER.fullmatch(cell[0].text):
                number = f"{number} {cell[0].text}".strip()
                continue
            first, *rest = cell
            heading = headings[column] if place and column else ""
            yield Line(" ".join(filter(None, (number, heading, first.text))), first.where)
            yield from rest
            number = ""
        if number:
            yield Line(number, row[0][0].where if row[0] else "")


def _heading(cell: Cell) -> str:
    """The heading of a column of actions, as it goes before each; nothing for other columns."""
    return f"{cell[0].text.rstrip(' :')}:" if len(cell) == 1 and _ACTION_HEADING.fullmatch(cell[0].text) else ""


def _row(cells: Sequence[Cell], *, tight: bool) -> Line:
    texts = [_one_line(cell) for cell in cells]
    where = next((line.where for cell in cells for line in cell if line.where), "")
    joined = " | ".join(texts).strip()
    return Line(f"| {joined} |" if len(texts) == 2 else joined, where, tight)


def _one_line(cell: Cell) -> str:
    """A cell's paragraphs as one; a divider within would make two cells of it."""
    text = ""
    for line in cell:
        apart = "" if not text else " " if text[-1] in ".;:,!?" or len(line.text.split()) < 3 else "; "
        text += apart + line.text
    return text.replace("|", "/").replace("\t", " ").strip()
