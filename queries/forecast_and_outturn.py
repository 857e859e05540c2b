"""What was forecast, beside what it came to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from graph.store import Store
from queries.cells import Quoted
from queries.figures import CYPHER as FIGURES_CYPHER
from queries.figures import FigureRow, figures
from queries.indicators import CYPHER as INDICATORS_CYPHER
from queries.indicators import indicators
from queries.parameters import DATES_OVERLAP, SCOPE
from queries.question import Given, Question
from queries.scope import EVERYTHING, Occasion, Scope, Text

_OF_TIME = re.compile(
    r"\b(?:forecast(?:ed)?|final|outturn|projected|expected|estimated|actual|provisional|year[ -]end|full[ -]year|the|"
    r"an?|for|of|in|at|end|year|\d{4}(?:[/-]\d{2,4})?)\b"
)
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class OutturnRow:
    """One forecast and the figure for the same measure and period that came of it.

    `difference` is the outturn less the forecast; both it and the outturn are None where no outturn is loaded.
    """

    measure: str
    period: str
    unit: str
    forecast: float
    outturn: float | None
    difference: float | None
    where: Occasion
    evidence: Quoted
    outturn_where: Occasion | None
    outturn_evidence: Quoted | None


def forecast_and_outturn(store: Store, scope: Scope = EVERYTHING) -> tuple[OutturnRow, ...]:
    """The forecasts in scope that name a period, each with its outturn: by period, then oldest meeting first.

    Two figures are of one measure where they are of one indicator, or where their titles say the same, words of time
    and of forecasting aside, and belong to the same organisation.
    """
    owners = {row.id: row.scope for row in indicators(store)}
    came_to: defaultdict[tuple[str, str, str | None], list[FigureRow]] = defaultdict(list)
    rows = [row for row in figures(store, scope) if row.period]
    for row in rows:
        if row.point == "actual":
            came_to[_measure(row, owners.get(row.indicator or ""))].append(row)
    found = [
        _row(row, came_to[_measure(row, owners.get(row.indicator or ""))]) for row in rows if row.point == "forecast"
    ]
    return tuple(sorted(found, key=lambda row: row.period))


def _measure(row: FigureRow, owner: str | None) -> tuple[str, str, str | None]:
    words = " ".join(_WORD.findall(_OF_TIME.sub(" ", row.title.casefold())))
    return row.code or words or row.title.casefold(), f"{row.period} {row.unit}", owner


def _row(forecast: FigureRow, actual: Sequence[FigureRow]) -> OutturnRow:
    outturn = actual[-1] if actual else None
    told = forecast.title, forecast.period or "", forecast.unit, forecast.value
    if outturn is None:
        return OutturnRow(*told, None, None, forecast.where, forecast.evidence, None, None)
    came = outturn.value, round(outturn.value - forecast.value, 10)
    return OutturnRow(*told, *came, forecast.where, forecast.evidence, outturn.where, outturn.evidence)


def _ask(store: Store, given: Given) -> tuple[OutturnRow, ...]:
    return forecast_and_outturn(store, given.scope)


QUESTION = Question(
    "forecast-and-outturn",
    "what was forecast, beside what it came to",
    "One row for each forecast that names a period, with the last figure reported for the same measure and period, "
    "where one is loaded. Figures are of one measure where they bear one code, or where their titles say the same "
    "once words such as `forecast`, `final` and the year are left out.",
    DATES_OVERLAP,
    SCOPE,
    OutturnRow,
    (
        Text("The figures, forecasts and actual ones", FIGURES_CYPHER.cypher.anything),
        Text("Whose each indicator is", INDICATORS_CYPHER),
    ),
    _ask,
)
