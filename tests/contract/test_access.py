"""Who gets in, and what is said where nobody answers."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from graph.errors import AccessDenied, GraphUnavailable
from graph.location import Location, Server
from graph.opening import open_store
from graph.write import write_claims
from tests.contract.neo4j_server import RELEASES
from tests.factories import claims_on

NOW = datetime(2026, 1, 5, tzinfo=UTC)


pytestmark = pytest.mark.parametrize("location", [release.name for release in RELEASES], indirect=True)


@pytest.fixture
def server(location: Location) -> Server:
    """The server's address. The embedded engine has none: there is no way in but its folder."""
    assert isinstance(location, Server)
    return location


def test_a_wrong_password_is_refused_and_not_repeated(server: Server) -> None:
    wrong = replace(server, password="not-the-password")

    with open_store(wrong) as store, pytest.raises(AccessDenied) as refusal:
        store.rows("RETURN 1 AS one")

    assert refusal.value.username == "neo4j"
    assert "not-the-password" not in f"{refusal.value} {wrong!r}"


def test_a_wrong_password_cannot_write(server: Server) -> None:
    with open_store(replace(server, password="not-the-password")) as store, pytest.raises(AccessDenied):
        write_claims(store, claims_on("Nothing was said."), NOW)


def test_a_server_that_is_not_there_is_named(server: Server) -> None:
    with open_store(replace(server, address="bolt://127.0.0.1:9")) as store, pytest.raises(GraphUnavailable) as refusal:
        store.rows("RETURN 1 AS one")

    assert refusal.value.where == "bolt://127.0.0.1:9"


def test_a_database_that_is_not_there_is_said(server: Server) -> None:
    with open_store(replace(server, database="nowhere")) as store, pytest.raises(GraphUnavailable, match="nowhere"):
        store.rows("RETURN 1 AS one")


def test_closing_twice_does_nothing(server: Server) -> None:
    store = open_store(server)
    store.rows("RETURN 1 AS one")

    store.close()
    store.close()
