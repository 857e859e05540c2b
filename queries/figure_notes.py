"""What the minutes say of a figure beside the figure: that there is none, that it is corrected, that it counts anew."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from queries.cells import Quoted, Row, number, optional_text, quoted, text, texts
from queries.scope import EVERYTHING, Occasion, Scope, claims_in_scope, occasion

CYPHER = claims_in_scope(
    "FigureNote",
    """claim.kind AS kind,
       claim.code AS code,
       claim.title AS title,
       claim.period AS period,
       claim.value AS value,
       claim.replaces AS replaces,
       claim.other_code AS other_code,
       owners""",
    also="""OPTIONAL MATCH (meeting)-[:HELD_BY]->(body:Organisation)
OPTIONAL MATCH (body)-[:PART_OF]->(whole:Organisation)
WITH claim, item, meeting, issues, basis, evidence, document,
     collect(DISTINCT body.id) + collect(DISTINCT whole.id) AS owners
""",
)


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note. `kind` is missing, restated, renumbered or redefined; `owners` are the body and its council, by id.

    `value` is the figure as corrected in place of `replaces`; `other_code` the code borne before.
    """

    kind: str
    code: str | None
    title: str
    period: str | None
    value: float | None
    replaces: float | None
    other_code: str | None
    owners: tuple[str, ...]
    where: Occasion
    evidence: Quoted

    def is_of(self, code: str | None, title: str, owner: str | None) -> bool:
        """Whether it speaks of a measure of that code (or, without one, of that title) of that organisation."""
        if owner is not None and owner not in self.owners:
            return False
        if self.code or code:
            return code is not None and code in (self.code, self.other_code)
        return self.title.casefold() == title.casefold()


def figure_notes(store: Store, scope: Scope = EVERYTHING) -> tuple[NoteRow, ...]:
    """The notes on figures in scope, whatever issue: oldest meeting first, then in text order."""
    parameters = {key: value for key, value in scope.parameters().items() if key != "issues"}
    return tuple(_row(row, scope) for row in store.rows(CYPHER.anything, **parameters))


def _row(row: Row, scope: Scope) -> NoteRow:
    noted = text(row, "kind"), optional_text(row, "code"), text(row, "title"), optional_text(row, "period")
    figures = tuple(None if row[key] is None else number(row, key) for key in ("value", "replaces"))
    rest = optional_text(row, "other_code"), texts(row, "owners")
    return NoteRow(*noted, figures[0], figures[1], *rest, occasion(row, scope), quoted(row))
