"""Tables as lines that extraction understands."""

from __future__ import annotations

from loaders.formats.rendered import Line
from loaders.formats.tables import table_lines

PROSE = (
    "The Keeper presented the report and said that the lamp had been out for nine nights in the month, which was long."
)


def cell(*texts: str) -> tuple[Line, ...]:
    return tuple(Line(text) for text in texts)


def lines(*rows: list[tuple[Line, ...]]) -> list[str]:
    return [line.text for line in table_lines(rows)]


def test_empty_cells_keep_their_place_and_empty_columns_go() -> None:
    rows = lines([cell("Ref"), cell(), cell("Target"), cell("Q1")], [cell("L1"), cell(), cell(), cell("12")])

    assert rows == ["Ref | Target | Q1", "L1 |  | 12"]


def test_two_columns_are_still_a_row() -> None:
    assert lines([cell("Lead"), cell("Keeper")]) == ["| Lead | Keeper |"]


def test_one_column_is_no_table() -> None:
    assert lines([cell("RESOLVED")], [cell("that it be noted.", "(b) more")]) == [
        "RESOLVED",
        "that it be noted.",
        "(b) more",
    ]


def test_a_table_that_lays_a_page_out_gives_its_paragraphs_with_their_numbers() -> None:
    rows = lines(
        [cell("Item"), cell("Discussion"), cell("Action")],
        [cell("7."), cell("Lamps", PROSE, PROSE), cell("Keeper to buy oil.")],
    )

    assert rows == ["Item", "Discussion", "Action", "7. Lamps", PROSE, PROSE, "Action: Keeper to buy oil."]


def test_paragraphs_of_a_cell_become_one_and_no_cell_becomes_two() -> None:
    rows = lines(
        [cell("Ref"), cell("Owner"), cell("Due")], [cell("a|b"), cell("The Keeper.", "And mate"), cell("May\t4")]
    )

    assert rows[1] == "a/b | The Keeper. And mate | May 4"
