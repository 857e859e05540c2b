"""What each section of the minutes reports on: its heading, or the words that open it, name the period."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.extract.dates import MONTHS, DateMention
from loaders.extract.observation_mentions import figure_periods
from loaders.extract.observation_period_words import Setting
from loaders.extract.observation_periods import resolved
from loaders.extract.periods import PeriodMention
from loaders.minutes import Paragraph
from ontology.values import Period

_NUMBERED_HEADING = re.compile(r"\d{1,3}(?:[./]\d{1,3})?\.?\s+[A-Z][A-Za-z0-9’'&,/() –—-]{3,110}")
_REPORTS = (
    r"(?:report\w*|performance|monitoring|outturn|out-turn|scorecards?|dashboards?|data(?:\s?set)?|figures|statistics"
    r"|review|accounts|position|results|returns?|update|indicators|kpis?|forecast)"
)
_LOOKS_BACK = re.compile(rf"\b{_REPORTS}\b", re.I)
_LOOKS_AHEAD = re.compile(
    r"\b(?:strategy|policy|programme|calendar|precept|council\stax|charges|workplan|estimates|plan(?!\s(?:performance"
    r"|progress|monitoring|update|review))|budget(?!\s(?:monitoring|outturn|report|position)))\b",
    re.I,
)
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s\d)"
)
_DATA = re.compile(r"\b(?:data|scorecard|dashboard|figures|statistics|key performance indicators|kpis)\b", re.I)
_LONGEST = 16  # words of a numbered heading
_CAPTION = 24  # words of a line that leads in to a table
_OPENS = 2  # paragraphs below a heading in which the report is introduced
_INTRODUCES = re.compile(
    r"\b(?:consider(?:ed|ation)|received?|present(?:ed|ation)|introduc(?:ed|ing|tion)|submitted|tabled|noted|gave"
    r"|given|provided|set\sout|took|taken|outlined)\b",
    re.I,
)
_OF_REPORT = re.compile(
    rf"\b{_REPORTS}\b[^.;:]{{0,80}}?\b(?:for|to|at|as\sat|as\sof|covering|during|in|up\sto)\s(?:the\s)?"
    r"(?:(?:year|quarter|month|period|position)\s(?:to|ended|ending|of|at)\s)?(?:the\s)?(?:end\sof\s(?:the\s)?)?$",
    re.I,
)
_STANDS = re.compile(r"\b(?:as\sat|to|ended|ending|position\sat|up\sto)\s(?:the\s)?$", re.I)


class Sections:
    """Reads paragraphs in order and knows the setting of each: the meeting's, or that of the report it is part of."""

    def __init__(self, setting: Setting) -> None:
        self._whole = self._setting = setting
        self._below = 0
        self.period: Period | None = None
        self.of_data: Period | None = None
        self.caption: Period | None = None

    def pass_by(self, paragraph: Paragraph) -> Setting:
        """The setting of a paragraph, once its own words are taken note of.

        `period` is its section's own, if any; `caption` that of the line just above; `of_data` that of a data set,
        whose every figure is of it.
        """
        text = paragraph.span.text
        if _is_section(paragraph):
            self._begin(_of_heading(text[len(paragraph.marker) :].replace(" TO ", " to "), self._whole))
            self.of_data = self.period if _DATA.search(text) else None
        elif paragraph.role == "row" or self._below >= _OPENS or self.period is not None:
            pass
        elif paragraph.role not in ("label", "title"):
            self._below += 1
            self._enter(_of_opening(text[:500], self._whole))
        if paragraph.role != "row":
            self.caption = _of_caption(text, self._whole) if len(text.split()) <= _CAPTION else None
        return self._setting

    def _begin(self, period: Period | None) -> None:
        self._below, self.period, self._setting = 0, None, self._whole
        self._enter(period)

    def _enter(self, period: Period | None) -> None:
        if period is not None:
            self.period, self._setting = period, replace(self._whole, reporting=period)


def _is_section(paragraph: Paragraph) -> bool:
    return paragraph.role in {"heading", "title"} or bool(
        len(paragraph.span.text.split()) <= _LONGEST and _NUMBERED_HEADING.fullmatch(paragraph.span.text)
    )


def _of_heading(text: str, setting: Setting) -> Period | None:
    if not _LOOKS_BACK.search(text) or _LOOKS_AHEAD.search(text):
        return None
    mentions = [m for m in figure_periods(text) if m.kind != "day" or _STANDS.search(text[: m.start])]
    month = None if mentions else _bare_month(text)
    return _first(setting, *mentions, *([month] if month else ()))


def _bare_month(text: str) -> PeriodMention | None:
    """The month of "Scorecard (October)", which no words before it tell to be a date."""
    match = _MONTH.search(text)
    if match is None:
        return None
    number = MONTHS[match.group().lower()]
    date = DateMention(match.start(), match.end(), match.group(), "month", (number, 1), (number, 31), None)
    return PeriodMention(match.start(), match.end(), match.group(), "month", None, None, number, date)


def _of_caption(text: str, setting: Setting) -> Period | None:
    """The period of a line that leads in to a table: "Key indicators as at 30 September 2024"."""
    return _first(setting, *figure_periods(text))


def _of_opening(text: str, setting: Setting) -> Period | None:
    """The period of "considered the performance report for Quarter 2": what is introduced, not what is told of it."""
    for mention in figure_periods(text):
        lead = text[: mention.start]
        if "." not in lead.rstrip(".") and _INTRODUCES.search(lead) and _OF_REPORT.search(lead[-160:]):
            return _first(setting, mention)
    return None


def _first(setting: Setting, *mentions: PeriodMention) -> Period | None:
    return next((period for mention in mentions if (period := resolved(mention, setting))), None)
