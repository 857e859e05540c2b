"""What a sentence tells of its numbers: their forms, the words beside them, and how they stand to its figures."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from loaders.extract.printed_numbers import WORDS
from loaders.extract.quantities import Quantity
from loaders.lexicon.reading import lexicon

_TOKEN = re.compile(r"£?\d[\d,.]*(?<=\d)%?|[A-Za-z]+(?:[’'][a-z]+)?|[^\w\s]")
_ENDINGS = re.compile(r"(?:ing|ed|es|s)$")
_YEAR = re.compile(r"20\d\d")
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_WITHIN = 4  # tokens on either side that are told apart
_SIZES = (2, 3, 6, 11, 21, 101, 1000)
_NEAR = 40  # characters between a number and a figure that stand together
_NOUNS = ("counted", "uncounted", "listed", "numbered")
# The units that a bare number may share with a figure before it, and the words that tell what both are of.
_LENT = frozenset("percent per_1000 per_10000 minutes hours days weeks months years".split())
_MEASURES = frozenset("rate rates percentage percentages average target standard time days weeks number".split())


class NumbersTold:
    """What a sentence tells of its numbers: of the figures that rules found in it, and of the others."""

    def __init__(
        self, sentence: str, role: str, figures: Sequence[Quantity], others: Sequence[Quantity], carried: str = ""
    ) -> None:
        self._figures, self._others, self._carried = figures, others, carried
        matched = list(_TOKEN.finditer(sentence))
        self._starts = [match.start() for match in matched]
        self._kinds = [_kind(match.group(), match.start() == 0) for match in matched]
        self._setting = (f"@{role}", *(f"^{kind}" for kind in self._kinds[:2]))

    def is_rules(self, number: Quantity) -> bool:
        """Whether a rule has found a number to be a figure."""
        return any(figure is number for figure in self._figures)

    def like_another(self, number: Quantity) -> str:
        """The unit of the last figure before a bare number that has one; empty if there is none."""
        if number.unit != "count" or number.side:
            return ""
        lender = self._lender(number)
        return lender.unit if lender else self._carried if self._carried in _LENT else ""

    def _lender(self, number: Quantity) -> Quantity | None:
        """The last figure before a number whose unit it may share."""
        earlier = (q for q in reversed(self._figures) if q.end <= number.start and q.unit in _LENT)
        return next(earlier, None)

    def of(self, number: Quantity, like: str = "") -> tuple[str, ...]:
        """A number's features, as a figure of its own unit or of another's that it may share."""
        first, last = bisect_left(self._starts, number.start), bisect_left(self._starts, number.end)
        before = ["^", *self._kinds[max(0, first - _WITHIN) : first]][-_WITHIN:][::-1]
        after = [*self._kinds[last : last + _WITHIN], "$"][:_WITHIN]
        form = tuple(_form(number))
        if like:
            return tuple(self._as_of(like, number, form[0], before, after))
        return (
            *self._setting,
            *form,
            f"{form[0]} {after[0]}",
            f"{before[0]} {form[0]}",
            *_beside(before, after),
            *_nouns(after),
            *self._standing(number),
        )

    def _as_of(
        self, like: str, number: Quantity, form: str, before: Sequence[str], after: Sequence[str]
    ) -> Iterator[str]:
        """What speaks for a bare number's being of another's unit; told apart from what speaks for a count."""
        lender = self._lender(number)
        told = (
            like,
            form,
            f"gap:{min((number.start - lender.end) // 20, 4) if lender else -1}",
            f"of:{sum(number.value >= bound for bound in _SIZES)}:{like}",
            *self._setting,
            *_beside(before, after),
            *_nouns(after),
            *(f"says {kind}" for kind in set(self._kinds) & _MEASURES),
            *(("rule",) if self.is_rules(number) else ()),
            *(("decimal",) if number.value != number.value.to_integral() else ()),
        )
        yield from (f"={feature}" for feature in told)

    def _standing(self, number: Quantity) -> Iterator[str]:
        figures = [figure for figure in self._figures if figure is not number]
        is_figure = len(figures) < len(self._figures)
        if is_figure:
            yield "@rule"
        yield f"#figures:{min(len(figures), 3)}"
        yield f"#others:{min(len(self._others) + is_figure, 4)}"
        earlier = [figure for figure in figures if figure.end <= number.start]
        if earlier:
            yield f"#after:{earlier[-1].unit}:{number.start - earlier[-1].end < _NEAR}"
        if any(0 <= figure.start - number.end < _NEAR for figure in figures):
            yield "#before"


def _form(number: Quantity) -> Iterator[str]:
    """Word or digits, with the unit first, then the size."""
    how = "one" if number.words.lower().startswith("one") else "word" if number.spelled else "digits"
    size = sum(number.value >= bound for bound in _SIZES)
    yield from (f"#{how}:{number.unit}", f"#{how}", f"#size:{size}", f"#{how}:{size}")
    if number.value != number.value.to_integral():
        yield "#decimal"
    if number.side:
        yield "#range"


def _beside(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """The words on either side by their places, by their stems wherever they stand, and in pairs and triples."""
    for sign, words in (("-", before), ("+", after)):
        for place, word in enumerate(words, 1):
            yield f"{sign}{place} {word}"
            yield f"{sign}~{_stem(word)}"
        yield f"{sign} {' '.join(words[:2])}"
        yield f"{sign} {' '.join(words[:3])}"
    yield f"{before[0] if before else ''} # {after[0]}"


def _nouns(after: Sequence[str]) -> Iterator[str]:
    """What the lexicon says of the nouns after the number, and whether one is a plural."""
    for place, word in enumerate(after[:3], 1):
        if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
            yield f"+{place} *plural"
        for section in _NOUNS:
            if word in _words(section):
                yield f"+ *{section}"


def _kind(word: str, is_first: bool) -> str:
    if word[0] == "£":
        return "*money"
    if word[0].isdigit():
        return "*percent" if word[-1] == "%" else "*year" if _YEAR.fullmatch(word) else "*number"
    lower = word.lower().replace("’", "'")
    if lower in WORDS:
        return "*counting"
    if lower in _MONTHS and word[0].isupper():
        return "*month"
    if is_first or not word[0].isupper():
        return lower
    return "*LETTERS" if len(word) > 1 and word.isupper() else "*Name"


def _stem(word: str) -> str:
    return _ENDINGS.sub("", word) if len(word) > 5 else word


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(cast("str", lexicon("units")[section]).split())
