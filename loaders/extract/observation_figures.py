"""The figures of one paragraph: each with the period its sentence, its line or its list ties it to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.claims import Observation
from loaders.extract.measures import measured_and_others
from loaders.extract.number_words import weighed
from loaders.extract.observation_carrying import compares, continues
from loaders.extract.observation_codes import Named, code_of, named_codes
from loaders.extract.observation_evidence import evidence
from loaders.extract.observation_lists import ListPeriod
from loaders.extract.observation_mentions import figure_periods
from loaders.extract.observation_period_words import Setting
from loaders.extract.observation_periods import period_of, resolved, restates
from loaders.extract.observation_titles import Line, indicator_line, title_of
from loaders.extract.periods import PeriodMention, periods
from loaders.extract.pieces import pieces
from loaders.extract.quantities import Quantity
from loaders.minutes import Paragraph, Span
from ontology.values import Period

_REACH = 300  # characters around a figure in which its period is looked for
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
_EQUALS = re.compile(r"\s?\)?\s?(?:[a-z]+\s)?[=:)]")
_AHEAD = re.compile(r"\b(?:need|require|call\sfor|additional|replacing)\w*\b", re.I)
_SAID = re.compile(
    r"\)\s?[–:-]+\s(?=[A-Z])|\b(?:that|told|reported|explained|advised|replied|noted|felt|asked|stated|commented)\b"
)
# Figures of an indicator's line that are of another time or place than the rest.
_ELSEWHEN = re.compile(
    r"\b(?:from|was|were|previous(?:ly)?|tolerance(?:\sup\sto)?|floor(?:\sis)?|England|Wales|Scotland|national\w*"
    r"|neighbours"
    r"|last\syear\S*(?:\s\w+){0,2}|up\sby|down\sby)\s[(=:]?\s?$",
    re.I,
)
_BACK = re.compile(
    r"^(?:[\w’'%=-]+\s){0,4}of\s(?:these|those|this|them|such|it)\b|^(?:these|those)\b|\b(?:of\s(?:these|them|which"
    r"|whom)"
    r"|this\s(?:deficit|overspend|underspend|shortfall|figure|total))\b",
    re.I,
)
_BESIDE = re.compile(r"\d%?\s?/\s?$")
_REPORT_FOR = re.compile(
    r"\b(?:report|outturn|out-turn|accounts|scorecard|dashboard|data|figures|contributions)\s(?:for|on|covering)\s(?:the\s)?",
    re.I,
)
_JUST_AFTER = 30  # characters between "report for" and the period it is for


class Figures:
    """Reads a paragraph's sentences in order; what one says of time carries to what the next says of it."""

    def __init__(
        self,
        paragraph: Paragraph,
        setting: Setting,
        inherited: Period | None,
        lists: ListPeriod | None,
        known: frozenset[str] = frozenset(),
    ) -> None:
        self._paragraph, self._setting = paragraph, setting
        self._inherited, self._lists, self._known = inherited, lists, known
        self._codes: tuple[Named, ...] = ()
        self._line = self._own = indicator_line(paragraph)
        self._labelled = _of_label(paragraph, setting)
        self._first = paragraph.sentences[0].text if paragraph.sentences else ""
        self._carried: Period | None = None
        self._title = ""
        self._added: tuple[Quantity, ...] = ()
        self._unit = ""  # of the last figure

    def observations(self) -> Iterator[Observation]:
        """Every figure of the paragraph, in order."""
        for span in (piece for whole in _spans(self._paragraph, self._line) for piece in pieces(whole)):
            yield from self._of_sentence(span)

    def _of_sentence(self, span: Span) -> Iterator[Observation]:
        figures, others = measured_and_others(span.text)
        figures, self._added = weighed(span.text, self._paragraph.role, figures, others, self._unit)
        quantities = sorted((*figures, *self._added), key=lambda quantity: quantity.start)
        if not quantities:
            self._note_report(span.text)
            return
        self._unit = (figures or quantities)[-1].unit
        self._note_report(span.text)
        mentions = figure_periods(span.text)
        self._codes = named_codes(span.text, self._known)
        before, last = self._carried, 0
        previous: Period | None = None
        main: Period | None = None
        for place, quantity in enumerate(quantities):
            between = span.text[last : quantity.start]
            if place and self._own and _SAID.search(between):
                self._own = None  # the code is of the first figures alone; what is said about them is not the indicator
            near = _near(mentions, quantity)
            if place and restates(between) and not _follows(near, quantity):
                period = previous
            else:
                period = period_of(span.text, (quantity.start, quantity.end), self._setting, near, previous)
            if period is None and main is not None and continues(span.text, last, quantity):
                period = main
            if period is not None and not (main and compares(between)):
                main = period
            period = period or self._by_context(span.text, quantity, before)
            self._carried = self._carried if place else period
            previous, last = period, quantity.end
            yield self._observation(quantity, span, period)
        self._own = None

    def _note_report(self, text: str) -> None:
        """A "report for the quarter to ..." dates what follows it in the paragraph."""
        report = _REPORT_FOR.search(text)
        mention = next(iter(figure_periods(text[report.end() :])), None) if report else None
        if report and mention and mention.label and mention.start < _JUST_AFTER:
            self._inherited = Period(mention.label)

    def _by_context(self, text: str, quantity: Quantity, before: Period | None) -> Period | None:
        """What a figure is of that its own words do not date: what it refers back to, its line, its section or list."""
        said = text[max(0, quantity.start - _REACH) : quantity.start]
        refers = _BACK.search(said + text[quantity.start : quantity.end + 20]) and not _AHEAD.search(said)
        if refers and (period := self._carried or before):
            return period
        lead = said[-60:]
        if self._own and not _ELSEWHEN.search(lead) and (period := _of_line(text, lead, self._setting)):
            return period
        if _TARGET.search(lead):
            return None
        if self._labelled and text == self._first:
            return self._labelled
        listed = self._lists.of(text, quantity.unit) if self._lists and self._paragraph.role == "item" else None
        return self._inherited or listed

    def _observation(self, quantity: Quantity, span: Span, period: Period | None) -> Observation:
        line = self._own
        title = line.title if line and line.title else ""
        if not title:
            title = self._title = title_of(span.text, quantity.start, quantity.end, quantity.unit, self._title)
        if quantity.side in ("lower", "upper"):
            title += f" ({quantity.side} bound)"
        code = code_of(quantity.start, self._codes)
        if line is not None and code in (None, line.code, line.second):
            other = quantity.side == "rate" or _BESIDE.search(span.text[: quantity.start][-4:])
            code = (line.second or line.code) if other else line.code
        point = _point(span.text, quantity)
        where = evidence(span, quantity)
        rule = "observation." + ("by-words" if quantity in self._added else quantity.unit)
        return Observation(code, title, quantity.value, quantity.unit, period, where, rule, point)


def _of_label(paragraph: Paragraph, setting: Setting) -> Period | None:
    """The period that ends a run-in heading, which is of the sentence after it: "Contributions 2023/24: ..."."""
    if paragraph.heading is None:
        return None
    text = paragraph.heading.text
    return next((resolved(m, setting) for m in figure_periods(text) if m.end == len(text) and m.kind == "year"), None)


def _near(mentions: Sequence[PeriodMention], quantity: Quantity) -> tuple[PeriodMention, ...]:
    """The periods near a figure, and the first, which may be of the whole sentence."""
    return tuple(
        mention
        for place, mention in enumerate(mentions)
        if not place or -_REACH < mention.start - quantity.start < _REACH
    )


def _follows(mentions: Sequence[PeriodMention], quantity: Quantity) -> bool:
    """Whether a period stands just after a figure."""
    return any(0 <= mention.start - quantity.end < 12 for mention in mentions)


def _of_line(text: str, lead: str, setting: Setting) -> Period | None:
    """The period of an indicator's figure: what its line states, else the one reported on; a bare target is of none."""
    if _TARGET.search(lead) and "(" not in lead:
        return None
    stated = (m.beside(setting.year) for m in periods(text) if m.quarter and _EQUALS.match(text[m.end : m.end + 20]))
    return next((period for period in stated if period), None) or setting.reporting


def _spans(paragraph: Paragraph, line: Line | None) -> Iterator[Span]:
    """The sentences; an indicator's line is read as one with the heading that holds its code."""
    if line and paragraph.heading:
        first = paragraph.sentences[0] if paragraph.sentences else paragraph.heading
        start = paragraph.heading.start - paragraph.span.start
        yield paragraph.span.part(start, first.end - paragraph.span.start)
        yield from paragraph.sentences[1:]
    else:
        yield from paragraph.spans


def _point(text: str, quantity: Quantity) -> str:
    before = text[max(0, quantity.start - 60) : quantity.start]
    if _TARGET.search(before):
        return "target"
    return "forecast" if _FORECAST.search(before) else "actual"
