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


@dataclass(frozen=True, slots=True)
class Score:
    """One kind's figures: claims right, missed and spurious; precision, recall and F1, None where nothing was asked."""

    kind: str
    right: int
    missed: int
    spurious: int

    @property
    def precision(self) -> float | None:
        """The share of the claims read that are right."""
        return self.right / (self.right + self.spurious) if self.right + self.spurious else None

    @property
    def recall(self) -> float | None:
        """The share of the gold's claims that were read."""
        return self.right / (self.right + self.missed) if self.right + self.missed else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        whole = 2 * self.right + self.missed + self.spurious
        return 2 * self.right / whole if whole else None


@dataclass(frozen=True, slots=True)
class Mistake:
    """One claim missed or spurious (`way`), of one kind, in one document, with its words."""

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
    """The figures over all documents of the gold, with every mistake."""

    documents: int
    read: int
    scores: tuple[Score, ...]
    mistakes: tuple[Mistake, ...]
    confusions: tuple[Confusion, ...]

    @property
    def mean_f1(self) -> float:
        """The mean F1 of the kinds that carry the mission (`HEADLINE`)."""
        figures = [score.f1 for score in self.scores if score.kind in HEADLINE and score.f1 is not None]
        return sum(figures) / len(figures) if figures else 0.0


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

    def scores(self) -> tuple[Score, ...]:
        """The figures, kinds in the order met."""
        return tuple(Score(kind, *row) for kind, row in self.counts.items())

    def confusions(self) -> tuple[Confusion, ...]:
        """What was read as what, by kind, gold and read."""
        return tuple(Confusion(*key, times) for key, times in sorted(self.confused.items()))
