"""Extractions against gold: every kind of the contract, micro-averaged over documents."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from loaders.evaluation import agreement
from loaders.evaluation.agreement import Claim, Degree
from loaders.evaluation.scores import Evaluation, Mistake, Tallies

_KINDS: tuple[tuple[str, Degree], ...] = (
    ("organisations", agreement.same_organisation),
    ("observations", agreement.same_observation),
    ("decisions", agreement.same_span),
    ("commitments", agreement.same_span),
    ("instruments", agreement.same_instrument),
    ("judgements", agreement.same_judgement),
    ("causes", agreement.same_cause),
)


@dataclass(frozen=True, slots=True)
class _Document:
    """One document's gold and reading; `found` is None where it was not read."""

    stem: str
    wanted: Claim
    found: Claim | None
    text: str

    def both(self, kind: str) -> tuple[Sequence[Claim], Sequence[Claim]]:
        return self.wanted.get(kind, []), (self.found or {}).get(kind, [])


def evaluate(
    gold: Mapping[str, Claim], read: Mapping[str, Claim], texts: Mapping[str, str], scored: frozenset[str]
) -> Evaluation:
    """The figures of some extractions.

    `gold`, `read` and `texts` are by the document's stem; only concepts in `scored` count, so that concepts that the
    annotators did not have do neither good nor harm. A gold document that was not read counts as all missed.
    """
    tallies = Tallies()
    for stem, wanted in gold.items():
        document = _Document(stem, wanted, read.get(stem), texts[stem])
        _meeting(tallies, document)
        matched = {kind: _claims(tallies, document, kind, degree) for kind, degree in _KINDS}
        _issues(tallies, document, scored)
        _attributes(tallies, document, matched)
        _due(tallies, document, matched["commitments"])
    present = sum(stem in read for stem in gold)
    return Evaluation(len(gold), present, tallies.scores(), tuple(tallies.mistakes), tallies.confusions())


def by_stem(objects: Iterable[Claim]) -> dict[str, Claim]:
    """Contract objects by the stem of their document's file name."""
    return {PurePath(str(claims["document"])).stem: claims for claims in objects}


def _meeting(tallies: Tallies, document: _Document) -> None:
    gold, read = document.wanted["meeting"], (document.found or {}).get("meeting") or {}
    same = document.found is not None and agreement.same_dates(gold["date"], read.get("date"))
    tallies.add("meeting_date", int(same), int(not same), int(not same))
    if not same:
        told = f"{gold['date']} read as {read.get('date')}"
        tallies.mistakes.append(Mistake(document.stem, "meeting_date", "wrong", told, ""))
    for key in ("body", "council"):
        equal = bool(gold[key] and read.get(key)) and agreement.same_body(gold[key], read[key])
        tallies.add_value(f"meeting_{key}", gold[key], read.get(key), same=equal)
    period = (gold["reporting_period"], read.get("reporting_period"))
    tallies.add_value("meeting_reporting_period", *period, same=period[0] == period[1])


def _claims(tallies: Tallies, document: _Document, kind: str, degree: Degree) -> list[tuple[Claim, Claim]]:
    gold, read = document.both(kind)
    matched = agreement.pairs(gold, read, degree)
    tallies.add(kind, len(matched), len(gold) - len(matched), len(read) - len(matched))
    right_gold, right_read = {i for i, _ in matched}, {j for _, j in matched}
    missed = (_mistake(document.stem, kind, "missed", claim) for i, claim in enumerate(gold) if i not in right_gold)
    spurious = (_mistake(document.stem, kind, "spurious", claim) for j, claim in enumerate(read) if j not in right_read)
    tallies.mistakes.extend((*missed, *spurious))
    return [(gold[i], read[j]) for i, j in matched]


def _mistake(stem: str, kind: str, way: str, claim: Claim) -> Mistake:
    told = {key: value for key, value in claim.items() if key != "evidence"}
    return Mistake(stem, kind, way, json.dumps(told, ensure_ascii=False), claim.get("evidence", {}).get("quote", ""))


def _issues(tallies: Tallies, document: _Document, scored: frozenset[str]) -> None:
    starts = _paragraph_starts(document.text)
    gold, read = (
        {(_paragraph(issue["evidence"], starts), issue["issue"]): issue for issue in issues if issue["issue"] in scored}
        for issues in document.both("issues")
    )
    gold_ids, read_ids = ({concept for _, concept in placed} for placed in (gold, read))
    tallies.add("issues", len(gold_ids & read_ids), len(gold_ids - read_ids), len(read_ids - gold_ids))
    both = gold.keys() & read.keys()
    tallies.add("issue_paragraphs", len(both), len(gold) - len(both), len(read) - len(both))
    for way, placed in (("missed", gold), ("spurious", read)):
        for key in sorted(placed.keys() - both):
            tallies.mistakes.append(_mistake(document.stem, "issue_paragraphs", way, placed[key]))


def _paragraph_starts(text: str) -> list[int]:
    starts, position = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            starts.append(position)
        position += len(line)
    return starts


def _paragraph(evidence: Mapping[str, int], starts: Sequence[int]) -> int:
    place = bisect_right(starts, (evidence["start"] + evidence["end"]) // 2)
    return starts[place - 1] if place else -1


def _attributes(tallies: Tallies, document: _Document, matched: Mapping[str, list[tuple[Claim, Claim]]]) -> None:
    for gold, read in matched["observations"]:
        for key in ("code", "period"):
            same = agreement.words(gold[key]) == agreement.words(read[key])
            tallies.add_value(f"observation_{key}", gold[key], read[key], same=same)
    for kind, key in (("decisions", "effect"), ("commitments", "force")):
        name = f"{kind[:-1]}_{key}"
        for gold, read in matched[kind]:
            tallies.add_value(name, gold[key], read[key], same=gold[key] == read[key])
            tallies.confuse(name, gold[key], read[key])
    for gold, read in matched["commitments"]:
        same = agreement.same_owner(gold["owner"], read["owner"], document.wanted["organisations"])
        tallies.add_value("commitment_owner", gold["owner"], read["owner"], same=same)


def _due(tallies: Tallies, document: _Document, matched: list[tuple[Claim, Claim]]) -> None:
    for gold, read in matched:
        a, b = _known(gold["due"]), _known(read["due"])
        tallies.add_value("commitment_due", a, b, same=bool(a and b) and agreement.same_dates(a, b))
    paired = {id(claim) for pair in matched for claim in pair}
    left = [
        sum(1 for c in claims if _known(c["due"]) and id(c) not in paired) for claims in document.both("commitments")
    ]
    tallies.add("commitment_due", 0, *left)


def _known(due: Claim | None) -> Claim | None:
    return due if due and (due["earliest"] or due["latest"]) else None
