"""How a command ends: one number a cause, so that a script can tell them apart."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit code of every command, each with its `meaning`. A number never changes its meaning."""

    meaning: str

    def __new__(cls, value: int, meaning: str) -> ExitCode:
        """A member that is its number and carries its meaning."""
        member = int.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member

    OK = 0, "The answer was given, or the work was done."
    UNEXPECTED = 1, "A fault of minutegraph itself; the sentence says how to report it."
    USAGE = 2, "The command line is wrong: an unknown option, a missing argument, a value that does not parse."
    NOTHING_READABLE = 3, "None of the documents could be read."
    SOME_SET_ASIDE = 4, "Some documents were set aside; the rest were done."
    NO_SUCH_NAME = 5, "No issue, organisation or quotation of that name or id; the nearest are suggested."
    AMBIGUOUS_NAME = 6, "Several issues or organisations match the name; they are listed."
    NO_SUCH_FILE = 7, "A file or folder that was named does not exist, or may not be opened."
    GRAPH_IN_USE = 8, "Another process holds the graph."
    SERVER_ABSENT = 9, "No Neo4j server answers at the address."
    ACCESS_DENIED = 10, "The server refused the user name or the password."
    CYPHER_ERROR = 11, "The graph refused the Cypher text."
    READ_ONLY = 12, "The Cypher text would write, and --write was not given."
    NOTHING_LOADED = 13, "The graph holds no minutes yet."
    CANNOT_WRITE = 14, "The output could not be written."
    GRAPH_FAULT = 15, "The graph failed in another way; the sentence says how."
    PROTECTED = 16, "The document is protected by a password."
    NO_TEXT = 17, "The document is a scan: its pages are pictures without text."
    TOO_COSTLY = 18, "The document is larger, deeper or slower to read than one document may be."
    INTERRUPTED = 130, "Interrupted from the keyboard."
    OUTPUT_CLOSED = 141, "The reader of the output stopped reading, as `head` does."


def outcome(done: int, wanted: int) -> ExitCode:
    """How work on several documents ended: all done, some set aside, or none readable."""
    if done == wanted:
        return ExitCode.OK
    return ExitCode.SOME_SET_ASIDE if done else ExitCode.NOTHING_READABLE
