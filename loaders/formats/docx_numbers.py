"""The numbers and bullets of a Word file's lists: Word keeps how they are counted, and not what they come to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml.etree import _Element

from loaders.formats.word_xml import child, children, value

_LEVELS = 9
_LETTERS = 26
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is counted: its kind of number, its first, and the words around it."""

    kind: str = "decimal"
    start: int = 1
    text: str = "%1."


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has been counted."""

    levels: Mapping[str, Mapping[int, _Level]]
    lists: Mapping[str, tuple[str, Mapping[int, int]]]
    styles: Mapping[str, tuple[str, int]]
    counts: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, numbering: _Element | None, styles: _Element | None) -> Numbering:
        """The lists that a document's parts define."""
        levels: dict[str, dict[int, _Level]] = {}
        lists: dict[str, tuple[str, Mapping[int, int]]] = {}
        if numbering is not None:
            for abstract in children(numbering, "abstractNum"):
                levels[value(abstract, "abstractNumId")] = dict(map(_level, children(abstract, "lvl")))
            for number in children(numbering, "num"):
                lists[value(number, "numId")] = (value(child(number, "abstractNumId"), "val"), _starts(number))
        return cls(levels, lists, _style_lists(styles) if styles is not None else {})

    def mark(self, paragraph: _Element) -> str:
        """The number or bullet before a paragraph, counted on; empty where it is in no list."""
        found = self._list_of(child(paragraph, "pPr"))
        if found is None:
            return ""
        number, depth = found
        abstract, starts = self.lists.get(number, ("", {}))
        levels = self.levels.get(abstract)
        if not levels or depth not in levels:
            return ""
        counts = self.counts.setdefault(abstract, [None] * _LEVELS)
        if number not in self.begun:
            self.begun.add(number)
            for level, start in starts.items():
                counts[level] = start - 1
        so_far = counts[depth]
        counts[depth] = levels[depth].start if so_far is None else so_far + 1
        counts[depth + 1 :] = [None] * (_LEVELS - depth - 1)
        return _written(levels, counts, depth)

    def _list_of(self, properties: _Element | None) -> tuple[str, int] | None:
        """The list and the level that a paragraph is in, of itself or by its style."""
        if properties is None:
            return None
        by_style = self.styles.get(value(child(properties, "pStyle"), "val"))
        own = child(properties, "numPr")
        number = value(child(own, "numId"), "val") or (by_style[0] if by_style else "")
        if not number or number == "0":
            return None
        depth = value(child(own, "ilvl"), "val")
        return number, _within(depth) if depth else (by_style[1] if by_style else 0)


def _within(depth: str) -> int:
    return min(int(depth), _LEVELS - 1) if depth.isdigit() and len(depth) < 3 else 0


def _level(level: _Element) -> tuple[int, _Level]:
    start = value(child(level, "start"), "val")
    first = int(start) if start.isdigit() and len(start) < 6 else 1
    kind = value(child(level, "numFmt"), "val") or "decimal"
    return _within(value(level, "ilvl")), _Level(kind, first, value(child(level, "lvlText"), "val")[:60])


def _starts(number: _Element) -> Mapping[int, int]:
    """The numbers with which a list begins anew, by level."""
    found: dict[int, int] = {}
    for override in children(number, "lvlOverride"):
        start = value(child(override, "startOverride"), "val")
        if start.isdigit() and len(start) < 6:
            found[_within(value(override, "ilvl"))] = int(start)
    return found


def _style_lists(styles: _Element) -> dict[str, tuple[str, int]]:
    """The list and level of each style of paragraphs, its own or of the style that it is based on."""
    own: dict[str, tuple[str, int]] = {}
    based: dict[str, str] = {}
    for style in children(styles, "style"):
        name = value(style, "styleId")
        based[name] = value(child(style, "basedOn"), "val")
        numbers = child(child(style, "pPr"), "numPr")
        if numbers is not None:
            own[name] = (value(child(numbers, "numId"), "val"), _within(value(child(numbers, "ilvl"), "val")))
    found: dict[str, tuple[str, int]] = {}
    for name in based:
        ancestor = name
        for _ in range(20):  # a loop of styles, each based on the next, must end
            if ancestor in own or ancestor not in based:
                break
            ancestor = based[ancestor]
        if ancestor in own and own[ancestor][0]:
            found[name] = own[ancestor]
    return found


def _written(levels: Mapping[int, _Level], counts: list[int | None], depth: int) -> str:
    level = levels[depth]
    if level.kind == "bullet":
        return "•"
    if level.kind == "none":
        return ""

    def number(match: re.Match[str]) -> str:
        place = int(match.group(1)) - 1
        counted = counts[place]
        other = levels.get(place, _Level())
        return to_number(other.start if counted is None else counted, other.kind)

    return _PLACE.sub(number, level.text).strip()


def to_number(count: int, kind: str) -> str:
    """A count as a kind of number writes it, by Word's names of kinds; figures for kinds that are not known.

    >>> [to_number(28, kind) for kind in ("decimal", "lowerLetter", "upperRoman", "decimalZero")]
    ['28', 'bb', 'XXVIII', '28']
    """
    if kind in ("lowerLetter", "upperLetter") and 0 < count < 20 * _LETTERS:
        letters = chr(ord("a") + (count - 1) % _LETTERS) * ((count - 1) // _LETTERS + 1)
        return letters if kind == "lowerLetter" else letters.upper()
    if kind in ("lowerRoman", "upperRoman") and 0 < count < 400:
        written = ""
        for size, letters in _ROMAN:
            while count >= size:
                written, count = written + letters, count - size
        return written if kind == "lowerRoman" else written.upper()
    return f"{count:02d}" if kind == "decimalZero" else str(count)
