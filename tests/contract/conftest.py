"""Every engine, real: the embedded one, and each Neo4j release started once a run."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from graph.location import Folder, Location
from graph.opening import open_store
from graph.store import Step, Store
from tests.contract.neo4j_server import RELEASES, ServerAbsent, running

ENGINES = ("embedded", *(release.name for release in RELEASES))
ABSENT = pytest.StashKey[dict[str, str]]()


@pytest.fixture(scope="session", params=ENGINES)
def location(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Location]:
    """Where a graph of each engine is."""
    if request.param == "embedded":
        yield Folder(tmp_path_factory.mktemp("embedded") / "graph")
        return
    release = next(release for release in RELEASES if release.name == request.param)
    try:
        with running(release, tmp_path_factory.mktemp(release.name)) as server:
            yield server
    except ServerAbsent as absence:
        if os.environ.get("CI"):
            raise
        request.config.stash.setdefault(ABSENT, {})[release.name] = str(absence)
        pytest.skip(str(absence))


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


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say in one line which engines were not tested."""
    absent = config.stash.get(ABSENT, {})
    if absent:
        terminalreporter.write_line("NOT TESTED: " + "; ".join(absent.values()))
