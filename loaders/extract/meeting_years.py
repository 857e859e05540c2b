"""What years prove of a meeting's day: one in the whole of which something was done, one in which it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from loaders.extract.dates import DateMention
from loaders.extract.periods import PeriodMention, periods
from loaders.extract.pieces import pieces
from loaders.extract.reporting_period import Covered
from loaders.extract.tense import FUTURE, PAST, tense
from loaders.minutes import Minutes, Span
from ontology.values import Period, financial_year

_MANY = 1_000  # years that are read for what they prove, however long the document
_IN_YEAR = re.compile(
    r"\b(?:during|in|throughout|(?:end|close)\sof)\s(?:the\s)?(?:year\s)?$"
    r"|\b(?:outturn|figures|data|accounts|results|performance)\sfor\s(?:the\s)?(?:year\s)?$",
    re.I,
)
_YEAR_AHEAD = re.compile(
    r"\b(?:budget\w*|forecast\w*|target|plan\w*|programme|set for|agreed for|funding|grant|allocat\w+"
    r"|so far|to date|approved)\b",
    re.I,
)
# "in 2019", not "Act 1989", "the 2021 census" or "in 2019/20".
_BARE_YEAR = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ee]arly|[Ll]ate)\s(?P<year>(?:19|20)\d\d)\b(?![\d/–-]|\.\d)"
)


def years_over(minutes: Minutes, covered: Covered | None) -> Iterator[tuple[date, Span]]:
    """The last day of each year in the whole of which something was done, unless the year's part is reported on."""
    own = financial_year(covered.period.days.earliest) if covered and covered.period.days.earliest else None
    for label, mention, piece in islice(_years_in(minutes, own), _MANY):
        around = piece.text[max(0, mention.start - 120) : mention.end + 60]
        ended = Period(label).days.latest
        if ended and tense(piece.text, mention) == PAST and not _YEAR_AHEAD.search(around):
            yield ended, piece


def _years_in(minutes: Minutes, own: str | None) -> Iterator[tuple[str, PeriodMention, Span]]:
    """Every year or quarter, but the one reported on, in which something is said to have been."""
    for piece in _prose(minutes):
        for mention in periods(piece.text):
            lead = piece.text[max(0, mention.start - 28) : mention.start]
            label = mention.label
            if label and label != own and mention.kind in ("year", "quarter") and _IN_YEAR.search(lead):
                yield label, mention, piece


def bare_years(minutes: Minutes) -> Iterator[tuple[DateMention, str, Span]]:
    """Every calendar year alone in which something had been or was to come: bounds of the loosest kind."""
    for piece in _prose(minutes):
        for match in _BARE_YEAR.finditer(piece.text):
            start, end, year = match.start("year"), match.end("year"), int(match["year"])
            mention = DateMention(start, end, match["year"], "year", (1, 1), (12, 31), year)
            kind = tense(piece.text, mention)
            if kind == PAST or (kind == FUTURE and match.group()[0] not in "sS"):
                yield mention, kind, piece


def _prose(minutes: Minutes) -> Iterator[Span]:
    for paragraph, sentence in minutes.said():
        if paragraph.role not in ("row", "title", "heading"):
            yield from pieces(sentence)
