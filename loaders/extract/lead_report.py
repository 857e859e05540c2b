"""The report that leads a meeting: the first item of substance, and the day or month at which its figures stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from loaders.extract.dates import DateMention, dates
from loaders.extract.happened import last_before
from loaders.extract.pieces import pieces
from loaders.extract.tense import FUTURE, tense
from loaders.minutes import Minutes, Paragraph, Span
from ontology.values import Period, financial_year

_FORMAL = re.compile(
    r"\b(?:minutes?|apolog(?:y|ies)|declarations?|interests|welcome|introductions?|matters arising"
    r"|action (?:log|tracker|list)|actions|public (?:questions?|participation|speaking|forum)|questions from|petitions"
    r"|announcements?|chair(?:man|woman|person)?[’']?s? (?:business|report|remarks)|urgent|substitut\w+"
    r"|membership|appointment|election of|exclusion of|quorum|attendance|notice of|previous meeting|deputations?"
    r"|notes of (?:the )?last)\b",
    re.I,
)
_WATCHED = re.compile(
    r"\b(?:monitor\w*|performance|budgets?|financ\w+|scorecard|dashboard|data ?set|update|position|outturn|statistics"
    r"|annual report|KPIs?)\b",
    re.I,
)
_ANNUAL = re.compile(r"\bannual\s(?:\w+\s){0,3}(?:report|review|statement)s?\b", re.I)
_FORECAST = re.compile(r"\b(?:forecast|projected|projection)\b", re.I)
_STANDS_AT = re.compile(
    r"\b(?:at|on|as at|as of|(?:figures|data|position|monitoring|results|performance|outturn) (?:up )?to)\s(?:the\s)?$",
    re.I,
)
_TITLED = re.compile(r"\b(?:to|at|ended|ending)\s(?:the\s)?$", re.I)
_ENDED = re.compile(r"\b(?:the\s)?(?:end|close)\sof\b", re.I)
_CODED = re.compile(
    r"(?:[A-Z]{2,5}[./ -]{0,2}\d{1,4}(?:[./-]\d{1,4}){0,2}[\s–:-]{1,8}|\d{1,3}[.)]?\s{1,8})[A-Z‘“][^.;?]{3,120}$"
)
_HEADING_LENGTH = 140
_PROSE = 3  # paragraphs in which a report says where its figures stand


def items_of_substance(minutes: Minutes) -> Iterator[tuple[Paragraph, ...]]:
    """The paragraphs of each item that is no formal business, its heading first."""
    by_item: dict[int, list[Paragraph]] = {}
    for paragraph in minutes.paragraphs:
        if paragraph.role != "label":
            by_item.setdefault(paragraph.ordinal, []).append(paragraph)
    titles = {item.ordinal: item.title for item in minutes.items}
    for ordinal, paragraphs in sorted(by_item.items()):
        title = titles.get(ordinal, "")
        if title and not _FORMAL.search(title) and (headed := _headed(paragraphs, title)):
            yield headed


def coded_item(minutes: Minutes) -> tuple[Paragraph, ...]:
    """The same where items bear references or numbers ("OSC/19/41", "7.") and are not parted."""
    paragraphs = [p for p in minutes.paragraphs if p.role != "label"]
    coded = (at for at, p in enumerate(paragraphs) if _CODED.match(p.span.text) and len(p.span.text) <= _HEADING_LENGTH)
    at = next((at for at in coded if not _FORMAL.search(paragraphs[at].span.text)), None)
    return () if at is None else tuple(paragraphs[at:])


def _headed(paragraphs: list[Paragraph], title: str) -> tuple[Paragraph, ...]:
    """The paragraphs from the one that bears the item's title on."""
    words = title[:40]
    at = next((place for place, p in enumerate(paragraphs[:40]) if words in p.span.text), None)
    return () if at is None else tuple(paragraphs[at:])


def stands_at(heading: Span, prose: tuple[Paragraph, ...], met: date | None) -> tuple[Period, Span] | None:
    """The day or month at which the figures of a monitoring report stand, as its heading or first words say."""
    if not _WATCHED.search(heading.text):
        return None
    for sentence in (heading, *_first_sentences(prose)):
        stands = _TITLED if sentence is heading else _STANDS_AT
        for mention in dates(sentence.text):
            day = _over(mention, sentence.text, met, stands)
            if day:
                return _period(day, mention, heading.text, sentence.text), sentence
    return None


def _first_sentences(prose: tuple[Paragraph, ...]) -> Iterator[Span]:
    for paragraph in [p for p in prose if p.role != "row"][:_PROSE]:
        for sentence in paragraph.sentences[:2]:
            yield from islice(pieces(sentence), 1)


def _over(mention: DateMention, text: str, met: date | None, stands: re.Pattern[str]) -> date | None:
    """The day on which something stood, if the words say so; without a year, the last before the meeting."""
    end_of_month = bool(_ENDED.match(mention.words))
    if mention.precision != "day" or not stands.search(text[max(0, mention.start - 24) : mention.start]):
        return None
    if tense(text, mention) == FUTURE:
        return None
    days = mention.days or (last_before(mention, met) if met else None)
    day = days.latest if days else None
    if day is None or (met and day >= met):
        return None
    quarter_end = (day.month, day.day) in ((3, 31), (6, 30), (9, 30), (12, 31))
    return day if end_of_month or quarter_end or stands is _TITLED else None


def _period(day: date, mention: DateMention, heading: str, sentence: str) -> Period:
    if _ANNUAL.search(heading) and (day.month, day.day) == (3, 31):
        return Period(financial_year(day))
    if _ENDED.match(mention.words) and _FORECAST.search(sentence):
        return Period(f"{day:%Y-%m}")
    return Period(str(day))
