"""Cypher as a page prints it for a console: `:param` lines, then the text."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(r"^(#{2,3}) ([^\n]+)$|^```cypher\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PARAMETER = re.compile(r"^:param (\w+) => (.+);$", re.MULTILINE)
_WORDS = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Recipe:
    """One text of a page, under its heading, with the values of its parameters."""

    heading: str
    cypher: str
    parameters: dict[str, object]


def recipes(page: Path) -> Iterator[Recipe]:
    """The texts of a page, in its order."""
    heading = ""
    for _, title, block in _BLOCK.findall(page.read_text(encoding="utf-8")):
        if title:
            heading = title
            continue
        given = {name: _value(words) for name, words in _PARAMETER.findall(block)}
        yield Recipe(heading, _PARAMETER.sub("", block).strip() + "\n", given)


def _value(words: str) -> object:
    return _WORDS[words] if words in _WORDS else ast.literal_eval(words)
