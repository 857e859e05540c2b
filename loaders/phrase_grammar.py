"""The grammar of cues: what a cue's text asks for, word by word, and by which of its words it is called up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

WORD = re.compile(r"[^\W_]+(?:['’‘][^\W_]+)*['’‘]?|[&£%]")
APOSTROPHES = re.compile(r"['’‘]")
_CUT = re.compile(rf"=?(?:{WORD.pattern})\*?|#")
_GROUP = re.compile(r"[{\[<][^{}\[\]<>]*[}\]>]")
_NAMED = re.compile(r"<([^<>]*)>")
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
class Element:
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


Part = tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class CueParts:
    """A cue's parts, and for each element that must be there the names of which a sentence must hold one."""

    parts: tuple[Part, ...]
    needs: tuple[frozenset[str], ...]


def parsed(source: str, classes: Mapping[str, str]) -> CueParts:
    """What a cue's text asks for.

    Raises
    ------
    ValueError
        When the cue has no word of its own.
    """
    parts = tuple(_elements(part, classes) for part in source.split(" & "))
    return CueParts(parts, _needs(parts))


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


def _needs(parts: Iterable[Part]) -> tuple[frozenset[str], ...]:
    """For each element that must be there, the names of which a sentence must hold one."""
    needs = tuple(e.keys for part in parts for e in part if e.keys and not e.optional and not e.gap)
    if not needs:
        raise ValueError("a cue needs a word of its own")
    return needs


def keys_of(source: str, classes: Mapping[str, str]) -> tuple[str, ...]:
    """The names that call a cue up: its rarest word of its own, or those of the rarest choice of words that it needs.

    >>> keys_of("placed {outside|out of} [the] borough", {})
    ('borough',)
    """
    literal = _literal(source)
    if literal:
        return (literal,)
    rarest: frozenset[str] = min(parsed(source, classes).needs, key=_commonness)
    return tuple(sorted(rarest))


def stems_of(texts: Iterable[str]) -> frozenset[str]:
    """The word beginnings (`placement*`) that cues or classes name."""
    return frozenset(name_of(word) for word in _CUT.findall(" ".join(texts)) if word[-1] == "*")


def _literal(source: str) -> str:
    """The rarest word that stands outside every group of a cue; empty if all are common."""
    bare = source.replace(" & ", "  ")
    while (shorter := _GROUP.sub(" ", bare)) != bare:
        bare = shorter
    names = [name_of(word) for word in _CUT.findall(bare) if word[0] != "=" and word != "#"]
    return max((name for name in names if _frequency(name) == 1), key=len, default="")


def _commonness(keys: frozenset[str]) -> tuple[int, int]:
    """How often a sentence is likely to hold one of the names: the key of choice is the rarest."""
    return sum(map(_frequency, keys)), -min(map(len, keys))


@lru_cache(maxsize=1 << 14)
def _frequency(name: str) -> int:
    return 40 if name.rstrip("*") in _COMMON else 1


def _elements(part: str, classes: Mapping[str, str]) -> Part:
    found: list[Element] = []
    for token in _tokens(_NAMED.sub(lambda m: f"{{{classes[m[1]]}}}", part)):
        if token[0] == ".":
            found.append(Element(frozenset(), {}, frozenset(), frozenset(), gap=6 if len(token) == 3 else 3))
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
def _choice(inner: str, optional: bool) -> Element:
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
    return Element(names, runs, names | keys, names | runs.keys(), optional)


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
    return tuple(map(name_of, _CUT.findall(phrase)))


def name_of(word: str) -> str:
    """A word of a cue as names of words are written."""
    if word[0] in "=#":
        return word
    plain = APOSTROPHES.sub("", word.lower())
    return plain if plain[-1] == "*" else compared(plain)
