"""Word files (DOCX, DOCM) to lines: paragraphs with their numbers, tables with their cells, tracked changes accepted.

What was deleted under tracked changes is no part of the minutes and is left out, as are comments, hidden text, fields'
codes and macros; what was inserted is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree
from lxml.etree import _Element

from loaders.formats.archives import Archive
from loaders.formats.docx_numbers import Numbering
from loaders.formats.rendered import Line
from loaders.formats.tables import Cell, table_lines
from loaders.formats.word_xml import child, children, is_on, name_of, tree, value

_MAIN = re.compile(r"officeDocument$")
_HOLDERS = frozenset("sdt sdtContent customXml smartTag ins moveTo AlternateContent Choice body".split())
_LEFT_OUT = frozenset("del moveFrom delText instrText Fallback pPr rPr sdtPr comment fldChar txbxContent".split())
_LETTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t", "sym": "•"}
_BREAKS = str.maketrans(
    dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", "\n") | dict.fromkeys("\u00ad\u200b\ufeff", "")
)
_SHORT = 60  # letters of a cell that is said again in the rows it spans


def docx_lines(content: bytes) -> Iterator[Line]:
    """The lines of a Word file, each with its paragraph or its table's row.

    Raises
    ------
    Refused
        As `Binary` for other archives, `TooLarge`, `Encrypted` or `Damaged`.
    """
    archive = Archive(content)
    name = _main_part(archive)
    body = child(tree(archive.required(name), name), "body")
    folder = name.rpartition("/")[0]
    numbering, styles = (archive.part(f"{folder}/{part}.xml") for part in ("numbering", "styles"))
    reader = _Reader(
        Numbering.of(
            tree(numbering, "numbering.xml") if numbering else None, tree(styles, "styles.xml") if styles else None
        )
    )
    if body is not None:
        yield from reader.lines(body)


def _main_part(archive: Archive) -> str:
    """The part that holds the document's text, as the archive's relations name it."""
    relations = archive.part("_rels/.rels")
    if relations is not None:
        for relation in children(tree(relations, "_rels/.rels"), "Relationship"):
            target = value(relation, "Target").lstrip("/")
            if _MAIN.search(value(relation, "Type")) and target.startswith("word/"):
                return target
    return "word/document.xml"


class _Reader:
    """One walk over a document: its lists, and how many paragraphs and tables were met."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._paragraphs = 0
        self._tables = 0
        self._held = ""

    def lines(self, parent: _Element) -> Iterator[Line]:
        """The lines of what stands in an element."""
        for element in parent:
            name = name_of(element)
            if name == "p":
                self._paragraphs += 1
                yield from self._paragraph(element, f"paragraph {self._paragraphs}")
            elif name == "tbl":
                self._tables += 1
                yield from self._table(element, f"table {self._tables}")
            elif name in _HOLDERS:
                yield from self.lines(element)

    def _paragraph(self, paragraph: _Element, where: str) -> Iterator[Line]:
        words = self._held + _words(paragraph)
        self._held = ""
        joins = _joins_next(paragraph)
        mark = "" if joins and not words.strip() else self._numbering.mark(paragraph)
        if joins:
            self._held = f"{mark} {words}".lstrip()
        else:
            for piece in words.split("\n"):
                text = _tabbed(piece)
                if text:
                    yield Line(f"{mark} {text}" if mark else text, where, bool(mark))
                    mark = ""
        for box in _boxes(paragraph):
            yield from self.lines(box)

    def _table(self, table: _Element, where: str) -> Iterator[Line]:
        rows: list[list[Cell]] = []
        for place, row in enumerate(_rows(table), start=1):
            above = rows[-1] if rows else []
            rows.append(self._row(row, above, f"{where}, row {place}"))
        yield from table_lines(rows)

    def _row(self, row: _Element, above: list[Cell], where: str) -> list[Cell]:
        cells: list[Cell] = []
        for cell in _held(row, "tc"):
            properties = child(cell, "tcPr")
            merged = child(properties, "vMerge")
            lines = tuple(Line(line.text, where, line.tight) for line in self.lines(cell))
            if merged is not None and value(merged, "val") != "restart" and len(cells) < len(above):
                spanning = above[len(cells)]
                said = tuple(Line(line.text, where, line.tight) for line in spanning)
                lines = said if sum(len(line.text) for line in said) < _SHORT else ()
            span = value(child(properties, "gridSpan"), "val")
            cells += [lines, *[()] * (min(int(span), 50) - 1 if span.isdigit() and len(span) < 4 else 0)]
        return cells


def _held(parent: _Element, name: str) -> Iterator[_Element]:
    """The elements of a name that stand in another, in content controls too."""
    for element in parent:
        if name_of(element) == name:
            yield element
        elif name_of(element) in _HOLDERS:
            yield from _held(element, name)


def _rows(table: _Element) -> Iterator[_Element]:
    """The rows of a table that no tracked change deleted."""
    return (row for row in _held(table, "tr") if child(child(row, "trPr"), "del") is None)


def _words(paragraph: _Element) -> str:
    """The letters of a paragraph as they would be printed."""
    parts: list[str] = []
    walk = etree.iterwalk(paragraph, events=("start",))
    for _, element in walk:
        name = name_of(element)
        if name in _LEFT_OUT or (name == "r" and is_on(child(child(element, "rPr"), "vanish"))):
            walk.skip_subtree()
        elif name == "t":
            parts.append((element.text or "").translate(_BREAKS))
        elif name in _LETTERS and not (name == "br" and value(element, "type") in ("page", "column")):
            parts.append(_LETTERS[name])
    return "".join(parts)


def _joins_next(paragraph: _Element) -> bool:
    """Whether the paragraph's own end was deleted, so that the next goes on in its line."""
    return child(child(child(paragraph, "pPr"), "rPr"), "del") is not None


def _boxes(paragraph: _Element) -> Iterable[_Element]:
    """The text boxes anchored in a paragraph; the copy kept for older programs is not said again."""
    found: list[_Element] = []
    walk = etree.iterwalk(paragraph, events=("start",))
    for _, element in walk:
        if name_of(element) in ("Fallback", "del", "moveFrom"):
            walk.skip_subtree()
        elif name_of(element) == "txbxContent":
            found.append(element)
            walk.skip_subtree()
    return found


def _tabbed(piece: str) -> str:
    """A line whose tabs set cells apart where there are three or more; one or two cells are a line of words."""
    kept = [cell.strip() for cell in piece.split("\t") if cell.strip()]
    return ("\t" if len(kept) > 2 else " ").join(kept)
