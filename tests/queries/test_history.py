"""The history of the sample minutes: what a careful reader finds in them across the years, found in the graph."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from graph.location import Folder
from graph.opening import open_store
from graph.store import Store
from loaders.load import load
from minutegraph.render.history import to_history_json
from queries.history import History, history

SAMPLES = sorted((Path(__file__).parents[2] / "minutegraph/samples").glob("*.txt"))
NOW = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)


def filled(folder: Path, paths: list[Path]) -> Store:
    store = open_store(Folder(folder))
    for path in paths:
        load([path], store, clock=lambda: NOW)
    return store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with filled(tmp_path_factory.mktemp("history") / "graph", SAMPLES) as store:
        yield store


@pytest.fixture(scope="module")
def found(store: Store) -> History:
    return history(store, date(2023, 12, 31))


def test_a_meeting_without_a_date_is_dated_by_the_one_that_went_back_to_it(found: History) -> None:
    (meeting,) = (one for one in found.meetings if one.document.startswith("2019-01"))

    assert str(meeting.held) == "2019-01-17"
    assert meeting.latest_by
    assert "meeting of 17 January 2019" in meeting.latest_by.words


def test_a_trust_that_changed_its_name_is_two_entries_and_a_change(found: History) -> None:
    names = {body.name for body in found.organisations}

    assert {"Northmoor Children’s Services Trust", "Northmoor Together for Children"} <= names
    assert [(c.kind, str(c.on)) for c in found.changes] == [
        ("created", "2019-05-01..2019-05-31"),
        ("renamed", "2020-04-01"),
        ("absorbed", "2022-04-01"),
    ]


def test_the_scrutiny_panels_of_two_councils_are_two_bodies(found: History) -> None:
    panels = [body for body in found.organisations if "Scrutiny Panel" in body.name or "SCRUTINY PANEL" in body.name]

    assert len(panels) == 2
    assert not set(panels[0].documents) & set(panels[1].documents)


def test_a_strategy_promised_four_times_is_a_chain_of_renewals_all_late(found: History) -> None:
    chain = [
        one
        for one in found.commitments
        if "Placement Sufficiency Strategy" in one.promise.made.words and str(one.promise.sitting.held) < "2020"
    ]

    assert [one.outcome for one in chain] == ["overdue"] * 3
    assert [one.renews and one.renews.made.document[:7] for one in chain] == [None, "2018-09", "2019-01"]


def test_two_councils_that_use_one_code_have_two_series(found: History) -> None:
    assert [one.authority for one in found.series if one.code == "P4"] == ["aldervale-council", "northmoor-council"]


def test_a_day_before_hides_what_came_after(store: Store) -> None:
    early = history(store, date(2019, 1, 31))

    assert [one.document[:7] for one in early.meetings] == ["2018-09", "2019-01"]
    assert all(one.outcome in ("no_evidence", "overdue", "fulfilled") for one in early.commitments)
    assert early.changes == ()


def test_the_order_of_loading_and_loading_again_leave_no_trace(found: History, tmp_path: Path) -> None:
    with filled(tmp_path / "graph", [*reversed(SAMPLES), SAMPLES[3]]) as other:
        assert to_history_json(history(other, date(2023, 12, 31))) == to_history_json(found)
