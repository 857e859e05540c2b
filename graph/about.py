"""Which issues a claim is about: those its words raise, else those its paragraph raises."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.claims import Evidence, IssueRaised
from graph.places import Places

WORDS, PARAGRAPH = "words", "paragraph"


class Topics:
    """The issues that one document raises, by place."""

    def __init__(self, raised: Iterable[IssueRaised], places: Places) -> None:
        self._places = places
        self._raised: defaultdict[int, list[IssueRaised]] = defaultdict(list)
        for mention in raised:
            for paragraph in places.paragraphs(mention.evidence):
                self._raised[paragraph].append(mention)

    def of(self, evidence: Evidence, named: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
        """Each issue that a claim on these words is about, once, and how that is known; `named` are the claim's own."""
        near = [mention for paragraph in self._places.paragraphs(evidence) for mention in self._raised[paragraph]]
        in_words = dict.fromkeys((*named, *(mention.issue for mention in near if _overlap(mention.evidence, evidence))))
        basis = WORDS if in_words else PARAGRAPH
        for issue in in_words or dict.fromkeys(mention.issue for mention in near):
            yield issue, basis


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end
