"""Word files as text."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from docx import Document
from docx.document import Document as WordDocument

from loaders.formats.docx import docx_lines
from loaders.formats.rendered import Line, Refused
from loaders.problems import Binary, Damaged, Encrypted, TooLarge

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(body: str, **parts: str) -> bytes:
    """A Word file of a body's XML and further parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {W}>{content}</w:{name}>")
    return file.getvalue()


def paragraph(words: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def numbered(words: str, number: int = 1, level: int = 0) -> str:
    return paragraph(words, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def level(place: int, kind: str, text: str, start: int = 1) -> str:
    counted = f'<w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{place}">{counted}</w:lvl>'


LISTS = (
    f'<w:abstractNum w:abstractNumId="7">{level(0, "decimal", "%1.", 4)}{level(1, "decimal", "%1.%2")}'
    f'{level(2, "lowerRoman", "(%3)")}</w:abstractNum><w:abstractNum w:abstractNumId="8">{level(0, "bullet", "x")}'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
    "</w:lvlOverride></w:num>"
)


def texts(content: bytes) -> list[str]:
    return [line.text for line in docx_lines(content)]


def test_items_are_numbered_as_word_numbers_them() -> None:
    body = "".join(
        (
            numbered("Apologies"),
            numbered("Lamps"),
            numbered("The lamp was out.", level=1),
            numbered("It was noted.", level=1),
            numbered("that oil be bought;", level=2),
            numbered("Oil"),
            numbered("It was dear.", level=1),
            numbered("much", number=2),
            numbered("Anew", number=3),
        )
    )

    assert texts(word(body, numbering=LISTS)) == [
        "4. Apologies",
        "5. Lamps",
        "5.1 The lamp was out.",
        "5.2 It was noted.",
        "(i) that oil be bought;",
        "6. Oil",
        "6.1 It was dear.",
        "• much",
        "1. Anew",
    ]


def test_a_style_may_number_and_is_based_on_others() -> None:
    styles = (
        '<w:style w:styleId="Item"><w:basedOn w:val="Numbered"/></w:style>'
        '<w:style w:styleId="Numbered"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
    )
    body = paragraph("Apologies", '<w:pStyle w:val="Item"/>') + paragraph("Said", '<w:pStyle w:val="Loop"/>')

    assert texts(word(body, numbering=LISTS, styles=styles)) == ["4. Apologies", "Said"]


def test_tracked_deletions_go_and_insertions_stay() -> None:
    body = (
        "<w:p><w:r><w:t>RESOLVED that </w:t></w:r><w:del><w:r><w:delText>coal</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>oil</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> never</w:t></w:r></w:moveFrom>"
        "<w:r><w:t> be bought.</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>The first half </w:t></w:r></w:p>"
        "<w:p><w:r><w:t>and the second.</w:t></w:r></w:p>"
        "<w:ins><w:p><w:r><w:t>A new one.</w:t></w:r></w:p></w:ins>"
    )

    assert texts(word(body)) == ["RESOLVED that oil be bought.", "The first half and the second.", "A new one."]


def test_what_is_not_printed_is_no_text() -> None:
    body = (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden. </w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Shown</w:t><w:br w:type="page"/><w:t>.</w:t></w:r></w:p>'
    )

    assert texts(word(body)) == ["Shown."]


def test_a_text_box_is_said_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent>"
    body = (
        '<w:p><w:r><w:t>Before.</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="x"><mc:Choice>'
        f"{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )

    assert texts(word(body)) == ["Before.", "In the box."]


def test_tabs_set_cells_apart_only_where_there_are_three() -> None:
    body = "".join(
        f"<w:p><w:r>{'<w:tab/>'.join(f'<w:t>{cell}</w:t>' for cell in cells)}</w:r></w:p>"
        for cells in (("Present:", "Cllr Wick"), ("Ref", "Action", "Owner"))
    )

    assert texts(word(body)) == ["Present: Cllr Wick", "Ref\tAction\tOwner"]


def test_merged_cells_and_nested_tables_are_read_in_place() -> None:
    document = Document()
    table = document.add_table(3, 4)
    for row, cells in enumerate((("Ref", "Measure", "Q1", "Q2"), ("L1", "Lamps", "12", "9"), ("", "Oil", "3", "4"))):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(0, 2).merge(table.cell(0, 3))
    table.cell(2, 3).add_table(1, 1).cell(0, 0).text = "(in all)"

    lines = list(docx_lines(saved(document)))

    assert lines == [
        Line("Ref | Measure | Q1 Q2 |", "table 1, row 1"),
        Line("L1 | Lamps | 12 | 9", "table 1, row 2", tight=True),
        Line("L1 | Oil | 3 | 4 (in all)", "table 1, row 3", tight=True),
    ]


def saved(document: WordDocument) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def archive(*parts: tuple[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts:
            made.writestr(name, content)
    return file.getvalue()


def encrypted() -> bytes:
    content = bytearray(archive(("word/document.xml", b"x")))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    return bytes(content)


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda: b"PK\x03\x04 cut off", Damaged),
        (lambda: archive(("xl/workbook.xml", b"<x/>")), Binary),
        (lambda: archive(("readme.txt", b"x")), Binary),
        (lambda: archive(("word/document.xml", b"<w:document>")), Damaged),
        (lambda: archive(("word/document.xml", b" " * 40_000_000)), TooLarge),
        (lambda: archive(*((f"part{n}", b"") for n in range(10_001))), TooLarge),
        (lambda: archive(("word/document.xml", b'<!DOCTYPE d [<!ENTITY a "x">]><d>&a;</d>')), Damaged),
        (lambda: archive(("word/document.xml", b"<a>" * 100_000)), Damaged),
        (encrypted, Encrypted),
    ],
)
def test_what_is_no_word_file_or_a_trap_is_refused_by_its_cause(
    make: Callable[[], bytes], problem: type[Exception]
) -> None:
    with pytest.raises(Refused) as refused:
        list(docx_lines(make()))

    assert refused.value.problem is problem


def test_macros_are_never_unpacked() -> None:
    file = io.BytesIO(word(paragraph("The Panel noted it.")))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/vbaProject.bin", b"\x00" * 100_000_000)

    assert texts(file.getvalue()) == ["The Panel noted it."]


def test_content_nested_as_deep_as_may_be_is_read() -> None:
    body = "<w:sdt><w:sdtContent>" * 100 + paragraph("Deep.") + "</w:sdtContent></w:sdt>" * 100

    assert texts(word(body)) == ["Deep."]
