"""Counts of right, missed and spurious claims, and the figures made of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

HEADLINE = (
    "meeting_date",
    "organisations",
    "issues",
    "issue_paragraphs",
    "observations",
    "decisions",
    "commitments",
    "commitment_due",
)
"""The kinds that carry the mission; the mean is over these."""
_OTHERS = (
    "commitment_force",
    "commitment_owner",
    "decision_effect",
    "observation_period",
    "observation_code",
    "instruments",
    "judgements",
    "causes",
    "meeting_body",
    "meeting_council",
    "meeting_reporting_period",
)


@dataclass(frozen=True, slots=True)
class Score:
    """One kind's figures: claims right, missed and spurious; precision, recall and F1, None where nothing was asked."""

    kind: str
    headline: bool
    right: int
    missed: int
    spurious: int
    precision: float | None
    recall: float | None
    f1: float | None

    @classmethod
    def of(cls, kind: str, right: int, missed: int, spurious: int) -> Score:
        """The figures that counts make."""
        precision = right / (right + spurious) if right + spurious else None
        recall = right / (right + missed) if right + missed else None
        whole = 2 * right + missed + spurious
        f1 = 2 * right / whole if whole else None
        return cls(kind, kind in HEADLINE, right, missed, spurious, precision, recall, f1)


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake of one kind in one document, with its words.

    `way` is missed, spurious, or wrong where a paired claim's attribute was read as something else.
    """

    document: str
    kind: str
    way: str
    claim: str
    quote: str


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often a paired claim's attribute was `read` where the gold says `gold`."""

    kind: str
    gold: str
    read: str
    times: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures over all documents of the gold, with every mistake; `mean_f1` is over the kinds in `HEADLINE`."""

    documents: int
    read: int
    mean_f1: float
    scores: tuple[Score, ...]
    confusions: tuple[Confusion, ...]
    mistakes: tuple[Mistake, ...]

    def f1(self, kind: str) -> float | None:
        """The F1 of one kind; None where nothing was asked of it."""
        return next((score.f1 for score in self.scores if score.kind == kind), None)


@dataclass(slots=True)
class Tallies:
    """Counts while documents are compared."""

    counts: dict[str, list[int]] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    confused: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def add(self, kind: str, right: int, missed: int, spurious: int) -> None:
        """Add to one kind's counts."""
        row = self.counts.setdefault(kind, [0, 0, 0])
        for place, number in enumerate((right, missed, spurious)):
            row[place] += number

    def add_value(self, kind: str, gold: object, read: object, *, same: bool) -> None:
        """Add one attribute: right where the same, else missed if the gold has one and spurious if the reading has."""
        if gold or read:
            self.add(kind, int(same), int(bool(gold) and not same), int(bool(read) and not same))

    def confuse(self, kind: str, gold: object, read: object) -> None:
        """Count what an attribute was read as."""
        self.confused[(kind, str(gold), str(read))] += 1

    def evaluation(self, documents: int, read: int) -> Evaluation:
        """The figures: headline kinds first, then what else was counted, each in its fixed order."""
        known = [kind for kind in (*HEADLINE, *_OTHERS) if kind in self.counts]
        scores = tuple(Score.of(kind, *self.counts[kind]) for kind in known)
        figures = [score.f1 for score in scores if score.headline and score.f1 is not None]
        mean = sum(figures) / len(figures) if figures else 0.0
        confusions = tuple(Confusion(*key, times) for key, times in sorted(self.confused.items()))
        return Evaluation(documents, read, mean, scores, confusions, tuple(self.mistakes))
