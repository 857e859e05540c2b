"""Where the graph is: a folder, or the address of a Neo4j server."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import UnknownAddress

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_BOLT = ("bolt://", "bolt+s://", "bolt+ssc://", "neo4j://", "neo4j+s://", "neo4j+ssc://")


@dataclass(frozen=True, slots=True)
class Folder:
    """A graph in a folder of this machine. `is_default` where nobody named one, so that it can be told."""

    path: Path
    is_default: bool = False

    def __str__(self) -> str:
        return str(self.path)


@dataclass(frozen=True, slots=True)
class Server:
    """A graph on a Neo4j server. The password stays out of what is printed."""

    address: str
    username: str
    password: str = field(repr=False)
    database: str | None = None
    is_default: bool = False

    def __str__(self) -> str:
        return self.address


Location = Folder | Server


def find_location(option: str | None, environ: Mapping[str, str], data_directory: Path) -> Location:
    """Where the graph is: the option, else `MINUTEGRAPH_GRAPH`, else `NEO4J_URI`, else a folder in the data directory.

    User name, password and database of a server are `NEO4J_USERNAME` (`neo4j` unless set), `NEO4J_PASSWORD` and
    `NEO4J_DATABASE` (the server's own default unless set).

    Raises
    ------
    UnknownAddress
        When what is named is an address of neither kind.
    """
    named = option or environ.get("MINUTEGRAPH_GRAPH") or environ.get("NEO4J_URI")
    if not named:
        return Folder(data_directory / "graph", is_default=True)
    if named.lower().startswith(_BOLT):
        username = environ.get("NEO4J_USERNAME") or "neo4j"
        database = environ.get("NEO4J_DATABASE") or None
        return Server(named, username, environ.get("NEO4J_PASSWORD", ""), database)
    if _SCHEME.match(named):
        raise UnknownAddress(named)
    return Folder(Path(named).expanduser())
