"""What can be wrong with a document, and the record of what was set aside.

Unreadable
├── Missing            no such file, or no right to open it
├── Empty              no bytes, or nothing but white space
├── TooLarge           more bytes than are read
├── Binary             not text; names the format where its first bytes tell
├── UnknownEncoding    text in none of UTF-8, UTF-16 and Windows-1252
├── Encrypted          protected by a password
├── Scanned            pictures of pages, with no text among them
├── Damaged            its format is known, but it does not hold together
├── TooCostly          reading it takes more time, memory or depth than one document may
└── NoMinutes          readable, but nothing in it reads as minutes
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


class Unreadable(Exception):  # noqa: N818 - a name for the state of a document, used as a noun throughout
    """A document that cannot be read. `cause` is a stable word, `sentence` says it plainly, with the mend if known."""

    cause = "unreadable"

    def __init__(self, path: Path, detail: str = "") -> None:
        self.path, self.detail = path, detail
        super().__init__(f"{path}: {self.sentence}")

    @property
    def sentence(self) -> str:
        """One plain sentence without the path."""
        return f"cannot be read ({self.detail})."


class Missing(Unreadable):
    """No such file, or no right to open it."""

    cause = "missing"

    @property
    def sentence(self) -> str:
        """One plain sentence without the path."""
        return f"cannot be opened: {self.detail}."


class Empty(Unreadable):
    """No bytes, or nothing but white space."""

    cause = "empty"

    @property
    def sentence(self) -> str:
        """One plain sentence without the path."""
        return "is empty."


class TooLarge(Unreadable):
    """More bytes than are read."""

    cause = "too-large"

    @property
    def sentence(self) -> str:
        """One plain sentence without the path."""
        return f"is too large for one document ({self.detail})."


class Binary(Unreadable):
    """Not text; `detail` names the format where its first bytes tell."""

    cause = "binary"

    @property
    def sentence(self) -> str:
        """One plain sentence without the path."""
        return f"is not plain text but {self.detail}, which is not read; save it as plain text first."


class UnknownEncoding(Unreadable):
    """Text in none of the encodings that are told apart."""

    cause = "encoding"

    @property
    def sentence(self) -> str:
        """One plain sentence without the path."""
        return f"is text in an unknown encoding ({self.detail}); save it as UTF-8."


class Encrypted(Unreadable):
    """Protected by a password; `detail` names the format."""

    cause = "encrypted"

    @property
    def sentence(self) -> str:
        """One plain sentence without the path."""
        return f"is {self.detail} protected by a password; save it without one first."


class Scanned(Unreadable):
    """Pictures of pages, with no text among them; `detail` is the mend."""

    cause = "scanned"

    @property
    def sentence(self) -> str:
        """One plain sentence without the path."""
        return f"is a scan: its pages are pictures and hold no text; {self.detail}."


class Damaged(Unreadable):
    """Its format is known, but it does not hold together; `detail` names the format and what is wrong."""

    cause = "damaged"

    @property
    def sentence(self) -> str:
        """One plain sentence without the path."""
        return f"is {self.detail} that cannot be read; open it and save it anew."


class TooCostly(Unreadable):
    """Reading it takes more time, memory or depth than one document may; `detail` says of which."""

    cause = "too-costly"

    @property
    def sentence(self) -> str:
        """One plain sentence without the path."""
        return f"was given up: {self.detail}."


class NoMinutes(Unreadable):
    """Readable, but nothing in it reads as minutes; `detail` says what it is, where that is known."""

    cause = "no-minutes"

    @property
    def sentence(self) -> str:
        """One plain sentence without the path."""
        if self.detail:
            return f"holds no minutes: it is {self.detail}."
        return "does not read as minutes: no meeting, body, decision or reported speech was found in it."


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong with one document; `set_aside` where it was not loaded, else it was loaded with a caution."""

    origin: str
    cause: str
    sentence: str
    set_aside: bool

    @classmethod
    def of(cls, error: Unreadable) -> Problem:
        """The record of a document that could not be read."""
        return cls(str(error.path), error.cause, error.sentence, set_aside=True)
