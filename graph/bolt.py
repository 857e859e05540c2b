"""A Neo4j server over Bolt: managed transactions, and the driver's errors as ours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import Self

import neo4j
from neo4j.exceptions import AuthError, ClientError, ConfigurationError, DriverError, Neo4jError

from graph.bolt_values import plain
from graph.errors import AccessDenied, GraphUnavailable, QueryError, ReadOnlyViolation
from graph.location import Server
from graph.store import Row, Step, Table

_MADE = re.compile(r"CREATE (?:CONSTRAINT|(?:[A-Z]+ )?INDEX) (\w+)")
_WRITING_IN_READ_MODE = "Neo.ClientError.Statement.AccessMode"


class BoltStore:
    """A graph on a server. `schema` holds the statements that make keys and indexes; the first write sees to them."""

    def __init__(self, server: Server, schema: Iterable[str]) -> None:
        self._server, self._schema = server, tuple(schema)
        self._driver: neo4j.Driver | None = None
        self._has_schema = False

    @property
    def name(self) -> str:
        """The engine's name."""
        return "neo4j"

    def rows(self, cypher: str, **parameters: object) -> tuple[Row, ...]:
        """The rows of a statement that reads, each a mapping by column."""
        table = self.run(cypher, parameters, write=False)
        return tuple(dict(zip(table.columns, row, strict=True)) for row in table.rows)

    def write(self, steps: Iterable[Step]) -> None:
        """Do all steps, in order, in one transaction, tried again where another writer was in the way."""
        pending = tuple(steps)
        self._see_to_schema()

        def all_steps(transaction: neo4j.ManagedTransaction) -> None:
            for step in pending:
                with _refusals(step.cypher):
                    transaction.run(step.cypher, dict(step.parameters)).consume()

        with self._session(neo4j.WRITE_ACCESS) as session:
            session.execute_write(all_steps)

    def run(self, cypher: str, parameters: Mapping[str, object], write: bool) -> Table:
        """The answer to any statement; the server itself refuses one that would write unless `write`."""
        if write:
            self._see_to_schema()

        def ask(transaction: neo4j.ManagedTransaction) -> Table:
            with _refusals(cypher):
                result = transaction.run(cypher, dict(parameters))
                columns = tuple(result.keys())
                return Table(columns, tuple(tuple(plain(cell) for cell in record.values()) for record in result))

        with self._session(neo4j.WRITE_ACCESS if write else neo4j.READ_ACCESS) as session:
            return session.execute_write(ask) if write else session.execute_read(ask)

    def close(self) -> None:
        """Hang up; closing twice does nothing."""
        if self._driver is not None:
            self._driver.close()
            self._driver = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _see_to_schema(self) -> None:
        """Make the keys and indexes that are not there; an index and the key it serves bear one name."""
        if self._has_schema:
            return
        there = {row["name"] for row in self.rows("SHOW INDEXES YIELD name")}
        missing = [cypher for cypher in self._schema if not ((made := _MADE.match(cypher)) and made[1] in there)]
        with self._session(neo4j.WRITE_ACCESS) as session:
            for cypher in missing:
                with _refusals(cypher):
                    session.run(cypher).consume()
            if missing:
                session.run("CALL db.awaitIndexes(60)").consume()
        self._has_schema = True

    @contextmanager
    def _session(self, access: str) -> Iterator[neo4j.Session]:
        """A session; a server that is absent, breaks off or refuses the password is said as ours."""
        address = self._server.address
        try:
            with self._connected().session(default_access_mode=access, database=self._server.database) as session:
                yield session
        except AuthError as error:
            raise AccessDenied(address, self._server.username) from error
        except (ConfigurationError, DriverError, Neo4jError, OSError, ValueError) as error:
            raise GraphUnavailable(address, getattr(error, "message", None) or str(error)) from error

    def _connected(self) -> neo4j.Driver:
        """The driver, which has reached the server once: later failures are tried again, the first is said at once."""
        if self._driver is None:
            driver = neo4j.GraphDatabase.driver(
                self._server.address,
                auth=(self._server.username, self._server.password),
                notifications_min_severity="OFF",
                connection_timeout=10,
            )
            try:
                driver.verify_connectivity()
            except BaseException:
                driver.close()
                raise
            self._driver = driver
        return self._driver


@contextmanager
def _refusals(cypher: str) -> Iterator[None]:
    """The server's refusal of a statement as ours; what the driver may try again passes through."""
    try:
        yield
    except (OverflowError, UnicodeEncodeError) as error:  # a parameter that Bolt cannot carry
        raise QueryError(cypher, str(error)) from error
    except ClientError as error:
        if isinstance(error, AuthError) or error.is_retryable():
            raise
        if error.code == _WRITING_IN_READ_MODE:
            raise ReadOnlyViolation(cypher) from error
        raise QueryError(cypher, error.message or str(error)) from error
