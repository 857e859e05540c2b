"""The report on one organisation: what it hears of again and again, decides, owes, is judged, and leaves unanswered."""

from __future__ import annotations

from collections import defaultdict

from minutegraph.finding import FoundOrganisation
from minutegraph.render.words import due_in_words
from minutegraph.reports.asked import Asked
from minutegraph.reports.model import Line, Report, Section
from queries.decisions import DecisionRow, decisions
from queries.instruments import instruments
from queries.judgements import judgements
from queries.open_commitments import open_commitments
from queries.raised import raised
from queries.recurring import recurring
from queries.unanswered_questions import unanswered_questions

_MOST = 15


def organisation_report(asked: Asked, organisation: FoundOrganisation) -> Report:
    """One organisation, its parts, and the items that name it."""
    sections = (_issues(asked), _decided(asked), _open(asked), _unanswered(asked), _judged(asked), _instruments(asked))
    return Report(organisation.name, (asked.coverage(),), sections)


def _issues(asked: Asked) -> Section:
    held = {one.issue: one.held for one in raised(asked.store, asked.scope)}
    rows = recurring(asked.store, asked.scope, 1)
    lines = tuple(
        Line(
            asked.label(row.issue),
            "",
            row.meetings,
            row.loaded,
            row.span,
            asked.trend(held[row.issue]),
            row.evidence[-1:],
        )
        for row in rows[:_MOST]
    )
    explains = (
        f"The issues raised at most meetings, at most {_MOST} of {len(rows)}, each with the last words that raise it."
    )
    return Section("What it hears of", explains, lines, "No issue is raised.")


def _decided(asked: Asked) -> Section:
    by_effect: defaultdict[str, list[DecisionRow]] = defaultdict(list)
    for row in decisions(asked.store, asked.scope):
        by_effect[row.effect].append(row)
    total = sum(map(len, by_effect.values()))
    lines = tuple(
        Line(effect, "the last of them quoted", len(rows), total, rows[-1].where.held, (), (rows[-1].evidence,))
        for effect, rows in sorted(by_effect.items(), key=lambda item: (-len(item[1]), item[0]))
    )
    return Section("What it decides", "Limbs of disposals by effect, out of all.", lines, "No decision is recorded.")


def _open(asked: Asked) -> Section:
    lines = tuple(
        Line(
            row.what,
            f"{row.owner or 'no owner named'}; {due_in_words(row.due, row.due_words)}; {row.state}",
            when=row.where.held,
            evidence=(row.evidence, *((row.told_evidence,) if row.told_evidence else ())),
        )
        for row in open_commitments(asked.store, asked.scope)
    )
    explains = "Nothing loaded says that these were done, given up or promised again."
    return Section("What is open", explains, lines, "No commitment is open.")


def _unanswered(asked: Asked) -> Section:
    lines = tuple(
        Line(
            row.speaker or "speaker not named",
            f"promised in reply: {row.promised}" if row.promised else "no answer recorded",
            when=row.where.held,
            evidence=(row.evidence,),
        )
        for row in unanswered_questions(asked.store, asked.scope)
    )
    return Section(
        "Asked and not answered", "As far as the minutes record.", lines, "Every question recorded has an answer."
    )


def _judged(asked: Asked) -> Section:
    lines = tuple(
        Line(f"{row.subject}: {row.grade}", f"by {row.by}", when=row.where.held, evidence=(row.evidence,))
        for row in judgements(asked.store, asked.scope)
    )
    return Section("How it is judged", "Grades as reported, oldest first.", lines, "No grade is reported.")


def _instruments(asked: Asked) -> Section:
    named: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    rows = instruments(asked.store, asked.scope)
    for row in rows:
        named[row.name, row.kind].append(row.where.meeting)
    words = {row.name: row.evidence for row in rows}
    lines = tuple(
        Line(name, kind, len(set(met)), len(asked.loaded), evidence=(words[name],))
        for (name, kind), met in sorted(named.items(), key=lambda item: (-len(set(item[1])), item[0]))
    )
    explains = "Strategies, plans and the like, by the meetings that name them, out of those loaded."
    return Section("Instruments", explains, lines, "No strategy, plan or contract is named.")
