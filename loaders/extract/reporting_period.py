"""The period that a document reports on: said by its title, or by the words that open it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import islice
from typing import cast

from loaders.extract.dates import dates
from loaders.extract.lead_report import coded_item, items_of_substance, stands_at
from loaders.extract.meeting_header import is_item_page
from loaders.extract.observation_titles import indicator_line
from loaders.extract.periods import PeriodMention, dated_periods, find_year, period_of_date, periods
from loaders.extract.pieces import pieces
from loaders.lexicon.reading import lexicon
from loaders.minutes import Minutes, Paragraph, Span
from ontology.values import Period, financial_year

_HEADING_LENGTH = 120
_OPENING = 4  # paragraphs of prose in which a report says what it covers
_ANNUAL = re.compile(r"\bannual\s(?:\w+\s){0,3}(?:report|review|statement)s?\b|\bend\sof\syear\b", re.I)
_MOVED_IN_YEAR = re.compile(r"\b(?:in|during|over)\sthe\s(?:financial\s)?year\b(?!\sto\b)", re.I)
_COVERING = re.compile(
    r"\bcover(?:ed|ing|s)\s(?:the\s)?(?:(?:whole|academic|financial|school|municipal|reporting)\s)*(?:year|period)\s(?:of\s)?$",
    re.I,
)
_MEETING = re.compile(r"\b(?:minutes|meetings?|notes of|appointment|declarations?|apologies)\b", re.I)
_STANDS = re.compile(
    r"\b(?:as\s(?:at|of)|figures\s(?:to|at|for))\s(?:the\s)?(?:(?:end|close)\sof\s(?:the\s)?)?$|\bposition\s(?:at"
    r"|to)\s(?:the\s)?(?:(?:end|close)\sof\s(?:the\s)?)?$",
    re.I,
)
_STOOD = re.compile(
    r"\b(?:forecast|position|overspend|underspend|outturn|variance|numbers?|figures?|stood)\s(?:\w+\s){0,2}?(?:as\s)?at\s"
    r"(?:the\s)?(?:end|close)\sof\s(?:the\s)?$",
    re.I,
)
_COVERS = re.compile(
    r"\b(?:report(?:ed|s)?|performance|outturn|monitoring|update|review|position|dashboard|scorecard"
    r"|data|statistics)\b",
    re.I,
)
_MONTH_TITLE = re.compile(r"\bmonth\b|\bfinance\b|\bactivity\b|\bas at\b", re.I)
_REPORT_FOR = re.compile(r"\breport\s(?:for|covering)\s(?:the\s)?(?:month\sof\s)?$", re.I)
_NOT_ITS_OWN = re.compile(r"\b(?:compared|comparison|previous|last year|target|than in|against|since)\b", re.I)


@dataclass(frozen=True, slots=True)
class Covered:
    """A reporting period, the words that say it, whether the title does, and whether the period was over."""

    period: Period
    evidence: Span
    by_title: bool
    over: bool


def reporting_period(minutes: Minutes, met: date | None = None) -> Covered | None:
    """What the one item of the minutes, or the report that leads a meeting held on a day, reports on."""
    if len(minutes.items) > 1:
        return _of_items(minutes, met)
    opening = _opening(minutes)
    found = _of_title(minutes) or next(_of_opening(opening), None) or _of_headings(minutes)
    if found:
        return _of_annual_report(found, minutes.title)
    if not is_item_page(minutes) and (lead := coded_item(minutes)):
        return _of_lead(lead, met)
    titles = [p.span for p in minutes.paragraphs if p.role == "title"][:1]
    prose = tuple(p for p in minutes.paragraphs if p.role in ("body", "item"))
    stood = stands_at(titles[0], prose, met) if titles else None
    return Covered(stood[0], stood[1], False, True) if stood else None


def _of_items(minutes: Minutes, met: date | None) -> Covered | None:
    """What the first report with a period is on; of a whole year only where it leads the meeting."""
    for place, item in enumerate(items_of_substance(minutes)):
        covered = _of_lead(item, met)
        if covered and (place == 0 or covered.period.kind != "year"):
            return covered
    return None


def _of_lead(lead: tuple[Paragraph, ...], met: date | None) -> Covered | None:
    """What a meeting's first report is on, by its heading or the words that open it."""
    if not lead:
        return None
    heading, prose = lead[0].span, lead[1:]
    if len(heading.text) > _HEADING_LENGTH and lead[0].heading:
        heading = lead[0].heading
    said = _of_heading(heading)
    if said and (said.period.kind in ("quarter", "month", "day") or _any("ended", heading.text)):
        return said
    stood = stands_at(heading, prose, met)
    return Covered(stood[0], stood[1], False, True) if stood else None


def _of_annual_report(found: Covered, title: str) -> Covered:
    """An annual report with figures as at 31 March is of the year that ended then."""
    day = found.period.days.latest
    by_year = _ANNUAL.search(title) or _MOVED_IN_YEAR.search(found.evidence.text)
    if day and found.period.kind == "day" and (day.month, day.day) == (3, 31) and by_year:
        return replace(found, period=Period(financial_year(day)))
    return found


def bare_quarter(minutes: Minutes) -> tuple[int, Span] | None:
    """The quarter, without a year, at whose end something "as at" it stood, and its sentence."""
    for _, sentence in minutes.said():
        for mention in periods(sentence.text):
            lead = sentence.text[max(0, mention.start - 30) : mention.start]
            if mention.quarter and mention.label is None and _STANDS.search(lead):
                return mention.quarter, sentence
    return None


def standing_quarter(minutes: Minutes) -> Covered | None:
    """The one quarter, with its year, at whose end figures stood: "the forecast at the end of quarter 1 of 2022/23"."""
    found: dict[Period, Span] = {}
    for _, sentence in minutes.said():
        year = find_year(sentence.text)
        for mention in periods(sentence.text) if year else ():
            lead = sentence.text[max(0, mention.start - 60) : mention.start]
            period = mention.beside(year) if mention.kind == "quarter" and _STOOD.search(lead) else None
            if period:
                found.setdefault(period, sentence)
    return Covered(*next(iter(found.items())), False, True) if len(found) == 1 else None


def _of_title(minutes: Minutes) -> Covered | None:
    title = next((p.span for p in minutes.paragraphs if p.role == "title"), None)
    return _of_heading(title) if title and not _MEETING.search(title.text) else None


def _of_headings(minutes: Minutes) -> Covered | None:
    """What the headings of a page with its own header say, where they all say one thing."""
    if minutes.paragraphs and minutes.paragraphs[0].span.text.strip().lower() == "agenda item":
        return None
    lines = [p.span for p in minutes.paragraphs if _is_heading(p)]
    found = [covered for line in lines if not _MEETING.search(line.text) and (covered := _of_heading(line))]
    return found[0] if len({covered.period for covered in found}) == 1 else None


def _is_heading(paragraph: Paragraph) -> bool:
    if paragraph.role in ("label", "title", "row") or len(paragraph.span.text) > _HEADING_LENGTH:
        return False
    if indicator_line(paragraph):
        return False
    return paragraph.role == "heading" or not paragraph.span.text.rstrip().endswith((".", ";", ",", "and"))


def _of_heading(title: Span) -> Covered | None:
    year = find_year(title.text)
    for mention in dated_periods(title.text):
        period = mention.beside(year)
        if period is None or (mention.kind == "day" and not _says_ended(title.text, mention)):
            continue
        if mention.kind == "month" and not (_COVERS.search(title.text) or _MONTH_TITLE.search(title.text)):
            continue
        if mention.kind in ("quarter", "month", "day"):
            return Covered(period, title, True, mention.kind == "quarter" or not _any("looks_ahead", title.text))
    if year and _any("looks_back", title.text) and not _any("looks_ahead", title.text):
        return Covered(Period(year), title, True, _any("ended", title.text))
    return None


def _says_ended(title: str, mention: PeriodMention) -> bool:
    return bool(re.search(r"\b(?:as at|to|ended|ending|end|position at)\s(?:the\s)?$", title[: mention.start], re.I))


def _of_opening(sentences: Iterable[Span]) -> Iterator[Covered]:
    """Quarters, and days or months "as at" which the report stands, in the first sentences; then its year."""
    opening = list(sentences)
    for sentence in opening:
        text = sentence.text
        year = find_year(text)
        for mention in periods(text):
            period = mention.beside(year)
            if period and _COVERING.search(text[max(0, mention.start - 60) : mention.end].removesuffix(mention.words)):
                yield Covered(period, sentence, False, True)
            if (
                period
                and mention.kind in ("quarter", "month")
                and _COVERS.search(text)
                and not _passing(text, mention.start)
            ):
                yield Covered(period, sentence, False, True)
        for day in dates(text):
            found = period_of_date(day, text)
            lead = text[max(0, day.start - 60) : day.start]
            told = (
                _STANDS.search(lead)
                or _REPORT_FOR.search(lead)
                or (found and found.kind == "quarter" and _COVERS.search(text))
            )
            if found and found.label and told:
                yield Covered(Period(found.label), sentence, False, True)
    for sentence in opening[:2]:
        year = find_year(sentence.text)
        if year and _any("ended", sentence.text) and _COVERS.search(sentence.text):
            yield Covered(Period(year), sentence, False, True)


def _passing(text: str, place: int) -> bool:
    return bool(_NOT_ITS_OWN.search(text[max(0, place - 40) : place]))


def _opening(minutes: Minutes) -> Iterator[Span]:
    prose = [
        p
        for p in minutes.paragraphs
        if p.role == "body"
        or (p.role == "item" and len(p.span.text) > _HEADING_LENGTH)
        or (p.role == "heading" and p.span.text.endswith((":", ":-")))
    ]
    for paragraph in prose[:_OPENING]:
        for sentence in paragraph.sentences[:_OPENING]:
            yield from islice(pieces(sentence), 1)


def _any(section: str, text: str) -> bool:
    """Whether a text has a word of a section of the lexicon, and none of those that undo it."""
    words, unless = _words(section)
    return bool(words.search(text)) and not (unless and unless.search(text))


@cache
def _words(section: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    entries = cast("list[dict[str, list[str]]]", lexicon("periods")[section])
    words = [word for entry in entries for word in entry["words"]]
    unless = [word for entry in entries for word in entry.get("unless", [])]
    return _any_of(words), _any_of(unless) if unless else None


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in words) + r")s?\b", re.IGNORECASE)
