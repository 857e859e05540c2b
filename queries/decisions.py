"""What was decided: the limbs of formal disposals."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from ontology.schema import model
from queries.cells import Quoted, Row, optional_text, quoted, text, texts
from queries.parameters import DATES_OVERLAP, EFFECT, MEETING, SCOPE
from queries.question import Given, Question
from queries.scope import EVERYTHING, Occasion, Scope, claims_in_scope, occasion

CYPHER = claims_in_scope("Decision", "claim.effect AS effect")


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One limb of a disposal. `effect` is the model's DecisionEffect; `issues` are what it or its paragraph raises.

    `basis` is None where the decision itself raises no issue asked about, and stands for the whole item.
    """

    effect: str
    issues: tuple[str, ...]
    basis: str | None
    where: Occasion
    evidence: Quoted


def decisions(store: Store, scope: Scope = EVERYTHING, effect: str | None = None) -> tuple[DecisionRow, ...]:
    """What was decided in scope, of one effect or all: one row per limb, oldest meeting first, then in text order."""
    rows = (_row(row, scope) for row in store.rows(CYPHER.text(scope), **scope.parameters()))
    return tuple(row for row in rows if effect in (None, row.effect))


def decisions_on_items_raising(store: Store, scope: Scope) -> tuple[DecisionRow, ...]:
    """What was decided on the items that raise the issues in scope, whether the decision names an issue or not."""
    return tuple(_row(row, scope) for row in store.rows(CYPHER.items_raising, **scope.parameters()))


def _row(row: Row, scope: Scope) -> DecisionRow:
    about = texts(row, "issues"), optional_text(row, "basis")
    return DecisionRow(text(row, "effect"), *about, occasion(row, scope), quoted(row))


def _ask(store: Store, given: Given) -> tuple[DecisionRow, ...]:
    rows = decisions(store, given.scope, given.effect)
    return tuple(row for row in rows if given.meeting in (None, row.where.meeting))


QUESTION = Question(
    "decisions",
    "what was decided",
    "One row for each limb of a formal disposal, of one effect or of all. Noting something is a decision and promises "
    "nothing.",
    DATES_OVERLAP,
    (*SCOPE, MEETING, EFFECT.one_of(model().enumeration("DecisionEffect").names)),
    DecisionRow,
    CYPHER.texts(),
    _ask,
)
