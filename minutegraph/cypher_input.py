"""Cypher and its parameters from the command line."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path

import typer

from minutegraph.errors import NoSuchFile


def cypher_text(given: str) -> str:
    """The Cypher itself: what was given, or what the file of that name, or stdin for `-`, holds.

    Raises
    ------
    NoSuchFile
        When a name of a file was given that cannot be read.
    """
    if given == "-":
        return _utf8(sys.stdin.buffer.read(), Path("-"))
    if not given.strip():
        raise typer.BadParameter("there is no Cypher to ask.", param_hint="CYPHER")
    if not _is_file_name(given):
        return _utf8(os.fsencode(given), Path(given))
    path = Path(given)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise NoSuchFile(path, error.strerror or str(error)) from error
    return _utf8(content, path)


def _utf8(content: bytes, path: Path) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NoSuchFile(path, "it is not text in UTF-8") from error


def _is_file_name(given: str) -> bool:
    """Whether it is the name of a file and not Cypher, which always holds a space or a bracket."""
    return given.endswith((".cypher", ".cyp", ".cql")) or (" " not in given.strip() and "(" not in given)


def parameters(given: Iterable[str]) -> dict[str, object]:
    """Parameters by name from `name=value`; a value that is JSON is what it says, any other is text.

    >>> parameters(["issue=agency-staff", "least=3", "ids=[1, 2]"])
    {'issue': 'agency-staff', 'least': 3, 'ids': [1, 2]}
    """
    return dict(_parameter(one) for one in given)


def _parameter(given: str) -> tuple[str, object]:
    name, equals, value = given.partition("=")
    if not equals or not name.strip():
        raise typer.BadParameter(f"{given!r} is not NAME=VALUE.", param_hint="--param")
    try:
        return name.strip(), json.loads(value)
    except (ValueError, RecursionError):
        return name.strip(), value
