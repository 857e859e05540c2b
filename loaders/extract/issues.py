"""Which issues each paragraph really says something about.

Cues find the concepts that a paragraph may be about; what speaks for and against each (`issue_features`) is weighed,
and those that the evidence favours are kept. Weights are data (`lexicon/issue_weights.yaml`), fitted by
`benchmarks/fit_issue_weights.py` to annotated minutes such as those under `tests/gold/learn`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from graph.claims import IssueRaised
from loaders.extract.issue_evidence import evidence_of
from loaders.extract.issue_features import NAMES, Candidate, candidates
from loaders.extract.issue_reading import Reading, readings
from loaders.lexicon.reading import lexicon
from loaders.minutes import Minutes

_SLUG = re.compile(r"[^a-z0-9]+")
_TOPIC = re.compile(r"[A-Z][A-Za-z’' &-]{3,50}")
_NOT_A_TOPIC = re.compile(
    r"(?:the |an? |cllr|councillor|mr|mrs|ms|dr|lead|chair|director|officer|question|response|answer|discussion|"
    r"comment|key points|recommendation|minute|note|item|update|purpose|background|summary|introduction|next steps|"
    r"councillors|members|present|agreed|action|resolved|report|public)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each feature counts, and how readily each concept is said."""

    features: tuple[float, ...]
    concepts: Mapping[str, float]

    def favour(self, candidate: Candidate) -> bool:
        """Whether what speaks for the candidate outweighs what speaks against it."""
        pairs = zip(self.features, candidate.features, strict=True)
        return sum(weight * value for weight, value in pairs) + self.concepts.get(candidate.concept, 0.0) >= 0


def issues(minutes: Minutes) -> tuple[IssueRaised, ...]:
    """One mention for each paragraph and each concept that it says something about, in text order.

    A run-in heading that names a topic unknown to the scheme gives `other:<slug>`.
    """
    return tuple(mention for line, found in candidates(readings(minutes)) for mention in _mentions(line, found))


def _mentions(line: Reading, found: tuple[Candidate, ...]) -> Iterator[IssueRaised]:
    kept = [candidate for candidate in found if weights().favour(candidate)]
    for candidate in sorted(kept, key=lambda c: (c.span.start, c.concept)):
        yield IssueRaised(candidate.concept, evidence_of(line, candidate), f"issue.{candidate.concept}")
    if not found:
        yield from _unknown(line)


def _unknown(line: Reading) -> Iterator[IssueRaised]:
    head = line.paragraph.heading
    if (
        head
        and line.kind == "said"
        and line.paragraph.sentences
        and _TOPIC.fullmatch(head.text)
        and not _NOT_A_TOPIC.match(head.text)
    ):
        slug = _SLUG.sub("-", head.text.lower().replace("’", "").replace("'", "")).strip("-")
        yield IssueRaised(f"other:{slug}", line.paragraph.sentences[0].evidence(), "issue.other")


@cache
def weights() -> Weights:
    """The weights of `lexicon/issue_weights.yaml`."""
    content = cast("Mapping[str, Mapping[str, float]]", lexicon("issue_weights"))
    return Weights(tuple(content["features"][name] for name in NAMES), content["concepts"])
