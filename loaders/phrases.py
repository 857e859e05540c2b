"""Phrases by the thousand: every cue of a lexicon looked for in a sentence at once.

The language is that of `loaders.cues`, word by word instead of letter by letter, so that a sentence is cut into words
once and only the cues whose every part shares a word with it are tried. Case, hyphens, apostrophes and plural never
matter ("Looked-After children's" reads as "looked after child"). Groups may be nested, and further:

`<rise>`   any word of a named class      `#`   a number      `..`   up to three words between (`...`: six)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

_WORD = re.compile(r"[^\W_]+(?:['’‘][^\W_]+)*['’‘]?|[&£%]")
_CUT = re.compile(rf"=?(?:{_WORD.pattern})\*?|#")
_GROUP = re.compile(r"[{\[<][^{}\[\]<>]*[}\]>]")
_NAMED = re.compile(r"<([^<>]*)>")
_APOSTROPHES = re.compile(r"['’‘]")
_BREAK = re.compile(r"[;:?!()|–—]|[a-z]\.\s")
_COMMON = frozenset(
    "the of to a in and for was were be been had have has with on by at from that as is are not no more it its this "
    "who there an or number service child young people person family support work care need social council trust "
    "increase staff high low new out # year month week would could they their which when after one two three member "
    "council plan report team worker school home cost place % £ up into than before over made only so".split()
)
_PERSONS = {
    "childrens": "child",
    "children": "child",
    "childs": "child",
    "women": "woman",
    "peoples": "people",
    "persons": "person",
}


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


@dataclass(frozen=True, slots=True)
class _Element:
    """What may stand at one place of a phrase: a word of one of the names, or a run of words.

    A name is a word as compared, `stem*`, `=Word` (in that case) or `#`. `runs` are kept by their first name. `keys`
    are the names of which a sentence must hold one, `heads` those at which it may begin. `gap` is the most words that
    a gap may skip.
    """

    names: frozenset[str]
    runs: Mapping[str, tuple[tuple[str, ...], ...]]
    keys: frozenset[str]
    heads: frozenset[str]
    optional: bool = False
    gap: int = 0


_Part = tuple[_Element, ...]


@dataclass(frozen=True, slots=True)
class _Cue:
    """A cue's parts, and for each element that must be there the names of which a sentence must hold one."""

    parts: tuple[_Part, ...]
    needs: tuple[frozenset[str], ...]


class Phrasebook:
    """Many cues, tried together.

    Examples
    --------
    >>> book = Phrasebook(["placed {outside|out of} [the] borough", "cost* & placement"])
    >>> [hit.cue for hit in book.hits("Two children were placed outside the Borough.")]
    [0]
    """

    def __init__(self, cues: Sequence[str], classes: Mapping[str, str] | None = None) -> None:
        self._sources = tuple(cues)
        self._classes = dict(classes or {})
        self._parsed: dict[int, _Cue] = {}
        self._by_key: dict[str, list[int]] = {}
        for number, source in enumerate(self._sources):
            literal = _literal(source)
            for key in (literal,) if literal else min(self._cue(number).needs, key=_commonness):
                self._by_key.setdefault(key, []).append(number)
        written = " ".join((*self._sources, *self._classes.values()))
        stems = {_name(word) for word in _CUT.findall(written) if word[-1] == "*"}
        self._names = lru_cache(maxsize=1 << 14)(_Namer(frozenset(stems)))

    def words(self, sentence: str) -> Words:
        """The words of a sentence."""
        found = list(_WORD.finditer(sentence))
        ends = [0, *(m.end() for m in found)]
        breaks = tuple(
            bool(_BREAK.search(sentence, max(0, end - 1), m.start())) for end, m in zip(ends, found, strict=False)
        )
        names = tuple(self._names(m.group()) for m in found)
        at: dict[str, list[int]] = {}
        for place, those in enumerate(names):
            for name in those:
                at.setdefault(name, []).append(place)
        return Words(names, tuple(m.span() for m in found), breaks, at)

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

    def _cue(self, number: int) -> _Cue:
        """A cue as parsed; most cues of a large lexicon are never tried, so each is parsed when it first is."""
        cue = self._parsed.get(number)
        if cue is None:
            parts = tuple(_elements(part, self._classes) for part in self._sources[number].split(" & "))
            cue = self._parsed[number] = _Cue(parts, _needs(parts))
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
        lower = _APOSTROPHES.sub("", written.lower())
        found = {compared(lower), lower, "=" + written}
        found.update(stem for size in range(2, min(len(lower), 20) + 1) if (stem := lower[:size] + "*") in self._stems)
        if lower[0].isdigit():
            found.add("#")
        return frozenset(found)


@lru_cache(maxsize=1 << 14)
def compared(word: str) -> str:
    """A word as it is compared: in the singular, without apostrophe.

    >>> [compared(w) for w in ("placements", "agencies", "children", "loss")]
    ['placement', 'agency', 'child', 'loss']
    """
    if word in _PERSONS:
        return _PERSONS[word]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _is_plain(part: _Part) -> bool:
    """Whether a part is one choice of single words: then the sentence that holds what it needs holds the part."""
    return len(part) == 1 and not part[0].runs


def _places(part: _Part, words: Words) -> Iterator[tuple[int, int]]:
    """First and last word (exclusive) of each place where a phrase stands, none overlapping another."""
    after = 0
    for start in _starts(part[0], words):
        if start >= after:
            end = _match(part, 0, words, start, start)
            if end > start:
                yield start, end
                after = end


def _starts(head: _Element, words: Words) -> Iterable[int]:
    """The places where a phrase with this first element may begin."""
    if head.optional or head.gap:
        return range(len(words.names))
    at = words.at
    found = [place for name in head.heads & at.keys() for place in at[name]]
    return sorted(set(found)) if len(found) > 1 else found


def _match(part: _Part, place: int, words: Words, at: int, start: int) -> int:
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


def _after_gap(part: _Part, place: int, words: Words, at: int, start: int) -> int:
    for skipped in range(part[place].gap + 1):
        if at + skipped >= len(words.names) or words.breaks[at + skipped]:
            return -1
        end = _match(part, place + 1, words, at + skipped, start)
        if end >= 0:
            return end
    return -1


def _sizes(element: _Element, words: Words, at: int) -> Iterator[int]:
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


def _needs(parts: Iterable[_Part]) -> tuple[frozenset[str], ...]:
    """For each element that must be there, the names of which a sentence must hold one."""
    needs = tuple(e.keys for part in parts for e in part if e.keys and not e.optional and not e.gap)
    if not needs:
        raise ValueError("a cue needs a word of its own")
    return needs


def _literal(source: str) -> str:
    """The rarest word that stands outside every group of a cue; empty if all are common."""
    bare = source.replace(" & ", "  ")
    while (shorter := _GROUP.sub(" ", bare)) != bare:
        bare = shorter
    names = [_name(word) for word in _CUT.findall(bare) if word[0] != "=" and word != "#"]
    return max((name for name in names if _frequency(name) == 1), key=len, default="")


def _commonness(keys: frozenset[str]) -> tuple[int, int]:
    """How often a sentence is likely to hold one of the names: the key of choice is the rarest."""
    return sum(map(_frequency, keys)), -min(map(len, keys))


@lru_cache(maxsize=1 << 14)
def _frequency(name: str) -> int:
    return 40 if name.rstrip("*") in _COMMON else 1


def _elements(part: str, classes: Mapping[str, str]) -> _Part:
    found: list[_Element] = []
    for token in _tokens(_NAMED.sub(lambda m: f"{{{classes[m[1]]}}}", part)):
        if token[0] == ".":
            found.append(_Element(frozenset(), {}, frozenset(), frozenset(), gap=6 if len(token) == 3 else 3))
        elif token[0] in "{[":
            found.append(_choice(token[1:-1], token[0] == "["))
        else:
            found.extend(_choice(word, False) for word in _CUT.findall(token))
    return tuple(found)


def _tokens(part: str) -> Iterator[str]:
    """The pieces of a part that spaces separate, a group with all that is nested in it being one piece."""
    return (piece for piece in map(str.strip, _split(part, " ")) if piece)


def _split(text: str, divider: str) -> Iterable[str]:
    """The pieces between dividers that stand in no group."""
    if not ("{" in text or "[" in text):
        return text.split(divider)
    pieces, depth, start = [], 0, 0
    for match in re.finditer(rf"[{{}}\[\]{re.escape(divider)}]", text):
        letter = match.group()
        depth += (letter in "{[") - (letter in "}]")
        if letter == divider and depth == 0:
            pieces.append(text[start : match.start()])
            start = match.end()
    return (*pieces, text[start:])


@lru_cache(maxsize=1 << 10)
def _choice(inner: str, optional: bool) -> _Element:
    single, keys = set(), set()
    longer: dict[str, dict[tuple[str, ...], None]] = {}
    for reading in _readings(inner):
        run = _cut(reading)
        if len(run) == 1:
            single.add(run[0])
        elif run:
            longer.setdefault(run[0], {})[run[1:]] = None
            keys.add(next((name for name in run if _frequency(name) == 1 and name != "#"), run[0]))
    runs = {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in longer.items()}
    names = frozenset(single)
    return _Element(names, runs, names | keys, names | runs.keys(), optional)


def _readings(inner: str) -> Iterator[str]:
    """Each way of reading a group: one of its choices, with one reading of every group nested in that."""
    for choice in _split(inner, "|"):
        if "{" in choice or "[" in choice:
            yield from (" ".join(words) for words in product(*map(_piece_readings, _tokens(choice))))
        else:
            yield choice


def _piece_readings(piece: str) -> tuple[str, ...]:
    if piece[0] == "{":
        return tuple(_readings(piece[1:-1]))
    return ("", *_readings(piece[1:-1])) if piece[0] == "[" else (piece,)


@lru_cache(maxsize=1 << 14)
def _cut(phrase: str) -> tuple[str, ...]:
    return tuple(map(_name, _CUT.findall(phrase)))


def _name(word: str) -> str:
    if word[0] in "=#":
        return word
    plain = _APOSTROPHES.sub("", word.lower())
    return plain if plain[-1] == "*" else compared(plain)
