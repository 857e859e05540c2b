"""The text behind an id or a piece of text: what explaining a claim needs of the graph."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from queries.cells import Row, count, text

BY_ID = """MATCH (claim)-[:EVIDENCED_BY]->(evidence:Evidence)-[:FROM_DOCUMENT]->(document:Document)
WHERE evidence.id STARTS WITH $id OR claim.id STARTS WITH $id
RETURN document.sha256 AS sha256,
       document.name AS name,
       document.text AS text,
       document.encoding AS encoding,
       document.origin AS origin,
       evidence.id AS evidence,
       evidence.start AS start,
       evidence.end AS end,
       claim.id AS claim,
       labels(claim)[0] AS kind,
       claim.rule AS rule,
       claim.version AS version
ORDER BY evidence, claim
"""
BY_WORDS = """MATCH (document:Document)
WHERE document.text CONTAINS $words
RETURN document.sha256 AS sha256,
       document.name AS name,
       document.text AS text,
       document.encoding AS encoding,
       document.origin AS origin
ORDER BY name, sha256
"""


@dataclass(frozen=True, slots=True)
class Source:
    """A document as the graph keeps it."""

    sha256: str
    name: str
    text: str
    encoding: str
    origin: str


@dataclass(frozen=True, slots=True)
class Stored:
    """A claim as the graph keeps it: its rule, and the model's version under which it was read."""

    id: str
    kind: str
    rule: str
    version: str


@dataclass(frozen=True, slots=True)
class Place:
    """The words of one evidence, where they stand, and the claims on them that were asked for."""

    evidence: str
    source: Source
    start: int
    end: int
    claims: tuple[Stored, ...]


def places(store: Store, id_or_beginning: str) -> tuple[Place, ...]:
    """The evidence whose id begins so with all its claims, or the claims whose own id does; one row per evidence."""
    by_evidence: dict[str, list[Row]] = {}
    for row in store.rows(BY_ID, id=id_or_beginning):
        by_evidence.setdefault(text(row, "evidence"), []).append(row)
    return tuple(_place(rows) for rows in by_evidence.values())


def holding(store: Store, words: str) -> tuple[Source, ...]:
    """The documents that hold these words, to the letter, by name."""
    return tuple(_source(row) for row in store.rows(BY_WORDS, words=words))


def _place(rows: list[Row]) -> Place:
    row = rows[0]
    claims = tuple(Stored(*(text(one, key) for key in ("claim", "kind", "rule", "version"))) for one in rows)
    return Place(text(row, "evidence"), _source(row), count(row, "start"), count(row, "end"), claims)


def _source(row: Row) -> Source:
    return Source(*(text(row, key) for key in ("sha256", "name", "text", "encoding", "origin")))
