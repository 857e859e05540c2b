"""One commitment from its first promise to its last report, each step with its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from graph.follow_up import Followed
from graph.store import Store
from ontology.values import DateInterval
from queries.cells import Quoted
from queries.chain_facts import sittings
from queries.fates import TEXTS, to_quoted
from queries.history import followed
from queries.open_commitments import FATES_DATES
from queries.parameters import AS_OF, COMMITMENT
from queries.question import Given, Question


@dataclass(frozen=True, slots=True)
class ChainRow:
    """One step: promised, renewed (promised again), or what a meeting was told of it.

    A meeting can be told reported, chased, partly, late, not_done, fulfilled, superseded or withdrawn.
    `what` and `due` are those of the promise; `on` holds the days on which it was done, where they are told.
    """

    held: DateInterval
    step: str
    what: str | None
    owner: str | None
    due: DateInterval | None
    on: DateInterval | None
    commitment: str
    evidence: Quoted


def fulfilment_chain(store: Store, commitment: str, as_of: date | None = None) -> tuple[ChainRow, ...]:
    """The steps of the commitment with that id and of those that it renews or that renew it: in time order."""
    everything = {one.promise.id: one for one in followed(store, sittings(store, as_of or date.max))}
    if commitment not in everything:
        return ()
    steps = [step for one in _chain(everything, commitment) for step in _steps(one)]
    told: dict[tuple[str, str], tuple[ChainRow, tuple[object, ...]]] = {}
    for row, order in steps:
        told.setdefault((row.step, row.evidence.id), (row, order))
    return tuple(row for row, _ in sorted(told.values(), key=lambda step: step[1]))


def _chain(everything: Mapping[str, Followed], commitment: str) -> Iterable[Followed]:
    """The commitment, those before it in the line of renewals, and those after."""
    found = {commitment}
    while True:
        before = {one.renews.id for key in found if (one := everything[key]).renews}
        after = {key for key, one in everything.items() if one.renews and one.renews.id in found}
        if before | after <= found:
            return [everything[key] for key in sorted(found)]
        found |= before | after


def _steps(one: Followed) -> Iterator[tuple[ChainRow, tuple[object, ...]]]:
    made = one.promise
    step = "renewed" if one.renews else "promised"
    row = ChainRow(made.sitting.held, step, made.what, made.owner, made.due, None, made.id, to_quoted(made.made))
    yield row, (*made.sitting.order, 1, made.made.start)
    for event in one.events:
        said = event.report
        on = said.on if said.on.is_known else None
        words = to_quoted(said.said)
        told = ChainRow(said.sitting.held, event.kind, None, None, None, on, made.id, words)
        yield told, (*said.sitting.order, 0, said.said.start)


def _ask(store: Store, given: Given) -> tuple[ChainRow, ...]:
    return fulfilment_chain(store, given.commitment or "", given.as_of)


QUESTION = Question(
    "fulfilment-chain",
    "one commitment from promise to fulfilment",
    "One row for each step of a commitment: when it was promised and promised again, and what later meetings were "
    "told of it, with the words. The steps of every promise of the same deliverable are in it. A report is matched "
    "by deliverable, doing, names and dates, so each step is to be read with its quote.",
    FATES_DATES,
    (COMMITMENT.must(), AS_OF),
    ChainRow,
    TEXTS[2:],
    _ask,
)
