"""How long the reading of each format takes, beside its parsing library alone: the sample minutes in every format.

PYTHONPATH=. python benchmarks/formats.py
"""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pypdfium2
from lxml import etree
from markdown_it import MarkdownIt

from loaders.formats.readers import lines_of
from loaders.formats.rendered import rendered
from tests.loaders.formats.renderings import RENDERINGS

_ROUNDS = 5
_KINDS = {"md": "markdown"}
_MARKDOWN = MarkdownIt("commonmark").enable("table")


def _pdf_text(content: bytes) -> None:
    for page in pypdfium2.PdfDocument(content):
        page.get_textpage().get_text_range()


_ALONE: Mapping[str, Callable[[bytes], object]] = {
    "html": lambda content: etree.fromstring(content, etree.HTMLParser(huge_tree=True)),
    "xml": etree.fromstring,
    "md": lambda content: _MARKDOWN.parse(content.decode()),
    "docx": lambda content: [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs],
    "pdf": _pdf_text,
}


def _milliseconds(read: Callable[[bytes], object], documents: list[bytes]) -> float:
    """The processor's time for one document, the best of some rounds."""
    best = float("inf")
    for _ in range(_ROUNDS):
        begun = time.process_time()
        for content in documents:
            read(content)
        best = min(best, time.process_time() - begun)
    return 1000 * best / len(documents)


def main() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path("minutegraph/samples").glob("*.txt"))]
    print("format     ours, ms   library, ms   documents a second")
    for form, render in RENDERINGS.items():
        documents = [render(text) for text in texts]
        kind = _KINDS.get(form, form)
        ours = _milliseconds(lambda content, kind=kind: rendered(lines_of(kind, content)[0], "utf-8", kind), documents)
        alone = _milliseconds(_ALONE[form], documents)
        print(f"{form:8} {ours:10.2f} {alone:13.2f} {1000 / ours:20.0f}")


if __name__ == "__main__":
    main()
