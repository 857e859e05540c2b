"""The account of a claim: what an explanation is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Exact words and their place in the document."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that spoke for a candidate (`worth` above 0) or against it.

    `name` is the feature's name in the lexicon, `meaning` says it plainly; `worth` is `amount` times `weight`.
    """

    name: str
    meaning: str
    amount: float
    weight: float
    worth: float


@dataclass(frozen=True, slots=True)
class Weighing:
    """How one candidate was weighed: kept where the sum of its reasons reaches what is needed."""

    kind: str
    candidate: str
    words: Words
    total: float
    needed: float
    kept: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule looks for, in words, with examples where its lexicon has some."""

    id: str
    looks_for: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """One claim: what it says, on which words, by which rule, what called it up, and how it was weighed.

    `weighing` is None for rules that weigh nothing: they hold or they do not.
    """

    kind: str
    says: str
    words: Words
    rule: Rule
    called_up_by: tuple[Words, ...]
    weighing: Weighing | None


@dataclass(frozen=True, slots=True)
class Beside:
    """Another claim that shares words with the place."""

    kind: str
    says: str
    rule: str
    words: Words


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything about one place: the claims made on it, the candidates weighed there, the claims that share its words.

    `notes` say what a reader should know, such as that the graph was loaded by another version.
    """

    document: str
    words: Words
    line: str
    offset: int
    claims: tuple[Account, ...]
    rivals: tuple[Weighing, ...]
    beside: tuple[Beside, ...]
    notes: tuple[str, ...] = ()
