"""The ledger of identity: which organisations are ruled to be one, or two, whatever the names in the minutes say.

A ruling is a node of its own, tied to no document, so it outlives every reload. It overwrites nothing: what the minutes
say stays, and who is who is worked out from the rulings whenever it is asked. Undoing a ruling leaves the graph as if
it had never been made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from graph.errors import GraphError, GraphMissing
from graph.ids import digest
from graph.records import NodeRecord, node_steps
from graph.store import Step, Store

Verdict: TypeAlias = Literal["same", "different"]

LEDGER_CYPHER = """MATCH (ruling:Ruling)
RETURN ruling.verdict AS verdict,
       ruling.one AS one,
       ruling.other AS other,
       ruling.reason AS reason,
       ruling.ruled_on AS ruled_on
ORDER BY one, other
"""


class Contradiction(GraphError):  # noqa: N818 - named by cause
    """A ruling cannot stand beside those that are there."""

    def __init__(self, ruling: Ruling, against: Ruling) -> None:
        self.ruling, self.against = ruling, against
        super().__init__(
            f"{ruling.one} and {ruling.other} cannot be ruled {ruling.verdict}: "
            f"{against.one} and {against.other} are ruled {against.verdict}; undo that first"
        )


@dataclass(frozen=True, slots=True)
class Ruling:
    """Two organisations, by id in the order of the alphabet, ruled `same` or `different`, and why."""

    verdict: Verdict
    one: str
    other: str
    reason: str = ""
    ruled_on: str = ""

    @classmethod
    def on(cls, verdict: Verdict, pair: tuple[str, str], reason: str = "", ruled_on: str = "") -> Ruling:
        """A ruling on two organisations, named in any order."""
        first, second = sorted(pair)
        return cls(verdict, first, second, reason, ruled_on)

    @property
    def id(self) -> str:
        """A hash of the pair: there is one ruling on each."""
        return digest("Ruling", self.one, self.other)


class Identities:
    """Who is who, by the rulings: each organisation's id leads to the first id of those that are one with it."""

    def __init__(self, rulings: Iterable[Ruling] = ()) -> None:
        self._rulings = tuple(sorted(rulings, key=lambda ruling: (ruling.one, ruling.other)))
        self._of: dict[str, str] = {}
        for ruling in self._rulings:
            if ruling.verdict == "same":
                self._join(ruling.one, ruling.other)

    def of(self, found: str) -> str:
        """The id under which an organisation is known."""
        return self._of.get(found, found)

    def one_with(self, found: str) -> tuple[str, ...]:
        """The ids that are ruled to be one with an organisation, itself among them, sorted."""
        known = self.of(found)
        return tuple(sorted({known, found, *(key for key, value in self._of.items() if value == known)}))

    def against(self, ruling: Ruling) -> Ruling | None:
        """The first ruling beside which another cannot stand; None where it can."""
        others = [known for known in self._rulings if known.id != ruling.id]
        if ruling.verdict == "different":
            rest = Identities(others)
            return next(rest._sames(), None) if rest.of(ruling.one) == rest.of(ruling.other) else None
        joined = Identities([*others, ruling])
        apart = (known for known in others if known.verdict == "different")
        return next((known for known in apart if joined.of(known.one) == joined.of(known.other)), None)

    def _sames(self) -> Iterator[Ruling]:
        return (ruling for ruling in self._rulings if ruling.verdict == "same")

    def _join(self, one: str, other: str) -> None:
        group = {*self.one_with(one), *self.one_with(other)}
        self._of |= dict.fromkeys(group, min(group))


def rulings(store: Store) -> tuple[Ruling, ...]:
    """Every ruling, by the ids; none where there is no graph yet."""
    try:
        rows = store.rows(LEDGER_CYPHER)
    except GraphMissing:
        return ()
    return tuple(
        Ruling(
            "same" if row["verdict"] == "same" else "different",
            *(str(row[key] or "") for key in ("one", "other", "reason", "ruled_on")),
        )
        for row in rows
    )


def identities(store: Store) -> Identities:
    """Who is who, by the rulings of a graph."""
    return Identities(rulings(store))


def rule(store: Store, told: Iterable[Ruling], clock: datetime) -> tuple[Ruling, ...]:
    """Enter rulings; one on a pair that is ruled already takes its place, one that says nothing new changes nothing.

    Raises
    ------
    Contradiction
        When one cannot stand beside the others; none is then entered.
    """
    known = {ruling.id: ruling for ruling in rulings(store)}
    fresh: list[Ruling] = []
    for ruling in told:
        against = Identities(known.values()).against(ruling)
        if against:
            raise Contradiction(ruling, against)
        before = known.get(ruling.id)
        if before and (before.verdict, before.reason) == (ruling.verdict, ruling.reason):
            continue
        entered = Ruling(
            ruling.verdict,
            ruling.one,
            ruling.other,
            ruling.reason,
            ruling.ruled_on or clock.isoformat(timespec="seconds"),
        )
        known[ruling.id] = entered
        fresh.append(entered)
    if fresh:
        store.write(node_steps(map(_record, fresh)))
    return tuple(fresh)


def undo(store: Store, pair: tuple[str, str]) -> Ruling | None:
    """Take a ruling back, and return it; None where there is none on the pair."""
    wanted = Ruling.on("same", pair).id
    found = next((ruling for ruling in rulings(store) if ruling.id == wanted), None)
    if found:
        store.write([Step("MATCH (ruling:Ruling {id: $id})\nDELETE ruling", {"id": wanted})])
    return found


def _record(ruling: Ruling) -> NodeRecord:
    told = {"verdict": ruling.verdict, "one": ruling.one, "other": ruling.other}
    return NodeRecord("Ruling", ruling.id, {**told, "reason": ruling.reason or None, "ruled_on": ruling.ruled_on})
