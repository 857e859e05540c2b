"""Answers as Markdown tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar

from minutegraph.render.view import View

R = TypeVar("R")
_MARKUP = re.compile(r"([\\`*_\[\]<>|])")


def escaped(text: str) -> str:
    r"""Text that Markdown shows as it is, on one line: markup signs and pipes escaped, line breaks as spaces.

    >>> escaped("a|b *c*")
    'a\\|b \\*c\\*'
    """
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def to_markdown(rows: Iterable[R], view: View[R]) -> str:
    """Rows as one Markdown table."""
    headers = [escaped(column.header) for column in view.columns]
    rules = ["---:" if column.right else "---" for column in view.columns]
    body = [[escaped(column.words(row)) for column in view.columns] for row in rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (headers, rules, *body))
