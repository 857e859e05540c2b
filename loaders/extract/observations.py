"""Every figure that the minutes report: its value and unit, what it is of, and the period its words tie it to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from graph.claims import Meeting, Observation
from loaders.extract.observation_figures import Figures
from loaders.extract.observation_lists import ListPeriod
from loaders.extract.observation_period_words import Setting
from loaders.extract.observation_rows import row_observations
from loaders.extract.periods import dated_periods
from loaders.minutes import Minutes, Paragraph
from loaders.sentences import sentences
from ontology.values import Period

_DATA = re.compile(r"\b(?:data|scorecard|dashboard|figures|statistics|key performance indicators|kpis)\b", re.I)
_NUMBERED_HEADING = re.compile(r"\d{1,2}\.?\d?\.?\s+[A-Z][A-Z0-9’'&,/ –—-]{3,80}")
_PROSE = 14  # words from which a table's cell is prose
_DONE = re.compile(r"(?:COMPLETED?|Completed?|DONE|Done|Closed)\b")


def observations(minutes: Minutes, meeting: Meeting) -> tuple[Observation, ...]:
    """Every figure that measures performance, volume, money, people or a service standard, in text order."""
    setting = Setting(meeting.held, meeting.reporting_period)
    found: list[Observation] = []
    of_section: Period | None = None
    lists = ListPeriod(setting, minutes.title)
    for is_table, group in groupby(minutes.paragraphs, key=lambda paragraph: paragraph.role == "row"):
        if is_table:
            rows = list(group)
            found.extend(row_observations(rows, setting))
            found.extend(observation for row in rows[1:] for observation in _of_discussion(row, setting))
            continue
        for paragraph in group:
            if _is_section(paragraph):
                of_section = _section_period(paragraph, setting)
            lists.pass_by(paragraph)
            if paragraph.role not in ("label", "title"):
                found.extend(Figures(paragraph, setting, of_section, lists).observations())
    return tuple(found)


def _is_section(paragraph: Paragraph) -> bool:
    return paragraph.role == "heading" or bool(_NUMBERED_HEADING.fullmatch(paragraph.span.text))


def _section_period(heading: Paragraph, setting: Setting) -> Period | None:
    """The period of a data set, where its heading says so; the figures below are of it unless they say otherwise."""
    if not _DATA.search(heading.span.text):
        return None
    return next(
        (period for mention in dated_periods(heading.span.text) if (period := mention.beside(setting.year))), None
    )


def _of_discussion(row: Paragraph, setting: Setting) -> Iterator[Observation]:
    """What a table's cells tell in sentences; a cell that is a name, a date or a figure tells nothing."""
    for cell in row.cells:
        if cell.text.count(" ") >= _PROSE or _DONE.match(cell.text):
            prose = Paragraph(row.index, cell, "body", "", None, tuple(sentences(cell)), (), row.ordinal)
            yield from Figures(prose, setting, None, None).observations()
