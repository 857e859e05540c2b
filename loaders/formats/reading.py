"""The one reading seam: bytes to the text that is stored, whatever format they are in.

The format is told from the bytes. Each format's library is imported when a document needs it, so that reading plain
text costs nothing for the others.
"""

from __future__ import annotations

from pathlib import Path

from loaders.decoding import LARGEST_FILE, Decoded, decode
from loaders.formats.kinds import kind_of, kind_of_text
from loaders.formats.rendered import LinesOfText, Refused, Rendered, rendered
from loaders.problems import Empty, Encrypted, TooLarge

_OLE = b"\xd0\xcf\x11\xe0"
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
    kind = kind_of(content)
    if kind == "pdf":
        from loaders.formats.isolated import pdf_in_its_own_process  # noqa: PLC0415 - it starts another process

        lines, caution = pdf_in_its_own_process(content)
        return rendered(lines, "utf-8", "pdf", caution)
    if kind == "zip":
        from loaders.formats.docx import docx_lines  # noqa: PLC0415 - a plain text must not pay for the library

        return rendered(docx_lines(content), "utf-8", "docx")
    return _render_text(decode(content, path), path)


def _render_text(decoded: Decoded, path: Path) -> Rendered:
    kind = kind_of_text(decoded.text, path)
    if kind == "text":
        return Rendered(decoded.text, decoded.encoding, cut_off=decoded.cut_off)
    return rendered(_reader(kind)(decoded.text), decoded.encoding, kind)


def _reader(kind: str) -> LinesOfText:
    """What reads a kind of marked-up text."""
    if kind == "html":
        from loaders.formats.html import page_lines  # noqa: PLC0415

        return page_lines
    if kind == "xml":
        from loaders.formats.service_xml import service_lines  # noqa: PLC0415

        return service_lines
    from loaders.formats.markdown import markdown_lines  # noqa: PLC0415

    return markdown_lines
