"""Figures in tables: the header row says what each cell means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.claims import Observation
from loaders.extract.dates import MONTHS
from loaders.extract.observation_codes import code_column, is_code
from loaders.extract.observation_period_words import Setting
from loaders.extract.observation_periods import shifted
from loaders.extract.observation_titles import CODE, tidy_title
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
_CODED_TITLE = re.compile(rf"(?P<code>{CODE.pattern})\s?[-–:]?\s(?=[A-Z%])")
_ASIDE = re.compile(r"\s?\((?P<words>[^()]{3,30})\)$")
_SHORT_MONTH = re.compile(r"\b(?P<month>[A-Z][a-z]{2,8})[\s-]?[’']?(?P<year>[12]\d)\b(?!\s?[%/])")
_TRAILING_CODE = re.compile(rf"\s?[(\[](?P<code>{CODE.pattern})[)\]]\s*$")
# Columns of an earlier period, told by its place before the one reported on; others are of other places.
_EARLIER = re.compile(r"\b(?:previous|prior|last|preceding)\s(?P<unit>month|quarter|qtr|year)", re.I)
_ELSEWHERE = re.compile(
    r"\b(?:england|wales|scotland|national\w*|regional|region|neighbours?|peers?|sn|average|benchmark|change|variance"
    r"|movement|difference|tolerance|baseline|floor)\b",
    re.I,
)
_IN_TIMES = re.compile(
    r"(?:\b(?:average|number of|time|in|\()\s?\(?|^(?:[a-z]{1,4}\d{1,3}\s?[-–:]\s)?)(days|weeks|hours|minutes)\b"
)
_NO_FIGURE = re.compile(r"\b(?:rag|status|trend|direction|ref|code|no\.?|rank|page|date|comment|variance rag)\b", re.I)


@dataclass(frozen=True, slots=True)
class _Column:
    heading: str
    point: str
    period: Period | None
    figures: bool


def row_observations(
    rows: Sequence[Paragraph], setting: Setting, reported: Period | None = None
) -> Iterator[Observation]:
    """The figures of one table, row by row; a table of actions, or without a header, holds none.

    `reported` is the period of the section or caption above, of which a column is that names none.
    """
    if len(rows) < 2 or not rows[0].cells or _is_actions(rows[0]):
        return
    cells = [_all_cells(row) for row in rows]
    columns = [_dated(_column(cell.text, setting), reported) for cell in cells[0]]
    coded = code_column(
        (column.heading for column in columns),
        [[row[place].text for row in cells[1:] if place < len(row)] for place in range(len(columns))],
    )
    for row, texts in zip(rows[1:], cells[1:], strict=True):
        yield from _of_row(row, texts, columns, coded, setting)


def coded_rows(rows: Sequence[Paragraph]) -> frozenset[str]:
    """The codes that a table gives to its rows."""
    cells = [cell.text for row in rows for cell in row.cells[:2]]
    inside = (_CODED_TITLE.match(cell) or _TRAILING_CODE.search(cell) for cell in cells)
    return frozenset([cell for cell in cells if is_code(cell)] + [match["code"] for match in inside if match])


def _dated(column: _Column, reported: Period | None) -> _Column:
    """A column of figures that names no period is of the one reported on, or the one before it."""
    if reported is None or column.period or column.point != "actual" or _ELSEWHERE.search(column.heading):
        return column
    earlier = _EARLIER.search(column.heading)
    if not earlier:
        return replace(column, period=reported)
    unit = earlier["unit"].lower()
    if unit != "year" and unit[0] != reported.kind[0]:
        return column
    return replace(column, period=shifted(reported, {"month": -1, "quarter": -3, "qtr": -3, "year": -12}[unit]))


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
    ) or _short_month(heading)
    return _Column(heading, point, named, not _NO_FIGURE.search(heading) and not _TITLE.search(heading))


def _short_month(heading: str) -> Period | None:
    """The month of a column headed "June 23", where no day can be meant."""
    match = _SHORT_MONTH.search(heading)
    month = MONTHS.get(match["month"].lower()) if match else None
    return Period(f"20{match['year']}-{month:02d}") if match and month else None


def _of_row(
    row: Paragraph, cells: Sequence[Span], columns: Sequence[_Column], coded: int | None, setting: Setting
) -> Iterator[Observation]:
    code = cells[coded].text if coded is not None and coded < len(cells) and cells[coded].text else None
    code = code or next((c.text for c in cells[:2] if is_code(c.text)), None)
    titles = [c.text for c in cells if re.search(r"[A-Za-z]{3}", c.text) and c.text != code]
    first = titles[0] if titles else ""
    if code is None and (inside := _CODED_TITLE.match(first) or _TRAILING_CODE.search(first)):
        code = inside["code"]
    if not titles:
        return
    title = tidy_title(_TRAILING_CODE.sub("", _CODED_TITLE.sub("", first)) if code else first)
    shared = _row_unit(titles[0], [c.text for c in cells])
    for place, cell in enumerate(cells):
        column = columns[place] if place < len(columns) else None
        aside = _ASIDE.search(cell.text)
        match = _CELL.fullmatch(cell.text[: aside.start()] if aside else cell.text)
        if not match or column is None or not column.figures or place == coded or cell.text in (code, titles[0]):
            continue
        unit = _cell_unit(match) or ("gbp" if "£" in column.heading else None) or shared
        value = number(match["n"], match["scale"] or _scale(column.heading))
        period = _told(aside["words"], setting) if aside else column.period
        yield Observation(code, title, value, unit, period, row.span.evidence(), "observation.table-cell", column.point)


def _scale(heading: str) -> str | None:
    """The scale of a column in thousands or millions of pounds."""
    if "£000" in heading.replace("’", "").replace("'", ""):
        return "k"
    return "m" if re.search(r"£\s?m\b", heading, re.I) else None


def _told(words: str, setting: Setting) -> Period | None:
    return next((p.beside(setting.year) for p in dated_periods(words) if p.label or p.quarter), None)


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
    times = None if "within" in low else _IN_TIMES.search(low)
    return times.group(1) if times else "count"
