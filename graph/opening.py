"""A store for a location. The engines are imported here, and only when one is opened."""

from __future__ import annotations

from graph.location import Folder, Location
from graph.store import Store
from ontology.schema import constraints


def open_store(location: Location) -> Store:
    """The store at a location. Nothing is started or reached before the first statement.

    Raises
    ------
    NotAGraph
        When the folder holds something else.
    """
    if isinstance(location, Folder):
        from graph.embedded import EmbeddedStore  # noqa: PLC0415

        return EmbeddedStore(location.path, constraints("embedded"))
    from graph.bolt import BoltStore  # noqa: PLC0415

    return BoltStore(location, constraints("neo4j"))
