"""Running heads and feet: what a printer repeats at the edges of pages, and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from loaders.formats.pdf_lines import PrintedLine
from loaders.formats.pdf_pages import Page
from loaders.formats.pdf_words import Word

_EDGE = 0.12  # of the page's height
_LINES = 4
_SAME_HEIGHT = 6.0  # points
_NUMBER = re.compile(r"\W{0,3}(?:page|tudalen|pg\.?|p\.?)?\s?\d{1,4}(?:\s?(?:of|/|o)\s?\d{1,4})?\W{0,3}", re.IGNORECASE)
_DIGITS = re.compile(r"\d{1,6}")


def without_running(pages: Sequence[tuple[Page, Sequence[PrintedLine]]]) -> list[tuple[Word, ...]]:
    """The words of each page without what is repeated at its edges; the first page keeps its head, once."""
    edges = [_edges(page, lines) for page, lines in pages]
    counted = Counter(key for top, foot in edges for key in {_key(line) for line in (*top, *foot)})
    needed = max(2, len(pages) // 2)
    kept: list[tuple[Word, ...]] = []
    for place, ((page, _), (top, foot)) in enumerate(zip(pages, edges, strict=True)):
        running = list(takewhile(lambda line: _is_running(line, counted, needed), top))
        feet = list(takewhile(lambda line: _is_running(line, counted, needed), foot))
        heads = [line for line in running if place or _NUMBER.fullmatch(line.text)]
        dropped = {id(word) for line in (*heads, *feet) for word in line.words}
        kept.append(tuple(word for word in page.words if id(word) not in dropped))
    return kept


def _is_running(line: PrintedLine, counted: Counter[tuple[str, int]], needed: int) -> bool:
    return bool(_NUMBER.fullmatch(line.text)) or counted[_key(line)] >= needed


def _edges(page: Page, lines: Sequence[PrintedLine]) -> tuple[list[PrintedLine], list[PrintedLine]]:
    """The lines at the top and at the foot of a page, the outermost first."""
    top = [line for line in lines[:_LINES] if line.box.top < _EDGE * page.height]
    foot = [line for line in lines[-_LINES:] if line.box.bottom > (1 - _EDGE) * page.height]
    return top, foot[::-1]


def _key(line: PrintedLine) -> tuple[str, int]:
    """A line without its numbers, which change from page to page, and how high it stands."""
    return _DIGITS.sub("#", line.text.lower()), round(line.box.top / _SAME_HEIGHT)
