"""`minutegraph ask`: the questions of the catalogue."""

from __future__ import annotations

from typing import Annotated

import typer

from minutegraph.commands.options import FormatOption, GraphOption, OrganisationOption, SinceOption, UntilOption
from minutegraph.render.formats import Format

QuestionArgument = Annotated[str, typer.Argument(metavar="QUESTION", help="One of those listed above.")]
IssueOption = Annotated[str | None, typer.Option("--issue", metavar="NAME", help="Only what is about this issue.")]


def ask(
    question: QuestionArgument,
    issue: IssueOption = None,
    organisation: OrganisationOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    form: FormatOption = Format.TABLE,
    graph: GraphOption = None,
) -> None:
    """Ask one of the ready-made questions.

    \b
    statements       what was said, and by whom
    figures          the figures stated, and how they moved
    money            the amounts in pounds
    decisions        what was decided
    commitments      what was promised, by whom and by when
    claimed-causes   what was claimed to drive what
    judgements       the grades that inspectors gave
    instruments      the strategies, plans and contracts named
    mentions         the words that raise each issue
    recurring        the issues raised at more than one meeting
    issue-trend      meetings that raise an issue, year by year
    meetings         the meetings loaded
    uncertain-dates  the meetings whose date is left open

    \b
    Examples:
      minutegraph ask recurring --organisation "Northmoor Council"
      minutegraph ask commitments --issue "agency staff" --since 2020 --format csv
    """
    from minutegraph.asking import Narrowing, answer
    from minutegraph.graphs import loaded
    from minutegraph.render.questions import show_answer

    with loaded(graph) as store:
        found = answer(store, question, Narrowing(issue, organisation, since, until))
    show_answer(found, form)
