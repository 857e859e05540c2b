"""What a command cannot do, each with its exit code and one plain sentence.

CommandError
├── NoSuchName       no issue, organisation or quotation of that name
├── AmbiguousName    several match
├── NothingLoaded    the graph holds no minutes
├── NoSuchFile       a file that was named does not exist
├── CannotWrite      the output file cannot be written
├── NoGold           a folder holds no gold to compare with, or a text of it is absent
├── BadGold          a file of gold has not the contract's form
└── BadLedger        a line of a file of rulings is none
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from minutegraph.exit_codes import ExitCode

_LISTED = 8


class CommandError(Exception):
    """A command that cannot be done. `code` is how the process ends; the message is the sentence it says."""

    code = ExitCode.UNEXPECTED


class NoSuchName(CommandError):  # noqa: N818 - named by cause
    """Nothing of that kind bears the name; `suggestions` are the nearest names, nearest first."""

    code = ExitCode.NO_SUCH_NAME

    def __init__(self, kind: str, name: str, suggestions: Sequence[str] = (), ways_out: str = "") -> None:
        self.kind, self.name, self.suggestions = kind, name, tuple(suggestions)
        nearest = f" Nearest: {listed(suggestions)}." if suggestions else ""
        super().__init__(f"No {kind} is called {name!r}.{nearest}{' ' + ways_out if ways_out else ''}")


class AmbiguousName(CommandError):  # noqa: N818 - named by cause
    """Several things of that kind match the name."""

    code = ExitCode.AMBIGUOUS_NAME

    def __init__(self, kind: str, name: str, matches: Sequence[str]) -> None:
        self.kind, self.name, self.matches = kind, name, tuple(matches)
        super().__init__(f"{len(matches)} {kind}s match {name!r}: {listed(matches)}. Name one of them in full.")


class NothingLoaded(CommandError):  # noqa: N818 - named by cause
    """The graph holds no minutes."""

    code = ExitCode.NOTHING_LOADED

    def __init__(self, graph: str) -> None:
        self.graph = graph
        super().__init__(f"The graph at {graph} holds no minutes yet. Load some first: minutegraph load FOLDER")


class NoSuchFile(CommandError):  # noqa: N818 - named by cause
    """A file that was named cannot be read; `reason` in the system's words."""

    code = ExitCode.NO_SUCH_FILE

    def __init__(self, path: Path, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"{path} cannot be read: {reason.lower()}.")


class CannotWrite(CommandError):  # noqa: N818 - named by cause
    """The output file cannot be written; `reason` in the system's words."""

    code = ExitCode.CANNOT_WRITE

    def __init__(self, path: Path, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"{path} cannot be written: {reason.lower()}.")


class NoGold(CommandError):  # noqa: N818 - named by cause
    """A folder holds no gold, or a text of it is absent; `reason` says which."""

    code = ExitCode.NO_SUCH_FILE

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class BadGold(CommandError):  # noqa: N818 - named by cause
    """A file of gold has not the contract's form; `reason` says which and how."""

    code = ExitCode.USAGE

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class BadLedger(CommandError):  # noqa: N818 - named by cause
    """A line of a file of rulings is none."""

    code = ExitCode.USAGE

    def __init__(self, path: Path, line: int) -> None:
        self.path, self.line = path, line
        super().__init__(f"Line {line} of {path} is no ruling as `minutegraph identity export` prints them.")


def listed(names: Sequence[str]) -> str:
    """Names as one phrase, the first eight of them and how many more there are.

    >>> listed(["Referrals", "Re-referrals"])
    'Referrals; Re-referrals'
    """
    shown = "; ".join(names[:_LISTED])
    return shown if len(names) <= _LISTED else f"{shown}; and {len(names) - _LISTED} more"
