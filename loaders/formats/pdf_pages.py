"""Pages of a PDF as words with their boxes, and the ruled lines drawn on them; PDFium does the reading."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from loaders.formats.pdf_words import Box, Word
from loaders.formats.recognition import program, recognised
from loaders.formats.rendered import Refused
from loaders.problems import Damaged, Encrypted, TooLarge

MOST_PAGES = 2000
_MOST_LETTERS = 60_000  # of one page; the densest page of print holds some 8,000
_MOST_SHAPES = 20_000
_THIN = 2.5  # points: a box as thin as this is a ruled line
_SPACE = 0.18  # of a letter's height: a wider gap parts two words
_UNMAPPED = frozenset((0, 0xFFFD, 0xFFFE, 0xFFFF))
_LINE_END_HYPHEN = 0x02  # what PDFium makes of any hyphen at a line's end


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its words in the order drawn, its ruled lines, its size, and how many letters its fonts do not map.

    `is_recognised` where the words were read from a picture.
    """

    number: int
    words: tuple[Word, ...]
    rules: tuple[Box, ...]
    width: float
    height: float
    unmapped: int = 0
    has_picture: bool = False
    is_recognised: bool = False


def open_pdf(content: bytes) -> pdfium.PdfDocument:
    """The document of some bytes.

    Raises
    ------
    Refused
        As `Encrypted`, `Damaged`, or `TooLarge` for more pages than are read.
    """
    try:
        document = pdfium.PdfDocument(content)
        pages = len(document)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium_c.FPDF_ERR_PASSWORD:
            raise Refused(Encrypted, "a PDF") from error
        raise Refused(Damaged, "a PDF") from error
    if pages == 0:
        raise Refused(Damaged, "a PDF without pages")
    if pages > MOST_PAGES:
        raise Refused(TooLarge, f"it has more than {MOST_PAGES} pages")
    return document


def pages_of(document: pdfium.PdfDocument) -> Iterator[Page]:
    """Each page, as it is read; one that PDFium cannot read is a page without words."""
    for number in range(1, len(document) + 1):
        try:
            page = document[number - 1]
        except pdfium.PdfiumError:
            yield Page(number, (), (), 1, 1)
            continue
        try:
            yield _page(number, page)
        finally:
            page.close()


def _page(number: int, page: pdfium.PdfPage) -> Page:
    turn = page.get_rotation()
    width, height = page.get_size()
    turned = _Turn(turn, width, height)
    text = page.get_textpage()
    try:
        reader = _Letters(text, turned)
        words = tuple(reader.words())
    finally:
        text.close()
    rules, has_picture = _shapes(page, turned)
    tesseract = program() if has_picture and not words else None
    if tesseract:
        return Page(number, recognised(page, tesseract), (), width, height, 0, has_picture, is_recognised=True)
    return Page(number, words, rules, width, height, reader.unmapped, has_picture)


@dataclass(frozen=True, slots=True)
class _Turn:
    """How a page is turned before it is shown, and its size as it is shown."""

    degrees: int
    width: float
    height: float

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box of the page's own coordinates, from the bottom left, as it is shown."""
        if self.degrees == 90:
            return Box(bottom, left, top, right)
        if self.degrees == 180:
            return Box(self.width - right, bottom, self.width - left, top)
        if self.degrees == 270:
            return Box(self.width - top, self.height - right, self.width - bottom, self.height - left)
        return Box(left, self.height - top, right, self.height - bottom)


_Letter = tuple[str, float, float, float, float]  # and its left, bottom, right and top, as the page has them


class _Letters:
    """The letters of a page, one after another as they are drawn, put together to words."""

    def __init__(self, text: pdfium.PdfTextPage, turned: _Turn) -> None:
        self._text = text
        self._turned = turned
        self.unmapped = 0

    def words(self) -> Iterator[Word]:
        """Each word; a space, a gap or another line ends it."""
        goes_on = _goes_down if self._turned.degrees in (90, 270) else _goes_right
        letters: list[_Letter] = []
        for letter in self._letters():
            if letters and (letter is None or not goes_on(letters[-1], letter)):
                yield self._word(letters)
                letters = []
            if letter is not None:
                letters.append(letter)
        if letters:
            yield self._word(letters)

    def _letters(self) -> Iterator[_Letter | None]:
        """Each letter with its place; None for what parts words."""
        raw = self._text.raw
        rect = pdfium_c.FS_RECTF()
        place_of = ctypes.byref(rect)
        unicode_of, box_of = pdfium_c.FPDFText_GetUnicode, pdfium_c.FPDFText_GetLooseCharBox
        for place in range(min(self._text.count_chars(), _MOST_LETTERS)):
            code = unicode_of(raw, place)
            if code == _LINE_END_HYPHEN:
                code = ord("-")
            elif code <= 32 or code == 0xA0:
                yield None
                continue
            elif code in _UNMAPPED or 0xD800 <= code < 0xF000 or code > 0x10FFFF:
                self.unmapped += 1
                continue
            if box_of(raw, place, place_of):
                yield chr(code), rect.left, rect.bottom, rect.right, rect.top

    def _word(self, letters: list[_Letter]) -> Word:
        box = self._turned.box(
            min(letter[1] for letter in letters),
            min(letter[2] for letter in letters),
            max(letter[3] for letter in letters),
            max(letter[4] for letter in letters),
        )
        return Word("".join(letter[0] for letter in letters), box)


def _goes_right(last: _Letter, letter: _Letter) -> bool:
    """Whether a letter goes on in the word of the one before, from left to right."""
    size = max(last[4] - last[2], 1.0)
    return (
        letter[1] - last[3] < _SPACE * size
        and letter[1] > last[1] - 0.3 * size
        and -0.6 * size < letter[2] - last[2] < 0.6 * size
    )


def _goes_down(last: _Letter, letter: _Letter) -> bool:
    """The same where the page is turned, and its lines run up or down."""
    size = max(last[3] - last[1], 1.0)
    gap = max(letter[2] - last[4], last[2] - letter[4])
    return gap < _SPACE * size and -0.6 * size < letter[1] - last[1] < 0.6 * size


def _shapes(page: pdfium.PdfPage, turned: _Turn) -> tuple[tuple[Box, ...], bool]:
    """The ruled lines of a page, and whether a picture covers a good part of it."""
    rules: list[Box] = []
    has_picture = False
    for place, shape in enumerate(page.get_objects(max_depth=4)):
        if place > _MOST_SHAPES:
            break
        if shape.type not in (pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_IMAGE):
            continue
        try:
            box = turned.box(*shape.get_bounds())
        except pdfium.PdfiumError:
            continue
        if shape.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            has_picture = has_picture or (box.right - box.left) * box.height > turned.width * turned.height / 4
        else:
            rules += _edges(box)
    return tuple(rules), has_picture


def _edges(box: Box) -> Iterator[Box]:
    """The ruled lines that a drawn shape makes: itself where it is thin, else the four sides of its box."""
    across, down = box.right - box.left, box.bottom - box.top
    if min(across, down) <= _THIN:
        if max(across, down) > 2 * _THIN:
            yield box
        return
    yield Box(box.left, box.top, box.right, box.top)
    yield Box(box.left, box.bottom, box.right, box.bottom)
    yield Box(box.left, box.top, box.left, box.bottom)
    yield Box(box.right, box.top, box.right, box.bottom)
