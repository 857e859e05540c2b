"""The words of a tree of elements as lines: paragraphs, list items with their marks, tables with their cells.

The walk is a loop and not a recursion, so no depth of elements can break it, and it takes each element once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.etree import _Element

from loaders.formats.html_parts import BLOCKS, is_left_out, without_inline
from loaders.formats.rendered import Line
from loaders.formats.tables import Cell, table_lines

_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_ENDS = "\x85\x1c\x1d\x1e\x0b\x0c\u2028\u2029"
_UNSEEN = str.maketrans(dict.fromkeys("\u00ad\u200b\ufeff\x00", "") | dict.fromkeys(_ENDS, " "))
_FILE_SIZE = re.compile(r"\s{0,9}\b(?:PDF|DOCX?|XLSX?)\s{0,3}[\d.,]{1,9}\s{0,3}[KMG]B\s*$")
_LONGEST_SIZE = 40
_BULLET = "•"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(slots=True)
class _Table:
    """A table being read: its rows, the cell in hand, and short cells that hang down into later rows."""

    rows: list[list[Cell]] = field(default_factory=list)
    cell: list[Line] | None = None
    hanging: dict[int, tuple[int, Cell]] = field(default_factory=dict)

    def open_row(self) -> None:
        self.rows.append([])
        self._hang()

    def close_cell(self, columns: int, rows: int) -> None:
        if not self.rows:
            self.open_row()
        cell = tuple(self.cell or ())
        self.cell = None
        column = len(self.rows[-1])
        self.rows[-1] += [cell, *[()] * (columns - 1)]
        self._hang()
        if rows > 1:
            self.hanging[column] = (rows - 1, cell if sum(len(line.text) for line in cell) < 60 else ())

    def _hang(self) -> None:
        """Put the cells that hang down from above where this row has come to them."""
        row = self.rows[-1]
        while hung := self.hanging.pop(len(row), None):
            left, cell = hung
            if left > 1:
                self.hanging[len(row)] = (left - 1, cell)
            row.append(cell)


@dataclass(slots=True)
class _List:
    """A list being read: how its items are marked, and the number of the next."""

    kind: str
    number: int
    begun: bool = False


def lines_of(root: _Element, inside_main: bool = False, path: str = "") -> Iterator[Line]:
    """The lines of what the element says, in reading order, each with the path of its element."""
    yield from _Reader(path, inside_main).read(root)


class _Reader:
    """One walk over a tree: the words of the line in hand, and the tables and lists that are open."""

    def __init__(self, path: str, inside_main: bool) -> None:
        self._words: list[str] = []
        self._tables: list[_Table] = []
        self._lists: list[_List] = []
        self._mark = ""
        self._tight = False
        self._paths: list[tuple[str, dict[str, int]]] = [(path, {})]
        self._main = int(inside_main)
        self._done: list[Line] = []
        self._raw = 0
        self._left_out: dict[tuple[object, ...], bool] = {}

    def read(self, root: _Element) -> Iterator[Line]:
        """The lines of a tree; what it says is not changed by it, but the elements within its lines go."""
        without_inline(root)
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = _name(element)
            if event == "start":
                if self._is_left_out(element, tag) and element is not root:
                    walk.skip_subtree()
                    self._path_of(element, tag)
                    self._paths.append(("", {}))
                    if tag in BLOCKS:
                        self._flush()
                else:
                    self._open(element, tag)
                continue
            self._close(element, tag)
            if element.tail and element is not root:
                self._words.append(element.tail)
            if self._done:
                yield from self._done
                self._done = []
        self._flush()
        yield from self._done

    def _is_left_out(self, element: _Element, tag: str) -> bool:
        """Whether an element is no part of what the page says; found out once for elements that are marked alike."""
        key = (tag, self._main > 0, *element.items())
        found = self._left_out.get(key)
        if found is None:
            found = self._left_out[key] = is_left_out(element, tag, inside_main=self._main > 0)
        return found

    def _open(self, element: _Element, tag: str) -> None:
        if tag in BLOCKS:
            self._flush()
        self._paths.append((self._path_of(element, tag), {}))
        if tag in ("main", "article"):
            self._main += 1
        elif tag == "br":
            self._flush()
        elif tag == "pre":
            self._raw += 1
        else:
            self._open_list_or_table(element, tag)
        if element.text:
            self._words.append(element.text)

    def _open_list_or_table(self, element: _Element, tag: str) -> None:
        if tag == "table":
            self._tables.append(_Table())
        elif tag == "tr" and self._tables:
            self._tables[-1].open_row()
        elif tag in ("td", "th") and self._tables:
            self._tables[-1].cell = []
        elif tag in ("ol", "ul", "menu"):
            self._lists.append(_List(str(element.get("type") or "1") if tag == "ol" else "", _start(element)))
        elif tag == "li":
            self._tight = bool(self._lists) and self._lists[-1].begun
            self._mark = self._item_mark(element)

    def _close(self, element: _Element, tag: str) -> None:
        left_out = not self._paths[-1][0] and len(self._paths) > 1
        if tag in BLOCKS and not left_out:
            self._flush()
        self._paths.pop()
        if left_out:
            return
        if tag in ("main", "article"):
            self._main -= 1
        elif tag in ("td", "th") and self._tables:
            self._tables[-1].close_cell(_span(element, "colspan"), _span(element, "rowspan"))
        elif tag == "table" and self._tables:
            for line in table_lines(self._tables.pop().rows):
                self._add(line)
        elif tag in ("ol", "ul", "menu") and self._lists:
            self._lists.pop()
            self._mark = ""
        elif tag == "pre":
            self._raw -= 1

    def _path_of(self, element: _Element, tag: str) -> str:
        """The path of an element from the nearest one with an id; siblings of a name are numbered from 1."""
        above, counts = self._paths[-1]
        if above and len(self._paths) == 1:
            return above  # the root stands where its reader says
        counts[tag] = counts.get(tag, 0) + 1
        name = element.get("id")
        if name and len(name) < 60 and "'" not in name:
            return f"//*[@id='{name}']"
        return f"{above}/{tag}[{counts[tag]}]"

    def _item_mark(self, element: _Element) -> str:
        if not self._lists:
            return _BULLET
        current = self._lists[-1]
        current.begun = True
        if not current.kind:
            return _BULLET
        value = str(element.get("value") or "")
        number = int(value) if value.isdigit() and len(value) < 6 else current.number
        current.number = number + 1
        return f"{_counted(number, current.kind)}."

    def _flush(self) -> None:
        """End the line in hand: its words, without the white space that a browser does not show."""
        if not self._words:
            return
        words = "".join(self._words)
        self._words = []
        for piece in words.splitlines() if self._raw else (words,):
            shown = piece.translate(_UNSEEN) if not piece.isascii() else piece
            text = _without_file_size(_SPACES.sub(" ", shown).strip(" "))
            if text.strip():
                marked = f"{self._mark} {text}" if self._mark else text
                self._add(Line(marked, self._paths[-1][0], self._tight and bool(self._mark)))
                self._mark = ""

    def _add(self, line: Line) -> None:
        cell = next((table.cell for table in reversed(self._tables) if table.cell is not None), None)
        (self._done if cell is None else cell).append(line)


def _name(element: _Element) -> str:
    """An element's name in lower case, without its namespace."""
    tag = str(element.tag)
    return tag if tag in BLOCKS else tag.rpartition("}")[2].rpartition(":")[2].lower()


def _without_file_size(text: str) -> str:
    """A title without the size of the file behind it: "Lamps PDF 99 KB"."""
    return text[:-_LONGEST_SIZE] + _FILE_SIZE.sub("", text[-_LONGEST_SIZE:]) if text.endswith("B") else text


def _start(element: _Element) -> int:
    start = str(element.get("start") or "1")
    return int(start) if start.isdigit() and len(start) < 6 else 1


def _span(element: _Element, name: str) -> int:
    value = str(element.get(name) or "1")
    return min(max(int(value), 1), 50) if value.isdigit() and len(value) < 6 else 1


def _counted(number: int, kind: str) -> str:
    """A list's number as its kind writes it.

    >>> [_counted(4, kind) for kind in ("1", "a", "A", "i", "I")]
    ['4', 'd', 'D', 'iv', 'IV']
    """
    if kind in ("a", "A") and 1 <= number <= 26:
        return chr(ord(kind) + number - 1)
    if kind in ("i", "I") and 1 <= number < 40:
        left, written = number, ""
        for value, letters in _ROMAN:
            while left >= value:
                written, left = written + letters, left - value
        return written.upper() if kind == "I" else written
    return str(number)
