"""The answer to any Cypher, in the format asked for: columns as the text names them."""

from __future__ import annotations

from functools import partial

from graph.store import Node, Path, Relationship, Table
from minutegraph.render.formats import Format
from minutegraph.render.objects import Cell, to_object
from minutegraph.render.output import say
from minutegraph.render.view import Column, View
from minutegraph.render.words import counted

Cells = tuple[object, ...]


def show_answer(answer: Table, form: Format) -> None:
    """Print a table of any columns; JSON is a list of objects by column."""
    if form is Format.JSON:
        from minutegraph.render.json import to_json

        say(to_json([dict(zip(answer.columns, row, strict=True)) for row in answer.rows]))
    elif form is Format.CSV:
        from minutegraph.render.csv import records_to_csv

        say(records_to_csv((_record(answer.columns, row) for row in answer.rows), answer.columns))
    elif form is Format.MARKDOWN:
        from minutegraph.render.markdown import to_markdown

        say(to_markdown(answer.rows, _view(answer)))
    else:
        _print(answer)


def _print(answer: Table) -> None:
    if not answer.rows:
        say("No rows.")
        return
    from minutegraph.render.table import console, to_table

    page = console()
    page.print(to_table(answer.rows, _view(answer)))
    page.print(counted(len(answer.rows), "row"))


def _view(answer: Table) -> View[Cells]:
    return View(tuple(_column(answer, index) for index in range(len(answer.columns))), "")


def _column(answer: Table, index: int) -> Column[Cells]:
    numeric = all(isinstance(row[index], int | float) and not isinstance(row[index], bool) for row in answer.rows)
    return Column(answer.columns[index], partial(_cell_words, index), right=numeric and bool(answer.rows))


def _cell_words(index: int, row: Cells) -> str:
    return _words(row[index])


def _words(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return ", ".join(_words(item) for item in value)
    return str(value)


def _record(columns: tuple[str, ...], row: Cells) -> dict[str, Cell]:
    return {name: _cell(value) for name, value in zip(columns, row, strict=True)}


def _cell(value: object) -> Cell:
    if isinstance(value, Node | Relationship | Path):
        return str(value)
    found = to_object(value)
    return found if found is None or isinstance(found, bool | int | float | str) else _words(value)
