"""Files named on a command line, and the files of folders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path


def files_of(paths: Iterable[Path]) -> Iterator[Path]:
    """The files in the order given; a folder's files by name, those below it too, hidden ones left out.

    A link to a folder is not followed, so no loop of links can keep the walk from ending. A path that names nothing, or
    a folder that cannot be listed, is given as it is: reading it says what is wrong, and the others still load.
    """
    for path in paths:
        if path.is_dir():
            yield from _below(path)
        else:
            yield path


def _below(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError:
        yield folder
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _below(entry)
        elif entry.is_file():
            yield entry
