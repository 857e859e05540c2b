"""What a person is shown of a row: its columns, each a header and the words for one row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column of a table. `right` aligns figures, `whole` never wraps, `wide` takes the room that is left."""

    header: str
    words: Callable[[R], str]
    right: bool = False
    wide: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class View(Generic[R]):
    """The columns shown of one type of row, and what is said where there are no rows."""

    columns: Sequence[Column[R]]
    empty: str
