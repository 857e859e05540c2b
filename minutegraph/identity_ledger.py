"""What the command `identity` does: names to organisations, organisations to rulings, rulings to a file and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from graph.ledger import Ruling, Verdict, identities, rule, rulings, undo
from graph.likely_same import Candidate, Known, candidates
from graph.store import Store
from minutegraph.errors import BadLedger, NoSuchFile, NoSuchName
from minutegraph.naming import Named, resolve
from queries.organisations import organisations


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One ruling, or one pair proposed (`open`), with the names of both and why."""

    verdict: str
    one: str
    other: str
    one_name: str
    other_name: str
    reason: str


def act(store: Store, action: str, names: tuple[str, ...], reason: str) -> tuple[LedgerRow, ...] | str:
    """What an action of the command answers: rows, or the text of an export."""
    if action in ("same", "different"):
        return ruled(store, "same" if action == "same" else "different", (names[0], names[1]), reason)
    asked: dict[str, Callable[[], tuple[LedgerRow, ...] | str]] = {
        "explain": lambda: explained(store, names[0]),
        "undo": lambda: undone(store, (names[0], names[1])),
        "export": lambda: to_lines(rulings(store)),
        "import": lambda: imported(store, Path(names[0])),
        "list": lambda: ledger(store),
    }
    return asked[action]()


def ledger(store: Store) -> tuple[LedgerRow, ...]:
    """Every ruling, then every pair that the names leave open."""
    known = _known(store)
    ruled = rulings(store)
    proposed = candidates(known.values(), ruled)
    return (*(_ruled(ruling, known) for ruling in ruled), *(_proposed(one) for one in proposed))


def explained(store: Store, name: str) -> tuple[LedgerRow, ...]:
    """The rulings and open pairs that bear on an organisation, or on one that is ruled to be one with it."""
    group = set(identities(store).one_with(_id(store, name)))
    return tuple(row for row in ledger(store) if {row.one, row.other} & group)


def ruled(store: Store, verdict: Verdict, names: tuple[str, str], reason: str) -> tuple[LedgerRow, ...]:
    """Enter a ruling on two organisations, and return it.

    Raises
    ------
    NoSuchName, AmbiguousName
        When none or several answer to a name.
    Contradiction
        When it cannot stand beside the others.
    """
    pair = (_id(store, names[0]), _id(store, names[1]))
    told = Ruling.on(verdict, pair, reason)
    rule(store, [told], datetime.now(UTC))
    return (_ruled(told, _known(store)),)


def undone(store: Store, names: tuple[str, str]) -> tuple[LedgerRow, ...]:
    """Take back the ruling on two organisations, and return it.

    Raises
    ------
    NoSuchName
        When there is no ruling on the two.
    """
    found = undo(store, (_id(store, names[0]), _id(store, names[1])))
    if found is None:
        raise NoSuchName("ruling", " and ".join(names), ways_out="See all: minutegraph identity list")
    return (_ruled(found, _known(store)),)


def to_lines(found: Iterable[Ruling]) -> str:
    """Rulings as a file to review: one JSON object a line, in the order of the ids."""
    keys = ("verdict", "one", "other", "reason", "ruled_on")
    told = ({key: getattr(ruling, key) for key in keys} for ruling in found)
    return "\n".join(json.dumps(one, ensure_ascii=False) for one in told)


def imported(store: Store, path: Path) -> tuple[LedgerRow, ...]:
    """Enter the rulings of a file, all of them or none, and return those that were new.

    Raises
    ------
    NoSuchFile, BadLedger
        When there is no such file, or a line of it is no ruling.
    Contradiction
        When one cannot stand beside the others.
    """
    try:
        lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    except (OSError, UnicodeDecodeError) as error:
        raise NoSuchFile(path, getattr(error, "strerror", None) or "it is not UTF-8 text") from error
    fresh = rule(store, [_read(path, number, line) for number, line in lines if line.strip()], datetime.now(UTC))
    known = _known(store)
    return tuple(_ruled(ruling, known) for ruling in fresh)


def _read(path: Path, number: int, line: str) -> Ruling:
    try:
        told = json.loads(line)
        verdict, pair = told["verdict"], (told["one"], told["other"])
        texts = (*pair, told.get("reason") or "", told.get("ruled_on") or "")
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise BadLedger(path, number) from error
    if verdict not in ("same", "different") or pair[0] == pair[1] or not all(isinstance(one, str) for one in texts):
        raise BadLedger(path, number)
    return Ruling.on(verdict, pair, texts[2], texts[3])


def _known(store: Store) -> dict[str, Known]:
    return {row.id: Known(row.id, row.name, row.kind, row.aliases) for row in organisations(store)}


def _id(store: Store, name: str) -> str:
    """The id that a name means; an id that a ruling names is known though no document is loaded that names it."""
    if any(name in (ruling.one, ruling.other) for ruling in rulings(store)):
        return name
    things = (Named(one.id, one.name, one.aliases) for one in _known(store).values())
    return resolve("organisation", name, things).id


def _ruled(ruling: Ruling, known: dict[str, Known]) -> LedgerRow:
    one, other = (known[key].name if key in known else "" for key in (ruling.one, ruling.other))
    return LedgerRow(ruling.verdict, ruling.one, ruling.other, one, other, ruling.reason)


def _proposed(found: Candidate) -> LedgerRow:
    return LedgerRow("open", found.one.id, found.other.id, found.one.name, found.other.name, found.reason)
