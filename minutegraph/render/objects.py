"""Answers as plain objects, for JSON and CSV: the field names of the rows are the keys, dates are ISO."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from types import NoneType
from typing import TypeAlias, get_args, get_type_hints

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Cell: TypeAlias = bool | int | float | str | None


def to_object(value: object) -> Json:
    """A value of rows, tuples, dates and plain values as what `json.dumps` takes; whole floats become integers."""
    if value is None or isinstance(value, bool | int | str | float):
        return int(value) if isinstance(value, float) and value.is_integer() else value
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value):
        return {field.name: to_object(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {str(key): to_object(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [to_object(item) for item in value]
    return str(value)


def column_names(row_type: type) -> tuple[str, ...]:
    """The flat columns of a row type: nested names joined by underscores, in the order of the fields."""
    return tuple(_names(row_type, ""))


def _names(row_type: type, prefix: str) -> Iterator[str]:
    hints = get_type_hints(row_type)
    for field in fields(row_type):
        inner = _dataclass_in(hints[field.name])
        if inner:
            yield from _names(inner, f"{prefix}{field.name}_")
        else:
            yield f"{prefix}{field.name}"


def _dataclass_in(hint: object) -> type | None:
    kinds = [kind for kind in (get_args(hint) or (hint,)) if kind is not NoneType]
    only = kinds[0] if len(kinds) == 1 else None
    return only if isinstance(only, type) and is_dataclass(only) else None


def flat(row: object) -> dict[str, Cell]:
    """A row's cells by flat column name; a list becomes one text, its items parted by semicolons."""
    return dict(_cells(to_object(row), ""))


def _cells(value: Json, name: str) -> Iterator[tuple[str, Cell]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _cells(item, f"{name}_{key}" if name else key)
    elif isinstance(value, list):
        yield name, "; ".join(_item(item) for item in value)
    else:
        yield name, value


def _item(value: Json) -> str:
    """One item of a list in a cell: a quote with its place, else the value as it is."""
    if isinstance(value, dict) and "quote" in value:
        return f"{value['document']} {value['start']}-{value['end']} “{value['quote']}”"
    return str(value)
