"""Every figure that the minutes report: its value and unit, what it is of, and the period its words tie it to."""

from __future__ import annotations

from itertools import groupby

from graph.claims import Meeting, Observation
from loaders.extract.observation_figures import Figures
from loaders.extract.observation_lists import ListPeriod
from loaders.extract.observation_period_words import Setting
from loaders.extract.observation_reading import prose_cells
from loaders.extract.observation_rows import coded_rows, row_observations
from loaders.extract.observation_sections import Sections
from loaders.extract.observation_titles import indicator_line
from loaders.minutes import Minutes


def observations(minutes: Minutes, meeting: Meeting) -> tuple[Observation, ...]:
    """Every figure that measures performance, volume, money, people or a service standard, in text order."""
    setting = Setting(meeting.held, meeting.reporting_period)
    found: list[Observation] = []
    known = _codes(minutes)
    lists, sections = ListPeriod(setting, minutes.title), Sections(setting)
    for is_table, group in groupby(minutes.paragraphs, key=lambda paragraph: paragraph.role == "row"):
        if is_table:
            rows = list(group)
            here = sections.pass_by(rows[0])
            found.extend(row_observations(rows, here, sections.period or sections.caption))
            prose = (cell for row in rows[1:] for cell in prose_cells(row))
            found.extend(figure for cell in prose for figure in Figures(cell, here, None, None, known).observations())
            continue
        for paragraph in group:
            here = sections.pass_by(paragraph)
            lists.pass_by(paragraph)
            if paragraph.role not in ("label", "title"):
                found.extend(Figures(paragraph, here, sections.of_data, lists, known).observations())
    return tuple(found)


def _codes(minutes: Minutes) -> frozenset[str]:
    """The codes that the minutes' tables and lines give to indicators."""
    lines = (indicator_line(paragraph) for paragraph in minutes.paragraphs if not paragraph.cells)
    named = frozenset(code for line in lines if line for code in (line.code, line.second) if code)
    return named | coded_rows([paragraph for paragraph in minutes.paragraphs if paragraph.cells])
