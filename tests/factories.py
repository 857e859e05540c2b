"""Fictional claims for tests: say in short what a document claims, and the words are found in its text.

text = "Northmere Council\nOverview and Scrutiny Panel, 21 January 2019\nAgency staff rose to 120."
claims_on(text, body="Overview and Scrutiny Panel", council="Northmere Council", held="2019-01-21",
          issues=[("agency-staff", "Agency staff rose to 120.")])
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from graph.claims import (
    AgendaItem,
    BodyChange,
    Cause,
    Claims,
    Commitment,
    DateBound,
    Decision,
    Document,
    Evidence,
    FigureNote,
    Instrument,
    IssueRaised,
    Judgement,
    Meeting,
    MeetingReference,
    Observation,
    Organisation,
    Progress,
    Statement,
)
from ontology.values import UNKNOWN_DATE, DateInterval, Period

RULE = "test.given"


def words(text: str, exact: str, occurrence: int = 1) -> Evidence:
    """The words at their first place in the text, or at a later one."""
    start = -1
    for _ in range(occurrence):
        start = text.index(exact, start + 1)
    return Evidence(start, start + len(exact), exact)


def claims_on(
    text: str,
    *,
    name: str = "minutes.txt",
    origin: str | None = None,
    title: str = "Minutes",
    body: str | None = None,
    council: str | None = None,
    held: str | None = None,
    period: str | None = None,
    items: Iterable[tuple[str, str]] = (),
    organisations: Iterable[tuple[str, str, tuple[str, ...]]] = (),
    issues: Iterable[tuple[str, str]] = (),
    statements: Iterable[tuple[str, str | None, str]] = (),
    observations: Iterable[tuple[str | None, str, str, str, str | None, str]] = (),
    decisions: Iterable[tuple[str, str]] = (),
    commitments: Iterable[tuple[str, str | None, str | None, str | None, str]] = (),
    instruments: Iterable[tuple[str, str]] = (),
    judgements: Iterable[tuple[str, str, str, str]] = (),
    causes: Iterable[tuple[str, str, str]] = (),
    body_changes: Iterable[tuple[str, str | None, str | None, str | None, str]] = (),
    progress: Iterable[tuple[str, str | None, str]] = (),
    figure_notes: Iterable[tuple[str, str, str | None, str | None, str]] = (),
    meeting_references: Iterable[tuple[str, str, str]] = (),
) -> Claims:
    """The claims of one fictional document; each claim ends with the words it rests on.

    `items` are (title, first words); `organisations` (name, kind, aliases), found at their first form in the text;
    `statements` (act, speaker, words); `observations` (code, title, value, unit, period, words);
    `commitments` (what, owner, owed to, due day, words); `judgements` (subject, grade, by, words);
    `causes` (effect, cause, words); `body_changes` (kind, before, after, day, words); `progress` (verdict, day, words);
    `figure_notes` (kind, code, period, value, words); `meeting_references` (relation, day, words). `held` is a day.
    """
    document = Document(hashlib.sha256(text.encode()).hexdigest(), name, text, "utf-8", origin or f"/minutes/{name}")
    day = DateInterval.on(date.fromisoformat(held)) if held else UNKNOWN_DATE
    shown = tuple(words(text, said) for said in (body, council) if said and said in text)
    bounds = tuple(DateBound(side, "stated", shown[0]) for side in ("earliest", "latest") if held and shown)
    reported = Period(period) if period else None
    return Claims(
        document=document,
        title=title,
        meeting=Meeting(body, council, day, bounds, reported, shown, RULE),
        items=tuple(_items(text, tuple(items))),
        organisations=tuple(
            Organisation(n, kind, aliases, _first_form(text, (n, *aliases)), RULE) for n, kind, aliases in organisations
        ),
        statements=tuple(Statement(act, speaker, (), words(text, said), RULE) for act, speaker, said in statements),
        issues=tuple(IssueRaised(issue, words(text, said), RULE) for issue, said in issues),
        observations=tuple(
            Observation(code, of, Decimal(value), unit, Period(p) if p else None, words(text, said), RULE)
            for code, of, value, unit, p, said in observations
        ),
        decisions=tuple(Decision(effect, words(text, said), RULE) for effect, said in decisions),
        commitments=tuple(
            Commitment(
                what,
                "agreed",
                owner,
                owed_to,
                DateInterval.on(date.fromisoformat(due)) if due else None,
                due,
                words(text, said),
                RULE,
            )
            for what, owner, owed_to, due, said in commitments
        ),
        instruments=tuple(Instrument(n, kind, words(text, n), RULE) for n, kind in instruments),
        judgements=tuple(
            Judgement(subject, grade, by, words(text, said), RULE) for subject, grade, by, said in judgements
        ),
        causes=tuple(Cause(effect, cause, words(text, said), RULE) for effect, cause, said in causes),
        body_changes=tuple(
            BodyChange(kind, before, after, _on(on), words(text, said), RULE)
            for kind, before, after, on, said in body_changes
        ),
        progress=tuple(Progress(verdict, _on(on), words(text, said), RULE) for verdict, on, said in progress),
        figure_notes=tuple(
            FigureNote(
                kind, code, code, Period(p) if p else None, words(text, said), RULE, Decimal(value) if value else None
            )
            for kind, code, p, value, said in figure_notes
        ),
        meeting_references=tuple(
            MeetingReference(relation, DateInterval.on(date.fromisoformat(on)), None, words(text, said), RULE)
            for relation, on, said in meeting_references
        ),
    )


def _on(day: str | None) -> DateInterval | None:
    return DateInterval.on(date.fromisoformat(day)) if day else None


def _items(text: str, titled: tuple[tuple[str, str], ...]) -> Iterable[AgendaItem]:
    starts = [words(text, opening).start for _, opening in titled]
    ends = (*starts, len(text))[1:]
    for ordinal, ((title, _), start, end) in enumerate(zip(titled, starts, ends, strict=True), 1):
        yield AgendaItem(ordinal, str(ordinal), title, start, end)


def _first_form(text: str, forms: Iterable[str]) -> tuple[Evidence, ...]:
    return next((words(text, form),) for form in forms if form in text)
