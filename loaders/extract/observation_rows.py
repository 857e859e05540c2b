"""Figures in tables: the header row says what each cell means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.claims import Observation
from loaders.extract.observation_periods import Setting
from loaders.extract.observation_titles import CODE
from loaders.extract.periods import dated_periods, periods
from loaders.extract.printed_numbers import DIGITS, SCALE, number
from loaders.minutes import Paragraph, Span
from ontology.values import Period

_CELL = re.compile(
    rf"[+-]?\s?(?P<pound>£)?\s?\(?(?P<n>{DIGITS})\s?(?P<scale>{SCALE})?\)?\s?(?P<pc>%"
    rf"|per cent)?(?:\s?(?P<time>days|weeks|hours|minutes|months))?"
)
_ACTIONS = re.compile(
    r"^(?:action|owner|who|due|when|status|lead|officer|responsible|date|by whom|deadline|comments?"
    r"|minute|item|update)s?$",
    re.I,
)
_TITLE = re.compile(
    r"\b(?:measure|indicator|description|title|name|metric|kpi|service|category|area|detail"
    r"|performance)\b",
    re.I,
)
_TARGET, _FORECAST = (
    re.compile(r"\btargets?\b|\bplan(?:ned)?\b|\bstandard\b", re.I),
    re.compile(r"\bforecast|\bprojected|\boutturn", re.I),
)
_NO_FIGURE = re.compile(r"\b(?:rag|status|trend|direction|ref|code|no\.?|rank|page|date|comment|variance rag)\b", re.I)


@dataclass(frozen=True, slots=True)
class _Column:
    heading: str
    point: str
    period: Period | None
    figures: bool


def row_observations(rows: Sequence[Paragraph], setting: Setting) -> Iterator[Observation]:
    """The figures of one table, row by row; a table of actions, or without a header, holds none."""
    if len(rows) < 2 or not rows[0].cells or _is_actions(rows[0]):
        return
    columns = [_column(cell.text, setting) for cell in _all_cells(rows[0])]
    for row in rows[1:]:
        yield from _of_row(row, columns)


def _is_actions(header: Paragraph) -> bool:
    return sum(bool(_ACTIONS.match(cell.text)) for cell in header.cells) >= 2


def _all_cells(row: Paragraph) -> list[Span]:
    """Every cell, the empty ones too, so that a row's cells stand under its header's."""
    divider = "|" if "|" in row.span.text else "\t"
    cells, start = [], 0
    text = row.span.text
    for piece in text.split(divider):
        cells.append(row.span.part(start, start + len(piece)))
        start += len(piece) + 1
    if divider == "|" and cells and not cells[0].text and text.startswith("|"):
        cells = cells[1:]
    return cells


def _column(heading: str, setting: Setting) -> _Column:
    point = "target" if _TARGET.search(heading) else "forecast" if _FORECAST.search(heading) else "actual"
    named = next(
        (p.beside(setting.year) for p in dated_periods(heading) or periods(heading) if p.label or p.quarter), None
    )
    return _Column(heading, point, named, not _NO_FIGURE.search(heading) and not _TITLE.search(heading))


def _of_row(row: Paragraph, columns: Sequence[_Column]) -> Iterator[Observation]:
    cells = _all_cells(row)
    code = next((c.text for c in cells[:2] if CODE.fullmatch(c.text)), None)
    titles = [c.text for c in cells if re.search(r"[A-Za-z]{3}", c.text) and c.text != code]
    if not titles:
        return
    shared = _row_unit(titles[0], [c.text for c in cells])
    for place, cell in enumerate(cells):
        column = columns[place] if place < len(columns) else None
        match = _CELL.fullmatch(cell.text)
        if not match or column is None or not column.figures or cell.text == code or cell.text == titles[0]:
            continue
        thousands = (
            "k"
            if "£000" in column.heading.replace("’", "").replace("'", "")
            else "m"
            if re.search(r"£\s?m\b", column.heading, re.I)
            else None
        )
        unit = _cell_unit(match) or ("gbp" if "£" in column.heading else None) or shared
        value = number(match["n"], match["scale"] or thousands)
        yield Observation(
            code, titles[0], value, unit, column.period, row.span.evidence(), "observation.table-cell", column.point
        )


def _cell_unit(match: re.Match[str]) -> str | None:
    if match["pc"]:
        return "percent"
    if match["pound"]:
        return "gbp"
    return match["time"]


def _row_unit(title: str, cells: Sequence[str]) -> str:
    """The unit of a row's bare numbers: what its title says, else what its other cells bear."""
    low = title.lower()
    for sign, unit in (
        ("per 10,000", "per_10000"),
        ("per 10000", "per_10000"),
        ("per 1,000", "per_1000"),
        ("per 1000", "per_1000"),
    ):
        if sign in low:
            return unit
    if (
        "%" in title
        or "percentage" in low
        or "per cent" in low
        or any(re.fullmatch(r"[\d.]+\s?%", cell) for cell in cells)
    ):
        return "percent"
    if "£" in title:
        return "gbp"
    times = (
        re.search(r"\b(?:average|number of|time|in|\()\s?\(?(days|weeks|hours|minutes)\b", low)
        if "within" not in low
        else None
    )
    return times.group(1) if times else "count"
