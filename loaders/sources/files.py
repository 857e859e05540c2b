"""Files named on a command line, and the files of folders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path


def files_of(paths: Iterable[Path]) -> Iterator[Path]:
    """The files in the order given; a folder's files by name, those below it too, hidden ones left out.

    A link to a folder is not followed, so no loop of links can keep the walk from ending. A path that names nothing, or
    a folder that cannot be listed, is given as it is: reading it says what is wrong, and the others still load. So is
    what is in a folder and no file, as a link that leads nowhere.
    """
    for path in paths:
        if _is_folder(path):
            yield from _below(path)
        else:
            yield path


def _below(folder: Path) -> Iterator[Path]:
    """The files of a folder, those of the folders in it at their places."""
    pending = [folder]
    while pending:
        path = pending.pop()
        if not _is_folder(path):
            yield path
        elif path == folder or not path.is_symlink():
            entries = _listed(path)
            if entries is None:
                yield path
            else:
                pending.extend(entries)


def _listed(folder: Path) -> list[Path] | None:
    """What is in a folder, the last name first; None where it cannot be listed."""
    try:
        entries = [entry for entry in folder.iterdir() if not entry.name.startswith(".")]
    except OSError:
        return None
    return sorted(entries, key=lambda entry: entry.name, reverse=True)


def _is_folder(path: Path) -> bool:
    """Whether it is a folder; what cannot be asked (no right, too long a name) is none."""
    try:
        return path.is_dir()
    except OSError:
        return False
