"""From an error to how the process ends: an exit code and one plain sentence on stderr."""

from __future__ import annotations

import errno
import os
import sys
import traceback

from graph import errors as graph_errors
from loaders.problems import Encrypted, Missing, Scanned, TooCostly, TooLarge, Unreadable
from minutegraph.errors import CommandError
from minutegraph.exit_codes import ExitCode
from minutegraph.talk import talk

_GRAPH_CODES: tuple[tuple[type[graph_errors.GraphError], ExitCode], ...] = (
    (graph_errors.GraphMissing, ExitCode.NOTHING_LOADED),
    (graph_errors.NotAGraph, ExitCode.USAGE),
    (graph_errors.UnknownAddress, ExitCode.USAGE),
    (graph_errors.GraphInUse, ExitCode.GRAPH_IN_USE),
    (graph_errors.GraphUnavailable, ExitCode.SERVER_ABSENT),
    (graph_errors.AccessDenied, ExitCode.ACCESS_DENIED),
    (graph_errors.ReadOnlyViolation, ExitCode.READ_ONLY),
    (graph_errors.QueryError, ExitCode.CYPHER_ERROR),
    (graph_errors.GraphError, ExitCode.GRAPH_FAULT),
)
_DOCUMENT_CODES: tuple[tuple[type[Unreadable], ExitCode], ...] = (
    (Missing, ExitCode.NO_SUCH_FILE),
    (Encrypted, ExitCode.PROTECTED),
    (Scanned, ExitCode.NO_TEXT),
    (TooLarge, ExitCode.TOO_COSTLY),
    (TooCostly, ExitCode.TOO_COSTLY),
)
_WAYS_OUT: tuple[tuple[type[graph_errors.GraphError], str], ...] = (
    (graph_errors.ReadOnlyViolation, " Give --write to allow it."),
    (graph_errors.GraphMissing, " Try: minutegraph load FOLDER"),
)
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
_REPORT = "Please report it with the command and the document; MINUTEGRAPH_DEBUG=1 shows where it happened."


def tell(error: BaseException) -> ExitCode:
    """Say what went wrong in one sentence on stderr, and return the code to end with.

    With MINUTEGRAPH_DEBUG=1 the traceback comes before the sentence.
    """
    code, words = _code_and_words(error)
    if os.environ.get("MINUTEGRAPH_DEBUG") == "1":
        traceback.print_exception(error, file=sys.stderr)
    if words:
        talk(words)
    return code


def _code_and_words(error: BaseException) -> tuple[ExitCode, str]:
    if isinstance(error, KeyboardInterrupt):
        return ExitCode.INTERRUPTED, ""
    if isinstance(error, CommandError):
        return error.code, str(error)
    if isinstance(error, Unreadable):
        code = next((code for kind, code in _DOCUMENT_CODES if isinstance(error, kind)), ExitCode.NOTHING_READABLE)
        return code, _sentence(str(error))
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        return ExitCode.CANNOT_WRITE, _sentence(f"the output cannot be written: {os.strerror(error.errno).lower()}")
    if isinstance(error, graph_errors.GraphError):
        way_out = next((way for kind, way in _WAYS_OUT if isinstance(error, kind)), "")
        return next(code for kind, code in _GRAPH_CODES if isinstance(error, kind)), _sentence(str(error)) + way_out
    return ExitCode.UNEXPECTED, f"This should not happen: {_sentence(f'{type(error).__name__}: {error}')} {_REPORT}"


def _sentence(words: str) -> str:
    """Words on one line, with a capital and a stop."""
    line = " ".join(words.split())
    line = line[:1].upper() + line[1:]
    return line if line.endswith((".", "!", "?")) else f"{line}."
