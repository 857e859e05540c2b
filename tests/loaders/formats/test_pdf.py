"""PDFs as text."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from reportlab.lib import pdfencrypt
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from loaders.formats.isolated import IsolatedReader
from loaders.formats.pdf import pdf_lines
from loaders.formats.rendered import Refused
from loaders.problems import Damaged, Encrypted, Scanned, TooCostly

Draw = Callable[[Canvas], None]
SAID = "The Keeper said that the lamp had been out and that more oil would be"


def pdf(*pages: Draw, **options: object) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, **options)
    for draw in pages:
        canvas.setFont("Helvetica", 11)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def lines(*texts: str, left: float = 72, top: float = 700, step: float = 14) -> Draw:
    def draw(canvas: Canvas) -> None:
        for place, text in enumerate(texts):
            canvas.drawString(left, top - step * place, text)

    return draw


def both(*draws: Draw) -> Draw:
    def draw(canvas: Canvas) -> None:
        for one in draws:
            one(canvas)

    return draw


def texts(content: bytes) -> list[str]:
    return [line.text for line in pdf_lines(content)[0]]


def test_lines_of_a_paragraph_are_joined_and_a_gap_parts_paragraphs() -> None:
    page = both(lines(SAID, "bought before the winter."), lines(f"RESOLVED {SAID.lower()}", "bought.", top=650))

    assert texts(pdf(page)) == [f"{SAID} bought before the winter.", f"RESOLVED {SAID.lower()} bought."]


def test_words_broken_at_a_lines_end_are_made_whole_and_compounds_keep_their_hyphen() -> None:
    page = lines(
        "The placements of children are dear, and members asked how many place-",
        "ments were made. They heard of out-of-borough homes, and of out-of-",
        "borough schools, of re-",
        "referrals and of long-",
        "term care.",
    )

    (found,) = texts(pdf(page))

    assert "how many placements were" in found
    assert found.endswith("of out-of-borough schools, of re-referrals and of long-term care.")


def test_running_heads_and_page_numbers_are_left_out_but_for_the_first_head() -> None:
    pages = [
        both(
            lines("Northmoor Borough Council", top=810),
            lines(f"{n}. {SAID}", f"bought in week {n}."),
            lines(f"Page {n} of 4", top=30),
        )
        for n in range(1, 5)
    ]

    found = texts(pdf(*pages))

    assert found.count("Northmoor Borough Council") == 1
    assert not [text for text in found if text.startswith("Page")]
    assert found[1:] == [f"{n}. {SAID} bought in week {n}." for n in range(1, 5)]


def test_a_paragraph_goes_on_over_a_page() -> None:
    found, _ = pdf_lines(pdf(lines(SAID, SAID), lines("bought before the winter.")))

    assert [(line.text, line.where) for line in found] == [(f"{SAID} {SAID} bought before the winter.", "pages 1-2")]


def test_columns_are_read_one_after_another_though_drawn_across() -> None:
    left = [f"Left {n} the Keeper said that it" for n in range(8)]
    right = [f"Right {n} and the Panel noted that" for n in range(8)]

    def across(canvas: Canvas) -> None:
        canvas.drawString(72, 760, "Minutes of a meeting of the Harbour Panel held on Thursday 6 July 2021 at ten")
        for place, (one, other) in enumerate(zip(left, right, strict=True)):
            canvas.drawString(72, 700 - 14 * place, one)
            canvas.drawString(320, 697 - 14 * place, other)

    found = " ".join(texts(pdf(across)))

    assert found.index("Left 7") < found.index("Right 0")
    assert found.startswith("Minutes of a meeting")


def ruled(rows: Sequence[Sequence[str]], top: float = 700) -> Draw:
    def draw(canvas: Canvas) -> None:
        columns = [72 + 110 * place for place in range(len(rows[0]) + 1)]
        canvas.grid(columns, [top - 20 * place for place in range(len(rows) + 1)])
        for place, row in enumerate(rows):
            for column, cell in zip(columns, row, strict=False):
                canvas.drawString(column + 4, top - 20 * place - 14, cell)

    return draw


def test_a_ruled_table_is_rows_with_its_empty_cells_and_goes_on_over_a_page() -> None:
    head = ("Ref", "Measure", "Target", "Q1")
    page = both(lines("Scorecard", top=740), ruled((head, ("L1", "Lamps", "", "12"))))
    after = both(ruled((head, ("L2", "Oil", "5", "3%")), top=760), lines("It was noted.", top=600))

    assert texts(pdf(page, after)) == [
        "Scorecard",
        "Ref | Measure | Target | Q1",
        "L1 | Lamps |  | 12",
        "L2 | Oil | 5 | 3%",
        "It was noted.",
    ]


def test_a_table_without_rules_is_told_by_its_gaps() -> None:
    def draw(canvas: Canvas) -> None:
        for place, row in enumerate((("Ref", "Measure", "Q1"), ("L1", "Lamps lit", "12"), ("L2", "Oil", "3%"))):
            for column, cell in enumerate(row):
                canvas.drawString(72 + 120 * column, 650 - 14 * place, cell)

    assert texts(pdf(both(lines("Scorecard"), draw)))[1:] == [
        "Ref | Measure | Q1",
        "L1 | Lamps lit | 12",
        "L2 | Oil | 3%",
    ]


def test_a_page_shown_turned_is_read_as_shown() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.translate(500, 72)
        canvas.rotate(90)
        canvas.drawString(0, 0, "The Panel noted that the lamp was out.")
        canvas.drawString(0, -40, "RESOLVED that oil be bought.")

    assert texts(pdf(draw)) == ["The Panel noted that the lamp was out.", "RESOLVED that oil be bought."]


def picture(canvas: Canvas) -> None:
    from PIL import Image  # noqa: PLC0415
    from reportlab.lib.utils import ImageReader  # noqa: PLC0415 - needs an imaging library, for this alone

    canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, *A4)


def test_a_scan_is_named_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(Refused) as refused:
        pdf_lines(pdf(picture, picture))

    assert refused.value.problem is Scanned


def test_a_page_that_is_a_picture_is_told_and_the_others_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    found, caution = pdf_lines(pdf(lines(SAID, "bought."), picture))

    assert [line.text for line in found] == [f"{SAID} bought."]
    assert "page 2 is a picture without text" in caution


@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a script")
def test_a_scan_is_read_by_tesseract_where_it_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [("The", 100, 96), ("Panel", 180, 95), ("~~", 300, 5), ("noted", 280, 91), ("it.", 380, 90)]
    table = "\n".join(f"{left}\\t300\\t70\\t40\\t{sure}\\t{word}" for word, left, sure in rows)
    script = tmp_path / "tesseract"
    script.write_text(
        f"#!{sys.executable}\nimport sys\nassert sys.stdin.buffer.read(3) == b'P5 '\n"
        f"print('''left\\ttop\\twidth\\theight\\tconf\\ttext\n{table}''')\n"
    )
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    found, caution = pdf_lines(pdf(picture))

    assert [(line.text, line.where) for line in found] == [("The Panel noted it.", "page 1")]
    assert "letters may be wrong" in caution


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (pdf(lines("x"), encrypt=pdfencrypt.StandardEncryption("secret")), Encrypted),
        (b"%PDF-1.7 nothing more", Damaged),
        (pdf(lines("x"))[:400], Damaged),
        (b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj", Damaged),
    ],
)
def test_what_cannot_be_read_is_refused_by_its_cause(content: bytes, problem: type[Exception]) -> None:
    with pytest.raises(Refused) as refused:
        pdf_lines(content)

    assert refused.value.problem is problem


def test_a_reader_that_takes_too_long_is_ended_and_the_next_document_is_read() -> None:
    reader = IsolatedReader(0.3, (sys.executable, "-c", "import time; time.sleep(60)"))
    with pytest.raises(Refused, match="within 0 seconds") as refused:
        reader.read("pdf", b"%PDF-")

    assert refused.value.problem is TooCostly


def test_a_reader_that_dies_takes_one_document_with_it() -> None:
    code = (
        "import os, sys; n = int.from_bytes(sys.stdin.buffer.read(16)[8:], 'big'); content = sys.stdin.buffer.read(n)\n"
        "if content == b'bad': os._exit(9)\n"
        'answer = b\'{"lines": [["noted", "page 1", false]], "caution": ""}\'\n'
        "sys.stdout.buffer.write(len(answer).to_bytes(8, 'big') + answer)"
    )
    reader = IsolatedReader(20, (sys.executable, "-c", code))

    with pytest.raises(Refused, match="died"):
        reader.read("pdf", b"bad")
    found, _ = reader.read("pdf", b"good")
    reader.end()

    assert [line.text for line in found] == ["noted"]


def test_a_pdf_is_read_in_another_process_as_in_this_one() -> None:
    content = pdf(lines(SAID, "bought."))
    reader = IsolatedReader()

    found = reader.read("pdf", content)
    reader.end()

    assert found == pdf_lines(content)
