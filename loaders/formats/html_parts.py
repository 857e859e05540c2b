"""The elements of a web page by what they are to a reader: blocks, what is not shown, what only leads elsewhere."""

from __future__ import annotations

import re

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
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|breadcrumbs?|crumbs?|skip|skiplinks?|navbar|nav|navigation|menu|sidebar|sharing|"
    r"share|social|pagination|pager|site-?header|site-?footer|page-?footer|global-?header|banner|masthead|toolbar|"
    r"visually-?hidden|sr-?only|screen-?reader|print-?only|advert|newsletter|feedback|rating|login|search)(?=$|[\s_-])",
    re.IGNORECASE,
)
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
    return tag in BLOCKS and tag not in ("body", "main", "article") and _is_aside(element)


def _is_aside(element: _Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if names == " ":
        return False
    return bool(_SITE_LINKS.intersection(names.split())) or bool(_ASIDE.search(_HUMP.sub("-", names)))


def main_part(root: _Element) -> _Element:
    """The element that holds what the page is about: where it is marked, and holds most of the page; else the body."""
    body = root.find("body")
    whole = body if body is not None else root
    for path in _MARKED:
        found = whole.xpath(path)
        if (
            isinstance(found, list)
            and len(found) == 1
            and isinstance(found[0], _Element)
            and _holds_much(found[0], whole)
        ):
            return found[0]
    return whole


_MARKED = (
    ".//*[@id='modgov']",
    ".//*[contains(concat(' ', normalize-space(@class), ' '), ' mgContent ')]",
    ".//main",
    ".//*[@role='main']",
    ".//*[@id='main-content' or @id='maincontent' or @id='mainContent' or @id='content' or @id='main']",
    ".//article",
)


def _holds_much(part: _Element, whole: _Element) -> bool:
    return 5 * _length(part) >= _length(whole)


def _length(part: _Element) -> int:
    """How many letters stand in an element, scripts and styles left out."""
    shown = (element for element in part.iter() if element.tag not in ("script", "style"))
    return sum(len(element.text or "") + len(element.tail or "") for element in shown)
