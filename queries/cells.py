"""The cells of a row as typed values; a cell of another type is a fault of the query, and says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ontology.values import DateInterval

Row = Mapping[str, object]


class UnexpectedCell(TypeError):  # noqa: N818 - a name for the cell itself
    """A query returned a cell of another type than its row promises."""

    def __init__(self, key: str, value: object, wanted: str) -> None:
        self.key, self.value, self.wanted = key, value, wanted
        super().__init__(f"{key} is {value!r}, not {wanted}")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Exact words and their place: the document's file name, code points from `start` to `end`; `id` the evidence's."""

    id: str
    document: str
    start: int
    end: int
    quote: str


def text(row: Row, key: str) -> str:
    """A cell that must be text."""
    value = row[key]
    if not isinstance(value, str):
        raise UnexpectedCell(key, value, "text")
    return value


def optional_text(row: Row, key: str) -> str | None:
    """A cell that is text or empty."""
    return None if row[key] is None else text(row, key)


def count(row: Row, key: str) -> int:
    """A cell that must be a whole number."""
    value = row[key]
    if not isinstance(value, int):
        raise UnexpectedCell(key, value, "a whole number")
    return value


def number(row: Row, key: str) -> float:
    """A cell that must be a number."""
    value = row[key]
    if not isinstance(value, int | float):
        raise UnexpectedCell(key, value, "a number")
    return float(value)


def texts(row: Row, key: str) -> tuple[str, ...]:
    """A cell that is a list of text, sorted, since engines collect in an order of their own."""
    value = row[key]
    if not isinstance(value, list | tuple):
        raise UnexpectedCell(key, value, "a list")
    return tuple(sorted(str(item) for item in value))


def day(row: Row, key: str) -> date | None:
    """A cell that holds an ISO date or nothing."""
    value = optional_text(row, key)
    return None if value is None else date.fromisoformat(value)


def interval(row: Row, earliest: str = "earliest", latest: str = "latest") -> DateInterval:
    """Two cells as the days among which one date lies."""
    return DateInterval(day(row, earliest), day(row, latest))


def quoted(row: Row) -> Quoted:
    """The cells that `scope.EVIDENCE` returns, as evidence."""
    place = count(row, "start"), count(row, "end")
    return Quoted(text(row, "evidence"), text(row, "document"), *place, text(row, "quote"))
