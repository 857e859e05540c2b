"""Every engine, real: the embedded one, and each Neo4j release started once a run."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack

import pytest

from graph.location import Folder, Location
from graph.opening import open_store
from graph.store import Step, Store
from tests.contract.neo4j_server import RELEASES, ServerAbsent, Starting, started

ENGINES = ("embedded", *(release.name for release in RELEASES))
Servers = Mapping[str, Starting | ServerAbsent]
ABSENT = pytest.StashKey[dict[str, str]]()


@pytest.fixture(scope="session")
def servers(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    """The servers that the selected tests need, started at once: they come up while the embedded engine is tested."""
    needed = {_engine_of(item) for item in request.session.items}
    with ExitStack() as stack:
        found: dict[str, Starting | ServerAbsent] = {}
        for release in RELEASES:
            if release.name in needed:
                try:
                    home = tmp_path_factory.mktemp(release.name)
                    found[release.name] = stack.enter_context(started(release, home))
                except ServerAbsent as absence:
                    found[release.name] = absence
        yield found


@pytest.fixture(scope="session", params=ENGINES)
def location(request: pytest.FixtureRequest, servers: Servers, tmp_path_factory: pytest.TempPathFactory) -> Location:
    """Where a graph of each engine is. A missing server is a failure in CI, and is said in one line elsewhere."""
    if request.param == "embedded":
        return Folder(tmp_path_factory.mktemp("embedded") / "graph")
    server = servers[request.param]
    if isinstance(server, Starting):
        return server.ready()
    if os.environ.get("CI"):
        raise server
    request.config.stash.setdefault(ABSENT, {})[request.param] = str(server)
    pytest.skip(str(server))


@pytest.fixture(scope="session")
def engine(location: Location) -> Iterator[Store]:
    """A store on each engine, open for the whole run."""
    with open_store(location) as store:
        yield store


@pytest.fixture
def store(engine: Store) -> Store:
    """An empty graph on each engine."""
    engine.write([Step("MATCH (n)\nDETACH DELETE n")])
    return engine


def _engine_of(item: pytest.Item) -> object:
    parameters = getattr(item, "callspec", None)
    return parameters.params.get("location") if parameters else None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say in one line which engines were not tested."""
    absent = config.stash.get(ABSENT, {})
    if absent:
        terminalreporter.write_line("NOT TESTED: " + "; ".join(absent.values()))
