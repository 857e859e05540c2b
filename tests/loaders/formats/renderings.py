"""Minutes rendered as councils publish them, from their plain text: the same words in every format."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

import reportlab
from docx import Document
from docx.oxml import OxmlElement
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Table, TableStyle

_DAY = re.compile(r"\b(\d{1,2}) (January|February|March|April|May|June|July|September|November) (\d{4})\b")
_MONTHS = "January February March April May June July August September October November December".split()
_ITEM = re.compile(r"(?:Agenda item |Item )?(\d{1,3})[.:]?\s*(.*)")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or the rows of a table with their cells."""

    text: str = ""
    rows: tuple[tuple[str, ...], ...] = field(default=())


def blocks(text: str) -> list[Block]:
    """The paragraphs and tables of a plain text."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    found: list[Block] = []
    for is_row, group in groupby(lines, key=lambda line: line.count("|") >= 2):
        if is_row:
            found.append(Block(rows=tuple(tuple(cell.strip() for cell in row.split("|")) for row in group)))
        else:
            found.extend(Block(line) for line in group)
    return found


def to_html(text: str) -> bytes:
    """A council's page, with what its site puts around it."""
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Democracy</title>'
        "<script>var agreed = '<p>RESOLVED that scripts be read.</p>';</script><style>p { margin: 0 }</style></head>"
        '<body><div id="cookieBanner"><p>RESOLVED that we use cookies.</p></div><header><nav><a>Home</a></nav></header>'
        '<ul class="breadcrumb"><li>Your Council</li></ul><main><div class="mgContent">'
        f"{_word_page(blocks(text))}</div></main><footer><p>The Council agreed its notice.</p></footer></body></html>"
    ).encode()


def _word_page(page: list[Block]) -> str:
    return f'<div class="WordSection1">{"".join(map(_element, page))}</div>'


def _element(block: Block) -> str:
    if block.rows:
        rows = "".join(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for row in block.rows)
        return f'<table border="1"><tbody>{rows}</tbody></table>'
    words = html.escape(block.text).replace(" and ", "\nand ", 1).replace("\xa0", "&nbsp;")
    return f'<p class="MsoNormal"><span style="">{words}</span></p>\n<p class="MsoNormal">&nbsp;</p>'


def to_xml(text: str) -> bytes:
    """The answer of a web service: the header in its fields, the rest as an escaped page."""
    page = blocks(text)
    header = _header(page)
    number = f"<fulldisplaynumberformat>{header.number}</fulldisplaynumberformat>" if header.number else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<meeting><meetingid>1</meetingid>'
        f"<meetingdate>{header.day}</meetingdate><agendaitems><agendaitem>{number}"
        f"<agendaitemtitle>{html.escape(header.title)}</agendaitemtitle>"
        f"<minutesnonemptyhtmlbody>{html.escape(_word_page(page[header.lines :]))}</minutesnonemptyhtmlbody>"
        f"<refertocommittee>{html.escape(header.body)}</refertocommittee></agendaitem></agendaitems></meeting>"
    ).encode()


@dataclass(frozen=True, slots=True)
class _Header:
    body: str
    day: str
    number: str
    title: str
    lines: int


def _header(page: list[Block]) -> _Header:
    texts = [block.text for block in page[:8]]
    if texts[0] == "Agenda item":
        return _Header("", "", "", texts[1], 3 if texts[2] == "Minutes:" else 2)
    day = next(match for text in texts if (match := _DAY.search(text)))
    numbered = next(
        place for place, text in enumerate(texts) if place > 1 and _ITEM.match(text) and not _DAY.match(text)
    )
    item = _ITEM.match(texts[numbered])
    assert item
    title, lines = (item[2], numbered + 1) if item[2] else (texts[numbered + 1], numbered + 2)
    body = texts[1] if not _DAY.search(texts[1]) else texts[0].rpartition(" - ")[2]
    return _Header(body, f"{int(day[1]):02d}/{_MONTHS.index(day[2]) + 1:02d}/{day[3]}", item[1], title, lines)


def to_markdown(text: str) -> bytes:
    """Markdown, its lines broken where they are long."""
    return "\n".join(_marked(place, block) for place, block in enumerate(blocks(text))).encode()


def _marked(place: int, block: Block) -> str:
    if block.rows:
        header, *rows = (f"| {' | '.join(row)} |" for row in block.rows)
        return "\n".join((header, "|" + "---|" * len(block.rows[0]), *rows, ""))
    words = re.sub(r"([\\`*_\[\]<>#])", r"\\\1", block.text)
    words = re.sub(r"^(\d{1,3})([.)])(?=\s)", r"\1\\\2", words)
    words = re.sub(r"^([-+])(?=\s)", r"\\\1", words)
    return f"{'# ' if place == 0 else ''}{words if place == 0 else _broken(words)}\n"


def _broken(words: str) -> str:
    return re.sub(r"([a-z,]) (?=[a-z]{3,} [a-z])", _break_now_and_then(), words)


def _break_now_and_then() -> Callable[[re.Match[str]], str]:
    met = 0

    def replaced(match: re.Match[str]) -> str:
        nonlocal met
        met += 1
        return match[1] + ("\n" if met % 9 == 0 else " ")

    return replaced


def to_docx(text: str) -> bytes:
    """A Word file, its first heading tracked as changed."""
    document = Document()
    for block in blocks(text):
        if block.rows:
            table = document.add_table(len(block.rows), len(block.rows[0]))
            for cells, row in zip(table.rows, block.rows, strict=True):
                for cell, words in zip(cells.cells, row, strict=True):
                    cell.text = words
            continue
        paragraph = document.add_paragraph()
        half = len(block.text) // 2
        paragraph.add_run(block.text[:half])
        deleted = OxmlElement("w:del")
        run, letters = OxmlElement("w:r"), OxmlElement("w:delText")
        letters.text = "RESOLVED that this be struck."
        run.append(letters)
        deleted.append(run)
        paragraph._p.append(deleted)
        paragraph.add_run(block.text[half:])
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def to_pdf(text: str, columns: int = 1) -> bytes:
    """A PDF with a running head and page numbers, its words broken at the ends of lines, its tables ruled."""
    font = _font()
    body = ParagraphStyle(
        "body", fontName=font, fontSize=10.5, leading=13, spaceAfter=8, alignment=4 if columns > 1 else 0
    )
    ruled = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")])

    def story() -> Iterator[object]:
        for block in blocks(text):
            if not block.rows:
                yield Paragraph(html.escape(block.text), body)
                continue
            size = body.clone("cell", fontSize=10.5 / columns, leading=13 / columns)
            cells = [[Paragraph(html.escape(cell), size) for cell in row] for row in block.rows]
            yield Table(cells, colWidths=[480 / columns / len(block.rows[0])] * len(block.rows[0]), style=ruled)

    def around(canvas: object, document: object) -> None:
        draw = canvas.drawCentredString  # type: ignore[attr-defined]
        draw(300, 28, f"Page {document.page} of 3")  # type: ignore[attr-defined]

    file = io.BytesIO()
    document = BaseDocTemplate(file, pagesize=A4)
    width = 480 / columns
    frames = [Frame(55 + place * (width + 12), 50, width, 740, id=str(place)) for place in range(columns)]
    document.addPageTemplates(PageTemplate(frames=frames, onPage=around))
    document.build(list(story()))
    return file.getvalue()


def _font() -> str:
    """A font that has curly quotes and dashes."""
    pdfmetrics.registerFont(TTFont("Vera", Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"))
    return "Vera"


RENDERINGS: Mapping[str, Callable[[str], bytes]] = {
    "html": to_html,
    "xml": to_xml,
    "md": to_markdown,
    "docx": to_docx,
    "pdf": to_pdf,
}
