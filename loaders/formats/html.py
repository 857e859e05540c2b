"""Web pages to lines: ModernGov's pages of items, meetings, issues and decisions, and plain committee pages.

What a page marks of its meeting stands at the head of the text, where extraction looks for it: the council (the site's
name, or the last part of the title), then the meeting that an item's page leads back to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element

from loaders.formats.html_lines import lines_of
from loaders.formats.html_parts import main_part
from loaders.formats.rendered import Line, Refused
from loaders.problems import TooCostly

_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{8000,}")  # the parser's time grows with the square of a tag's attributes
_MOST_ATTRIBUTES = 1000
_DECLARATION = re.compile(r"\ufeff?\s{0,1000}<\?xml[^>]{0,1000}\?>")
_AUTHORITY = re.compile(
    r"(?:[A-Z][\w’'&.-]*\s|of\s|and\s|the\s|upon\s|in\s){0,8}"
    r"(?:Council|Authority|Trust|Health Board|Integrated Care Board|Assembly)"
    r"|(?:London Borough|Royal Borough|City) of(?:\s(?:and|upon)?\s?[A-Z][\w’'-]*){1,4}"
)
_TITLE_PARTS = re.compile(r"\s+[|–—·:-]+\s+")
_MEETING_LINK = re.compile(r"\s*Meeting of\b.{3,200}", re.DOTALL)
_GENERIC = ("modern council", "the council", "council", "trust", "the trust", "full council")


def page_lines(text: str) -> Iterator[Line]:
    """The lines of a page: the council and the meeting where they are marked, then what the page says.

    Raises
    ------
    Refused
        As `TooCostly`, when elements are nested more than some two thousand deep.
    """
    root = parsed(text)
    if root is None:
        return
    main = main_part(root)
    marked = [line for line in (_council(root), _meeting(main)) if line]
    said = list(lines_of(main, inside_main=main.tag != "body"))
    opening = "\n".join(line.text for line in said[:8])
    yield from (line for line in marked if line.text not in opening)
    yield from said


def parsed(text: str) -> _Element | None:
    """The tree of a page or of a piece of one; None where there is no element in it.

    Nothing is fetched and no entity is defined by the page: those HTML knows are all there are.
    """
    if any(len(tag.group().split()) > _MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(text)):
        raise Refused(TooCostly, "one of its elements has more attributes than any page needs")
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(without_declaration(text).replace("\x00", "").encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise Refused(TooCostly, "its elements are nested deeper than any page needs")
    return root


def without_declaration(text: str) -> str:
    """A text without the declaration of XML that it opens with: it names an encoding, and the text is decoded."""
    declaration = _DECLARATION.match(text)
    return text[declaration.end() :] if declaration else text


def _council(root: _Element) -> Line | None:
    """The authority whose site it is, as the page's head names it."""
    head = root.find("head")
    if head is None:
        return None
    for meta in head.iter("meta"):
        if (meta.get("property") or meta.get("name") or "").lower() in ("og:site_name", "application-name"):
            name = " ".join((meta.get("content") or "").split())
            if _names_authority(name):
                return Line(name, "//head/meta")
    title = head.find("title")
    for part in reversed(_TITLE_PARTS.split(" ".join((title.text or "").split()))) if title is not None else ():
        if _names_authority(part):
            return Line(part, "//head/title")
    return None


def _names_authority(name: str) -> bool:
    return len(name) < 90 and bool(_AUTHORITY.fullmatch(name)) and name.lower() not in _GENERIC


def _meeting(main: _Element) -> Line | None:
    """The meeting that the page of an item leads back to: "Meeting of Cabinet, Tuesday, 6 July 2021 (Item 4.)"."""
    for link in main.iter("a"):
        if "ielistdocuments.aspx" not in (link.get("href") or "").lower():
            continue
        words = " ".join("".join(str(words) for words in link.itertext()).split())
        if _MEETING_LINK.fullmatch(words):
            return Line(words, "//a[contains(@href, 'ieListDocuments.aspx')]")
    return None
