"""The sample minutes as their gold tells them: what a careful reader finds, so that answers can be worked out by hand.

Extraction has no part in it: the claims are those of tests/gold/samples and tests/gold/chain, on the texts that come
with minutegraph. Each document is one item of business.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from graph.claims import (
    AgendaItem,
    BodyChange,
    Cause,
    Claims,
    Commitment,
    DateBound,
    Decision,
    Document,
    Evidence,
    FigureNote,
    Instrument,
    IssueRaised,
    Judgement,
    Meeting,
    Observation,
    Organisation,
    Progress,
    Statement,
)
from graph.store import Store
from graph.write import write_claims
from ontology.values import DateInterval, Period

ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "minutegraph" / "samples"
GOLD = ROOT / "tests" / "gold" / "samples"
CHAIN = ROOT / "tests" / "gold" / "chain" / "northmoor_aldervale.json"
LOADED_ON = datetime(2024, 1, 1, tzinfo=UTC)
RULE = "test.gold"

# The samples' gold has no statements; these few are enough for the questions about what was said.
STATEMENTS = (
    ("2018-09", "asked", "Councillor Haverigg", "Councillor Haverigg asked how many of them were more than an hour’s"),
    ("2018-09", "acknowledged", "Director of People", "The Director of People acknowledged that there was no single"),
    ("2019-07", "asked", "Mrs Pocklington", "Mrs Pocklington asked who had carried out the survey."),
    ("2019-11", "asked", "Councillor Siddall", "Councillor Siddall asked why Northmoor did not simply open more homes"),
    ("2019-11", "explained", "Executive Member", "The Executive Member replied that it was trying to."),
    ("2019-11", "assured", None, "He was told that the figures were being checked and that the strategy would be with"),
    (
        "2020-11",
        "reported",
        "Designated Nurse",
        "The Designated Nurse reported that 64% of children had seen a dentist",
    ),
)
# What the minutes say of figures beside the figures, as the gold of the series and of the breaks has it.
PLACED, COST = "Children placed outside the borough", "Average weekly cost of an external residential placement"
END_OF_YEAR = Period("2019/20 Q4")
NOTES = (
    ("2020-06", "missing", "F2", "Approved fostering households", END_OF_YEAR, "F2 - Approved fostering households"),
    ("2021-09", "renumbered", "CL12", PLACED, None, "CL12 (formerly P4)"),
    ("2021-09", "renumbered", "CL14", COST, None, "CL14 (formerly P6)"),
    ("2021-09", "restated", "P4", PLACED, END_OF_YEAR, "The figure reported for Children placed outside"),
    ("2022-11", "redefined", "CL12", PLACED, None, "from 1 April 2022 this indicator counted only those children"),
)
FORMER = {"CL12": "P4", "CL14": "P6"}
CORRECTED, WRONG = Decimal(91), Decimal(88)


def write_northmoor(store: Store) -> None:
    """Write the twelve meetings."""
    for claims in northmoor():
        write_claims(store, claims, LOADED_ON)


@cache
def northmoor() -> tuple[Claims, ...]:
    """The claims of the twelve documents, by name."""
    chain = json.loads(CHAIN.read_text(encoding="utf-8"))
    return tuple(_claims(path, chain) for path in sorted(GOLD.glob("*.json")))


def _claims(path: Path, chain: Mapping[str, Any]) -> Claims:
    gold = json.loads(path.read_text(encoding="utf-8"))
    source = TEXTS / f"{path.stem}.txt"
    text = source.read_text(encoding="utf-8")
    name = source.name
    return Claims(
        document=Document(hashlib.sha256(source.read_bytes()).hexdigest(), name, text, "utf-8", f"/minutes/{name}"),
        title=gold["title"],
        meeting=_meeting(gold["meeting"], text),
        items=(AgendaItem(1, None, gold["title"], 0, len(text)),),
        organisations=tuple(_organisations(gold["organisations"], text)),
        statements=tuple(
            Statement(act, speaker, (), _find(text, words), RULE)
            for begins, act, speaker, words in STATEMENTS
            if name.startswith(begins)
        ),
        issues=tuple(IssueRaised(one["issue"], _evidence(one["evidence"]), RULE) for one in gold["issues"]),
        observations=tuple(map(_observation, gold["observations"])),
        decisions=tuple(Decision(one["effect"], _evidence(one["evidence"]), RULE) for one in gold["decisions"]),
        commitments=tuple(map(_commitment, gold["commitments"])),
        instruments=tuple(
            Instrument(one["name"], one["kind"], _find(text, one["name"]), RULE)
            for one in gold["instruments"]
            if one["name"] in text
        ),
        judgements=tuple(
            Judgement(one["subject"], one["grade"], one["by"], _evidence(one["evidence"]), RULE)
            for one in gold["judgements"]
        ),
        causes=tuple(Cause(one["effect"], one["cause"], _evidence(one["evidence"]), RULE) for one in gold["causes"]),
        body_changes=tuple(
            BodyChange(one["kind"], one["from"], one["to"], _on(one["date"]), _evidence(one["evidence"]), RULE)
            for one in chain["changes"]
            if one["evidence"]["document"] == name
        ),
        progress=tuple(_progress(chain, name)),
        figure_notes=tuple(_figure_notes(name, text)),
    )


def _meeting(gold: Mapping[str, Any], text: str) -> Meeting:
    held = _interval(gold["date"])
    shown = tuple(_find(text, said) for said in (gold["body"], gold["council"]) if said and said in text)
    basis = "stated" if held.is_exact else "past_event"
    bounds = tuple(DateBound(side, basis, shown[0]) for side in ("earliest", "latest") if shown and getattr(held, side))
    period = Period(gold["reporting_period"]) if gold["reporting_period"] else None
    return Meeting(gold["body"], gold["council"], held, bounds, period, shown, RULE)


def _organisations(gold: list[Mapping[str, Any]], text: str) -> Iterator[Organisation]:
    for one in gold:
        forms = [form for form in (one["name"], *one["aliases"]) if form in text]
        if forms:
            aliases = tuple(alias for alias in one["aliases"] if alias != one["name"])
            yield Organisation(one["name"], one["kind"], aliases, (_find(text, forms[0]),), RULE)


def _observation(gold: Mapping[str, Any]) -> Observation:
    title, point = gold["title"], "actual"
    if "target" in title.lower():
        title, point = title.removesuffix(" (target)"), "target"
    elif "forecast" in title.lower():
        point = "forecast"
    period = Period(gold["period"]) if gold["period"] else None
    value = Decimal(str(gold["value"]))
    return Observation(gold["code"], title, value, gold["unit"], period, _evidence(gold["evidence"]), RULE, point)


def _commitment(gold: Mapping[str, Any]) -> Commitment:
    due = _interval(gold["due"]) if gold["due"] else None
    parties = gold["force"], gold["owner"], gold["owed_to"]
    return Commitment(gold["what"], *parties, due, None, _evidence(gold["evidence"]), RULE)


def _progress(chain: Mapping[str, Any], name: str) -> Iterator[Progress]:
    told: dict[tuple[int, int], Progress] = {}
    for one in chain["commitments"]:
        words = one["outcome_evidence"]
        if words and words["document"] == name:
            told[words["start"], words["end"]] = Progress(
                _verdict(one["outcome"], words["quote"]), None, _evidence(words), RULE
            )
    yield from (told[place] for place in sorted(told))


def _verdict(outcome: str, quote: str) -> str:
    if outcome == "overdue":
        return "not_done" if " not " in f" {quote} " else "done_late"
    return {"fulfilled": "done", "no_evidence": "chased"}.get(outcome, outcome)


def _evidence(gold: Mapping[str, Any]) -> Evidence:
    return Evidence(gold["start"], gold["end"], gold["quote"])


def _find(text: str, words: str) -> Evidence:
    start = text.index(words)
    return Evidence(start, start + len(words), words)


def _interval(gold: Mapping[str, str | None]) -> DateInterval:
    days = (date.fromisoformat(day) if (day := gold[side]) else None for side in ("earliest", "latest"))
    return DateInterval(*days)


def _on(words: str | None) -> DateInterval | None:
    return Period(words).days if words else None


def _figure_notes(name: str, text: str) -> Iterator[FigureNote]:
    for begins, kind, code, title, period, words in NOTES:
        if name.startswith(begins):
            values = (CORRECTED, WRONG) if kind == "restated" else (None, None)
            other = FORMER.get(code) if kind == "renumbered" else None
            yield FigureNote(kind, code, title, period, _find(text, words), RULE, *values, other)
