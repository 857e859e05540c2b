"""The answers of a ModernGov site's web service: a meeting with its items, whose minutes stand there as escaped HTML.

The texts of an item are HTML within XML, escaped once or, where a site's editor did so already, twice. What the meeting
was to do (the agenda's words) is left out where it is minuted what it did.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from lxml import etree
from lxml.etree import _Element

from loaders.formats.html import parsed, without_declaration
from loaders.formats.html_lines import lines_of
from loaders.formats.rendered import Line, Refused
from loaders.problems import Binary, Damaged, NoMinutes

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_ESCAPED_TAG = re.compile(r"&(?:amp;)?lt;/?[a-zA-Z]")
_LISTS = {
    "committees": "a list of committees from a council's web service",
    "getcommittees": "a list of committees from a council's web service",
    "getmeetings": "a list of meetings from a council's web service",
    "attachment": "the description of an attachment from a council's web service, without the attachment",
    "getattachment": "the description of an attachment from a council's web service, without the attachment",
}
_ABSENT = re.compile(r"apolog|absent", re.IGNORECASE)
_ATTENDED = re.compile(r"present|in attendance|attended", re.IGNORECASE)
_OFFICER = re.compile(r"officer|guest|in attendance|invitee", re.IGNORECASE)


def service_lines(text: str) -> Iterator[Line]:
    """The lines of a meeting: who met, when and where, who was there, then each item with what was decided and minuted.

    Raises
    ------
    Refused
        As `NoMinutes` for the service's other answers, `Binary` for other XML, `Damaged` for what is no XML.
    """
    root = _root(text)
    name = _name(root)
    if name in _LISTS:
        raise Refused(NoMinutes, _LISTS[name])
    meeting = root if name == "meeting" else next((e for e in root.iter() if _name(e) == "meeting"), None)
    if meeting is None or not any(_name(child) == "agendaitems" for child in meeting):
        raise Refused(Binary, "XML of a kind that is not known")
    items = [item for item in meeting.iter() if _name(item) == "agendaitem"]
    yield from _header(meeting, items)
    minuted = any(_words(item, kind)[0] for item in items for kind in ("minutes", "decision"))
    for place, item in enumerate(items, start=1):
        yield from _item(item, f"/meeting/agendaitems/agendaitem[{place}]", minuted=minuted)


def _root(text: str) -> _Element:
    """The tree of an answer; no entity of its own is put in, nothing is fetched, and its depth is bounded."""
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(without_declaration(text).encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refused(Damaged, f"XML ({str(error).partition(' (<string>')[0]})") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Refused(Damaged, "XML that defines entities of its own, which are not followed,")
    return root


def _header(meeting: _Element, items: Iterable[_Element]) -> Iterator[Line]:
    body = _body(meeting, items)
    if body:
        yield Line(body, "/meeting/agendaitems/agendaitem/refertocommittee")
    for label, name in (
        ("Date", "meetingdate"),
        ("Time", "meetingactualstarttime"),
        ("Time", "meetingtime"),
        ("Venue", "meetinglocation"),
    ):
        value = _text(meeting, name)
        if value and not (name == "meetingtime" and _text(meeting, "meetingactualstarttime")):
            yield Line(f"{label}: {value}", f"/meeting/{name}")
    yield from _attendance(meeting)


def _body(meeting: _Element, items: Iterable[_Element]) -> str:
    """The committee that met: named with the meeting, else the one to which most of its items belong."""
    named = _text(meeting, "committeetitle") or _text(meeting, "committee")
    if named:
        return named
    counted = Counter(filter(None, (_text(item, "refertocommittee") for item in items)))
    titles = (" ".join((e.text or "").split()) for e in meeting.iter() if _name(e) == "committeetitle")
    most = (counted or Counter(filter(None, titles))).most_common(1)
    return most[0][0] if most else ""


def _attendance(meeting: _Element) -> Iterator[Line]:
    """A line each for who was present, who attended and who sent apologies, in their public roles."""
    rows: dict[str, list[str]] = {"Present": [], "In attendance": [], "Apologies": []}
    for attendee in (element for element in meeting.iter() if _name(element) == "attendee"):
        name = " ".join((attendee.get("name") or "").split())
        came, role = attendee.get("attendance") or "", attendee.get("roledescription") or ""
        if not name:
            continue
        office = attendee.get("representing") or ("" if role.lower() in ("committee member", "officer") else role)
        said = f"{name} ({' '.join(office.split())})" if office.strip() else name
        if _ABSENT.search(came):
            rows["Apologies"].append(said)
        elif _ATTENDED.search(came):
            rows["In attendance" if _OFFICER.search(role) else "Present"].append(said)
    for label, people in rows.items():
        if people:
            yield Line(f"{label}: {', '.join(people)}", "/meeting/attendees")


def _item(item: _Element, path: str, *, minuted: bool) -> Iterator[Line]:
    """An item's number and title, then what was decided and minuted, each under the label that pages give it."""
    numbers = ("fulldisplaynumberformat", "minutesitemnumber", "agendaitemnumber")
    number = next(filter(None, (_text(item, name) for name in numbers)), "")
    title = " ".join(html.unescape(_text(item, "agendaitemtitle")).split())
    yield Line(f"{number.rstrip('.')}. {title}" if number else title, f"{path}/agendaitemtitle")
    if not minuted:
        yield from _page(_words(item, "agenda"), path)
        return
    for label, kind in (("Decision:", "decision"), ("Minutes:", "minutes")):
        found = list(_page(_words(item, kind), path))
        if found:
            yield Line(label, path)
            yield from found


def _words(item: _Element, kind: str) -> tuple[str, str]:
    """The name and the markup of an item's text of a kind; sites name it differently from version to version."""
    for child in item:
        name = _name(child)
        if name.startswith(kind) and name.endswith(("body", "text", "html")) and (child.text or "").strip():
            return name, child.text or ""
    return "", ""


def _page(found: tuple[str, str], path: str) -> Iterator[Line]:
    name, markup = found
    for _ in range(2):  # a text escaped twice is still escaped once when the XML is read
        if _TAG.search(markup) or not _ESCAPED_TAG.search(markup):
            break
        markup = html.unescape(markup)
    if not name:
        return
    if not _TAG.search(markup):
        for line in html.unescape(markup).splitlines():
            yield Line(" ".join(line.split(" ")), f"{path}/{name}")
        return
    root = parsed(markup)
    body = root.find("body") if root is not None else None
    if body is not None:
        yield from lines_of(body, inside_main=True, path=f"{path}/{name}")


def _text(element: _Element, name: str) -> str:
    """The text of a child, on one line; empty where there is none."""
    return next((" ".join((child.text or "").split()) for child in element if _name(child) == name), "")


def _name(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2].lower() if isinstance(element.tag, str) else ""
