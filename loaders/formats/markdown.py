"""Markdown to lines: CommonMark with tables, read by markdown-it; what only marks letters up is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from loaders.formats.html import parsed
from loaders.formats.html_lines import lines_of
from loaders.formats.rendered import Line, Refused
from loaders.formats.tables import Cell, table_lines
from loaders.problems import TooLarge

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\n(?P<lines>(?:(?!---)[^\n]{0,2000}\n){1,100})---[ \t]*(?:\n|$)")
# What opens a line of its own though the source only breaks the line before it: "(a)", "ii.", "4.2".
_OPENS_LINE = re.compile(
    r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{1,5})[.)]\s|\d{1,3}(?:\.\d{1,3}){1,3}\s|[·•▪–-]\s"
)
_BULLET = "•"
_LONGEST = 2_000_000  # characters: minutes of a year; text made to be slow takes some twenty seconds


def markdown_lines(text: str) -> Iterator[Line]:
    """The lines of a text in Markdown, each with the number of the source's line it begins on.

    Raises
    ------
    Refused
        As `TooLarge`, above two million characters.
    """
    if len(text) > _LONGEST:
        raise Refused(TooLarge, f"it has more than {_LONGEST / 1e6:.0f} million characters of Markdown")
    front = _FRONT_MATTER.match(text)
    if front:
        for number, line in enumerate(front["lines"].splitlines(), start=2):
            yield Line(line.strip(), f"line {number}")
        text = "\n" * front.group().count("\n") + text[front.end() :]
    yield from _Reader().read(MarkdownIt("commonmark").enable("table").parse(text.removeprefix("\ufeff")))


class _Reader:
    """One walk over the tokens: the marks of list items to come, and the table in hand."""

    def __init__(self) -> None:
        self._mark = ""
        self._rows: list[list[Cell]] | None = None

    def read(self, tokens: Sequence[Token]) -> Iterator[Line]:
        where = ""
        for token in tokens:
            where = f"line {token.map[0] + 1}" if token.map else where
            if token.type == "inline":
                yield from self._inline(token, where)
            elif token.type in ("fence", "code_block"):
                yield from (Line(line.strip(), where) for line in token.content.splitlines())
            elif token.type == "html_block":
                yield from _markup(token.content, where)
            elif token.type == "list_item_open":
                self._mark = f"{token.info}{token.markup}" if token.info else _BULLET
            elif token.type == "table_open":
                self._rows = []
            elif token.type == "tr_open" and self._rows is not None:
                self._rows.append([])
            elif token.type == "table_close" and self._rows is not None:
                yield from table_lines(self._rows)
                self._rows = None

    def _inline(self, token: Token, where: str) -> Iterator[Line]:
        words = _words(token)
        if self._rows is not None:
            self._rows[-1].append((Line(" ".join(words.split()), where),))
            return
        for piece in words.split("\n"):
            text = piece.strip(" \t")
            if text:
                yield Line(f"{self._mark} {text}" if self._mark else text, where, bool(self._mark))
                self._mark = ""


def _words(token: Token) -> str:
    """The words of a paragraph: a broken line goes on, unless what follows opens a line or the break is marked."""
    parts: list[str] = []
    children = token.children or []
    for place, child in enumerate(children):
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type == "hardbreak" or (child.type == "html_inline" and child.content.lower().startswith("<br")):
            parts.append("\n")
        elif child.type == "softbreak":
            following = children[place + 1].content if place + 1 < len(children) else ""
            parts.append("\n" if _OPENS_LINE.match(following) else " ")
    return "".join(parts)


def _markup(content: str, where: str) -> Iterator[Line]:
    """The lines of a block of HTML within the text; comments say nothing."""
    root = parsed(content)
    body = root.find("body") if root is not None else None
    if body is not None:
        yield from (Line(line.text, where, line.tight) for line in lines_of(body, inside_main=True))
