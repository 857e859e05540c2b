"""A question of the catalogue from what was typed: names resolved, parameters checked, question asked.

>>> Typed(issue="agency staff").given_options()
('issue',)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date

import typer

from graph.store import Store
from minutegraph.finding import (
    check_owner,
    find_commitment,
    find_indicator,
    find_issue,
    find_meeting,
    find_organisations,
    issue_labels,
)
from minutegraph.naming import Named, resolve
from ontology.values import DateInterval, Period
from queries.catalogue import QUESTIONS
from queries.meetings import meetings
from queries.question import Given, Question
from queries.scope import Scope
from queries.window import Window


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of a question, with the names of issues by id, and how many meetings loaded were asked of."""

    question: Question[object]
    rows: tuple[object, ...]
    labels: Mapping[str, str]
    meetings: int


@dataclass(frozen=True, slots=True)
class Typed:
    """What a question is asked with, as typed; `from_` and `to` are the first and last day of a stretch."""

    issue: str | None = None
    organisation: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    from_: date | None = None
    to: date | None = None
    months: int | None = None
    min_meetings: int | None = None
    min_width_days: int | None = None
    indicator: str | None = None
    meeting: str | None = None
    period: str | None = None
    year: str | None = None
    kind: str | None = None
    effect: str | None = None
    owner: str | None = None
    subject: str | None = None
    framework: str | None = None
    commitment: str | None = None
    id: str | None = None

    def given_options(self) -> tuple[str, ...]:
        """The names of the parameters that have a value."""
        named = ((field.name.rstrip("_"), getattr(self, field.name)) for field in fields(self))
        return tuple(name for name, value in named if value not in (None, ()))


def answer(store: Store, question: str, typed: Typed) -> Answer:
    """The answer to a question of the catalogue.

    Raises
    ------
    NoSuchName, AmbiguousName
        When none or several answer to a name.
    typer.BadParameter
        When a parameter is missing, has no meaning for the question, or has an impossible value.
    """
    asked = QUESTIONS[resolve("question", question, (Named(name, name) for name in QUESTIONS), ways_out=_LIST).id]
    check(asked, typed)
    resolved = given(store, typed)
    asked_of = len(meetings(store, resolved.scope))
    return Answer(asked, asked.ask(store, resolved), issue_labels(store), asked_of)


_LIST = "See all: minutegraph questions"


def check(asked: Question[object], typed: Typed) -> None:
    """Refuse what the question does not take, what it lacks, and values without a meaning."""
    options = set(typed.given_options())
    if strange := sorted(options - {each.name for each in asked.parameters}):
        takes = ", ".join(each.option for each in asked.parameters)
        option = "--" + strange[0].replace("_", "-")
        raise typer.BadParameter(f"{asked.name} does not take {option}; it takes {takes}.")
    for each in asked.parameters:
        if each.needed and each.name not in options:
            raise typer.BadParameter(f"{asked.name} needs {each.option}: {each.meaning}")
        value = getattr(typed, each.name, None)
        if each.choices and value is not None and value not in each.choices:
            raise typer.BadParameter(f"{each.option} is one of {', '.join(each.choices)}; not {value!r}.")


def given(store: Store, typed: Typed) -> Given:
    """What was typed with names resolved against the graph."""
    if typed.owner:
        check_owner(store, typed.owner)
    about = find_issue(store, typed.issue).covers if typed.issue else ()
    whose = find_organisations(store, typed.organisation)
    everyone = tuple(dict.fromkeys(one for each in whose for one in each.covers))
    scope = Scope(about, everyone, Window(typed.since, typed.as_of or typed.until))
    return Given(
        scope=scope,
        apart=tuple((each.name, each.covers) for each in whose),
        as_of=typed.as_of,
        between=_between(typed),
        months=typed.months,
        min_meetings=typed.min_meetings,
        min_width_days=typed.min_width_days,
        indicators=(find_indicator(store, typed.indicator, everyone),) if typed.indicator else (),
        meeting=find_meeting(store, typed.meeting) if typed.meeting else None,
        period=_label(typed.period, "period"),
        year=_label(typed.year, "year"),
        kind=typed.kind,
        effect=typed.effect,
        owner=typed.owner,
        subject=typed.subject,
        framework=typed.framework,
        commitment=find_commitment(store, typed.commitment) if typed.commitment else None,
        id=typed.id,
    )


def _between(typed: Typed) -> DateInterval:
    if typed.from_ and typed.to and typed.from_ > typed.to:
        raise typer.BadParameter(f"--from {typed.from_} is after --to {typed.to}.")
    return DateInterval(typed.from_, typed.to)


def _label(text: str | None, name: str) -> str | None:
    """The label of a period as typed; a year must be a whole one."""
    if text is None:
        return None
    try:
        known = Period(text.strip())
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is not a {name}; write 2018/19 or 2018/19 Q2.") from error
    if name == "year" and known.kind != "year":
        raise typer.BadParameter(f"{text!r} is not a year; write 2018/19 or 2018.")
    return known.label
