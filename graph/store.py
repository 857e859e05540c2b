"""What every engine offers: rows of a read, steps written in one transaction, and any Cypher as a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Protocol, Self

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Step:
    """One statement of a transaction, with its parameters."""

    cypher: str
    parameters: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to any Cypher: the names of its columns, and its rows in order.

    A cell is None, a boolean, a number, a text, a list or a mapping of such, a `Node`, a `Relationship` or a `Path`;
    dates and times are ISO 8601 text. The embedded engine names no columns where there is no row.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A node as an answer holds it."""

    labels: tuple[str, ...]
    properties: Mapping[str, object]

    def __str__(self) -> str:
        """As Cypher writes it: `(:Issue {id: 'agency-staff'})`."""
        return f"(:{':'.join(self.labels)}{_written(self.properties)})"


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship as an answer holds it."""

    type: str
    properties: Mapping[str, object]

    def __str__(self) -> str:
        """As Cypher writes it: `[:ABOUT {basis: 'words'}]`."""
        return f"[:{self.type}{_written(self.properties)}]"


@dataclass(frozen=True, slots=True)
class Path:
    """A path as an answer holds it: nodes, and the relationships between each and the next, in the path's order."""

    nodes: tuple[Node, ...]
    relationships: tuple[Relationship, ...]

    def __str__(self) -> str:
        """Nodes and relationships in turn; the way an arrow points is not told."""
        steps = (f"-{r}-{n}" for r, n in zip(self.relationships, self.nodes[1:], strict=True))
        return "".join((str(self.nodes[0]), *steps))


class Store(Protocol):
    """A graph on one engine. Statements are the Cypher that both engines share.

    Raises
    ------
    GraphError
        From every method; see graph/errors.py for the causes.
    """

    @property
    def name(self) -> str:
        """The engine: `embedded` or `neo4j`."""
        ...

    def rows(self, cypher: str, **parameters: object) -> tuple[Row, ...]:
        """The rows of a statement that reads, each a mapping by column."""
        ...

    def write(self, steps: Iterable[Step]) -> None:
        """Do all steps, in order, in one transaction: all of them stand afterwards, or none."""
        ...

    def run(self, cypher: str, parameters: Mapping[str, object], write: bool) -> Table:
        """The answer to any statement; one that would write is refused unless `write`."""
        ...

    def close(self) -> None:
        """Let go of the engine; closing twice does nothing."""
        ...

    def __enter__(self) -> Self:
        """The store itself."""
        ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
        ...


def _written(properties: Mapping[str, object]) -> str:
    if not properties:
        return ""
    return " {" + ", ".join(f"{name}: {value!r}" for name, value in sorted(properties.items())) + "}"
