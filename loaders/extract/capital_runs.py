"""Runs of capitalised words: where the names of bodies and documents can stand."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from loaders.extract.matching import matches
from loaders.extract.name_forms import key
from loaders.minutes import Minutes, Span

_GLUED = r"(?:(?<![\w’'-])|(?<=\bthe)|(?<=\bThe)|(?<=\bof)|(?<=\bby))"
_CAPITAL = r"(?:St\.\s)?[A-ZÀ-ÖØ-Þ]\w*(?:[’'‘`/&-]\w+){0,4}[’']?"
_SMALL = (
    r"(?:and|of|for|the|&|upon|le|y|nan|AND|OF|FOR|THE|in(?=\s(?:Care|Need|Education|Practice|"
    r"Partnership|Public|Housing))|to(?=\sSpeak)|with(?=\sDarwen)|on(?=\s(?:Trent|Tees|Sea|Avon)))"
)
_LINK = rf"(?:\s{{1,4}}(?:{_SMALL}\s{{1,4}}){{0,3}}|,\s{{1,4}}(?:(?:and|AND|&)\s{{1,4}})?|\s{{0,2}}&\s{{0,2}})"
_FIRST = re.compile(r"[A-ZÀ-ÖØ-Þ]")
_RUN = re.compile(rf"{_GLUED}{_CAPITAL}(?:{_LINK}{_CAPITAL}){{0,30}}")
_WORD = re.compile(r"(?:St\.\s)?[\w’'‘`/-]+(?:&\w+)?|&|,")
LINKS = frozenset("and & of for the in upon on under le y nan with to".split())


class Word(NamedTuple):
    """A word of a run; a tuple, for thousands are made of each document.

    `stem` is it without a possessive ending, `low` the stem in small letters with straight apostrophes; `full` is the
    key of the whole word, `base` that of the stem; `end` is the end of the stem, `finish` that of the whole word;
    `capital` tells a capitalised word from a link or a comma.
    """

    start: int
    end: int
    finish: int
    stem: str
    low: str
    full: str
    base: str
    possessive: bool
    capital: bool


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words with the small ones that link them; `opens` where the run starts its sentence."""

    words: tuple[Word, ...]
    sentence: Span
    opens: bool
    role: str


_kept: deque[tuple[Minutes, tuple[Run, ...]]] = deque(maxlen=1)


def runs(minutes: Minutes) -> tuple[Run, ...]:
    """Every run of the minuted text, in order; kept for the next extractor that asks of the same minutes."""
    for read, found in tuple(_kept):
        if read is minutes:
            return found
    found = tuple(_runs(minutes))
    _kept.append((minutes, found))
    return found


def _runs(minutes: Minutes) -> Iterator[Run]:
    for paragraph, sentence in minutes.said():
        for match in matches(_FIRST, _RUN, sentence.text):
            words = tuple(_words(match.group(), sentence.start + match.start()))
            before = sentence.text[max(0, match.start() - 12) : match.start()].rstrip("‘’“”\"'([ ")
            opens = not before or before[-1] in ":;.!?)"
            yield Run(words, sentence, opens, paragraph.role)


def word(text: str, start: int) -> Word:
    """A word at an offset, its possessive ending told apart and a closing quote left off."""
    shown, stem, low, full, base, capital = _shape(text)
    return Word(start, start + len(stem), start + shown, stem, low, full, base, shown != len(stem), capital)


@lru_cache(maxsize=16_384)
def _shape(text: str) -> tuple[int, str, str, str, str, bool]:
    """Length without a closing quote, stem, stem in small letters, and the keys of the whole and of the stem."""
    if text[-1:] in "’'" and text[-2:-1] not in ("s", "S"):
        text = text[:-1]
    stem = text
    if text[-2:].lower() in ("’s", "'s", "‘s", "`s"):
        stem = text[:-2]
    elif text[-2:].lower() in ("s’", "s'"):
        stem = text[:-1]
    low = stem.lower().replace("’", "'").replace("‘", "'")
    return len(text), stem, low, key(text), key(stem), stem[:1].isupper() and low not in LINKS


def _words(text: str, start: int) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        yield word(match.group(), start + match.start())
