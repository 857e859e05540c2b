"""Answers as tables for a terminal: colour only where one looks on, plain text in a pipe."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO, TypeVar

from minutegraph.render.view import View

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

R = TypeVar("R")
_PIPE_WIDTH, _WIDEST = 100, 120
_FILLING = re.compile(r"(?<! ) +(?=\n)")


def console(*, stderr: bool = False) -> Console:
    """A console as wide as the terminal, at most 120 columns; 100 in a pipe unless COLUMNS says otherwise."""
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    seen = stream.isatty()

    class Page(Console):
        def on_broken_pipe(self) -> None:
            """Leave it to the command line how to end when the reader goes away."""
            raise BrokenPipeError

    drawn = Page(file=stream if seen else Trimmed(stream), highlight=False, emoji=False, markup=False)
    measured = seen or os.environ.get("COLUMNS", "").isdigit()
    drawn.width = min(drawn.width if measured else _PIPE_WIDTH, _WIDEST)
    return drawn


class Trimmed(io.StringIO):
    """A stream into which lines go without the blanks that fill a table's last column."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__()
        self._stream = stream

    def write(self, text: str, /) -> int:
        """Pass text on, trimmed."""
        return self._stream.write(_FILLING.sub("", text))

    def flush(self) -> None:
        """Pass everything on."""
        self._stream.flush()


def to_table(rows: Iterable[R], view: View[R]) -> RenderableType:
    """Rows as a table with light rules; words wrap, nothing is cut."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold", show_edge=False)
    for column in view.columns:
        table.add_column(
            column.header,
            justify="right" if column.right else "left",
            overflow="fold",
            ratio=1 if column.wide else None,
            no_wrap=column.whole,
        )
    for row in rows:
        table.add_row(*(Text(column.words(row)) for column in view.columns))
    return table
