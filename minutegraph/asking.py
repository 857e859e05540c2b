"""A question of the catalogue from what was typed: names resolved, scope made, question asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import typer

from graph.store import Store
from minutegraph.finding import find_issue, find_organisation, issue_labels
from minutegraph.naming import Named, resolve
from queries.catalogue import QUESTIONS, Question, Row
from queries.scope import Scope
from queries.window import Window


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of a question, with the names of issues by id."""

    question: Question
    rows: tuple[Row, ...]
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What narrows a question, as typed: an issue, an organisation, the first and the last day."""

    issue: str | None = None
    organisation: str | None = None
    since: date | None = None
    until: date | None = None


def answer(store: Store, question: str, narrowing: Narrowing) -> Answer:
    """The answer to a question of the catalogue, about one issue or all, as far as one organisation is concerned.

    Raises
    ------
    NoSuchName, AmbiguousName
        When none or several answer to a name.
    """
    asked = QUESTIONS[resolve("question", question, (Named(name, name) for name in QUESTIONS)).id]
    if asked.needs_issue and narrowing.issue is None:
        raise typer.BadParameter(f"{asked.name} is asked of one issue; give --issue.")
    about = find_issue(store, narrowing.issue).covers if narrowing.issue else ()
    whose = find_organisation(store, narrowing.organisation)
    scope = Scope(about, whose.covers if whose else (), Window(narrowing.since, narrowing.until))
    return Answer(asked, asked.ask(store, scope), issue_labels(store))
