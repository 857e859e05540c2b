"""The embedded engine: ArcadeDB inside the process, one folder, no port and no password.

The engine's own calls are used and no server of it is started; docs/decisions/0002-embedded-engine.md says why.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from graph.embedded_values import Values
from graph.errors import (
    FolderUnusable,
    GraphInUse,
    GraphMissing,
    NotAGraph,
    QueryError,
    ReadOnlyViolation,
    StorageFailed,
)
from graph.store import Row, Step, Table

_LANGUAGE = "opencypher"
_DATABASE, _LOG = "database", "log"
_DISK = "java.io.IOException"
_WRAPPED = "Error executing"
_SETTINGS = (
    "-Darcadedb.opencypher.loadCsv.allowFileUrls=false",
    "-Darcadedb.opencypher.loadCsv.allowRemoteUrls=false",
    "-Darcadedb.txWalFlush=1",
)


class EmbeddedStore:
    """A graph in a folder. `schema` holds the statements that make keys and indexes; a new graph gets them first.

    Raises
    ------
    NotAGraph
        When there is a file at the folder's place, or the folder holds something else.
    FolderUnusable
        When the folder cannot be looked into, here or when it is first used.
    """

    def __init__(self, folder: Path, schema: Iterable[str]) -> None:
        self._folder, self._schema = folder.absolute(), tuple(schema)
        self._database: Any = None
        self._has_schema = False
        try:
            usable = self._exists() or _is_free(self._folder)
        except OSError as error:
            raise FolderUnusable(self._folder, (error.strerror or str(error)).lower()) from error
        if not usable:
            raise NotAGraph(self._folder)

    @property
    def name(self) -> str:
        """The engine's name."""
        return "embedded"

    def rows(self, cypher: str, **parameters: object) -> tuple[Row, ...]:
        """The rows of a statement that reads, each a mapping by column."""
        table = self.run(cypher, parameters, write=False)
        return tuple(dict(zip(table.columns, row, strict=True)) for row in table.rows)

    def write(self, steps: Iterable[Step]) -> None:
        """Do all steps, in order, in one transaction, creating the graph where there is none."""
        pending = tuple(steps)
        database = self._prepared()
        with _refusals("COMMIT"), database.transaction():
            for step in pending:
                _ask(database.command, step.cypher, step.parameters)

    def run(self, cypher: str, parameters: Mapping[str, object], write: bool) -> Table:
        """The answer to any statement; the engine itself refuses one that would write unless `write`."""
        if not write:
            database = self._opened()
            found = _ask(database.query, cypher, parameters)
        else:
            database = self._prepared()
            with _refusals(cypher), database.transaction():
                found = _ask(database.command, cypher, parameters)
        columns = tuple(found[0]) if found else ()
        values = Values(database)
        return Table(columns, tuple(tuple(values.plain(row.get(name)) for name in columns) for row in found))

    def close(self) -> None:
        """Close the folder's graph, so that another process can open it; closing twice does nothing."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def _files(self) -> Path:
        return self._folder / _DATABASE

    def _exists(self) -> bool:
        return (self._files / "schema.json").is_file()

    def _prepared(self) -> Any:
        """The open database, created where there is none, with its keys and indexes."""
        database = self._opened(create=True)
        if not self._has_schema:
            for statement in self._schema:
                _ask(database.command, statement, {})
            self._has_schema = True
        return database

    def _opened(self, create: bool = False) -> Any:
        if self._database is None:
            if not create and not self._exists():
                raise GraphMissing(self._folder)
            self._database = self._open()
        return self._database

    def _open(self) -> Any:
        self._make_sure_of_folder()
        engine = _engine(self._folder / _LOG)
        act = engine.open_database if self._exists() else engine.create_database
        try:
            return act(str(self._files))
        except engine.ArcadeDBError as error:
            if "locked by another process" in str(error) or "already in use" in str(error):
                raise GraphInUse(self._folder) from error
            raise FolderUnusable(self._folder, _reason(error)) from error

    def _make_sure_of_folder(self) -> None:
        """Make the folder where it is missing; the engine writes into it even to read, and tells badly if it cannot."""
        log = self._folder / _LOG
        try:
            log.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FolderUnusable(self._folder, (error.strerror or str(error)).lower()) from error
        if not all(os.access(folder, os.W_OK | os.X_OK) for folder in (log, self._files) if folder.exists()):
            raise FolderUnusable(self._folder, "it may not be written to")


def _engine(log_folder: Path) -> Any:
    """The engine's module, told before its first import to log into a file, never to the console.

    It writes every commit through to the disk, and no statement can read files or reach the network.
    """
    os.environ.setdefault("ARCADEDB_LOG_CONSOLE", "0")
    os.environ.setdefault("ARCADEDB_LOG_DIR", str(log_folder))
    os.environ.setdefault("ARCADEDB_NATIVE_ISOLATE_ARGS", " ".join(_SETTINGS))
    import arcadedb  # noqa: PLC0415 - starts the engine; a command that needs no graph must not pay for it

    return arcadedb


def _ask(act: Callable[[str, str, dict[str, object]], Any], cypher: str, parameters: Mapping[str, object]) -> list[Row]:
    with _refusals(cypher):
        rows: list[Row] = act(_LANGUAGE, cypher, dict(parameters)).to_list()
        return rows


@contextmanager
def _refusals(cypher: str) -> Iterator[None]:
    """The engine's refusal of a statement as ours."""
    from arcadedb import ArcadeDBError  # noqa: PLC0415 - loaded by now

    try:
        yield
    except ArcadeDBError as error:
        if "QueryNotIdempotentException" in str(error):
            raise ReadOnlyViolation(cypher) from error
        if cause := next((told for kind, told in getattr(error, "java_chain", ()) if kind == _DISK), None):
            raise StorageFailed(str(cause).lower()) from error
        raise QueryError(cypher, _reason(error)) from error


def _reason(error: Exception) -> str:
    """What went wrong, without the engine's class names and wrappers."""
    causes = [str(message) for _, message in getattr(error, "java_chain", ())]
    told = (message for message in causes if message != "null" and not message.startswith(_WRAPPED))
    return next(told, str(error))


def _is_free(folder: Path) -> bool:
    """Whether a graph can be made here: nothing is here yet, an empty folder, or what an interrupted start left."""
    return not folder.exists() or (
        folder.is_dir() and all(entry.name in (_DATABASE, _LOG) for entry in folder.iterdir())
    )
