"""The list of questions, in the format asked for."""

from __future__ import annotations

from dataclasses import dataclass

from minutegraph.render.formats import Format
from minutegraph.render.output import say, show
from minutegraph.render.view import Column, View
from queries.catalogue import GROUPS
from queries.question import Question


@dataclass(frozen=True, slots=True)
class Listed:
    """One question as it is listed: its group, its name, what it answers, the options it needs and those it takes."""

    group: str
    question: str
    answers: str
    needs: tuple[str, ...]
    takes: tuple[str, ...]


def listed() -> tuple[Listed, ...]:
    """Every question, in the catalogue's order."""
    return tuple(_listed(group, question) for group, questions in GROUPS.items() for question in questions)


def show_catalogue(form: Format) -> None:
    """Print the list; for a terminal, group by group."""
    if form is not Format.TABLE:
        show(listed(), Listed, _VIEW, form)
        return
    from minutegraph.render.table import console, to_table

    page = console()
    for group in GROUPS:
        say(f"{group}\n")
        page.print(to_table((one for one in listed() if one.group == group), _VIEW))
        say("")


def _listed(group: str, question: Question[object]) -> Listed:
    needs = tuple(each.option for each in question.parameters if each.needed)
    takes = tuple(each.option for each in question.parameters if not each.needed)
    return Listed(group, question.name, question.answers, needs, takes)


def _options(row: Listed) -> str:
    return " ".join((*row.needs, *(f"[{option}]" for option in row.takes)))


_VIEW: View[Listed] = View(
    (
        Column("Question", lambda row: row.question, whole=True),
        Column("Answers", lambda row: row.answers, wide=True),
        Column("Options", _options, wide=True),
    ),
    "No questions.",
)
