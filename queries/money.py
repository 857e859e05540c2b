"""The amounts in pounds sterling that the minutes state."""

from __future__ import annotations

from graph.store import Store
from ontology.values import DateInterval, Period
from queries.figures import FigureRow, figures_of
from queries.parameters import DATES_OVERLAP, SCOPE, YEAR
from queries.question import Given, Question
from queries.scope import EVERYTHING, Scope
from queries.window import Window

CYPHER = figures_of("claim.unit = 'gbp'")


def money(store: Store, scope: Scope = EVERYTHING, year: str | None = None) -> tuple[FigureRow, ...]:
    """The amounts stated in scope, of one financial or calendar year or all: oldest meeting first, in text order."""
    rows = CYPHER.ask(store, scope)
    return rows if year is None else tuple(row for row in rows if _lies_in(row, Period(year).days))


def _lies_in(row: FigureRow, year: DateInterval) -> bool:
    """Whether all the days that an amount is for, or else those its meeting can have been held on, lie in the year."""
    days = Period(row.period).days if row.period else row.where.held
    return days.earliest is not None and Window(year.earliest, year.latest).standing(days) == "inside"


def _ask(store: Store, given: Given) -> tuple[FigureRow, ...]:
    return money(store, given.scope, given.year)


QUESTION = Question(
    "money",
    "the amounts in pounds",
    "One row for each amount in pounds sterling: spending, budgets, forecasts, prices. An amount belongs to the year "
    "of its period; one without a period to that of its meeting, where all possible days lie in one year.",
    DATES_OVERLAP,
    (*SCOPE, YEAR),
    FigureRow,
    CYPHER.cypher.texts(),
    _ask,
)
