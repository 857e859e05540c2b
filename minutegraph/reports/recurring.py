"""The report on recurring concerns: what comes back, what is new, what fell quiet, what was never promised."""

from __future__ import annotations

from minutegraph.render.words import counted, interval_in_words
from minutegraph.reports.asked import Asked
from minutegraph.reports.model import Line, Report, Section
from ontology.values import add_months
from queries.assured_then_recurred import assured_then_recurred
from queries.fulfilled_but_recurred import fulfilled_but_recurred
from queries.gone_quiet import gone_quiet
from queries.newly_emerging import newly_emerging
from queries.raised import raised
from queries.raised_without_commitment import raised_without_commitment
from queries.recurring import recurring


def recurring_report(asked: Asked) -> Report:
    """The recurring concerns of one organisation or of all."""
    sections = (_recurring(asked), _new(asked), _quiet(asked), _unpromised(asked), _assured(asked), _done(asked))
    return Report("Recurring concerns", (asked.coverage(), *_silent_years(asked)), sections)


def _silent_years(asked: Asked) -> tuple[str, ...]:
    years = [year for year, count in zip(asked.years(), asked.trend(()), strict=True) if count is None]
    return (f"No minutes loaded that lie surely in {', '.join(years)}: nothing is said of these.",) if years else ()


def _recurring(asked: Asked) -> Section:
    held = {one.issue: one.held for one in raised(asked.store, asked.scope)}
    lines = tuple(
        Line(asked.label(row.issue), "", row.meetings, row.loaded, row.span, asked.trend(held[row.issue]), row.evidence)
        for row in recurring(asked.store, asked.scope)
    )
    years = asked.years()
    explains = "Issues raised at two meetings or more, out of the meetings loaded."
    if years:
        explains += f" The line shows meetings a year, {years[0]} to {years[-1]}; a dot is a year without minutes."
    return Section("What keeps coming back", explains, lines, "No issue is raised at two of the meetings loaded.")


def _new(asked: Asked) -> Section:
    last = asked.last_day
    since = add_months(last, -12) if last else None
    rows = newly_emerging(asked.store, asked.scope, since) if since else ()
    lines = tuple(
        Line(
            asked.label(row.issue),
            f"in none of {counted(row.loaded_before, 'earlier meeting')}",
            row.meetings,
            row.loaded_since,
            row.first,
            (),
            row.evidence,
        )
        for row in rows
    )
    explains = "Issues first raised in the last twelve months of minutes loaded."
    return Section("Newly raised", explains, lines, "No issue is new, or no earlier minutes are loaded to tell.")


def _quiet(asked: Asked) -> Section:
    lines = tuple(
        Line(
            asked.label(row.issue),
            f"raised at {counted(row.meetings, 'meeting')}; since then in none of "
            f"{counted(row.quiet_meetings, 'meeting')} loaded: {', '.join(row.documents)}",
            0,
            row.quiet_meetings,
            row.last,
            (),
            (row.evidence,),
        )
        for row in gone_quiet(asked.store, asked.scope)
    )
    explains = "Issues raised at two meetings or more and at none in the last twelve months, where minutes are loaded."
    return Section("Fallen quiet", explains, lines, "No recurring issue fell quiet in what is loaded.")


def _unpromised(asked: Asked) -> Section:
    lines = tuple(
        Line(asked.label(row.issue), "", row.meetings, row.loaded, row.span, (), row.evidence)
        for row in raised_without_commitment(asked.store, asked.scope, 2)
    )
    explains = "Issues raised at two meetings or more about which nobody promises anything in what is loaded."
    return Section(
        "Raised, and nothing promised", explains, lines, "Something is promised about every recurring issue."
    )


def _assured(asked: Asked) -> Section:
    lines = tuple(
        Line(
            asked.label(row.issue),
            f"assured {interval_in_words(row.where.held)} by {row.speaker or 'a speaker not named'}",
            row.again_at,
            row.loaded_after,
            row.again_held,
            (),
            (row.evidence, row.again_evidence),
        )
        for row in assured_then_recurred(asked.store, asked.scope)
    )
    explains = "Assurances whose issue later meetings raise again, out of the later meetings loaded."
    return Section("Assured, and raised again", explains, lines, "No assured issue comes back in what is loaded.")


def _done(asked: Asked) -> Section:
    lines = tuple(
        Line(
            asked.label(row.issue),
            f"{row.what}: told done {interval_in_words(row.done_told)}",
            row.again_at,
            row.loaded_after,
            row.again_held,
            (),
            (row.evidence, row.done_evidence, row.again_evidence),
        )
        for row in fulfilled_but_recurred(asked.store, asked.scope)
    )
    explains = "Commitments told done whose issue later meetings raise again, out of the later meetings loaded."
    return Section("Done, and raised again", explains, lines, "No issue comes back after what was done about it.")
