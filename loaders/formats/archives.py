"""Zip archives as documents come in them: what kind it is, and its parts, none unpacked further than is read of one.

Sizes that an archive states are not believed: a part is unpacked up to its limit and no further, so neither a bomb nor
an archive of overlapping parts costs more than that. Only the parts asked for are unpacked; macros never are.
"""

from __future__ import annotations

import io
import zipfile
import zlib

from loaders.formats.rendered import Refused
from loaders.problems import Binary, Damaged, Encrypted, TooLarge

LARGEST_PART = 32 * 1024 * 1024  # bytes of XML: some five hundred pages of Word's, and what its tree needs of memory
_MOST_PARTS = 10_000
_KINDS = (
    ("xl/", "an Excel file"),
    ("ppt/", "a PowerPoint file"),
    ("mimetype", "an OpenDocument file"),
    ("META-INF/", "an archive of programs"),
)


class Archive:
    """A zip archive in memory."""

    def __init__(self, content: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
            self._names = frozenset(self._archive.namelist())
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise Refused(Damaged, "a zip archive, as Word files are,") from error
        if len(self._names) > _MOST_PARTS:
            raise Refused(TooLarge, f"it is an archive of more than {_MOST_PARTS} parts")

    def kind(self) -> str:
        """What the archive is, in words."""
        beginnings = ((name, words) for name, words in _KINDS if any(part.startswith(name) for part in self._names))
        return next((words for _, words in beginnings), "a zip archive")

    def part(self, name: str) -> bytes | None:
        """The bytes of a part; None where there is no such part.

        Raises
        ------
        Refused
            As `TooLarge` when it unpacks to more than is read, `Encrypted` or `Damaged` when it does not unpack.
        """
        if name not in self._names:
            return None
        try:
            if self._archive.getinfo(name).flag_bits & 1:
                raise Refused(Encrypted, "an archive")
            with self._archive.open(name) as part:
                content = part.read(LARGEST_PART + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            ValueError,
            OSError,
            NotImplementedError,
            EOFError,
            RuntimeError,
        ) as error:
            raise Refused(Damaged, f"a Word file (its part {name} does not unpack)") from error
        if len(content) > LARGEST_PART:
            raise Refused(TooLarge, f"it unpacks to more than {LARGEST_PART / 1e6:.0f} MB")
        return content

    def required(self, name: str) -> bytes:
        """The bytes of a part that every Word file has.

        Raises
        ------
        Refused
            As `Binary`, naming what the archive is, where it is no Word file.
        """
        content = self.part(name)
        if content is None:
            raise Refused(Binary, self.kind())
        return content
