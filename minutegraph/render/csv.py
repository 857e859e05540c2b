"""Answers as CSV that a spreadsheet can open without running anything in it.

A text that begins with `=`, `+`, `-`, `@`, a tab or a return is a formula to a spreadsheet; it gets an apostrophe in
front. That changes the cell, so whoever needs a quotation to the letter takes JSON. Numbers are left as they are.

Source: OWASP, CSV Injection; RFC 4180 for the quoting.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from minutegraph.render.objects import Cell, column_names, flat

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_csv(rows: Iterable[object], row_type: type) -> str:
    """Rows as CSV with the columns of their type, present even where there are no rows."""
    return records_to_csv((flat(row) for row in rows), column_names(row_type))


def records_to_csv(records: Iterable[Mapping[str, Cell]], columns: Sequence[str]) -> str:
    """Records as CSV; a column that a record lacks is empty."""
    lines = (columns, *([record.get(column) for column in columns] for record in records))
    return "\n".join(_line(cells) for cells in lines)


def _line(cells: Iterable[Cell]) -> str:
    """One line without its end; told that lines end in both signs, the writer quotes a cell that holds either."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow([_guarded(cell) for cell in cells])
    return text.getvalue().removesuffix("\r\n")


def _guarded(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
