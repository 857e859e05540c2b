"""Rows with more to say than a table has room for: one block a row, its words below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING

from minutegraph.render.row_views import HIDDEN, SHORT_ID, RowWords, header, quotes_in

if TYPE_CHECKING:
    from rich.console import RenderableType

_HEADS = ("what", "says")


def needs_blocks(row_type: type) -> bool:
    """Whether rows of this type tell of something in a sentence, and so much besides that no table has room."""
    return any(field.name in _HEADS for field in fields(row_type))


def blocks(rows: Sequence[object], row_type: type, words: RowWords) -> Iterator[RenderableType]:
    """Each row as a block: its day and subject, its other cells, then each of its quotes with its place."""
    names = [field.name for field in fields(row_type) if field.name not in HIDDEN and field.name != "documents"]
    head = next(name for name in _HEADS if name in names)
    for row in rows:
        yield _block(row, names, head, words)


def _block(row: object, names: Sequence[str], head: str, words: RowWords) -> RenderableType:
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    when = next((words.of(name, row) for name in names if _is_when(name)), "")
    title = Text.assemble((f"{when}  " if when else "", "dim"), (words.of(head, row), "bold"))
    told = " · ".join(_details(row, names, head, words))
    lines: list[RenderableType] = [title, Padding(Text(told), (0, 0, 0, 2))]
    for name in names:
        for quote in quotes_in(getattr(row, name)):
            said = Text(f"“{' '.join(quote.quote.split())}”", style="italic")
            place = Text(f"{quote.document} {quote.start}–{quote.end} [{quote.id[:SHORT_ID]}]", style="dim")
            lines += [Padding(said, (0, 0, 0, 2)), Padding(place, (0, 0, 0, 2))]
    return Group(*lines, "")


def _details(row: object, names: Sequence[str], head: str, words: RowWords) -> Iterator[str]:
    for name in names:
        said = words.of(name, row)
        if name != head and said and not _is_when(name) and not quotes_in(getattr(row, name)):
            yield f"{header(name).lower()}: {said}"


def _is_when(name: str) -> bool:
    return name in ("where", "held")
