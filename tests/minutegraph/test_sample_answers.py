"""Questions to the sample minutes as they are really read: what must hold however extraction improves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

import pytest

from graph.location import Folder
from graph.opening import open_store
from graph.store import Store
from loaders.load import load
from minutegraph.asking import Typed, answer
from minutegraph.render.row_views import quotes_in
from queries.catalogue import QUESTIONS
from queries.cells import Quoted
from queries.overdue import overdue
from queries.recurring import recurring
from queries.series import series

SAMPLES = Path(__file__).parents[2] / "minutegraph" / "samples"
SAID = {
    "issue": "out-of-area",
    "organisation": ("northmoor-council",),
    "since": datetime(2022, 1, 1, tzinfo=UTC).date(),
    "indicator": "northmoor-council/P4",
    "owner": "director",
    "commitment": "notification protocol",
    "id": "0",
}


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The graph of the samples, read by the extractors."""
    with open_store(Folder(tmp_path_factory.mktemp("read") / "graph")) as store:
        load(sorted(SAMPLES.glob("*.txt")), store, clock=lambda: datetime(2024, 1, 1, tzinfo=UTC), jobs=1)
        yield store


@pytest.mark.parametrize("name", sorted(set(QUESTIONS) - {"fulfilment-chain"}))
def test_every_quote_of_every_answer_stands_in_its_document(read: Store, name: str) -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in SAMPLES.glob("*.txt")}
    needed = {each.name: SAID[each.name] for each in QUESTIONS[name].parameters if each.needed}

    rows = answer(read, name, Typed(**needed)).rows  # type: ignore[arg-type] # by name

    found: list[Quoted] = [q for row in rows for f in fields(row) for q in quotes_in(getattr(row, f.name))]  # type: ignore[arg-type]
    assert all(texts[one.document][one.start : one.end] == one.quote for one in found)


def test_the_figures_of_p4_are_read_as_they_were_reported(read: Store) -> None:
    told = {(row.period, row.value) for row in series(read, ["northmoor-council/P4"]) if row.point == "actual"}

    assert told >= {("2018/19 Q1", 61), ("2018/19 Q2", 66), ("2018/19 Q4", 74), ("2019/20 Q4", 88)}


def test_placements_recur_most(read: Store) -> None:
    rows = recurring(read)

    assert "out-of-area" in {row.issue for row in rows[:3]}
    assert {row.loaded for row in rows} == {12}


def test_nobody_is_called_overdue_without_words_or_coverage(read: Store) -> None:
    for row in overdue(read):
        assert row.said_evidence or row.covered or row.finding == "no evidence found"
