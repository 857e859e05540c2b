"""The lines above the business: the authority and the body that met, as a document's own header names them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.dates import dates
from loaders.minutes import Minutes, Paragraph, Span

BODY_WORDS = (
    "Committee|Sub-Committee|Panel|Board|Cabinet|Commission|Forum|Executive|Group|Partnership"
    "|Governing Body|Assembly|Directors|Governors"
)
_EITHER = f"{BODY_WORDS}|{BODY_WORDS.upper()}"
_LINES = 8
_NAME_WORD = r"(?:[A-Z][\w’'.&-]*,?|of|and|the|for|with|upon|in|&)"
_LINE = re.compile(rf"(?:{_NAME_WORD}\s){{0,12}}(?:{_EITHER})(?:\s(?:of|for|on|OF|FOR|ON)(?:\s{_NAME_WORD}){{1,6}})?")
_AUTHORITY = re.compile(
    rf"(?:{_NAME_WORD}\s){{1,9}}(?:Council|COUNCIL|Authority|AUTHORITY|Integrated Care Board"
    rf"|INTEGRATED CARE BOARD|Health Board|HEALTH BOARD"
    r"|(?:Trust|TRUST)(?:\s(?:Ltd|Limited|LTD|LIMITED))?)|(?:NHS|London Borough of|City of|CITY OF|LONDON BOROUGH OF"
    r"|ROYAL BOROUGH OF"
    r"|Royal Borough of)(?:\s[A-Z][\w’'-]*){1,6}"
)
_OWN_BODY = re.compile(
    r"\b(?:Parish|Town|Community|PARISH|TOWN|COMMUNITY)\s(?:Council|COUNCIL)$|\b(?:Integrated Care"
    r"|Health|INTEGRATED CARE|HEALTH)\s(?:Board|BOARD)$"
)
_MEETING_OF = re.compile(
    rf"\b(?:meeting|minutes?|notes|MEETING|MINUTES?|NOTES|Meeting|Minutes?|Notes)\s(?:of|OF)\s(?!(?:(?:a|an|the|THE"
    rf"|A)\s)?"
    rf"(?:[A-Za-z-]+\s){{0,2}}(?i:meeting)\b)(?:the\s|THE\s)?(?P<name>(?:{_NAME_WORD}\s){{0,14}}?"
    rf"(?:{_EITHER}|Council|COUNCIL|Authority|AUTHORITY)(?:\s(?:of|for|OF"
    rf"|FOR)(?:\s{_NAME_WORD}){{1,5}}?)?)(?=\s*(?:$|[,.:;(–—-]|held|HELD|Held|on\b|ON\b|at\b|AT\b|in\b"
    rf"|IN\b|by\b|via\b|commencing|starting|COMMENCING|duly|convened|which|took|was|met|meeting))"
)
_BODY_MINUTES = re.compile(
    rf"(?:(?:Part|PART)\s\w+\s)?(?P<name>(?:{_NAME_WORD}\s){{0,8}}(?:{_EITHER}))\s(?:Meeting\s"
    rf"|meeting\s|MEETING\s)?(?:Minutes|MINUTES|minutes|Notes|NOTES)"
)
_SITTING_LINES = 6
_SITTING_LINE = re.compile(
    r"\W{0,12}(?:Extraordinary |Special |Joint )?[Mm]eeting of (?:the )?(?P<name>[A-Z][^.;:]{3,150})"
)
_OTHER = re.compile(
    r"\b(?:approv|previous|last|correct record|confirm|next|chair|present|apologies|in attendance"
    r"|venue|contact|report of)",
    re.I,
)
_SITTING = re.compile(
    r"(?:(?:draft|public|open|private|confirmed)\s)?(?:[A-Za-z]+\s?/\s?)?(?:minutes|meeting|notes"
    r"|record)(?:\s(?:no\.?\s?)?\d{1,4})?"
    r"|(?:part|session)\s\w{1,8}"
    r"|(?:informal|formal|extraordinary|special|private|additional|remote|virtual)\s(?:session|meeting|sitting)",
    re.I,
)
_LABELLED_BODY = re.compile(
    rf"(?:Meeting|Committee|Body|Board|Panel|MEETING|COMMITTEE|(?:Taken|Made|Decided) by|Decision [Mm]aker"
    rf"|Name of (?:meeting|committee|body))\s*[:|–-]\s*(?:[Tt]he\s)?"
    rf"(?P<name>(?:{_NAME_WORD}\s){{0,10}}?(?:{_EITHER}))(?=\s*(?:$|[|,(–-]|of\s[A-Z]))"
)
_ASIDE = re.compile(r"\s*\([^()]{1,40}\)\s*$")
_DASH = re.compile(r"\s+[–—-]+\s+|\s*\|\s*")


def sitting_line(minutes: Minutes) -> tuple[Span, Span] | None:
    """The line by which an item's page tells its meeting, and the body there: "Meeting of Cabinet, 3 May"."""
    for line in minutes.paragraphs[:_SITTING_LINES] if is_item_page(minutes) else ():
        match = _SITTING_LINE.match(line.span.text) if len(line.span.text) <= 250 else None
        if match:
            days = dates(line.span.text)
            end = min(days[0].start, match.end("name")) if days else match.end("name")
            name = line.span.part(match.start("name"), end)
            return line.span, name.part(0, len(name.text.rstrip(" ,–-(")))
    return None


def header_body(minutes: Minutes) -> Span | None:
    """The body as the header names it; None where the page has no header of its own."""
    if sitting := sitting_line(minutes):
        return sitting[1]
    lines = list(_header(minutes))
    for line in lines:
        if not _OTHER.search(line.span.text) and (match := _MEETING_OF.search(line.span.text)):
            return line.span.part(*match.span("name"))
    for line in lines:
        if match := _LABELLED_BODY.match(line.span.text):
            return line.span.part(*match.span("name"))
    for line in lines:
        if (match := _BODY_MINUTES.match(line.span.text)) and not _OTHER.search(line.span.text):
            return line.span.part(*match.span("name"))
    return (
        next((b for line in lines if not _AUTHORITY.fullmatch(line.span.text) and (b := _body_line(line.span))), None)
        or next((body for line in lines if (body := _body_line(line.span))), None)
        or _own_body(lines)
    )


def header_authority(minutes: Minutes) -> Span | None:
    """The council, trust or other authority named on a line of its own."""
    for line in _header(minutes):
        for part in _parts(line.span):
            if _AUTHORITY.fullmatch(part.text):
                return part
    return None


def is_item_page(minutes: Minutes) -> bool:
    """Whether the page is that of one agenda item, which bears no header of a meeting."""
    return bool(minutes.paragraphs) and minutes.paragraphs[0].span.text.strip().lower() == "agenda item"


def _header(minutes: Minutes) -> Iterator[Paragraph]:
    if is_item_page(minutes):
        return
    for line in minutes.paragraphs[:_LINES]:
        if len(line.span.text) > 250:
            return
        yield line


def _body_line(line: Span) -> Span | None:
    """A line that is a body's name, with or without a date or the partnership it belongs to."""
    if len(line.text) > 140 or _OTHER.search(line.text) or line.text.endswith("."):
        return None
    parts = list(_parts(line))
    named = [part for part in parts if _LINE.fullmatch(part.text)]
    if len(named) == 2 and named[1].text.lower() in ("executive", "board", "cabinet"):
        return line.part(named[0].start - line.start, named[1].end - line.start)
    others = [
        part
        for part in parts
        if part not in named and not _AUTHORITY.fullmatch(part.text) and not _SITTING.fullmatch(part.text)
    ]
    return named[-1] if named and not others else None


def _parts(line: Span) -> Iterator[Span]:
    """The line's parts between dashes, its dates left out."""
    start = 0
    cuts = [*_DASH.finditer(line.text)]
    for end, after in [*((cut.start(), cut.end()) for cut in cuts), (len(line.text), len(line.text))]:
        part = line.part(start, end)
        start = after
        found = dates(part.text)
        if found:
            part = part.part(0, found[0].start)
        part = part.part(0, len(_ASIDE.sub("", part.text).rstrip(" ,:;*_#")))
        part = part.part(len(part.text) - len(part.text.lstrip("*_#")), len(part.text))
        if part.text:
            yield part


def _own_body(lines: list[Paragraph]) -> Span | None:
    """A parish council or health board is its own body where its header names no other."""
    return next(
        (
            part
            for line in lines
            for part in _parts(line.span)
            if _AUTHORITY.fullmatch(part.text) and _OWN_BODY.search(part.text)
        ),
        None,
    )
