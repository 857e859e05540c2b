"""The words behind an id: their place, the line they stand in, and what is claimed on their strength."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from ontology.values import DateInterval
from queries.cells import Quoted, Row, interval, optional_text, quoted, text
from queries.parameters import DATES_ALL, ID
from queries.question import Given, Question
from queries.scope import Text

CYPHER = """MATCH (claim)-[:EVIDENCED_BY]->(evidence:Evidence)-[:FROM_DOCUMENT]->(document:Document)
WHERE evidence.id STARTS WITH $id OR claim.id STARTS WITH $id
MATCH (claim)-[:MADE_IN]->(:AgendaItem)-[:ITEM_OF]->(meeting:Meeting)
RETURN evidence.id AS evidence,
       document.name AS document,
       document.sha256 AS sha256,
       document.text AS text,
       evidence.start AS start,
       evidence.end AS end,
       evidence.quote AS quote,
       evidence.source AS source,
       meeting.body AS body,
       meeting.council AS council,
       meeting.earliest AS earliest,
       meeting.latest AS latest,
       claim.id AS claim,
       labels(claim)[0] AS kind,
       claim.rule AS rule
ORDER BY evidence, claim
"""


@dataclass(frozen=True, slots=True)
class Carried:
    """One claim that rests on the words: its id, its kind (the model's label) and the rule that made it."""

    id: str
    kind: str
    rule: str


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """Exact words, the document they stand in, the line around them, and the claims that rest on them.

    `line` is the document's whole line; `offset` is where the words begin in it. `source` is where they stand in what
    the document was read from, as "page 3"; None where that is the text itself.
    """

    evidence: Quoted
    sha256: str
    held: DateInterval
    body: str | None
    council: str | None
    line: str
    offset: int
    source: str | None
    claims: tuple[Carried, ...]


def quote(store: Store, id_or_beginning: str) -> tuple[QuoteRow, ...]:
    """The words whose evidence id, or whose claim's id, is or begins so: one row per evidence, by id.

    More than one row means that the beginning is too short to tell them apart.
    """
    rows = store.rows(CYPHER, id=id_or_beginning)
    by_evidence: dict[str, list[Row]] = {}
    for row in rows:
        by_evidence.setdefault(text(row, "evidence"), []).append(row)
    return tuple(_row(group) for group in by_evidence.values())


def _row(rows: list[Row]) -> QuoteRow:
    row = rows[0]
    words = quoted(row)
    line, offset = _line_around(text(row, "text"), words.start, words.end)
    claims = tuple(Carried(text(one, "claim"), text(one, "kind"), text(one, "rule")) for one in rows)
    whose = optional_text(row, "body"), optional_text(row, "council")
    source = optional_text(row, "source")
    return QuoteRow(words, text(row, "sha256"), interval(row), *whose, line, offset, source, claims)


def _line_around(document: str, start: int, end: int) -> tuple[str, int]:
    begins = document.rfind("\n", 0, start) + 1
    ends = document.find("\n", end)
    return document[begins : ends if ends >= 0 else len(document)].rstrip(), start - begins


def _ask(store: Store, given: Given) -> tuple[QuoteRow, ...]:
    return quote(store, given.id or "")


QUESTION = Question(
    "quote",
    "the words behind an id, and their place",
    "One row for each evidence whose id, or whose claim's id, is or begins so: the words, the line around them, and "
    "all that is claimed on their strength.",
    DATES_ALL,
    (ID.must(),),
    QuoteRow,
    (Text("The words behind an id", CYPHER),),
    _ask,
)
