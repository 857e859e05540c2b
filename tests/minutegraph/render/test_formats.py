"""Rows as JSON, CSV, Markdown and tables."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutegraph.render.csv import records_to_csv, to_csv
from minutegraph.render.json import to_json, to_json_line
from minutegraph.render.markdown import escaped, to_markdown
from minutegraph.render.objects import column_names
from minutegraph.render.view import Column, View
from ontology.values import DateInterval


@dataclass(frozen=True, slots=True)
class Inner:
    quote: str
    start: int


@dataclass(frozen=True, slots=True)
class Outer:
    name: str | None
    value: float
    held: DateInterval
    tags: tuple[str, ...]
    evidence: Inner
    earlier: Inner | None = None


ROW = Outer("Ünit", 4.0, DateInterval(date(2019, 1, 21), None), ("a", "b"), Inner('say "so", twice', 3))


def test_json_has_iso_dates_whole_numbers_and_the_fields_as_keys() -> None:
    assert json.loads(to_json(ROW)) == {
        "name": "Ünit",
        "value": 4,
        "held": {"earliest": "2019-01-21", "latest": None},
        "tags": ["a", "b"],
        "evidence": {"quote": 'say "so", twice', "start": 3},
        "earlier": None,
    }
    assert "Ünit" in to_json(ROW)
    assert "\n" not in to_json_line(ROW)


def test_csv_columns_are_the_nested_keys_and_do_not_depend_on_the_rows() -> None:
    columns = (
        "name",
        "value",
        "held_earliest",
        "held_latest",
        "tags",
        "evidence_quote",
        "evidence_start",
        "earlier_quote",
        "earlier_start",
    )

    assert column_names(Outer) == columns
    assert to_csv((), Outer) == ",".join(columns)


def test_csv_quotes_what_needs_quoting() -> None:
    (record,) = csv.DictReader(io.StringIO(to_csv((ROW,), Outer)))

    assert record["evidence_quote"] == 'say "so", twice'
    assert record["tags"] == "a; b"
    assert record["earlier_quote"] == ""


@pytest.mark.parametrize("text", ["=1+1", "+44", "-cmd|' /C calc'!A0", "@SUM(A1)", "\tx", "\rx"])
def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    (record,) = csv.DictReader(io.StringIO(records_to_csv([{"quote": text}], ["quote"]), newline=""))

    assert record["quote"] == f"'{text}"


def test_a_negative_number_is_left_a_number() -> None:
    assert records_to_csv([{"value": -3}], ["value"]) == "value\n-3"


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")), max_size=5))
def test_csv_gives_every_text_back(texts: list[str]) -> None:
    written = records_to_csv([{"n": 1, "text": text} for text in texts], ["n", "text"])

    read = [record["text"] for record in csv.DictReader(io.StringIO(written + "\n", newline=""))]
    assert [text.removeprefix("'") for text in read] == [text.removeprefix("'") for text in texts]


def test_markdown_keeps_a_cell_on_one_line_and_its_signs_literal() -> None:
    view: View[str] = View((Column("Words|", lambda row: row),), "nothing")

    assert to_markdown(("a|b\n*c* <script> [x](y)",), view) == (
        "| Words\\| |\n| --- |\n| a\\|b \\*c\\* \\<script\\> \\[x\\](y) |"
    )


@given(st.text())
def test_no_text_breaks_out_of_a_markdown_cell(text: str) -> None:
    cell = escaped(text)

    assert "\n" not in cell
    assert "|" not in cell.replace("\\\\", "").replace("\\|", "")
