"""The report on one issue: where it is raised, what was measured, claimed, decided and promised, and the silences."""

from __future__ import annotations

from dataclasses import replace

from minutegraph.finding import FoundIssue
from minutegraph.render.words import counted, due_in_words, figure_in_words, interval_in_words
from minutegraph.reports.asked import Asked
from minutegraph.reports.model import Line, Report, Section
from queries.claimed_causes import claimed_causes
from queries.decisions import decisions
from queries.fates import fates, to_quoted
from queries.figures import FigureRow, figures
from queries.judgements import judgements
from queries.partner_roles import partner_roles
from queries.raised import raised_as_one
from queries.scope import Scope
from queries.trace import Gap, trace


def issue_report(asked: Asked, issue: FoundIssue) -> Report:
    """One issue with those narrower than it, in one organisation or in all."""
    scope = replace(asked.scope, issues=issue.covers)
    sections = (
        _raised(asked, scope),
        _figures(asked, scope),
        _causes(asked, scope),
        _decisions(asked, scope),
        _commitments(asked, scope),
        _parts(asked, scope),
        _silences(asked, scope),
    )
    covers = (asked.coverage(), *((issue.definition,) if issue.definition else ()))
    return Report(issue.label, covers, sections)


def _raised(asked: Asked, scope: Scope) -> Section:
    raising = raised_as_one(asked.store, scope)
    held = tuple(mention.where.held for mention in raising.values())
    words = tuple(mention.evidence for mention in raising.values())
    lines = tuple(
        Line(interval_in_words(mention.where.held), mention.where.item, evidence=(mention.evidence,))
        for mention in raising.values()
    )
    years = asked.years()
    total = Line("Meetings that raise it", _years(years), len(words), len(asked.loaded), trend=asked.trend(held))
    explains = "Out of the meetings loaded, by the first words that raise it at each."
    return Section("Where it is raised", explains, (total, *lines) if lines else (), "No loaded meeting raises it.")


def _years(years: tuple[str, ...]) -> str:
    return f"a year, {years[0]} to {years[-1]}" if years else ""


def _figures(asked: Asked, scope: Scope) -> Section:
    lines = tuple(_figure(row) for row in figures(asked.store, scope) if row.code or row.period)
    return Section(
        "What was measured", "Figures with a code or a period, oldest first.", lines, "No such figure is loaded."
    )


def _figure(row: FigureRow) -> Line:
    point = "" if row.point == "actual" else f", {row.point}"
    moved = {"up": ", up", "down": ", down", "level": ", level"}.get(row.direction or "", "")
    since = f" since {row.earlier.period}" if row.earlier and row.earlier.period else ""
    detail = f"{figure_in_words(row.value, row.unit)}{point}{f' ({row.period})' if row.period else ''}{moved}{since}"
    subject = f"{row.code} {row.title}" if row.code else row.title
    return Line(subject, detail, when=row.where.held, evidence=(row.evidence,))


def _causes(asked: Asked, scope: Scope) -> Section:
    lines = tuple(
        Line(f"{asked.label(row.cause)} → {asked.label(row.effect)}", when=row.where.held, evidence=(row.evidence,))
        for row in claimed_causes(asked.store, scope)
    )
    explains = "As the minutes claim; the graph does not vouch for it."
    return Section("What was claimed to drive what", explains, lines, "No cause is claimed.")


def _decisions(asked: Asked, scope: Scope) -> Section:
    judged = tuple(
        Line(f"{row.subject}: {row.grade}", f"judged by {row.by}", when=row.where.held, evidence=(row.evidence,))
        for row in judgements(asked.store, scope)
    )
    decided = tuple(
        Line(row.effect, row.where.item, when=row.where.held, evidence=(row.evidence,))
        for row in decisions(asked.store, scope)
    )
    return Section("What was decided and judged", "Oldest first.", (*judged, *decided), "Nothing is decided about it.")


def _commitments(asked: Asked, scope: Scope) -> Section:
    lines = []
    for one in fates(asked.store, scope):
        promise, told = one.promise, one.told
        after = f", told {interval_in_words(told.report.sitting.held)}" if told else ""
        due = due_in_words(promise.due, promise.due_words)
        detail = f"{promise.owner or 'no owner named'}; {due}; {one.state.replace('_', ' ')}{after}"
        if one.state == "open":
            detail += f"; {counted(len(one.since), 'later meeting')} of the body loaded"
        words = (promise.evidence, *((to_quoted(told.report.said),) if told else ()))
        lines.append(Line(promise.what, detail, when=promise.where.held, evidence=words))
    explains = "What was promised and what became of it, as far as later minutes tell."
    return Section("What was promised", explains, tuple(lines), "Nothing is promised about it.")


def _parts(asked: Asked, scope: Scope) -> Section:
    rows = [row for row in partner_roles(asked.store, scope) if row.duty]
    lines = tuple(
        Line(row.name, f"{row.part}: {row.duty}", when=row.where.held, evidence=(row.evidence,)) for row in rows
    )
    return Section(
        "Who has a part", "Organisations that owe, are owed or speak.", lines, "No organisation is tied to it."
    )


def _silences(asked: Asked, scope: Scope) -> Section:
    lines = tuple(_gap(gap) for gap in trace(asked.store, scope).gaps)
    explains = "Meetings loaded that do not raise it, between two that do; and stretches of which nothing is loaded."
    return Section(
        "Silences", explains, lines, "No meeting loaded between two that raise it is silent, and no year is missing."
    )


def _gap(gap: Gap) -> Line:
    between = f"between the meeting {interval_in_words(gap.after)} and that {interval_in_words(gap.before)}"
    if gap.kind == "not_loaded":
        return Line("No minutes loaded", between)
    return Line(f"Not raised in {counted(gap.meetings, 'meeting')} loaded", between, 0, gap.meetings)
