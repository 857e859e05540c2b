"""Which format some bytes are in, told from what they hold; a name's ending decides only what bytes cannot."""

from __future__ import annotations

import re
from pathlib import Path

_PDF = re.compile(rb"(?:[\x00-\x20]|\xef\xbb\xbf){0,1000}%PDF-")
_ZIP = b"PK\x03\x04"
_LOOKED_AT = 4000
_OPENING = re.compile(
    r"\ufeff?\s*(?:<!--.{0,2000}?-->\s*|<\?xml[^>]{0,200}\?>\s*|<!doctype\s[^>]{0,400}>\s*){0,9}", re.I | re.S
)
_PAGE = re.compile(r"<!doctype\s+html|<(?:html|head|body)[\s>]", re.IGNORECASE)
_ELEMENT = re.compile(r"<[a-z][\w.:-]{0,60}(?:\s[^<>]{0,2000})?/?>", re.IGNORECASE)
_FRAGMENT = re.compile(
    r"<(?:div|p|h[1-6]|table|section|article|main|ul|ol|span|title|meta|link|script|style|header|nav|a|b|br|hr|form)[\s/>]",
    re.IGNORECASE,
)
_PLAIN_NAMES = (".txt", ".text")
_MARKDOWN_NAMES = (".md", ".markdown", ".mkd")
_HEADING = re.compile(r"^ {0,3}#{1,6} \S.{0,200}$", re.MULTILINE)
_TABLE_RULE = re.compile(r"^ {0,3}\|?\s?:?-{3,100}:?\s?(?:\|\s?:?-{3,100}:?\s?){1,40}\|?\s*$", re.MULTILINE)
_BOLD = re.compile(r"\*\*[^\s*][^*\n]{0,200}\*\*")


def kind_of(content: bytes) -> str:
    """`pdf`, `zip`, or `text` for what may hold letters: markup is told by `kind_of_text` once it is decoded."""
    if _PDF.match(content):
        return "pdf"
    return "zip" if content.startswith(_ZIP) else "text"


def kind_of_text(text: str, path: Path) -> str:
    r"""`html`, `xml`, `markdown` or `text`, told from the beginning of a decoded text.

    >>> kind_of_text("<!DOCTYPE html><title>x</title>", Path("page.txt"))
    'html'
    >>> kind_of_text("# Harbour Board\n\n**RESOLVED** that it be noted.", Path("page"))
    'markdown'
    """
    opening = _OPENING.match(text)
    head = text[opening.end() if opening else 0 :][:_LOOKED_AT].lstrip()
    if head.startswith("<") and (_ELEMENT.match(head) or _PAGE.match(head)):
        return "html" if _is_page(text[:_LOOKED_AT], head) else "xml"
    return "markdown" if _is_markdown(text, path) else "text"


def _is_page(beginning: str, head: str) -> bool:
    if _PAGE.search(beginning):
        return True
    return not beginning.lstrip("\ufeff \t\r\n").startswith("<?xml") and bool(_FRAGMENT.match(head))


def _is_markdown(text: str, path: Path) -> bool:
    """Whether Markdown is written; a file that is named as plain text is stored as it is, whatever it looks like."""
    if path.suffix.lower() in _MARKDOWN_NAMES:
        return True
    if path.suffix.lower() in _PLAIN_NAMES:
        return False
    head = text[:100_000]
    if _TABLE_RULE.search(head):
        return True
    return bool(_HEADING.search(head)) and (len(_HEADING.findall(head)) > 1 or bool(_BOLD.search(head)))
