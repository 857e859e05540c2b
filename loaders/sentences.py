"""Where sentences end.

Minutes abbreviate ("Cllr. J. Smith", "no. 4"), miss the space after a full stop, and join sentences without one;
offsets must survive all of it, so sentences are cut from the text and never rewritten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.minutes import Span

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof rev hon sir cllr cllrs cttee dept st no nos para paras p pp vs v etc approx incl excl ref "
    "e.g i.e eg ie viz cf al ltd co inc jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m am pm ext tel fig "
    "art sec min max gov govt cert est ft km sq col lt gen fr br sr jr".split()
)
_TITLES = frozenset(
    "mr mrs ms dr prof rev hon sir cllr cllrs st no nos para paras p pp vs e.g i.e eg ie ref fr col".split()
)
# A stop, closing quotes or brackets, then space and something that can open a sentence.
_STOP = re.compile(r"([.!?…]+)([\"'”’)\]]*)(\s+)(?=[\"'“‘(\[]*[A-Z0-9£])")
# A stop with no space after it, between a word and a capitalised one: "no challenge.Members noted".
_TIGHT = re.compile(r"(?<=[a-z]{3})[.!?](?=[A-Z][a-z]+ )")
_WORD_BEFORE = re.compile(r"([A-Za-z](?:[A-Za-z]|\.(?=[A-Za-z])){0,14})$")
# The passive openings of minutes start a new sentence even where the stop is missing.
_MISSED = re.compile(
    r"(?<=[a-z]{2}) (?=It (?:was|is|had been) (?:\w+ )?(?:\w+ed|noted|felt|said|heard|made|agreed|highlighted) )"
)


def sentences(line: Span) -> Iterator[Span]:
    """The sentences of a line, in order, each without the white space around it."""
    start = 0
    for end in _ends(line.text):
        piece = line.part(start, end)
        if piece.text:
            yield piece
        start = end
    last = line.part(start, len(line.text))
    if last.text:
        yield last


def _ends(text: str) -> list[int]:
    found = {m.end(2) for m in _STOP.finditer(text) if not _is_abbreviation(text, m.start(1), m.group(1), m.end())}
    found.update(m.end() for m in _TIGHT.finditer(text))
    found.update(m.start() for m in _MISSED.finditer(text))
    return sorted(found)


def _is_abbreviation(text: str, stop: int, stops: str, following: int) -> bool:
    if stops != ".":
        return False
    before = _WORD_BEFORE.search(text[max(0, stop - 16) : stop])
    if not before:
        return False
    word = before.group(1)
    if len(word) == 1 and word.isupper():
        return True
    if word.lower() in _TITLES:
        return True
    return word.lower() in _ABBREVIATIONS and not text[following : following + 1].isupper()
