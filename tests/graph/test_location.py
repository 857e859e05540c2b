"""Where the graph is looked for."""

from pathlib import Path

import pytest

from graph.errors import UnknownAddress
from graph.location import Folder, Server, find_location

DATA = Path("/home/someone/data")


def test_nothing_named_is_a_folder_of_the_users_own_and_known_as_the_default() -> None:
    assert find_location(None, {}, DATA) == Folder(DATA / "graph", is_default=True)


def test_the_option_wins_over_the_environment() -> None:
    environ = {"MINUTEGRAPH_GRAPH": "/srv/other", "NEO4J_URI": "bolt://elsewhere:7687"}

    assert find_location("/srv/mine", environ, DATA) == Folder(Path("/srv/mine"))


def test_minutegraph_graph_wins_over_neo4j_uri() -> None:
    environ = {"MINUTEGRAPH_GRAPH": "/srv/mine", "NEO4J_URI": "bolt://elsewhere:7687"}

    assert find_location(None, environ, DATA) == Folder(Path("/srv/mine"))


def test_neo4j_variables_make_a_server() -> None:
    environ = {
        "NEO4J_URI": "neo4j+s://graph.example:7687",
        "NEO4J_USERNAME": "reader",
        "NEO4J_PASSWORD": "secret",
        "NEO4J_DATABASE": "minutes",
    }

    assert find_location(None, environ, DATA) == Server("neo4j+s://graph.example:7687", "reader", "secret", "minutes")


def test_user_and_database_have_the_servers_defaults() -> None:
    assert find_location("bolt://localhost", {"NEO4J_PASSWORD": "secret"}, DATA) == Server(
        "bolt://localhost", "neo4j", "secret", None
    )


@pytest.mark.parametrize("scheme", ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc", "BOLT"])
def test_every_scheme_of_bolt_is_a_server(scheme: str) -> None:
    assert isinstance(find_location(f"{scheme}://localhost:7687", {}, DATA), Server)


@pytest.mark.parametrize(
    "address", ["http://localhost:7474", "https://graph.example", "postgres://x", "file:///srv/graph"]
)
def test_an_address_of_another_kind_is_not_taken_for_a_folder(address: str) -> None:
    with pytest.raises(UnknownAddress) as error:
        find_location(address, {}, DATA)

    assert error.value.address == address


def test_a_tilde_is_the_users_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/someone")

    assert find_location("~/minutes", {}, DATA) == Folder(Path("/home/someone/minutes"))


def test_a_location_is_printed_without_its_password() -> None:
    server = find_location("bolt://localhost", {"NEO4J_PASSWORD": "hunter2"}, DATA)

    assert str(server) == "bolt://localhost"
    assert "hunter2" not in repr(server)
