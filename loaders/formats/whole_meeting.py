"""The items of business of a whole meeting: numbered headings, in order, each with what was said below it.

A list of resolutions is numbered too, and so are paragraphs. So headings count only as a series: at least three, each
number one to three above the one before and written alike, and most with text of their own below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.minutes import Paragraph, Span

_NUMBER = r"(?P<letters>[A-Z]{1,5}[./ -]{0,2}(?:\d{2,4}[./-])?)?(?P<count>\d{1,4})(?:/(?P<second>\d{1,4}))?"
_HEADING = re.compile(
    rf"(?P<word>(?:agenda\s)?(?:item|minute)\s(?:no\.?\s|number\s)?)?(?P<number>{_NUMBER})\s?[.:)]?(?:\s+|\t)(?:[–—-]+\s+)?"
    r"(?P<title>[A-Z‘’“'\"(].{2,200})",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"(?P<word>(?:agenda\s)?(?:item|minute)\s(?:no\.?\s|number\s)?)?(?P<number>{_NUMBER})\s?[.:)]?", re.I
)
_NO_TITLE = re.compile(
    r"(?:that\b|to\b|it\b|there\b|this\b|these\b|in\b|as\b|and\b|or\b|(?:was|were|is|are|be)\b|resolved\b|agreed\b|noted\b"
    r"|recommended\b|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|(?:am|pm|per\scent|days?|weeks?|months?|years?)\b)",
    re.IGNORECASE,
)
_MOST_WORDS = 28
_STEP = 3
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of an item: the paragraph where it begins, its printed number and its title."""

    index: int
    number: str
    title: Span


@dataclass(frozen=True, slots=True)
class _Candidate:
    heading: Heading
    shape: str
    count: int


def item_headings(lines: Sequence[Paragraph]) -> tuple[Heading, ...]:
    """The headings of the meeting's items, in order; none where the text is not one of several items."""
    candidates = tuple(_candidates(lines))
    series = _longest_series(candidates)
    if len(series) < _FEWEST or not _have_text(series, lines):
        return ()
    return tuple(candidate.heading for candidate in series)


def _candidates(lines: Sequence[Paragraph]) -> Iterator[_Candidate]:
    for place, line in enumerate(lines):
        text = line.span.text
        if line.role == "row" or len(text) > 240:
            continue
        alone = _ALONE.fullmatch(text)
        if alone and place + 1 < len(lines):
            title = lines[place + 1].span
            if lines[place + 1].role in ("heading", "body") and _is_title(title.text):
                yield from _candidate(line.index, alone, title)
            continue
        match = _HEADING.fullmatch(text)
        if match and _is_title(match["title"]):
            yield from _candidate(line.index, match, line.span.part(*match.span("title")))


def _candidate(index: int, match: re.Match[str], title: Span) -> Iterator[_Candidate]:
    """A heading by what its number counts: "12/23" is the twelfth of 2023 or the twenty-third of something."""
    heading = Heading(index, match["number"], title)
    letters, first, second = (match["letters"] or "").lower(), match["count"], match["second"]
    yield _Candidate(heading, f"{letters}#/{second}", int(first))
    if second:
        yield _Candidate(heading, f"{letters}{first}/#", int(second))


def _is_title(text: str) -> bool:
    if (
        len(text.split()) > _MOST_WORDS
        or not re.search(r"[A-Za-z]{3}", text)
        or (not text[:1].isupper() and text[:1].isalpha())
    ):
        return False
    if text[-1] in ",;:" or (text[-1] in ".?!" and not text.isupper() and len(text.split()) > 6):
        return False
    return not _NO_TITLE.match(text) and "|" not in text


def _longest_series(candidates: Sequence[_Candidate]) -> tuple[_Candidate, ...]:
    """The longest series of candidates alike, each numbered one to three above the one before; the first of equals."""
    before: list[int | None] = []
    length: list[int] = []
    latest: dict[tuple[str, int], int] = {}
    for place, candidate in enumerate(candidates):
        steps = (latest.get((candidate.shape, candidate.count - step)) for step in range(1, _STEP + 1))
        best = max((known for known in steps if known is not None), key=lambda known: length[known], default=None)
        before.append(best)
        length.append(1 if best is None else length[best] + 1)
        known = latest.get((candidate.shape, candidate.count))
        if known is None or length[place] > length[known]:
            latest[candidate.shape, candidate.count] = place
    last: int | None = max(range(len(length)), key=lambda place: (length[place], -place), default=None)
    series: list[_Candidate] = []
    while last is not None:
        series.append(candidates[last])
        last = before[last]
    return tuple(reversed(series))


def _have_text(series: Sequence[_Candidate], lines: Sequence[Paragraph]) -> bool:
    """Whether most of the headings have text of their own: else they are an agenda, or a list."""
    starts = [candidate.heading.index for candidate in series] + [len(lines)]
    told = sum(
        any(line.role != "label" and len(line.span.text.split()) > 4 for line in lines[start + 1 : end])
        for start, end in pairwise(starts)
    )
    return 2 * told > len(series)
