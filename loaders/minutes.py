"""Minutes as they are read: the stored text, its paragraphs and sentences, and its items of business."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.claims import AgendaItem, Document, Evidence


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of the stored text: code points, 0-based, end exclusive."""

    start: int
    end: int
    text: str

    def evidence(self) -> Evidence:
        """The span as evidence."""
        return Evidence(self.start, self.end, self.text)

    def part(self, start: int, end: int) -> Span:
        """A piece of this span, by offsets within it, without the white space at its ends."""
        piece = self.text[start:end]
        lead = len(piece) - len(piece.lstrip())
        kept = piece.strip()
        return Span(self.start + start + lead, self.start + start + lead + len(kept), kept)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One non-empty line.

    `role` is `label` (a template's word, as "Minutes:"), `title`, `heading`, `item` (bulleted or numbered), `row`
    (of a table) or `body`. `marker` is the bullet or number, `heading` a heading run into the line, `sentences` what
    follows both; `cells` are a row's cells. `ordinal` is the item of business (from 1) that the line belongs to.
    """

    index: int
    span: Span
    role: str
    marker: str
    heading: Span | None
    sentences: tuple[Span, ...]
    cells: tuple[Span, ...] = ()
    ordinal: int = 1

    @property
    def spans(self) -> tuple[Span, ...]:
        """The heading, if any, and the sentences, in order."""
        return (self.heading, *self.sentences) if self.heading else self.sentences


@dataclass(frozen=True, slots=True)
class Minutes:
    """A document's text with what its layout says: title, items of business, paragraphs."""

    document: Document
    title: str
    items: tuple[AgendaItem, ...]
    paragraphs: tuple[Paragraph, ...]

    @property
    def text(self) -> str:
        """The stored text that every offset refers to."""
        return self.document.text

    def span(self, start: int, end: int) -> Span:
        """The span between two offsets."""
        return Span(start, end, self.text[start:end])

    def said(self) -> Iterator[tuple[Paragraph, Span]]:
        """Each sentence (and run-in heading) of what was minuted, with its paragraph; labels are left out."""
        for paragraph in self.paragraphs:
            if paragraph.role != "label":
                for span in paragraph.spans:
                    yield paragraph, span
