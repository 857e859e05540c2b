"""One answer in the format asked for, on stdout."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TypeVar

from minutegraph.render.formats import Format
from minutegraph.render.view import View

R = TypeVar("R")


def say(text: str) -> None:
    """One text on stdout, with a line end."""
    sys.stdout.write(text + "\n")


def show(rows: Sequence[R], row_type: type, view: View[R], form: Format) -> None:
    """Rows in the format asked for; where a table has no rows, the view's sentence."""
    if form is Format.JSON:
        from minutegraph.render.json import to_json

        say(to_json(rows))
    elif form is Format.CSV:
        from minutegraph.render.csv import to_csv

        say(to_csv(rows, row_type))
    elif form is Format.MARKDOWN:
        from minutegraph.render.markdown import to_markdown

        say(to_markdown(rows, view))
    elif rows:
        from minutegraph.render.table import console, to_table

        console().print(to_table(rows, view))
    else:
        say(view.empty)
