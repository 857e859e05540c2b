"""The day of the meeting where the document states it: in its header, not in passing.

The date of the last meeting (whose minutes are approved) and of the next one are never the meeting's own.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from loaders.extract.dates import MONTHS, DateMention, dates
from loaders.extract.meeting_header import sitting_line
from loaders.extract.spelled_dates import spelled_day
from loaders.minutes import Minutes, Paragraph, Span

_HEADER = 16  # lines in which a document may state its own date
_OTHER_MEETING = re.compile(
    r"\b(?:previous|last|next|future|approv|correct record|accurate record|confirm|agreed as|be signed"
    r"|matters arising|circulated|publish|forthcoming|deadline|dispatch)",
    re.I,
)
_LABELLED = re.compile(
    r"^(?:date(?:\s?(?:of|and|/|&)\s?(?:the\s)?(?:meeting|decision|time|place|venue))?(?:\s?[:|]\s?\d[\d.:]*(?:[ap]m)?\s?(?:-|–"
    r"|to)\s?\d[\d.:]*"
    r"\s?(?:[ap]m|hrs|h)?)?|meeting(?:\sdate)?|held(?:\son)?"
    r"|when|day|start(?:ed)?(?:\s[\d:.]{4,5})?(?:\son)?|(?:draft\s)?(?:decision\s(?:record|notice|sheet)|minutes?"
    r"|notes?"
    r"|record)(?:\s[\w\s.]{1,40})?)\s*[:,–—-]?\s*$",
    re.I,
)
_MINUTES_OF = re.compile(
    r"\b(?:minutes|notes|record|proceedings)\s(?:of|from)\b|^at\sa\s(?:\w+\s){0,3}meeting\b"
    r"|\bmeeting\sof\b|^held\b|(?<!\bbe\s)(?<!\bbeen\s)\bheld\s(?:on|at|in|via|virtually|remotely)\b",
    re.I,
)
_BODY_LINE = re.compile(
    r"\b(?:Committee|Board|Panel|Cabinet|Council|Executive|Forum|Group|Partnership|Commission"
    r"|Authority|Meeting|Governors|COMMITTEE|BOARD|PANEL|CABINET|COUNCIL|EXECUTIVE|FORUM|MEETING)\b"
)
_TIME = re.compile(
    r"[\s,.;:|(–-]*(?:\d{4}\s?h(?:rs|ours)?\b\s*$)|[\s,.;:|(–-]*(?:(?:at|from|commencing(?:\sat)?|starting(?:\sat)?"
    r"|time:?)\s)?(?:\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|a\.m\.?|p\.m\.?|noon|hrs|hours)?"
    r"(?:\s?(?:to|-|–)\s?\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|a\.m\.?|p\.m\.?)?)?|noon"
    r"|midday)?[\s.,)|]*(?:$|(?:in|at|via|by|on)\b)",
    re.I,
)

# What may follow the date on a line of its own: where, or in what way, the meeting was held.
_ALONE = re.compile(r"\s*\([^()]{1,60}\)\s*|[\s,–-]{1,4}(?:at\s)?(?:[A-Z0-9][\w’'.:&-]*[\s,]{0,2}){1,8}")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}
_NTH = re.compile(
    rf"\b(?P<nth>first|second|third|fourth|last)\s(?P<day>{'|'.join(_WEEKDAYS)})\s(?:of"
    rf"|in)\s(?P<month>[a-z]{{3,9}}),?\s"
    r"(?P<year>20\d\d)\b",
    re.I,
)
_AT_TIME = re.compile(r"[\s,(–-]{1,4}\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|till|until|to|-|–|h|noon)", re.I)
_VERB = re.compile(r"\b(?:was|were|had|has|have|would|will|is|are|be|been)\b", re.I)
# Minutes that were approved are these minutes, not another meeting's.
_APPROVED = re.compile(r"^(?:approved|confirmed|agreed)\s(?=(?:minutes|notes|record)\b)", re.I)
# A part of a header line, between commas, dashes or brackets; what follows may say how long the meeting was.
_PART_LEAD = re.compile(r"(?:[^.;:?!]{1,100}[,–—|(-])?")
_PART_TAIL = re.compile(r"\s*(?:$|[,.;|(–—-])")
_SHORT_WEEKDAY = re.compile(r"\b(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun)\.?\s*$", re.I)
_TOP = 6  # lines in which a date that is a part of its line is the meeting's own
_ABOUT = re.compile(
    r"\b(?:reports?|papers?|plan|strategy|update|apologies|published|decision|budget|born|since|from|by)\b", re.I
)
# One day in two languages: "11 Gorffennaf / July 2023".
_SECOND_TONGUE = re.compile(r"\s?/\s?([A-Z][a-z]{2,9})\s(20\d\d)\b")
_PLACE = re.compile(r"(?:[A-Z][\w’'.&-]*[\s,]{1,2}){0,6}[A-Z][\w’'.&-]*,")


def stated_day(minutes: Minutes) -> tuple[date, Span] | None:
    """The day the header states and the line that does; None where it states none, or several."""
    if sitting := sitting_line(minutes):
        days_of = [m.days.earliest for m in dates(sitting[0].text) if m.precision == "day" and m.days]
        if len(days_of) == 1 and days_of[0]:
            return days_of[0], sitting[0]
    item_page = bool(minutes.paragraphs) and minutes.paragraphs[0].span.text.strip().lower() == "agenda item"
    found = list(_header_days(minutes, item_page))
    days = {day for day, _ in found}
    if len(days) == 1 or (found and not item_page):
        return found[0]
    return None if item_page else next(_days_in_part(minutes), None)


def _days_in_part(minutes: Minutes) -> Iterator[tuple[date, Span]]:
    """The one full date of a line at the top, where it is a part of that line: "Guildhall, Friday 9 January 2026"."""
    for before, line in islice(_header(minutes), _TOP):
        text = _own_words(line.span.text)
        days = [m for m in dates(text) if m.precision == "day" and m.days and m.year] if len(text) <= 240 else []
        if len(days) != 1 or _is_anothers(text, before) or line.role in ("item", "row"):
            continue
        day, tail = days[0], text[days[0].end :]
        lead = _SHORT_WEEKDAY.sub("", text[: day.start]).strip(" *#")
        plain = not _VERB.search(lead) and not _ABOUT.search(lead)
        if plain and _PART_LEAD.fullmatch(lead) and _PART_TAIL.match(tail) and day.days and day.days.earliest:
            yield day.days.earliest, line.span


def _own_words(line: str) -> str:
    """A header's line without the word that says that its minutes were approved."""
    return _APPROVED.sub("", line)


def _is_anothers(line: str, before: Paragraph | None) -> bool:
    """Whether a line, or the one above it, speaks of another meeting."""
    return bool(_OTHER_MEETING.search(line)) or (before is not None and _labels_another(before.span.text))


def _header_days(minutes: Minutes, item_page: bool) -> Iterator[tuple[date, Span]]:
    for before, line in _header(minutes):
        text = line.span.text
        if len(text) > 400 or _is_anothers(text, before):
            continue
        if (day := _by_weekday(text) or spelled_day(text)) and not item_page:
            yield day, line.span
            continue
        for mention in dates(text):
            printed = _printed(mention, text)
            if printed and _states(text, mention, line, before, item_page):
                yield printed, line.span
                break


def _printed(mention: DateMention, line: str) -> date | None:
    """The day a mention prints, its year given beside it or after the month in another language."""
    if mention.precision != "day":
        return None
    second = _SECOND_TONGUE.match(line, mention.end) if mention.year is None else None
    if second and second[1].lower() in MONTHS:
        return mention.in_year(int(second[2])).earliest
    return mention.days.earliest if mention.days else None


def yearless_day(minutes: Minutes) -> tuple[DateMention, Span] | None:
    """The day that the header states without its year ("Wednesday 18 September"), and the line that does."""
    if minutes.paragraphs and minutes.paragraphs[0].span.text.strip().lower() == "agenda item":
        return None
    for before, line in _header(minutes):
        text = line.span.text
        if len(text) > 400 or _is_anothers(text, before):
            continue
        for mention in dates(text):
            if mention.precision == "day" and mention.year is None and _states(text, mention, line, before, False):
                return mention, line.span
    return None


def _by_weekday(line: str) -> date | None:
    """The day of "Meeting held on the first Friday in December 2022"."""
    match = _NTH.search(line)
    if match is None or _VERB.search(line) or match["month"].lower() not in MONTHS:
        return None
    year, month = int(match["year"]), MONTHS[match["month"].lower()]
    days = [week[_WEEKDAYS.index(match["day"].lower())] for week in calendar.monthcalendar(year, month)]
    days = [day for day in days if day]
    return date(year, month, days[_PLACES[match["nth"].lower()]])


def _is_alone(line: str, tail: str) -> bool:
    """Whether a line that begins with a date is a header's, not a sentence."""
    if _TIME.match(tail) or _ALONE.fullmatch(tail):
        return True
    return len(line) <= 120 and not line.endswith((".", ";")) and bool(_AT_TIME.match(tail)) and not _VERB.search(line)


def _labels_another(line: str) -> bool:
    """Whether a line says that the date below it is another meeting's: "Date of next meeting"."""
    return bool(_OTHER_MEETING.search(line[:80])) and not dates(line[:200])


def _header(minutes: Minutes) -> Iterator[tuple[Paragraph | None, Paragraph]]:
    """The first lines, each with the one before, up to the first long one of prose."""
    before: Paragraph | None = None
    for line in minutes.paragraphs[:_HEADER]:
        if line.role == "body" and len(line.span.text) > 250:
            return
        yield before, line
        before = line


def _states(text: str, mention: DateMention, line: Paragraph, before: Paragraph | None, item_page: bool) -> bool:
    lead, tail = text[: mention.start].strip(" \t|*#"), text[mention.end :]
    if lead.endswith("/") and len(lead) < 60 and not item_page and not _VERB.search(text):
        lead = ""  # the other language's date
    if _LABELLED.match(lead):
        return True
    if not lead:
        labelled = before is not None and before.role != "label" and bool(_LABELLED.match(before.span.text.strip()))
        alone = not item_page and line.role not in ("item", "row") and _is_alone(text, tail)
        return labelled or alone or (bool(_TIME.match(tail)) and not item_page and line.role != "item")
    if item_page:
        return False
    if _MINUTES_OF.search(lead) or (line.role != "row" and _PLACE.fullmatch(lead) and _TIME.match(tail)):
        return True
    return (len(text.split()) <= 16 and bool(_BODY_LINE.search(lead)) and lead[-1:] in "-–—,:(|") or bool(
        _BODY_LINE.search(lead) and len(text.split()) <= 12 and _TIME.match(tail)
    )
