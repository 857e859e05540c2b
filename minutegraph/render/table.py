"""Answers as tables for a terminal: colour only where one looks on, plain text in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from minutegraph.render.view import View

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

R = TypeVar("R")
_PIPE_WIDTH, _WIDEST = 100, 120


def console(*, stderr: bool = False) -> Console:
    """A console as wide as the terminal, at most 120 columns; 100 in a pipe unless COLUMNS says otherwise."""
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    drawn = Console(file=stream, highlight=False, emoji=False, markup=False, soft_wrap=False)
    drawn.width = min(drawn.width if stream.isatty() or _columns_set() else _PIPE_WIDTH, _WIDEST)
    return drawn


def _columns_set() -> bool:
    import os

    return os.environ.get("COLUMNS", "").isdigit()


def to_table(rows: Iterable[R], view: View[R]) -> RenderableType:
    """Rows as a table with light rules; words wrap, nothing is cut."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold", show_edge=False)
    for column in view.columns:
        ratio = 1 if column.wide else None
        table.add_column(column.header, justify="right" if column.right else "left", overflow="fold", ratio=ratio)
    for row in rows:
        table.add_row(*(Text(column.words(row)) for column in view.columns))
    return table
