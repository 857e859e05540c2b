"""The text of one agenda item's page, as council sites render it: "Agenda item", a title, "Minutes:", the minutes."""

from __future__ import annotations

from dataclasses import replace

from graph.claims import AgendaItem, Document
from loaders.minutes import Minutes, Paragraph
from loaders.paragraphs import paragraphs


def read_agenda_text(document: Document) -> Minutes:
    """The minutes of a page with one item of business; its first line that is no label is the title."""
    lines = tuple(paragraphs(document.text))
    place = _title_place(lines)
    if place is None:
        return Minutes(document, "", (), lines)
    title = lines[place].span
    marked = tuple(_as_title(line) if line.index == place else line for line in lines)
    item = AgendaItem(1, None, title.text, title.start, lines[-1].span.end)
    return Minutes(document, title.text, (item,), marked)


def _as_title(line: Paragraph) -> Paragraph:
    return replace(line, role="title", heading=None, sentences=(line.span,))


def _title_place(lines: tuple[Paragraph, ...]) -> int | None:
    """The first line below an opening label, else the first line short enough to be a title."""
    for line in lines[:6]:
        if line.role == "label":
            continue
        return line.index if len(line.span.text) <= 300 else None
    return None
