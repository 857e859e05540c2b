"""A run of capitals as it is read for names, and what the words beside a name say of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loaders.extract.capital_runs import Run, Word
from loaders.extract.known_bodies import Found
from loaders.extract.name_edges import left_edge
from loaders.extract.organisation_lexicon import Lexis

_ACTS_AFTER = re.compile(
    r"\s*,?\s*(?:who |which |also |had |have |has |would |will |could |should |to |did |does |"
    r"confirmed|advised|reported|agreed|undertook"
    r"|(?:is|are|was|were) (?:asked|working|leading|looking|reviewing|to |consulted|involved|"
    r"currently|also|able|unable|aware))"
)
_ACTS_BEFORE = re.compile(
    r"(?:\bby|\bwith|\bfrom|\bthrough|\bwork of|\basked|\bthat|\btold)\s+(?:the\s+)?(?:\w+[’']?s?\s+)?$"
)
_POST_BEFORE_OF = re.compile(r"([A-Za-z-]+)\s*(?:\s(?:of|for|to|with responsibility for)(?:\sthe)?|,|[–—-]|\()\s*$")
_HEADS_OF_BODIES = frozenset(
    (
        "chair chairs chairman vice-chair executive representative representatives president members "
        "secretary treasurer"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the text that name a body, and the rule that found them; `name` where it is not the words themselves."""

    start: int
    end: int
    kind: str
    rule: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a run is read with: the text, the national bodies in it by their last word, and the lexicon."""

    run: Run
    text: str
    known: Mapping[int, Found]
    lex: Lexis

    @property
    def words(self) -> Sequence[Word]:
        """The words of the run."""
        return self.run.words

    def edge(self, head: int) -> int:
        """The first word of the name that ends in the head."""
        return left_edge(self.words, head, self.known, self.lex, self.run.opens)

    def before(self, at: int, size: int) -> str:
        """The characters before a word."""
        start = self.words[at].start
        return self.text[max(0, start - size) : start]

    def following(self, at: int) -> Word | None:
        """The word after one, unless that one owns it."""
        return self.words[at + 1] if at + 1 < len(self.words) and not self.words[at].possessive else None


def acts(text: str, start: int, end: int) -> bool:
    """Whether what stands between the offsets does something, or something is done by, with or from it."""
    return bool(_ACTS_AFTER.match(text, end) or _ACTS_BEFORE.search(text[max(0, start - 40) : start]))


def is_post(text: str, start: int, lex: Lexis) -> bool:
    """Whether the words before the offset make what follows part of a post: "Head of"."""
    before = _POST_BEFORE_OF.search(text[max(0, start - 60) : start])
    if not before or before.group(1).lower() not in lex.posts:
        return False
    return not (before.group(1).lower() in _HEADS_OF_BODIES and " of" in before.group())
