"""The text of minutes, of one agenda item's page ("Agenda item", a title, "Minutes:") or of a whole meeting."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from graph.claims import AgendaItem, Document
from loaders.formats.whole_meeting import Heading, item_headings
from loaders.minutes import Minutes, Paragraph
from loaders.paragraphs import paragraphs


def read_agenda_text(document: Document) -> Minutes:
    """The minutes of a text: its items where headings number them, else one item.

    The title is that of an item's page, else the first line that is no label.
    """
    lines = tuple(paragraphs(document.text))
    place = _title_place(lines)
    if place is None:
        return Minutes(document, "", (), lines)
    title = lines[place].span
    marked = tuple(_as_title(line) if line.index == place else line for line in lines)
    headings = item_headings(marked)
    if headings:
        return Minutes(document, title.text, tuple(_items(headings, lines)), tuple(_in_items(headings, marked)))
    item = AgendaItem(1, None, title.text, title.start, lines[-1].span.end)
    return Minutes(document, title.text, (item,), marked)


def _items(headings: Sequence[Heading], lines: Sequence[Paragraph]) -> list[AgendaItem]:
    ends = [heading.index for heading in headings[1:]] + [len(lines)]
    return [
        AgendaItem(
            ordinal, heading.number, heading.title.text, lines[heading.index].span.start, lines[end - 1].span.end
        )
        for ordinal, (heading, end) in enumerate(zip(headings, ends, strict=True), start=1)
    ]


def _in_items(headings: Sequence[Heading], lines: Sequence[Paragraph]) -> list[Paragraph]:
    """Each line with the item it belongs to; what stands above the first item counts with it."""
    starts = [heading.index for heading in headings]
    return [replace(line, ordinal=max(bisect_right(starts, line.index), 1)) for line in lines]


def _as_title(line: Paragraph) -> Paragraph:
    return replace(line, role="title", heading=None, sentences=(line.span,))


def _title_place(lines: tuple[Paragraph, ...]) -> int | None:
    """The first line below an opening label, else the first line short enough to be a title."""
    for line in lines[:6]:
        if line.role == "label":
            continue
        return line.index if len(line.span.text) <= 300 else None
    return None
