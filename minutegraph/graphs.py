"""Opening the graph that the user means, and making sure that it holds something."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from minutegraph.errors import NothingLoaded

if TYPE_CHECKING:
    from graph.location import Location
    from graph.store import Store

_ANY_DOCUMENT = "MATCH (document:Document) RETURN document.sha256 AS sha256 LIMIT 1"


def location_of(option: str | None) -> Location:
    """Where the graph is: the option, else the environment, else the user's data folder."""
    import platformdirs

    from graph.location import find_location

    return find_location(option, os.environ, Path(platformdirs.user_data_dir("minutegraph", appauthor=False)))


@contextmanager
def opened(option: str | None) -> Iterator[Store]:
    """The store of the graph, closed afterwards; it may be empty.

    Raises
    ------
    GraphError
        When the graph cannot be opened.
    """
    from graph.opening import open_store

    with open_store(location_of(option)) as store:
        yield store


@contextmanager
def loaded(option: str | None) -> Iterator[Store]:
    """The store of a graph that holds at least one document.

    Raises
    ------
    NothingLoaded
        When it holds none.
    GraphError
        When the graph cannot be opened.
    """
    with opened(option) as store:
        if not store.rows(_ANY_DOCUMENT):
            raise NothingLoaded(str(location_of(option)))
        yield store
