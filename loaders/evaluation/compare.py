"""Extractions against gold: every kind of the contract, micro-averaged over documents."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from loaders.evaluation import agreement
from loaders.evaluation.agreement import Claim, Degree
from loaders.evaluation.scores import Evaluation, Mistake, Tallies
from loaders.evaluation.telling import days, told

_KINDS: tuple[tuple[str, Degree], ...] = (
    ("organisations", agreement.same_organisation),
    ("observations", agreement.same_observation),
    ("decisions", agreement.same_span),
    ("commitments", agreement.same_span),
    ("instruments", agreement.same_instrument),
    ("judgements", agreement.same_judgement),
    ("causes", agreement.same_cause),
)
_Pairs = list[tuple[Claim, Claim]]


@dataclass(frozen=True, slots=True)
class Case:
    """One document: its gold (`wanted`), its reading (`found`, None where it was not read) and its text.

    Only issues in `concepts` count, so that concepts that the annotators did not have do neither good nor harm.
    """

    document: str
    wanted: Claim
    found: Claim | None
    text: str
    concepts: frozenset[str]

    def both(self, kind: str) -> tuple[Sequence[Claim], Sequence[Claim]]:
        """The claims of one kind, wanted and found."""
        return self.wanted.get(kind, []), (self.found or {}).get(kind, [])


def evaluate(cases: Iterable[Case]) -> Evaluation:
    """The figures of some extractions; a document that was not read counts as all missed."""
    tallies, documents, read = Tallies(), 0, 0
    for case in cases:
        documents, read = documents + 1, read + (case.found is not None)
        _meeting(tallies, case)
        matched = {kind: _claims(tallies, case, kind, degree) for kind, degree in _KINDS}
        _issues(tallies, case)
        _attributes(tallies, case, matched)
        _due(tallies, case, matched["commitments"])
    return tallies.evaluation(documents, read)


def _meeting(tallies: Tallies, case: Case) -> None:
    gold, read = case.wanted["meeting"], (case.found or {}).get("meeting") or {}
    same = case.found is not None and agreement.same_dates(gold["date"], read.get("date"))
    tallies.add("meeting_date", int(same), int(not same), int(not same))
    if not same:
        both = f"{days(gold['date'])} read as {days(read.get('date'))}"
        tallies.mistakes.append(Mistake(case.document, "meeting_date", "wrong", both, ""))
    for key in ("body", "council"):
        equal = bool(gold[key] and read.get(key)) and agreement.same_body(gold[key], read[key])
        _value(tallies, _wrong(case, f"meeting_{key}"), (gold[key], read.get(key)), same=equal)
    period = (gold["reporting_period"], read.get("reporting_period"))
    _value(tallies, _wrong(case, "meeting_reporting_period"), period, same=period[0] == period[1])


def _value(tallies: Tallies, where: Mistake, both: tuple[object, object], *, same: bool) -> None:
    """Count one attribute; where it differs, keep `where` with what was read as what."""
    tallies.add_value(where.kind, *both, same=same)
    if any(both) and not same:
        gold, read = ("nothing" if value in (None, "") else str(value) for value in both)
        tallies.mistakes.append(replace(where, claim=f"{gold} read as {read}"))


def _wrong(case: Case, kind: str, quote: str = "") -> Mistake:
    return Mistake(case.document, kind, "wrong", "", quote)


def _claims(tallies: Tallies, case: Case, kind: str, degree: Degree) -> _Pairs:
    gold, read = case.both(kind)
    matched = agreement.pairs(gold, read, degree)
    tallies.add(kind, len(matched), len(gold) - len(matched), len(read) - len(matched))
    right_gold, right_read = {i for i, _ in matched}, {j for _, j in matched}
    missed = (_mistake(case.document, kind, "missed", claim) for i, claim in enumerate(gold) if i not in right_gold)
    spurious = (_mistake(case.document, kind, "spurious", claim) for j, claim in enumerate(read) if j not in right_read)
    tallies.mistakes.extend((*missed, *spurious))
    return [(gold[i], read[j]) for i, j in matched]


def _mistake(document: str, kind: str, way: str, claim: Claim) -> Mistake:
    return Mistake(document, kind, way, told(claim), _quote(claim))


def _quote(claim: Claim) -> str:
    return str(claim.get("evidence", {}).get("quote", ""))


def _issues(tallies: Tallies, case: Case) -> None:
    starts = _paragraph_starts(case.text)
    gold, read = (
        {(_paragraph(issue["evidence"], starts), issue["issue"]): issue for issue in issues}
        for issues in ([i for i in claims if i["issue"] in case.concepts] for claims in case.both("issues"))
    )
    gold_ids, read_ids = ({concept for _, concept in placed} for placed in (gold, read))
    tallies.add("issues", len(gold_ids & read_ids), len(gold_ids - read_ids), len(read_ids - gold_ids))
    both = gold.keys() & read.keys()
    tallies.add("issue_paragraphs", len(both), len(gold) - len(both), len(read) - len(both))
    for way, placed in (("missed", gold), ("spurious", read)):
        for key in sorted(placed.keys() - both):
            tallies.mistakes.append(_mistake(case.document, "issue_paragraphs", way, placed[key]))


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


def _attributes(tallies: Tallies, case: Case, matched: Mapping[str, _Pairs]) -> None:
    for gold, read in matched["observations"]:
        for key in ("code", "period"):
            same = agreement.words(gold[key]) == agreement.words(read[key])
            _value(tallies, _wrong(case, f"observation_{key}", _quote(gold)), (gold[key], read[key]), same=same)
    for kind, key in (("decisions", "effect"), ("commitments", "force")):
        name = f"{kind[:-1]}_{key}"
        for gold, read in matched[kind]:
            _value(tallies, _wrong(case, name, _quote(gold)), (gold[key], read[key]), same=gold[key] == read[key])
            tallies.confuse(name, gold[key], read[key])
    for gold, read in matched["commitments"]:
        same = agreement.same_owner(gold["owner"], read["owner"], case.wanted["organisations"])
        _value(tallies, _wrong(case, "commitment_owner", _quote(gold)), (gold["owner"], read["owner"]), same=same)


def _due(tallies: Tallies, case: Case, matched: _Pairs) -> None:
    for gold, read in matched:
        a, b = _known(gold["due"]), _known(read["due"])
        same = bool(a and b) and agreement.same_dates(a, b)
        both = (a and days(a), b and days(b))
        _value(tallies, _wrong(case, "commitment_due", _quote(gold)), both, same=same)
    paired = {id(claim) for pair in matched for claim in pair}
    left = [sum(1 for c in claims if _known(c["due"]) and id(c) not in paired) for claims in case.both("commitments")]
    tallies.add("commitment_due", 0, *left)


def _known(due: Claim | None) -> Claim | None:
    return due if due and (due["earliest"] or due["latest"]) else None
