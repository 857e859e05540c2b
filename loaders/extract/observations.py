"""Every figure that the minutes report: its value and unit, what it is of, and the period its words tie it to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from graph.claims import Evidence, Meeting, Observation
from loaders.extract.measures import measured
from loaders.extract.observation_lists import ListPeriod
from loaders.extract.observation_period_words import Setting
from loaders.extract.observation_periods import period_of, restates
from loaders.extract.observation_rows import row_observations
from loaders.extract.observation_titles import Line, indicator_line, title_of
from loaders.extract.periods import PeriodMention, dated_periods, periods
from loaders.extract.pieces import pieces
from loaders.extract.quantities import Quantity
from loaders.minutes import Minutes, Paragraph, Span
from loaders.sentences import sentences
from ontology.values import Period

_TARGET = re.compile(
    r"\b(?:targets?|standard|threshold|ceiling|budget(?:ed)?|plan(?:ned)?)\s(?:\w+\s){0,2}(?:of|was|is"
    r"|at|:)?\s?\(?$",
    re.I,
)
_FORECAST = re.compile(
    r"\b(?:forecast\w*|project(?:ed|ion|ing)|anticipated|expected|predicted|estimated|would|could|will"
    r"|might)\b",
    re.I,
)
# Figures of an indicator's line that are of another time or place than the rest.
_ELSEWHEN = re.compile(
    r"\b(?:from|was|were|previous(?:ly)?|tolerance(?:\sup\sto)?|floor(?:\sis)?|England|Wales|Scotland|national\w*|neighbours"
    r"|last\syear\S*(?:\s\w+){0,2}|up\sby|down\sby)\s[(=:]?\s?$",
    re.I,
)
_EQUALS = re.compile(r"\s?\)?\s?(?:[a-z]+\s)?[=:)]")
_AHEAD = re.compile(r"\b(?:need|require|call\sfor|additional|replacing)\w*\b", re.I)
_SAID = re.compile(
    r"\)\s?[–:-]+\s(?=[A-Z])|\b(?:that|told|reported|explained|advised|replied|noted|felt|asked|stated|commented)\b"
)
_BACK = re.compile(
    r"^(?:[\w’'%=-]+\s){0,4}of\s(?:these|those|this|them|such|it)\b|^(?:these|those)\b|\b(?:of\s(?:these|them|which|whom)"
    r"|this\s(?:deficit|overspend|underspend|shortfall|figure|total))\b",
    re.I,
)
_DATA = re.compile(r"\b(?:data|scorecard|dashboard|figures|statistics|key performance indicators|kpis)\b", re.I)
_NUMBERED_HEADING = re.compile(r"\d{1,2}\.?\d?\.?\s+[A-Z][A-Z0-9’'&,/ –—-]{3,80}")
_PROSE = 14  # words from which a table's cell is prose
_DONE = re.compile(r"(?:COMPLETED?|Completed?|DONE|Done|Closed)\b")
_REPORT_FOR = re.compile(r"\breport\s(?:for|on|covering)\s(?:the\s)?", re.I)
_LEAD_IN = re.compile(r"^.{0,160}?\b(?:that|out|how)\s(?=\S)", re.I)


def observations(minutes: Minutes, meeting: Meeting) -> tuple[Observation, ...]:
    """Every figure that measures performance, volume, money, people or a service standard, in text order."""
    setting = Setting(meeting.held, meeting.reporting_period)
    found: list[Observation] = []
    of_section: Period | None = None
    lists = ListPeriod(setting, minutes.title)
    for is_table, group in groupby(minutes.paragraphs, key=lambda paragraph: paragraph.role == "row"):
        if is_table:
            rows = list(group)
            found.extend(row_observations(rows, setting))
            found.extend(observation for row in rows[1:] for observation in _of_discussion(row, setting))
            continue
        for paragraph in group:
            if _is_section(paragraph):
                of_section = _section_period(paragraph, setting)
            lists.pass_by(paragraph)
            if paragraph.role not in ("label", "title"):
                found.extend(_of_paragraph(paragraph, setting, of_section, lists))
    return tuple(found)


def _is_section(paragraph: Paragraph) -> bool:
    return paragraph.role == "heading" or bool(_NUMBERED_HEADING.fullmatch(paragraph.span.text))


def _section_period(heading: Paragraph, setting: Setting) -> Period | None:
    """The period of a data set, where its heading says so; the figures below are of it unless they say otherwise."""
    if not _DATA.search(heading.span.text):
        return None
    return next(
        (period for mention in dated_periods(heading.span.text) if (period := mention.beside(setting.year))), None
    )


def _of_paragraph(
    paragraph: Paragraph, setting: Setting, inherited: Period | None = None, lists: ListPeriod | None = None
) -> Iterator[Observation]:
    line = indicator_line(paragraph)
    carried: Period | None = None
    own = line  # the code is of the first figures alone; what is said about them is not the indicator
    for span in (piece for whole in _spans(paragraph, line) for piece in pieces(whole)):
        quantities = measured(span.text)
        report = _REPORT_FOR.search(span.text)
        if report and (mention := next(iter(dated_periods(span.text[report.end() :])), None)) and mention.label:
            inherited = Period(mention.label)
        mentions = dated_periods(span.text) if quantities else ()
        before, last = carried, 0
        previous: Period | None = None
        for place, quantity in enumerate(quantities):
            if place and own and _SAID.search(span.text[last : quantity.start]):
                own = None
            period = period_of(span.text, quantity.start, quantity.end, setting, mentions)
            between = span.text[last : quantity.start]
            if place and restates(between) and not _nearer(mentions, quantity):
                period = previous
            if period is None and not _AHEAD.search(span.text[: quantity.start]) and _BACK.search(span.text[: quantity.end + 20]):
                period = carried or before
            lead = span.text[max(0, quantity.start - 60) : quantity.start]
            if period is None and own and not _ELSEWHEN.search(lead):
                period = _of_line(span.text, lead, setting)
            if period is None and not _TARGET.search(lead):
                period = inherited or (lists.of(span.text, quantity.unit) if lists and paragraph.role == "item" else None)
            carried = carried if place else period
            previous, last = period, quantity.end
            yield _observation(quantity, span, own, period)
        if quantities:
            own = None


def _nearer(mentions: Sequence[PeriodMention], quantity: Quantity) -> bool:
    """Whether a period stands just after a figure."""
    return any(0 <= mention.start - quantity.end < 12 for mention in mentions)


def _of_line(text: str, lead: str, setting: Setting) -> Period | None:
    """The period of an indicator's figure: what its line states, else the one reported on; a bare target is of none."""
    if _TARGET.search(lead) and "(" not in lead:
        return None
    stated = (m.beside(setting.year) for m in periods(text) if m.quarter and _EQUALS.match(text[m.end : m.end + 20]))
    return next((period for period in stated if period), None) or setting.reporting


def _of_discussion(row: Paragraph, setting: Setting) -> Iterator[Observation]:
    """What a table's cells tell in sentences; a cell that is a name, a date or a figure tells nothing."""
    for cell in row.cells:
        if cell.text.count(" ") >= _PROSE or _DONE.match(cell.text):
            prose = Paragraph(row.index, cell, "body", "", None, tuple(sentences(cell)), (), row.ordinal)
            yield from _of_paragraph(prose, setting)


def _spans(paragraph: Paragraph, line: Line | None) -> Iterator[Span]:
    """The sentences; an indicator's line is read as one with the heading that holds its code."""
    if line and paragraph.heading:
        first = paragraph.sentences[0] if paragraph.sentences else paragraph.heading
        start = paragraph.heading.start - paragraph.span.start
        yield paragraph.span.part(start, first.end - paragraph.span.start)
        yield from paragraph.sentences[1:]
    else:
        yield from paragraph.spans


def _observation(quantity: Quantity, span: Span, line: Line | None, period: Period | None) -> Observation:
    title = line.title if line and line.title else title_of(span.text, quantity.start, quantity.end, quantity.unit)
    if quantity.side in ("lower", "upper"):
        title += f" ({quantity.side} bound)"
    code = None if line is None else (line.second or line.code) if quantity.side == "rate" else line.code
    point = _point(span.text, quantity)
    return Observation(
        code,
        title,
        quantity.value,
        quantity.unit,
        period,
        _evidence(span, quantity),
        "observation." + quantity.unit,
        point,
    )


def _point(text: str, quantity: Quantity) -> str:
    before = text[max(0, quantity.start - 60) : quantity.start]
    if _TARGET.search(before):
        return "target"
    return "forecast" if _FORECAST.search(before) else "actual"


def _evidence(span: Span, quantity: Quantity) -> Evidence:
    """The sentence, without the "it was reported that" before its figure where it is long."""
    if len(span.text) <= 120:
        return span.evidence()
    start = 0
    lead = _LEAD_IN.match(span.text[: quantity.start])
    if lead:
        start = lead.end()
    cuts = [
        m.end()
        for m in re.finditer(
            r";\s|,\s(?:and|but|while|with|of which|against|compared)\s|\.\s", span.text[start : quantity.start]
        )
    ]
    if cuts and quantity.start - start - cuts[-1] > 25:
        start += cuts[-1]
    after = re.search(r";|,\s(?:and|but|while|although|of which)\s|\band\s(?:that|it|the)\b", span.text[quantity.end :])
    end = quantity.end + after.start() if after else len(span.text)
    return span.part(start, end).evidence()
