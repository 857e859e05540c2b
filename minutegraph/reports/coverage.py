"""The report on coverage: what is loaded, and what silence can and cannot mean."""

from __future__ import annotations

from minutegraph.render.words import counted, interval_in_words, span_in_words
from minutegraph.reports.asked import Asked
from minutegraph.reports.model import Line, Report, Section
from queries.coverage import BodyCoverage, coverage, not_loaded
from queries.fates import OPEN, fates
from queries.gone_quiet import gone_quiet
from queries.organisations import organisations
from queries.uncertain_dates import uncertain_dates


def coverage_report(asked: Asked) -> Report:
    """What is loaded of each body, what is missing between, and which issues were dropped with something open."""
    names = {row.id: row.name for row in organisations(asked.store)}
    found = coverage(asked.store, asked.scope.organisations)
    sections = (
        _bodies(found, names),
        _quarters(found, names),
        _stretches(found, names),
        _referred(asked, names),
        _uncertain(asked),
        _dropped(asked),
    )
    return Report("Coverage", (asked.coverage(),), sections)


def _bodies(found: tuple[BodyCoverage, ...], names: dict[str, str]) -> Section:
    total = sum(row.meetings for row in found)
    lines = tuple(Line(_name(row, names), span_in_words(row.span), row.meetings, total) for row in found)
    return Section("Meetings loaded", "By body, out of all.", lines, "No minutes are loaded.")


def _name(row: BodyCoverage, names: dict[str, str]) -> str:
    return f"{names.get(row.body, row.body)} ({row.body})" if row.body else "body not named"


def _quarters(found: tuple[BodyCoverage, ...], names: dict[str, str]) -> Section:
    lines = tuple(
        Line(
            _name(row, names),
            f"no report loaded for {', '.join(row.missing_quarters)}",
            len(row.missing_quarters),
            len(row.quarters) + len(row.missing_quarters),
        )
        for row in found
        if row.missing_quarters
    )
    explains = "Quarters between the first and the last reported, of which no report is loaded."
    return Section("Missing quarters", explains, lines, "No quarter is missing between those reported.")


def _stretches(found: tuple[BodyCoverage, ...], names: dict[str, str]) -> Section:
    lines = tuple(Line(_name(row, names), "no minutes loaded", when=gap) for row in found for gap in row.gaps)
    explains = "More than a year between two meetings of a body: nothing can be said of what it did then."
    return Section("Stretches without minutes", explains, lines, "No body has a gap of over a year in what is loaded.")


def _referred(asked: Asked, names: dict[str, str]) -> Section:
    lines = tuple(
        Line(
            names.get(row.body or "", row.body or "body not named"),
            f"a meeting {interval_in_words(row.held)} that loaded minutes speak of",
            when=row.held,
            evidence=(row.evidence,),
        )
        for row in not_loaded(asked.store, asked.scope.organisations)
    )
    explains = "Meetings that loaded minutes date and of which none are loaded; some may never have been held."
    return Section("Meetings not loaded", explains, lines, "Every meeting that loaded minutes date is loaded.")


def _uncertain(asked: Asked) -> Section:
    rows = uncertain_dates(asked.store, asked.scope)
    lines = tuple(
        Line(
            row.title,
            f"open by {counted(row.width_days, 'day')}" if row.width_days is not None else "open on one side or both",
            when=row.held,
            evidence=row.evidence,
        )
        for row in rows
    )
    explains = f"{len(rows)} of {counted(len(asked.loaded), 'meeting')} loaded have no certain day."
    return Section("Uncertain dates", explains, lines, "Every meeting loaded has a day.")


def _dropped(asked: Asked) -> Section:
    still_open = [one.promise for one in fates(asked.store, asked.scope) if one.state in OPEN]
    lines = []
    for row in gone_quiet(asked.store, asked.scope):
        about = [promise for promise in still_open if row.issue in promise.issues]
        if about:
            words = (row.evidence, *(promise.evidence for promise in about))
            detail = f"{counted(len(about), 'commitment')} still open; none of the later meetings loaded raises it"
            lines.append(Line(asked.label(row.issue), detail, 0, row.quiet_meetings, row.last, (), words))
    explains = (
        "Recurring issues that fell quiet while a commitment about them was open, out of the later meetings loaded."
    )
    return Section("Dropped without closure", explains, tuple(lines), "No issue fell quiet with a commitment open.")
