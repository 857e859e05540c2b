"""A report from what was typed: names resolved, the scope made, the questions asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import typer

from graph.store import Store
from minutegraph.finding import find_issue, find_organisation
from minutegraph.naming import Named, resolve
from minutegraph.reports.asked import asked_of
from minutegraph.reports.commitments import commitments_report
from minutegraph.reports.coverage import coverage_report
from minutegraph.reports.issue import issue_report
from minutegraph.reports.model import Report
from minutegraph.reports.organisation import organisation_report
from minutegraph.reports.recurring import recurring_report


class ReportKind(StrEnum):
    """Which report."""

    RECURRING = "recurring"
    COMMITMENTS = "commitments"
    ISSUE = "issue"
    ORGANISATION = "organisation"
    COVERAGE = "coverage"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A report as typed: its kind, the issue or organisation it is on, and what narrows it."""

    kind: ReportKind
    name: str | None = None
    organisation: str | None = None
    since: date | None = None
    until: date | None = None


def report(store: Store, wanted: Wanted) -> Report:
    """The report wanted.

    Raises
    ------
    NoSuchName, AmbiguousName
        When none or several answer to a name.
    typer.BadParameter
        When a name is missing, or given where it means nothing.
    """
    kind, name = wanted.kind, wanted.name
    _check_name(kind, name)
    organisation = name if kind is ReportKind.ORGANISATION else wanted.organisation
    asked = asked_of(store, organisation, wanted.since, wanted.until)
    if kind is ReportKind.ISSUE:
        return issue_report(asked, find_issue(store, name or ""))
    if kind is ReportKind.ORGANISATION and (found := find_organisation(store, name)):
        return organisation_report(asked, found)
    if kind is ReportKind.COMMITMENTS:
        return commitments_report(asked, wanted.until)
    return coverage_report(asked) if kind is ReportKind.COVERAGE else recurring_report(asked)


def _check_name(kind: ReportKind, name: str | None) -> None:
    named = kind in (ReportKind.ISSUE, ReportKind.ORGANISATION)
    if named and name is None:
        raise typer.BadParameter(f"report {kind} is on one {kind}; name it after the word {kind}.")
    if not named and name is not None:
        raise typer.BadParameter(f"report {kind} takes no name; --organisation narrows it.")


def report_kind(name: str) -> ReportKind:
    """The kind of report that a name means.

    Raises
    ------
    NoSuchName
        When there is no such report.
    """
    found = resolve("report", name, (Named(kind, kind) for kind in ReportKind))
    return ReportKind(found.id)
