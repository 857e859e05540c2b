"""The figures of one measure in order, corrected ones beside what replaced them, breaks and missing figures marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from graph.store import Store
from ontology.values import UNKNOWN_DATE, DateInterval, Period
from queries.cells import Quoted, Row, number, optional_text, quoted, text
from queries.figure_notes import CYPHER as NOTES_CYPHER
from queries.figure_notes import NoteRow, figure_notes
from queries.indicators import IndicatorRow, continued, indicators
from queries.parameters import FROM, INDICATOR, ORGANISATION, TO
from queries.question import Given, Question
from queries.scope import EVERYTHING, IN_WINDOW, MEETING_COLUMNS, MEETING_ORDER, Occasion, Scope, Text, occasion

CYPHER = f"""MATCH (indicator:Indicator)<-[:OF_INDICATOR]-(claim:Observation)
WHERE indicator.id IN $indicators
MATCH (claim)-[:MADE_IN]->(item:AgendaItem)-[:ITEM_OF]->(meeting:Meeting)
WHERE {IN_WINDOW}
MATCH (claim)-[:EVIDENCED_BY]->(evidence:Evidence)-[:FROM_DOCUMENT]->(document:Document)
RETURN indicator.id AS indicator,
       claim.code AS code,
       claim.title AS title,
       claim.period AS period,
       claim.value AS value,
       claim.unit AS unit,
       claim.point AS point,
       item.title AS item,
       {MEETING_COLUMNS},
       claim.id AS id,
       evidence.id AS evidence,
       document.name AS document,
       claim.start AS start,
       claim.end AS end,
       claim.quote AS quote
ORDER BY {MEETING_ORDER}, document, start, end, id
"""


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """One figure, or one note on the figures. `entry` is figure, correction, missing, break or renumbered.

    `restated` marks a figure that a later document corrects. `definition` counts from 1 and goes up at each break: two
    figures compare only where it is the same. `value` is None where no figure is given.
    """

    entry: str
    indicator: str
    code: str | None
    title: str
    period: str | None
    value: float | None
    unit: str | None
    point: str | None
    restated: bool
    definition: int
    where: Occasion
    evidence: Quoted


def series(
    store: Store, wanted: Iterable[str], days: DateInterval = UNKNOWN_DATE, scope: Scope = EVERYTHING
) -> tuple[SeriesRow, ...]:
    """The series of the indicators of these ids and of those they were renumbered from or to, by period.

    `days` keeps the periods that overlap it. A row without a period stands at its meeting.
    """
    notes = figure_notes(store, scope)
    measures = continued(wanted, indicators(store), notes)
    parameters = {key: value for key, value in scope.parameters().items() if key in ("since", "until")}
    rows = store.rows(CYPHER, indicators=[one.id for one in measures], **parameters)
    figures = _dated([_figure(row, scope) for row in rows])
    said = [(note, one) for note in notes for one in measures if _belongs(note, one)]
    restated = _restated(figures, [note for note, _ in said])
    noted = [_noted(note, one) for note, one in said]
    corrections = (row for row in noted if row.entry != "correction" or not _known(row, restated))
    ordered = sorted((*restated, *corrections), key=_place)
    return tuple(row for row in _numbered(ordered) if _among(row, days))


def _belongs(note: NoteRow, one: IndicatorRow) -> bool:
    """Whether a note is on an indicator; a renumbering stands with the code borne since."""
    if note.kind == "renumbered":
        return note.code == one.code and note.is_of(one.code, one.title, one.scope)
    return note.is_of(one.code, one.title, one.scope)


def _dated(figures: Sequence[SeriesRow]) -> list[SeriesRow]:
    """The figures, a target without a period taking the latest of the actual ones printed in its words."""
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for row in figures:
        if row.point == "actual" and row.period:
            beside[row.evidence.id].append(row.period)
    latest = {
        words: max(periods, key=lambda label: str(Period(label).days.latest)) for words, periods in beside.items()
    }
    return [
        replace(row, period=latest.get(row.evidence.id)) if row.point == "target" and row.period is None else row
        for row in figures
    ]


def _restated(figures: Iterable[SeriesRow], notes: Iterable[NoteRow]) -> list[SeriesRow]:
    corrected = {(note.period, note.replaces) for note in notes if note.kind == "restated"}
    return [replace(row, restated=row.point == "actual" and (row.period, row.value) in corrected) for row in figures]


def _known(correction: SeriesRow, figures: Iterable[SeriesRow]) -> bool:
    """Whether a corrected value stands among the figures already."""
    return any((row.period, row.value, row.point) == (correction.period, correction.value, "actual") for row in figures)


def _numbered(ordered: Iterable[SeriesRow]) -> Iterator[SeriesRow]:
    """The rows with their definition: a break holds for what its own meeting and later ones report."""
    rows = tuple(ordered)
    breaks = [row.where for row in rows if row.entry == "break"]
    for row in rows:
        yield replace(row, definition=1 + len({at.meeting for at in breaks if _at_or_after(row.where, at)}))


def _at_or_after(where: Occasion, start: Occasion) -> bool:
    one, other = where.held.earliest or where.held.latest, start.held.earliest or start.held.latest
    return where.meeting == start.meeting or (one is not None and other is not None and one > other)


def _place(row: SeriesRow) -> tuple[str, str, str, int, str]:
    days = Period(row.period).days if row.period else row.where.held
    held = str(row.where.held.earliest or row.where.held.latest or "9999")
    return str(days.latest or days.earliest or "9999"), held, row.point or "", row.evidence.start, row.evidence.id


def _among(row: SeriesRow, days: DateInterval) -> bool:
    own = Period(row.period).days if row.period else row.where.held
    too_late = own.earliest and days.latest and own.earliest > days.latest
    too_early = own.latest and days.earliest and own.latest < days.earliest
    return not (too_late or too_early)


_ENTRIES = {"restated": "correction", "missing": "missing", "redefined": "break", "renumbered": "renumbered"}


def _noted(note: NoteRow, one: IndicatorRow) -> SeriesRow:
    return SeriesRow(
        entry=_ENTRIES[note.kind],
        indicator=one.id,
        code=note.code or one.code,
        title=note.title,
        period=note.period,
        value=note.value,
        unit=None,
        point="actual" if note.kind == "restated" else None,
        restated=False,
        definition=1,
        where=note.where,
        evidence=note.evidence,
    )


def _figure(row: Row, scope: Scope) -> SeriesRow:
    return SeriesRow(
        entry="figure",
        indicator=text(row, "indicator"),
        code=optional_text(row, "code"),
        title=text(row, "title"),
        period=optional_text(row, "period"),
        value=number(row, "value"),
        unit=text(row, "unit"),
        point=text(row, "point"),
        restated=False,
        definition=1,
        where=occasion(row, scope),
        evidence=quoted(row),
    )


def _ask(store: Store, given: Given) -> tuple[SeriesRow, ...]:
    return series(store, given.indicators, given.between)


QUESTION = Question(
    "series",
    "the figures of one measure, period by period",
    "One row for each figure of the indicator, its targets and forecasts apart, under every code that it has borne. A "
    "figure that a later document corrects stays, marked `restated`, beside the correction. `missing` rows say that no "
    "figure exists, `break` rows that what is counted has changed: only figures of one `definition` compare. One "
    "council's code is not another's.",
    "`organisation` tells whose indicator is meant where several bear the code. Rows are ordered by reporting "
    "period, which is not the date of the meeting; a row without a period stands at the first day on which its "
    "meeting can have been held. `from` and `to` keep the periods that overlap them.",
    (INDICATOR.must(), ORGANISATION, FROM, TO),
    SeriesRow,
    (Text("The figures of the indicators", CYPHER), Text("The notes on figures", NOTES_CYPHER.anything)),
    _ask,
)
