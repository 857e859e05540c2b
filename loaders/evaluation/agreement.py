"""When a claim of the gold and a claim of the reading say the same.

Each rule gives a degree: 0 where the two differ, higher the closer they are, so that each claim is paired with its
best. Source: the annotation rules in docs/annotation.md.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

Claim = Mapping[str, Any]
Degree = Callable[[Claim, Claim], float]

_RANKS = frozenset("and bc borough cc city county district mbc metropolitan of".split())
_KINDS_ALONE = frozenset(
    "authority board committee company council local overview panel partnership scrutiny trust".split()
)
_SLACK_DAYS = 31
_LONGEST_RATIO, _LONGEST_EXCESS = 3, 400


def words(name: str | None) -> str:
    """A name's words for comparing: small letters; no apostrophe, article or company form."""
    plain = re.sub(r"['‘’`]", "", unicodedata.normalize("NFKC", name or "").lower())
    return " ".join(w for w in re.findall(r"[a-z0-9]+", plain) if w not in {"ltd", "limited", "the"})


def same_body(one: str | None, other: str | None) -> bool:
    """Whether two names are equal, or one holds the other apart from words of rank."""
    if words(one) == words(other):
        return True
    a, b = (frozenset(words(name).split()) - _RANKS for name in (one, other))
    return bool(a and b) and (a <= b or b <= a) and bool((a & b) - _KINDS_ALONE)


def shared(one: Claim, other: Claim) -> int:
    """How many code points two claims' evidence share."""
    a, b = one["evidence"], other["evidence"]
    return int(max(0, min(a["end"], b["end"]) - max(a["start"], b["start"])))


def cover(one: Claim, other: Claim) -> float:
    """The share of the shorter evidence that the longer covers; 0 where the longer is out of all proportion."""
    short, long = sorted(claim["evidence"]["end"] - claim["evidence"]["start"] for claim in (one, other))
    if long > max(_LONGEST_RATIO * short, short + _LONGEST_EXCESS):
        return 0.0
    return shared(one, other) / max(1, int(short))


def closeness(one: Claim, other: Claim) -> float:
    """Evidence shared by both, as a share of what either holds."""
    a, b = one["evidence"], other["evidence"]
    return shared(one, other) / max(1, int(max(a["end"], b["end"]) - min(a["start"], b["start"])))


def same_span(gold: Claim, read: Claim) -> float:
    """For decisions and commitments: at least half of the shorter evidence is shared."""
    if cover(gold, read) < 0.5:
        return 0.0
    return 0.5 + closeness(gold, read) + _equal_attributes(gold, read, ("owner", "due", "force", "effect"))


def same_observation(gold: Claim, read: Claim) -> float:
    """For figures: unit and value are equal and the evidence overlaps."""
    if gold["unit"] != read["unit"] or abs(float(gold["value"]) - float(read["value"])) > 1e-9 * max(
        1.0, gold["value"]
    ):
        return 0.0
    if cover(gold, read) <= 0:
        return 0.0
    return 1.0 + closeness(gold, read) + _equal_attributes(gold, read, ("code", "period", "title"))


def same_organisation(gold: Claim, read: Claim) -> float:
    """For organisations: one's name is the other's name, or one of its names that can stand alone."""
    if words(gold["name"]) == words(read["name"]):
        return 2.0
    return float(words(read["name"]) in names_alone(gold) or words(gold["name"]) in names_alone(read))


def names_alone(organisation: Claim) -> frozenset[str]:
    """The names and aliases that tell the organisation without its document."""
    every = {words(name) for name in (organisation["name"], *organisation["aliases"])}
    return frozenset(every - _KINDS_ALONE - {"local authority", ""})


def same_instrument(gold: Claim, read: Claim) -> float:
    """For instruments: names are equal, or one holds the other."""
    if words(gold["name"]) == words(read["name"]):
        return 1.0
    return 0.5 if same_body(gold["name"], read["name"]) else 0.0


def same_judgement(gold: Claim, read: Claim) -> float:
    """For judgements: the same grade in overlapping words."""
    return cover(gold, read) if words(gold["grade"]) == words(read["grade"]) else 0.0


def same_cause(gold: Claim, read: Claim) -> float:
    """For causes: the same two concepts in the same direction."""
    return float((gold["cause"], gold["effect"]) == (read["cause"], read["effect"]))


def same_dates(gold: Claim | None, read: Claim | None) -> bool:
    """Whether two intervals agree: each bound open in both, or within 31 days; to the day where the gold is one day."""
    exact = bool(gold and gold["earliest"] and gold["earliest"] == gold["latest"])
    slack = 0 if exact else _SLACK_DAYS
    bounds = [[interval[bound] if interval else None for interval in (gold, read)] for bound in ("earliest", "latest")]
    return all(_near(one, other, slack) for one, other in bounds)


def _near(one: str | None, other: str | None, slack: int) -> bool:
    if not one or not other:
        return not one and not other
    return abs(date.fromisoformat(one) - date.fromisoformat(other)) <= timedelta(days=slack)


def same_owner(gold: str | None, read: str | None, organisations: Sequence[Claim]) -> bool:
    """Whether two owners are one: equal, names of one organisation of the gold, or one role within the other."""
    a, b = words(gold), words(read)
    if a == b:
        return True
    if any({a, b} <= {words(name) for name in (o["name"], *o["aliases"])} for o in organisations):
        return True
    return _is_part(a.split(), b.split()) or _is_part(b.split(), a.split())


def _is_part(role: list[str], whole: list[str]) -> bool:
    """Whether a role of two words or more stands in a longer one: "Head of Care" in "the Head of Care, North"."""
    runs = (whole[place : place + len(role)] for place in range(len(whole) - len(role) + 1))
    return len(role) > 1 and role in runs


def _equal_attributes(gold: Claim, read: Claim, keys: tuple[str, ...]) -> float:
    return sum(0.01 for key in keys if gold.get(key) == read.get(key))


def pairs(gold: Sequence[Claim], read: Sequence[Claim], degree: Degree) -> list[tuple[int, int]]:
    """Claims paired one to one, the closest first; (place in gold, place in read)."""
    ranked = sorted(
        ((degree(g, r), -i, -j) for i, g in enumerate(gold) for j, r in enumerate(read)), reverse=True
    )  # the earlier claims first where degrees tie
    taken_gold: set[int] = set()
    taken_read: set[int] = set()
    found = []
    for how_close, i, j in ranked:
        if how_close > 0 and -i not in taken_gold and -j not in taken_read:
            taken_gold.add(-i)
            taken_read.add(-j)
            found.append((-i, -j))
    return found
