"""The elements of a web page by what they are to a reader: blocks, what is not shown, what only leads elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

from lxml import etree
from lxml.etree import _Element

BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead "
    "title tr ul caption".split()
)
_NEVER = frozenset(
    "script style noscript template head nav iframe object embed svg math canvas audio video map button select input "
    "textarea option datalist dialog del applet frame frameset colgroup link meta".split()
)
_ROLES = frozenset("navigation banner search contentinfo dialog alertdialog complementary menu menubar toolbar".split())
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
# Words of a class or an id, between hyphens and capitals, that mark what a page says of itself and of its site.
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:cookies?|cookie-?(?:banner|consent|notice)|gdpr|breadcrumbs?|crumbs?|skip-?links?|nav|navbar|navigation|"
    r"menu|sidebar|social-?(?:media|links|share)|share-?(?:this|links|bar)|sharing|pagination|pager|site-?header|site-?footer|"
    r"page-?footer|global-?header|(?:site|page|alert)-?banner|masthead|toolbar|visually-?hidden|sr-?only|screen-?reader|"
    r"advert|newsletter|search-?(?:box|form|bar))(?=$|[\s_-])",
    re.IGNORECASE,
)
_HOLDERS = frozenset(
    "div section ul ol nav aside form header footer table".split()
)  # a heading's id is made of its words
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SITE_LINKS = frozenset(
    ("mgActionList", "mgBulletList", "mgLinks", "mgFileSize", "mgSocialMedia", "mgHide", "mgPrintLinks")
)


def is_left_out(element: _Element, tag: str, *, inside_main: bool) -> bool:
    """Whether an element, with all in it, is no part of what the page says."""
    if tag in _NEVER:
        return True
    if tag in ("header", "footer", "aside") and not inside_main:
        return True
    marks = element.attrib
    if not marks:
        return False
    if "hidden" in marks or marks.get("aria-hidden") == "true" or str(marks.get("role", "")).lower() in _ROLES:
        return True
    style = marks.get("style")
    if style and _HIDDEN_STYLE.search(str(style)):
        return True
    return tag in _HOLDERS and _is_aside(element)


def _is_aside(element: _Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if names == " ":
        return False
    return bool(_SITE_LINKS.intersection(names.split())) or bool(_ASIDE.search(_HUMP.sub("-", names)))


def without_inline(root: _Element) -> None:
    """Take away the elements that only mark letters up, with their words left in place, and those that are hidden.

    Of a Word page's elements most are of this kind; the blocks that are left keep their places among one another.
    """
    for element in cast("list[_Element]", _HIDDEN(root)):
        if element.tag in _INLINE or element.tag == "del":
            _drop(element)
    etree.strip_tags(root, *_INLINE)


_INLINE = tuple(
    "span b strong i em u a font sup sub ins small big abbr acronym cite q code kbd samp var mark time label tt s "
    "strike dfn bdo bdi nobr wbr".split()
)
_HIDDEN = etree.XPath(
    "descendant::*[self::del or @hidden or @aria-hidden or @role or @class='mgFileSize' or contains(@style, 'isplay') "
    "or contains(@style, 'ISPLAY') or contains(@style, 'isibility') or contains(@style, 'mso-hide')]"
)


def _drop(element: _Element) -> None:
    """Take an element away that is no part of what the page says; what follows it stays."""
    parent = element.getparent()
    if parent is None or not is_left_out(element, str(element.tag), inside_main=True):
        return
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def main_part(root: _Element) -> _Element:
    """The element that holds what the page is about: where it is marked, and holds much of the page; else the body."""
    body = root.find("body")
    whole = body if body is not None else root
    marked = cast("list[_Element]", _MARKED(whole))
    if not marked:
        return whole
    enough = _length(whole) / 5
    for sign in _SIGNS:
        found = [element for element in marked if sign(element)]
        if len(found) == 1 and _length(found[0]) >= enough:
            return found[0]
    return whole


_NAMES = frozenset(("main-content", "maincontent", "mainContent", "content", "main"))
_SIGNS: tuple[Callable[[_Element], bool], ...] = (
    lambda element: element.get("id") == "modgov",
    lambda element: "mgContent" in (element.get("class") or "").split(),
    lambda element: element.tag == "main",
    lambda element: element.get("role") == "main",
    lambda element: element.get("id") in _NAMES,
    lambda element: element.tag == "article",
)
_MARKED = etree.XPath(
    "descendant::*[self::main or self::article or @role='main' or contains(@class, 'mgContent') or @id='modgov' or "
    "@id='main-content' or @id='maincontent' or @id='mainContent' or @id='content' or @id='main']"
)


def _length(part: _Element) -> int:
    """How many letters stand in an element, scripts and styles left out."""
    scripts = sum(len(element.text or "") for element in part.iter("script", "style"))
    return int(cast("float", _ALL_LETTERS(part))) - scripts


_ALL_LETTERS = etree.XPath("string-length(.)")
