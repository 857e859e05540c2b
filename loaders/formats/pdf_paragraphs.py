"""Printed lines as paragraphs: lines that go on are joined, words broken at a line's end are made whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from loaders.formats.pdf_lines import PrintedLine, Region

_MARKER = re.compile(
    r"(?:[·•◦▪■►○●*§\uf000-\uf0ff–—-](?:\s|$)|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{1,5})[.)](?:\s|$)"
    r"|\d{1,3}(?:\.\d{1,3}){1,3}\s|(?:RESOLVED|AGREED|ACTION|DECISION|NOTED)\b)"
)
_ENDS = re.compile(r"[.!?:;][\"'”’)\]]*$|\b(?:and|or)$")
_BROKEN = re.compile(r"(?P<begun>[A-Za-z][A-Za-z’'-]*)(?P<hyphen>[-\u00ad\u2010])$")
_HYPHEN_STAYS = frozenset(
    "re co non pre multi self ex well long short out inter cross sub part full half mid anti follow semi vice one two "
    "three four five six off in up on pro post under over high low new old so by year".split()
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's words, the page it begins on, and whether its last line was full, so that it may go on."""

    text: str
    page: int
    last_page: int
    is_open: bool


def paragraphs_of(region: Region, page: int, words: frozenset[str]) -> Iterator[Paragraph]:
    """The paragraphs of a column; `words` are those of the whole document, by which broken words are made whole."""
    if not region:
        return
    right = max(line.box.right for line in region)
    pitch = _pitch(region)
    text = region[0].text
    for line, following in pairwise(region):
        if _begins(line, following, right, pitch):
            yield Paragraph(text, page, page, is_open=False)
            text = following.text
        else:
            text = joined(text, following.text, words)
    last = region[-1]
    yield Paragraph(text, page, page, is_open=not _ENDS.search(text) and not _is_short(last, right, 60))


def joined(text: str, more: str, words: frozenset[str]) -> str:
    """A text and what follows on the next line; a word broken between them is made whole."""
    broken = _BROKEN.search(text)
    rest = re.match(r"[a-z][A-Za-z’']*", more)
    if not broken or not rest:
        return f"{text.rstrip(chr(0xAD))} {more}"
    if broken["hyphen"] != "\u00ad" and _stays(broken["begun"].lower(), rest.group().lower(), words):
        return f"{text}{more}"
    return f"{text[:-1]}{more}"


def _stays(begun: str, rest: str, words: frozenset[str]) -> bool:
    """Whether the hyphen at a line's end belongs to the word: "out-of-" and "area", but not "place-" and "ments"."""
    if begun + rest in words:
        return False
    if f"{begun}-{rest}" in words:
        return True
    last = begun.rpartition("-")[2]
    return "-" in begun or last in _HYPHEN_STAYS or (last in words and rest in words)


def goes_on(paragraph: Paragraph, more: Paragraph) -> bool:
    """Whether a paragraph goes on in the first of the next column or page."""
    if not paragraph.is_open or _MARKER.match(more.text):
        return False
    return more.text[:1].islower() or len(paragraph.text.split()) > 12


def _pitch(region: Region) -> float:
    """How far apart the lines of a column are, from one to the next."""
    steps = [
        following.box.bottom - line.box.bottom
        for line, following in pairwise(region)
        if 0 < following.box.bottom - line.box.bottom < 2.2 * line.box.height
    ]
    return median(sorted(steps)[: max(1, (2 * len(steps) + 2) // 3)]) if steps else 1.2 * region[0].box.height


def _begins(line: PrintedLine, following: PrintedLine, right: float, pitch: float) -> bool:
    """Whether a paragraph begins with the following line."""
    if following.box.bottom - line.box.bottom > 1.3 * pitch + 0.5:
        return True
    if max(line.size, following.size) > 1.12 * min(line.size, following.size):
        return True
    if following.text[:1].islower() and not _ENDS.search(line.text) and not _MARKER.match(following.text):
        return False
    first = following.words[0]
    if _is_short(line, right, first.box.right - first.box.left + 0.6 * line.size):
        return True
    return bool(_MARKER.match(following.text)) and bool(_ENDS.search(line.text) or _is_bullet(following.text))


def _is_bullet(text: str) -> bool:
    return text[:1] in "·•◦▪■►○●§" or "\uf000" <= text[:1] <= "\uf0ff"


def _is_short(line: PrintedLine, right: float, room: float) -> bool:
    """Whether a line ends so early that what follows would have stood in it."""
    return right - line.box.right > room


def vocabulary(lines: Sequence[PrintedLine]) -> frozenset[str]:
    """The words that the lines print whole, in lower case, without the signs around them."""
    found: set[str] = set()
    for line in lines:
        found.update(word.text.strip(".,;:!?()[]“”‘’\"'").lower() for word in line.words[1:-1])
    return frozenset(found)
