"""One issue in several organisations, side by side, each out of its own meetings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from graph.store import Store
from ontology.values import DateInterval
from queries.bounds import span_of
from queries.cells import Quoted
from queries.commitments import commitments
from queries.figures import figures
from queries.meetings import meetings
from queries.parameters import DATES_OVERLAP, SCOPE
from queries.question import Given, Question
from queries.raised import TEXTS, raised_as_one
from queries.scope import Scope


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One organisation: the meetings that raise the issue out of those loaded, and how much is claimed of it.

    `evidence` holds the first words of each of those meetings that raise it, oldest first.
    """

    organisation: str
    raising: int
    loaded: int
    figures: int
    commitments: int
    span: DateInterval
    evidence: tuple[Quoted, ...]


def compare_organisations(
    store: Store, scope: Scope, organisations: Iterable[tuple[str, tuple[str, ...]]]
) -> tuple[ComparedRow, ...]:
    """One row for each organisation (its name, and the ids of it and its parts), in the order given."""
    return tuple(_row(store, replace(scope, organisations=covers), name) for name, covers in organisations)


def _row(store: Store, scope: Scope, name: str) -> ComparedRow:
    raising = raised_as_one(store, scope)
    held = [mention.where.held for mention in raising.values()]
    claimed = len(figures(store, scope)), len(commitments(store, scope))
    words = tuple(mention.evidence for mention in raising.values())
    return ComparedRow(name, len(raising), len(meetings(store, scope)), *claimed, span_of(held), words)


def _ask(store: Store, given: Given) -> tuple[ComparedRow, ...]:
    return compare_organisations(store, given.scope, given.apart)


QUESTION = Question(
    "compare-organisations",
    "one issue in several organisations, side by side",
    "One row for each organisation named: how many of the meetings loaded that it held, or that name it, raise the "
    "issue, with the figures and commitments about it. Counts are out of each one's own meetings; more minutes "
    "loaded is not more concern.",
    DATES_OVERLAP,
    (SCOPE[0].must(), SCOPE[1].must(), *SCOPE[2:]),
    ComparedRow,
    TEXTS,
    _ask,
)
