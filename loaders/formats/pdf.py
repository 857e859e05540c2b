"""PDFs to lines: running heads left out, columns read one after another, tables by their rules or their gaps.

PDFium reads the letters and their places; what they are to one another is found here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from loaders.formats.pdf_lines import PrintedLine, columns, lines_of
from loaders.formats.pdf_pages import Page, open_pdf, pages_of
from loaders.formats.pdf_paragraphs import Paragraph, goes_on, joined, paragraphs_of, vocabulary
from loaders.formats.pdf_running import without_running
from loaders.formats.pdf_tables import Grid, grids
from loaders.formats.pdf_words import Word
from loaders.formats.rendered import Line, Refused
from loaders.formats.tables import Cell, Row, table_lines
from loaders.problems import Damaged, Scanned

_NO_SENSE = 0.3  # of a document's letters: so many that no font maps, and the rest make no sense
_SCAN_MEND = "install Tesseract to have such pages read, or ask for the minutes as text"
_FEW_LETTERS = 20  # of a page: a stamp or a page's number on a picture
_FEWEST_CELLS = 3
_Block = Paragraph | list[Row]


def pdf_lines(content: bytes) -> tuple[list[Line], str]:
    """The lines of a PDF, each with its page, and a caution where some pages hold no text.

    Raises
    ------
    Refused
        As `Encrypted`, `Damaged`, `TooLarge`, or as `Scanned` where no page holds text.
    """
    document = open_pdf(content)
    try:
        pages = list(pages_of(document))
    finally:
        document.close()
    _check(pages)
    lines = [(page, lines_of(page.words)) for page in pages]
    words = vocabulary([line for _, found in lines for line in found])
    blocks: list[tuple[_Block, int]] = []
    for page, kept in zip(pages, without_running(lines), strict=True):
        for block in _blocks(replace(page, words=kept), words):
            _add(blocks, block, page.number, words)
    return list(_lines(blocks)), _caution(pages)


def _check(pages: Sequence[Page]) -> None:
    letters = sum(len(word.text) for page in pages for word in page.words)
    unmapped = sum(page.unmapped for page in pages)
    if unmapped > _NO_SENSE * (letters + unmapped) and unmapped > 20:
        raise Refused(Damaged, "a PDF whose fonts do not say which letters they draw and")
    few = 1 if any(page.is_recognised for page in pages) else _FEW_LETTERS * len(pages)
    pictured = any(page.has_picture for page in pages)
    if letters < few and pictured and all(page.has_picture or not page.words for page in pages):
        raise Refused(Scanned, _SCAN_MEND)


def _caution(pages: Sequence[Page]) -> str:
    pictures = [page.number for page in pages if page.has_picture and not page.words]
    if not pictures:
        recognised = sum(page.is_recognised for page in pages)
        return f"was read from pictures of {recognised} of its pages, so letters may be wrong." if recognised else ""
    which = f"page {pictures[0]} is a picture" if len(pictures) == 1 else f"{len(pictures)} of its pages are pictures"
    return f"was read in part: {which} without text; {_SCAN_MEND}."


def _blocks(page: Page, words: frozenset[str]) -> Iterator[_Block]:
    """What stands on a page, column by column and from top to bottom: paragraphs, and the rows of tables."""
    tables = [grid for grid in grids(page.rules) if any(grid.holds(word) for word in page.words)]
    for column in columns(page.words, [grid.box for grid in tables]):
        rest: Sequence[Word] = column
        for grid in tables:
            inside = [word for word in rest if grid.holds(word)]
            if not inside:
                continue
            outside = [word for word in rest if not grid.holds(word)]
            yield from _prose([w for w in outside if w.box.middle[1] < grid.box.top], page.number, words)
            yield _table(grid, inside, page.number, words)
            rest = [word for word in outside if word.box.middle[1] >= grid.box.top]
        yield from _prose(rest, page.number, words)


def _table(grid: Grid, held: Sequence[Word], page: int, words: frozenset[str]) -> list[Row]:
    rows = grid.cells(held)
    where = f"page {page}"
    return [[_cell(cell, page, f"{where}, row {place}", words) for cell in row] for place, row in enumerate(rows, 1)]


def _cell(held: Sequence[Word], page: int, where: str, words: frozenset[str]) -> Cell:
    lines = tuple(lines_of(held))
    return tuple(Line(paragraph.text, where) for paragraph in paragraphs_of(lines, page, words))


def _prose(held: Sequence[Word], page: int, words: frozenset[str]) -> Iterator[_Block]:
    """Paragraphs, and tables that gaps alone set apart, of what stands outside ruled tables."""
    region = tuple(lines_of(held))
    start = 0
    while start < len(region):
        end = start
        while end < len(region) and len(region[end].cells()) >= _FEWEST_CELLS:
            end += 1
        if end - start > 1:
            yield _gapped(region[start:end], page)
            start = end
            continue
        end = max(end, start + 1)
        while end < len(region) and not _opens_table(region, end):
            end += 1
        yield from paragraphs_of(region[start:end], page, words)
        start = end


def _opens_table(region: Sequence[PrintedLine], place: int) -> bool:
    return all(len(line.cells()) >= _FEWEST_CELLS for line in region[place : place + 2]) and place + 1 < len(region)


def _gapped(lines: Sequence[PrintedLine], page: int) -> list[Row]:
    """The rows of a table without rules: each group of words goes to the column that begins nearest."""
    widest = max((line.cells() for line in lines), key=len)
    starts = [cell[0].box.left for cell in widest]
    rows: list[Row] = []
    for place, line in enumerate(lines, start=1):
        row: list[Cell] = [()] * len(starts)
        for cell in line.cells():
            column = min(range(len(starts)), key=lambda at: abs(starts[at] - cell[0].box.left))
            row[column] = (*row[column], Line(" ".join(word.text for word in cell), f"page {page}, row {place}"))
        rows.append(row)
    return rows


def _add(blocks: list[tuple[_Block, int]], block: _Block, page: int, words: frozenset[str]) -> None:
    """Add what stands on a page; what a page's or column's end broke off goes on in what it belongs to."""
    last, last_page = blocks[-1] if blocks else (None, 0)
    if isinstance(last, Paragraph) and isinstance(block, Paragraph) and goes_on(last, block):
        text = joined(last.text, block.text, words)
        blocks[-1] = (Paragraph(text, last.page, page, block.is_open), page)
    elif isinstance(last, list) and isinstance(block, list) and last_page == page - 1 and _same_table(last, block):
        repeated = _texts(block[0]) == _texts(last[0])
        blocks[-1] = (last + block[1 if repeated else 0 :], page)
    else:
        blocks.append((block, page))


def _same_table(one: Sequence[Row], other: Sequence[Row]) -> bool:
    return len(one[0]) == len(other[0])


def _texts(row: Row) -> list[str]:
    return [" ".join(line.text for line in cell) for cell in row]


def _lines(blocks: Iterable[tuple[_Block, int]]) -> Iterator[Line]:
    for block, _ in blocks:
        if isinstance(block, Paragraph):
            where = f"page {block.page}" if block.page == block.last_page else f"pages {block.page}-{block.last_page}"
            yield Line(block.text.replace("\u00ad", ""), where)
        else:
            yield from table_lines(block)
