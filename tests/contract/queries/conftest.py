"""The fictional chronicle on every engine."""

from __future__ import annotations

import pytest

from graph.store import Step, Store
from tests.queries.chronicle import write_chronicle


@pytest.fixture(scope="module")
def chronicle(engine: Store) -> Store:
    """The graph of the five fictional meetings."""
    engine.write([Step("MATCH (n)\nDETACH DELETE n")])
    write_chronicle(engine)
    return engine
