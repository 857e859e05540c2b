"""The list of issues, in the format asked for."""

from __future__ import annotations

from minutegraph.issue_list import IssueList
from minutegraph.render.formats import Format
from minutegraph.render.output import show
from minutegraph.render.view import Column, View
from minutegraph.render.words import counted
from queries.issue_counts import IssueRow


def show_issues(found: IssueList, form: Format) -> None:
    """Print the issues, one row each, by group and then the most often raised first."""
    view: View[IssueRow] = View(
        (
            Column("Group", lambda row: row.group, whole=True),
            Column("Issue", lambda row: row.label, wide=True),
            Column("Id", lambda row: row.id, whole=True),
            Column(f"of {counted(found.meetings_loaded, 'meeting')}", lambda row: str(row.meetings), right=True),
            Column("Mentions", lambda row: str(row.mentions), right=True),
        ),
        "No issue is raised in what is loaded.",
    )
    show(found.rows, IssueRow, view, form)
