"""The figures that miss the target printed beside them, beyond the tolerance where one is quoted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.store import Store
from ontology.indicators import find, indicators
from queries.cells import Quoted, Row, count, number, optional_text, quoted, text
from queries.parameters import DATES_OVERLAP, FRAMEWORK, PERIOD, WHOSE
from queries.question import Given, Question
from queries.scope import EVERYTHING, Occasion, Scope, claims_in_scope, occasion

CYPHER = claims_in_scope(
    "Observation",
    """claim.code AS code,
       claim.title AS title,
       claim.period AS period,
       claim.unit AS unit,
       claim.value AS value,
       target.value AS target,
       aim.id AS target_evidence,
       target.start AS target_start,
       target.end AS target_end,
       target.quote AS target_quote""",
    where="claim.point = 'actual'",
    also="""MATCH (claim)-[:OF_INDICATOR]->(:Indicator)<-[:OF_INDICATOR]-(target:Observation)
WHERE target.point = 'target'
  AND target.document = claim.document
  AND target.unit = claim.unit
  AND target.value <> claim.value
  AND coalesce(target.period, claim.period, '') = coalesce(claim.period, '')
MATCH (target)-[:EVIDENCED_BY]->(aim:Evidence)
""",
)
_TOLERANCE = re.compile(r"tolerance\D{0,20}?(\d{1,9}(?:\.\d{1,4})?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OffTargetRow:
    """One figure and the target beside it; `beyond` is the figure less the target.

    `worse` tells whether that is the wrong way: from the tolerance quoted, else from what is known of the measure
    beyond one organisation, else None, where nothing says which way is good.
    """

    code: str | None
    title: str
    period: str | None
    value: float
    target: float
    tolerance: float | None
    unit: str
    beyond: float
    worse: bool | None
    where: Occasion
    evidence: Quoted
    target_evidence: Quoted


def off_target(
    store: Store, scope: Scope = EVERYTHING, period: str | None = None, framework: str | None = None
) -> tuple[OffTargetRow, ...]:
    """The figures off their target in scope: oldest meeting first, then in text order.

    Left out are figures within the tolerance quoted, and those on the right side of the target.
    """
    rows = (_row(row, scope) for row in store.rows(CYPHER.text(scope), **scope.parameters()))
    asked = (row for row in rows if period in (None, row.period) and _is_of(row.title, framework))
    return tuple(row for row in asked if row.worse is not False)


def _is_of(title: str, framework: str | None) -> bool:
    known = find(title)
    return framework is None or (known is not None and known.framework.id == framework)


def _worse(title: str, value: float, target: float, tolerance: float | None) -> bool | None:
    if tolerance is not None and tolerance != target:
        return value > tolerance if tolerance > target else value < tolerance
    known = find(title)
    if known is None or known.polarity == "none":
        return None
    return value < target if known.polarity == "higher" else value > target


def _tolerance(*quotes: str) -> float | None:
    found = (_TOLERANCE.search(words) for words in quotes)
    return next((float(match[1]) for match in found if match), None)


def _row(row: Row, scope: Scope) -> OffTargetRow:
    value, target, words = number(row, "value"), number(row, "target"), quoted(row)
    place = count(row, "target_start"), count(row, "target_end"), text(row, "target_quote")
    aim = Quoted(text(row, "target_evidence"), words.document, *place)
    tolerance = _tolerance(words.quote, aim.quote)
    measured = optional_text(row, "code"), text(row, "title"), optional_text(row, "period")
    missed = round(value - target, 10), _worse(measured[1], value, target, tolerance)
    return OffTargetRow(
        *measured, value, target, tolerance, text(row, "unit"), *missed, occasion(row, scope), words, aim
    )


def _ask(store: Store, given: Given) -> tuple[OffTargetRow, ...]:
    return off_target(store, given.scope, given.period, given.framework)


QUESTION = Question(
    "off-target",
    "the figures that miss their target",
    "One row for each figure that differs from the target that its own document gives for it. Where a tolerance is "
    "quoted, only figures beyond it; where it is known which way is good, only figures on the wrong side. `worse` is "
    "empty where neither is known: then the row says no more than that the two differ. `framework` keeps measures that "
    "are known beyond one organisation.",
    DATES_OVERLAP,
    (*WHOSE, PERIOD, FRAMEWORK.one_of(sorted({known.framework.id for known in indicators()}))),
    OffTargetRow,
    CYPHER.texts()[1:],
    _ask,
)
