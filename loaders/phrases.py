"""Phrases by the thousand: every cue of a lexicon looked for in a sentence at once.

The language is that of `loaders.cues`, word by word instead of letter by letter, so that a sentence is cut into words
once and only the cues whose every part shares a word with it are tried. Case, hyphens, apostrophes and plural never
matter ("Looked-After children's" reads as "looked after child"). Groups may be nested, and further:

`<rise>`   any word of a named class      `#`   a number      `..`   up to three words between (`...`: six)
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from loaders.phrase_grammar import APOSTROPHES, WORD, CueParts, Element, Part, compared, keys_of, parsed, stems_of

_BREAK = re.compile(r"[;:?!()|–—]|[a-z]\.\s")


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence cut into words: what each may be matched by, its place, whether a stop stands before it.

    `at` tells at which words each name stands.
    """

    names: tuple[frozenset[str], ...]
    places: tuple[tuple[int, int], ...]
    breaks: tuple[bool, ...]
    at: Mapping[str, list[int]]


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue found: its place in the phrasebook and the words it covers, as offsets within the sentence."""

    cue: int
    start: int
    end: int


class Phrasebook:
    """Many cues, tried together.

    What calls each cue up (`keys`, `keys_of` each of them) may be given, where it was made before.

    Examples
    --------
    >>> book = Phrasebook(["placed {outside|out of} [the] borough", "cost* & placement"])
    >>> [hit.cue for hit in book.hits("Two children were placed outside the Borough.")]
    [0]
    """

    def __init__(
        self,
        cues: Sequence[str],
        classes: Mapping[str, str] | None = None,
        keys: Sequence[Sequence[str]] | None = None,
    ) -> None:
        self._sources = tuple(cues)
        self._classes = dict(classes or {})
        self._parsed: dict[int, CueParts] = {}
        self._by_key: dict[str, list[int]] = {}
        called = keys or [keys_of(source, self._classes) for source in self._sources]
        for number, names in enumerate(called):
            for name in names:
                self._by_key.setdefault(name, []).append(number)
        stems = stems_of((*self._sources, *self._classes.values()))
        self._names = lru_cache(maxsize=1 << 14)(_Namer(stems))

    def words(self, sentence: str) -> Words:
        """The words of a sentence."""
        found = list(WORD.finditer(sentence))
        starts = [m.start() for m in found]
        breaks = [False] * len(found)
        for stop in _BREAK.finditer(sentence):
            after = bisect_left(starts, stop.end())
            if after < len(breaks):
                breaks[after] = True
        names = tuple(self._names(m.group()) for m in found)
        at: dict[str, list[int]] = {}
        for place, those in enumerate(names):
            for name in those:
                at.setdefault(name, []).append(place)
        return Words(names, tuple(m.span() for m in found), tuple(breaks), at)

    def hits(self, sentence: str) -> Iterator[Hit]:
        """Where cues stand in a sentence, in the phrasebook's order."""
        words = self.words(sentence)
        names = words.at.keys()
        by_key = self._by_key
        for number in sorted({number for name in names & by_key.keys() for number in by_key[name]}):
            for need in self._cue(number).needs:
                if names.isdisjoint(need):
                    break
            else:
                yield from self._try(number, words)

    def is_frame(self, number: int) -> bool:
        """Whether a cue has several parts, which may stand anywhere in the sentence."""
        return " & " in self._sources[number]

    def _cue(self, number: int) -> CueParts:
        """A cue as parsed; most cues of a large lexicon are never tried, so each is parsed when it first is."""
        cue = self._parsed.get(number)
        if cue is None:
            cue = self._parsed[number] = parsed(self._sources[number], self._classes)
        return cue

    def _try(self, number: int, words: Words) -> Iterator[Hit]:
        """Every place of a cue of one part; of several parts the first's first place, where all are found."""
        first, *others = self._cue(number).parts
        if any(not _is_plain(part) and next(_places(part, words), None) is None for part in others):
            return
        for start, end in _places(first, words):
            yield Hit(number, words.places[start][0], words.places[end - 1][1])
            if others:
                return


class _Namer:
    """What a written word may be matched by: itself as compared, its stems, its exact form, a number."""

    def __init__(self, stems: frozenset[str]) -> None:
        self._stems = stems

    def __call__(self, written: str) -> frozenset[str]:
        lower = APOSTROPHES.sub("", written.lower())
        found = {compared(lower), lower, "=" + written}
        found.update(stem for size in range(2, min(len(lower), 20) + 1) if (stem := lower[:size] + "*") in self._stems)
        if lower[0].isdigit():
            found.add("#")
        return frozenset(found)


def _is_plain(part: Part) -> bool:
    """Whether a part is one choice of single words: then the sentence that holds what it needs holds the part."""
    return len(part) == 1 and not part[0].runs


def _places(part: Part, words: Words) -> Iterator[tuple[int, int]]:
    """First and last word (exclusive) of each place where a phrase stands, none overlapping another."""
    after = 0
    for start in _starts(part[0], words):
        if start >= after:
            end = _match(part, 0, words, start, start)
            if end > start:
                yield start, end
                after = end


def _starts(head: Element, words: Words) -> Iterable[int]:
    """The places where a phrase with this first element may begin."""
    if head.optional or head.gap:
        return range(len(words.names))
    at = words.at
    found = [place for name in head.heads & at.keys() for place in at[name]]
    return sorted(set(found)) if len(found) > 1 else found


def _match(part: Part, place: int, words: Words, at: int, start: int) -> int:
    """Where the phrase ends when its elements from `place` on stand at word `at`; -1 where they do not."""
    if place == len(part):
        return at
    element = part[place]
    if element.gap:
        return _after_gap(part, place, words, at, start)
    if at < len(words.names) and not (at > start and words.breaks[at]):
        for size in _sizes(element, words, at):
            end = _match(part, place + 1, words, at + size, start)
            if end >= 0:
                return end
    return _match(part, place + 1, words, at, start) if element.optional else -1


def _after_gap(part: Part, place: int, words: Words, at: int, start: int) -> int:
    for skipped in range(part[place].gap + 1):
        if at + skipped >= len(words.names) or words.breaks[at + skipped]:
            return -1
        end = _match(part, place + 1, words, at + skipped, start)
        if end >= 0:
            return end
    return -1


def _sizes(element: Element, words: Words, at: int) -> Iterator[int]:
    """How many words the element may cover at a place, longest reading first."""
    names = words.names[at]
    if element.heads.isdisjoint(names):
        return
    if element.runs:
        for first in element.runs.keys() & names:
            for rest in element.runs[first]:
                if len(rest) < len(words.names) - at and all(
                    rest[i] in words.names[at + 1 + i] and not words.breaks[at + 1 + i] for i in range(len(rest))
                ):
                    yield 1 + len(rest)
    if not element.names.isdisjoint(names):
        yield 1
