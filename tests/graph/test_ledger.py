"""Who is one with whom: rulings that are entered, refused and undone, and pairs that are only proposed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from graph.contents import contents
from graph.ledger import Contradiction, Identities, Ruling, rule, rulings, undo
from graph.likely_same import Known, candidates
from graph.store import Store
from tests.graph.northmere import january, june, northmere

NOW = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
TRUST, COMPANY, BOARD = "harbour-trust", "harbour-homes", "northmere-council/harbour-board"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with northmere(tmp_path / "graph") as store:
        undo(store, ("northmere-council", "northmere-care-trust"))
        yield store


def same(one: str, other: str) -> Ruling:
    return Ruling.on("same", (one, other))


def different(one: str, other: str) -> Ruling:
    return Ruling.on("different", (one, other))


def test_what_is_ruled_the_same_is_known_under_one_id_by_any_way_round() -> None:
    found = Identities([same(COMPANY, BOARD), same(TRUST, COMPANY)])

    assert {found.of(TRUST), found.of(COMPANY), found.of(BOARD)} == {COMPANY}
    assert found.one_with(BOARD) == (COMPANY, TRUST, BOARD)
    assert found.of("another") == "another"


def test_a_ruling_stands_until_it_is_undone_and_then_leaves_no_trace(store: Store) -> None:
    before = contents(store)
    rule(store, [same(TRUST, COMPANY)], NOW)

    assert [(ruling.one, ruling.other) for ruling in rulings(store)] == [(COMPANY, TRUST)]
    undo(store, (TRUST, COMPANY))
    assert rulings(store) == ()
    assert contents(store) == before


def test_undoing_what_was_never_ruled_is_nothing(store: Store) -> None:
    assert undo(store, (TRUST, COMPANY)) is None


def test_rulings_outlive_the_documents_they_were_made_on(tmp_path: Path) -> None:
    with northmere(tmp_path / "one", (january(),)) as store:
        rule(store, [same(TRUST, COMPANY)], NOW)
        before = rulings(store)
    with northmere(tmp_path / "one", (january(), june())) as store:
        assert rulings(store) == before


def test_a_ruling_against_a_chain_of_others_is_refused_and_changes_nothing(store: Store) -> None:
    rule(store, [same(TRUST, COMPANY), different(TRUST, BOARD)], NOW)
    before = rulings(store)

    with pytest.raises(Contradiction, match="cannot be ruled same"):
        rule(store, [same(COMPANY, "another"), same(COMPANY, BOARD)], NOW)

    assert rulings(store) == before


def test_two_that_a_chain_makes_one_cannot_be_ruled_different(store: Store) -> None:
    rule(store, [same(TRUST, COMPANY), same(COMPANY, BOARD)], NOW)

    with pytest.raises(Contradiction, match="cannot be ruled different"):
        rule(store, [different(TRUST, BOARD)], NOW)


def test_saying_the_same_again_changes_nothing(store: Store) -> None:
    rule(store, [same(TRUST, COMPANY)], NOW)

    assert rule(store, [same(COMPANY, TRUST)], NOW) == ()


def test_names_that_leave_it_open_are_proposed_and_none_that_scope_tells_apart() -> None:
    loose = Known("0123456789ab/scrutiny-panel", "Scrutiny Panel", "committee")
    ours = Known("northmere-council/scrutiny-panel", "Scrutiny Panel", "committee")
    theirs = Known("southmere-council/scrutiny-panel", "Scrutiny Panel", "committee")

    found = candidates([theirs, ours, loose], [])

    assert [(one.one.id[:12], one.other.id[:9]) for one in found] == [
        ("0123456789ab", "northmere"),
        ("0123456789ab", "southmere"),
    ]
    assert "do not say whose body" in found[0].reason


def test_a_pair_that_is_ruled_on_is_not_proposed_again() -> None:
    known = [
        Known("harbour-homes", "Harbour Homes", "company"),
        Known("harbour-homes-north", "Harbour Homes North", "company"),
    ]

    assert [one.reason for one in candidates(known, [])] == ["one name is a part of the other"]
    assert candidates(known, [different("harbour-homes", "harbour-homes-north")]) == ()
