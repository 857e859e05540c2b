"""Figures joined into series: one for each code of each authority, with what replaced what and what breaks them.

    series(figures, notes)

Actual, target, forecast and missing are kept apart. A figure that a later document corrects stays, marked `restated`,
beside the one that replaced it. A code that took another's place continues its series; one authority's code is not
another's. Figures without a period tell of no point, but for a target printed in the row of an actual.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from graph.facts import Figure, Note, Quote, Sitting
from ontology.values import Period

_CODE = re.compile(r"\b[A-Z]{1,5}[ .-]?\d{1,3}(?:\.\d{1,2})?[a-z]?\b")
_STATED = re.compile(
    r"\b(?P<code>[A-Z]{1,4}[ -]?\d{1,3})\s?[(:–-]?[^.;=]{0,120}?\b(?:stood at|was|were|is|reached|fell to|rose to|had "
    r"(?:risen|fallen|gone up|come down|improved|dropped|increased) to)\s(?:£|about\s|only\s)?(?P<value>\d[\d,.]*\d|\d)"
)
_AGAINST = re.compile(r"\btarget (?:of|was|being|=)?\s?£?(?P<value>\d[\d.]*\d|\d)")
_MOST = 0.6
_NAMED_UNITS = tuple(
    (unit, re.compile(words, re.I))
    for unit, words in (
        ("per_10000", r"\bper\s10,?000\b"),
        ("per_1000", r"\bper\s1,?000\b"),
        ("percent", r"^(?:%|per\s?cent)|\bpercentage\b|\(%\)"),
        *(
            (each, rf"\b(?:average|mean|median|time in|\(in|\()\s?(?:number of )?(?:\w+\s)?{each}\b")
            for each in ("days", "weeks", "months")
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of a series; `kind` is actual, target, forecast or missing, and a missing one has no value."""

    period: str
    value: float | None
    unit: str
    kind: str
    said: Quote
    restated: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """The figures of one code of one authority, by period; `continues` is the code that the series bore before."""

    authority: str
    code: str
    title: str
    continues: str | None
    points: tuple[Point, ...]
    breaks: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two or more figures for one measure, period and unit, none of which is said to replace the other."""

    authority: str
    code: str
    period: str
    unit: str
    points: tuple[Point, ...]


def series(figures: Iterable[Figure], notes: Iterable[Note]) -> tuple[Series, ...]:
    """Every series that has a code, by authority and code."""
    stated: defaultdict[tuple[str, str], list[Figure]] = defaultdict(list)
    said: defaultdict[tuple[str, str], list[Note]] = defaultdict(list)
    for figure in sorted(figures, key=lambda f: (f.sitting.order, f.said.start, f.id)):
        code = figure.code or _code_beside(figure)
        if code and _is_figure(figure):
            stated[_authority(figure.sitting), code].append(figure)
    for note in sorted(notes, key=lambda n: (n.sitting.order, n.said.start, n.id)):
        if note.code:
            said[_authority(note.sitting), note.code].append(note)
    stated = defaultdict(list, {key: _in_its_unit(found) for key, found in stated.items()})
    stated = defaultdict(list, {key: _alike(found) for key, found in stated.items()})
    known = {key: _units(found) for key, found in stated.items()}
    return tuple(_one(key, stated[key], said[key], known) for key in sorted({*stated, *said}))


def disagreements(found: Iterable[Series]) -> tuple[Disagreement, ...]:
    """The register of disagreement: actual figures that differ for one measure and period, by authority and code."""
    register: list[Disagreement] = []
    for one in found:
        alike: defaultdict[tuple[str, str], list[Point]] = defaultdict(list)
        for point in one.points:
            if point.kind == "actual" and not point.restated:
                alike[point.period, point.unit].append(point)
        for (period, unit), points in sorted(alike.items()):
            if len({point.value for point in points}) > 1:
                register.append(Disagreement(one.authority, one.code, period, unit, tuple(points)))
    return tuple(register)


def _authority(sitting: Sitting) -> str:
    return sitting.council or sitting.body or sitting.sha256


def _is_figure(figure: Figure) -> bool:
    """Whether the number stands in its words otherwise than as a part of a code."""
    numeral = f"{figure.value:g}"
    return numeral not in figure.said.words or numeral in _CODE.sub(" ", figure.said.words)


def _code_beside(figure: Figure) -> str | None:
    """The code whose measure a sentence states, where the figure is what it states: "P4 (homes) stood at 71%"."""
    stated = _STATED.search(figure.said.words)
    if figure.period is None or not stated or not stated["value"].replace(",", "").startswith(f"{figure.value:g}"):
        against = _AGAINST.search(figure.said.words, stated.end()) if stated else None
        if not stated or figure.point != "target" or not against or against["value"] != f"{figure.value:g}":
            return None
    return stated["code"]


def _in_its_unit(figures: Sequence[Figure]) -> list[Figure]:
    """The figures with bare numbers in the unit that a title of the measure names: "Children in care per 10,000"."""
    told = (unit for figure in figures for unit, words in _NAMED_UNITS if words.search(figure.title))
    unit = next(told, None)
    return [replace(f, unit=unit) if unit and f.unit == "count" else f for f in figures]


def _alike(figures: Sequence[Figure]) -> list[Figure]:
    """The figures in the unit, and the actual ones for the kind of period, that most of them are in."""
    units = Counter(figure.unit for figure in figures).most_common(1)[0]
    kept = [f for f in figures if f.unit == units[0]] if units[1] >= _MOST * len(figures) else list(figures)
    kinds = Counter(Period(f.period).kind for f in kept if f.period and f.point == "actual").most_common(1)
    total = sum(1 for f in kept if f.period and f.point == "actual")
    if not kinds or kinds[0][1] < _MOST * total:
        return kept
    return [f for f in kept if f.point != "actual" or not f.period or Period(f.period).kind == kinds[0][0]]


def _units(figures: Sequence[Figure]) -> str:
    return Counter(figure.unit for figure in figures).most_common(1)[0][0]


def _one(
    key: tuple[str, str], figures: Sequence[Figure], notes: Sequence[Note], known: dict[tuple[str, str], str]
) -> Series:
    authority, code = key
    before = next((note.other_code for note in notes if note.kind == "renumbered"), None)
    unit = known.get(key) or known.get((authority, before or ""), "count")
    points = [point for figure in figures if (point := _point(figure, figures))]
    for note in notes:
        points = _noted(points, note, unit)
    distinct: dict[tuple[object, ...], Point] = {}
    for point in points:
        place = (point.period, point.value, point.unit, point.kind)
        distinct[place] = replace(distinct.get(place, point), restated=point.restated or _is_restated(distinct, place))
    in_order = sorted(distinct.values(), key=lambda p: (_first_day(p.period), p.period, p.kind, p.restated is False))
    breaks = tuple(note.said for note in notes if note.kind == "redefined")
    title = next((figure.title for figure in figures), next((note.title for note in notes), code))
    return Series(authority, code, title, before, tuple(in_order), breaks)


def _is_restated(distinct: dict[tuple[object, ...], Point], place: tuple[object, ...]) -> bool:
    return place in distinct and distinct[place].restated


def _first_day(period: str) -> str:
    return str(Period(period).days.earliest)


def _point(figure: Figure, figures: Sequence[Figure]) -> Point | None:
    period = figure.period or _of_row(figure, figures)
    if period is None:
        return None
    return Point(period, figure.value, figure.unit, figure.point, figure.said)


def _of_row(target: Figure, figures: Sequence[Figure]) -> str | None:
    """The latest period of the actual figures that stand on the same words as a target."""
    if target.point != "target":
        return None
    beside = [f.period for f in figures if f.said == target.said and f.point == "actual" and f.period]
    return max(beside, key=_first_day, default=None)


def _noted(points: list[Point], note: Note, unit: str) -> list[Point]:
    """The points after a note: a missing one added, or the corrected one beside what it replaces."""
    if note.period is None or note.kind not in ("missing", "restated"):
        return points
    if note.kind == "missing":
        return [*points, Point(note.period, None, unit, "missing", note.said)]
    if note.value is None:
        return points
    told: list[Point] = []
    for point in points:
        meant = point.kind == "actual" and point.period == note.period and point.value != note.value
        wrong = meant and (note.replaces is None or point.value == note.replaces)
        told.append(replace(point, restated=True) if wrong else point)
    return [*told, Point(note.period, note.value, unit, "actual", note.said)]
