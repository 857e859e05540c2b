"""What can go wrong with a graph, named by its cause."""

# GraphError
# ├── GraphMissing       there is no graph in the folder yet
# ├── NotAGraph          the folder holds something else
# ├── FolderUnusable     no graph can be made or opened in the folder
# ├── StorageFailed      the disk is full or broken; what was being written is not there
# ├── GraphInUse         another process has the folder open
# ├── GraphUnavailable   the engine or the server cannot be reached, or broke off
# ├── AccessDenied       the server refuses the user name and password
# ├── UnknownAddress     the address names no kind of graph that is known
# └── QueryError         the engine refuses a statement
#     └── ReadOnlyViolation   it would write, and only reading was asked for

from __future__ import annotations

from pathlib import Path


class GraphError(Exception):
    """The root: whatever the graph cannot do."""


class GraphMissing(GraphError):  # noqa: N818 - named by cause
    """There is no graph in the folder yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(f"there is no graph in {folder} yet; load minutes into it first")


class NotAGraph(GraphError):  # noqa: N818 - named by cause
    """The folder, or the file at its place, is not a graph, and is left alone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(f"{folder} holds something else than a graph; give an empty or a new folder")


class FolderUnusable(GraphError):  # noqa: N818 - named by cause
    """No graph can be made or opened in the folder; `cause` in the system's or the engine's words."""

    def __init__(self, folder: Path, cause: str) -> None:
        self.folder, self.cause = folder, cause
        super().__init__(f"no graph can be kept in {folder}: {cause}")


class StorageFailed(GraphError):  # noqa: N818 - named by cause
    """The disk is full or broken; what was being written is not there, the rest is. `cause` in the system's words."""

    def __init__(self, cause: str) -> None:
        self.cause = cause
        super().__init__(f"the graph could not be written: {cause}; what is in it stays as it was")


class GraphInUse(GraphError):  # noqa: N818 - named by cause
    """Another process has the folder's graph open; one process at a time can."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(
            f"the graph in {folder} is open in another process; wait for it to end, "
            "or keep the graph on a Neo4j server, which many processes can share"
        )


class GraphUnavailable(GraphError):  # noqa: N818 - named by cause
    """The engine or the server cannot be reached, or broke off; `cause` is in its own words."""

    def __init__(self, where: str, cause: str) -> None:
        self.where, self.cause = where, cause
        super().__init__(f"the graph at {where} cannot be reached: {cause}")


class AccessDenied(GraphError):  # noqa: N818 - named by cause
    """The server refuses the user name and password."""

    def __init__(self, where: str, username: str) -> None:
        self.where, self.username = where, username
        super().__init__(
            f"the server at {where} refuses the password of {username!r}; set NEO4J_USERNAME and NEO4J_PASSWORD"
        )


class UnknownAddress(GraphError):  # noqa: N818 - named by cause
    """An address whose scheme is neither a folder's nor a Bolt server's."""

    def __init__(self, address: str) -> None:
        self.address = address
        super().__init__(f"{address!r} is neither a folder nor an address that begins with bolt:// or neo4j://")


class QueryError(GraphError):
    """The engine refuses a statement; `reason` is in its own words."""

    def __init__(self, cypher: str, reason: str) -> None:
        self.cypher, self.reason = cypher, reason
        super().__init__(reason)


class ReadOnlyViolation(QueryError):  # noqa: N818 - named by cause
    """The statement would write, and only reading was asked for."""

    def __init__(self, cypher: str) -> None:
        super().__init__(cypher, "this statement would change the graph, and only reading was asked for")
