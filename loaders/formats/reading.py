"""The one reading seam: bytes to the text that is stored, whatever format they are in.

The format is told from the bytes. Each format's library is imported when a document needs it, so that reading plain
text costs nothing for the others.
"""

from __future__ import annotations

from pathlib import Path

from loaders.decoding import LARGEST_FILE, decode
from loaders.formats.kinds import kind_of, kind_of_text
from loaders.formats.rendered import Refused, Rendered, rendered
from loaders.problems import Empty, Encrypted, TooLarge

_OLE = b"\xd0\xcf\x11\xe0"
_KINDS = {"pdf": "pdf", "zip": "docx"}
_LARGEST_PAGE = 512 * 1024  # bytes of a page that is read here: text made to be slow takes some seconds for as many
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def render(content: bytes, path: Path) -> Rendered:
    """The text of a document, with the place in the source of each piece of it.

    Raises
    ------
    Unreadable
        One of its kinds, naming `path`, when the bytes cannot be read.
    """
    if len(content) > LARGEST_FILE:
        raise TooLarge(path, f"it has more than {LARGEST_FILE / 1e6:.0f} MB")
    try:
        found = _render(content, path)
    except Refused as refused:
        raise refused.problem(path, refused.detail) from refused
    if not found.text.strip():
        raise Empty(path)
    return found


def _render(content: bytes, path: Path) -> Rendered:
    if content.startswith(_OLE) and _ENCRYPTED in content:
        raise Encrypted(path, "a Word file")
    kind = _KINDS.get(kind_of(content))
    if kind:
        return _rendered(kind, content, "utf-8", apart=True)
    decoded = decode(content, path)
    kind = kind_of_text(decoded.text, path)
    if kind == "text":
        return Rendered(decoded.text, decoded.encoding, cut_off=decoded.cut_off)
    marked_up = decoded.text.encode("utf-8", "surrogatepass")
    return _rendered(kind, marked_up, decoded.encoding, apart=len(marked_up) > _LARGEST_PAGE)


def _rendered(kind: str, content: bytes, encoding: str, *, apart: bool) -> Rendered:
    """The text of a document; read `apart`, in a process that may die of it, where that could take long."""
    if apart:
        from loaders.formats.isolated import lines_in_own_process as lines_of  # noqa: PLC0415 - plain texts need neither
    else:
        from loaders.formats.readers import lines_of  # noqa: PLC0415
    lines, caution = lines_of(kind, content)
    return rendered(lines, encoding, kind, caution)
