"""Cells of a table of indicators that say that there is no figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from graph.claims import FigureNote
from loaders.extract.observation_period_words import Setting
from loaders.extract.observation_titles import CODE, tidy_title
from loaders.extract.periods import dated_periods, periods
from loaders.minutes import Minutes, Paragraph, Span
from ontology.values import Period

_NONE = re.compile(
    r"(?:no|data|figure)s?\s?(?:data|figure|return|not available|unavailable|awaited|not reported|available)"
    r"[\w\s]{0,20}"
    r"|not\s(?:yet\s)?(?:available|reported|supplied|recorded|collected|provided)|n/?a|unavailable|awaited|tbc",
    re.I,
)
_OF_TARGETS = re.compile(r"\b(?:target|plan|trend|rag|rating|status|comment|direction|tolerance|owner|lead)\b", re.I)


def missing_cells(minutes: Minutes, setting: Setting) -> Iterator[FigureNote]:
    """A note for each cell, beside a code and under a heading of figures, that says there is none."""
    for is_table, group in groupby(minutes.paragraphs, key=lambda paragraph: bool(paragraph.cells)):
        if is_table:
            rows = list(group)
            yield from (note for row in rows[1:] for note in _of_row(row, rows[0].cells, setting))


def _of_row(row: Paragraph, header: Sequence[Span], setting: Setting) -> Iterator[FigureNote]:
    code = next((found.group() for cell in row.cells[:2] if (found := CODE.match(cell.text))), None)
    if code is None:
        return
    title = tidy_title(max((cell.text for cell in row.cells[:2]), key=len).removeprefix(code)) or code
    for place, cell in enumerate(row.cells):
        heading = header[place].text if place < len(header) else ""
        if _NONE.fullmatch(cell.text) and not _OF_TARGETS.search(heading):
            period = _period(heading, setting)
            yield FigureNote("missing", code, title, period, row.span.evidence(), "figure-note.missing-cell")


def _period(heading: str, setting: Setting) -> Period | None:
    told = (mention.beside(setting.year) for mention in (*dated_periods(heading), *periods(heading)))
    return next((period for period in told if period), setting.reporting)
