"""The period a figure is of: only where the words around it tie it to one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from loaders.extract.periods import PeriodMention, dated_periods
from ontology.values import DateInterval, Period, add_months, financial_year, month_days

_BREAK = re.compile(r"[;:]|,(?!\d{3})|\b(?:that|which|whilst|while|although|but|and)\b|\.\s", re.I)
_FREE_LEAD = re.compile(
    r"\b(?:since|until|till|before|after|dated|of|agreement for|contract for|plan for|strategy for"
    r"|programme for|from|next|following|than|due|report of)\s(?:the\s|early\s|late\s)*$",
    re.I,
)
_TIED_LEAD = re.compile(
    r"(?:\b(?:at|on|in|during|for|to|as at|as of|by|end of|of|ended|ending"
    r"|over)\s(?:the\s)?(?:end of\s)?|[(=–-]\s?)$",
    re.I,
)
_EARLIER = re.compile(
    r"^[^.;]{0,30}?\b(?:(?:in\s|for\s|at\s)?the\s(?:previous|preceding|prior|last"
    r"|same)\s(?P<unit>month|quarter|year|period)(?P<same>\s(?:last|of the previous"
    r"|in the previous)\s(?:year))?"
    r"|(?P<n>twelve|12)\smonths\s(?:earlier|before|previously|ago)|(?:a|one)\syear\s(?:earlier|before"
    r"|ago|previously)|(?P<last>last year|previously))\b",
    re.I,
)
_COMPARED = re.compile(
    r"\b(?:up|down|from|compared|against|than|versus|vs|on|increase|decrease|reduction|rise|fall)\b", re.I
)
_ON_PREVIOUS = re.compile(
    r"\b(?:on|from|over|than|since|up|down|compared)\b[^.;]{0,40}\b(?:the\s)?previous\s(?P<unit>month"
    r"|quarter)\b",
    re.I,
)
_FORECAST = re.compile(
    r"\b(?:forecast(?:s|ed|ing)?|project(?:ed|ion|ions|ing)|anticipated|predicted|outturn|out-turn"
    r"|year[\s-]end)\b",
    re.I,
)
_FORECAST_FOR_YEAR = re.compile(
    r"\b(?:forecast|projected)\s(?:outturn|out-turn|year[\s-]end)|\bforecast(?:ing|ed"
    r"|s)?\b[^.;]{0,60}\b(?:full|for\sthe)\s(?:financial\s)?year\b|\boutturn\sfor\sthe\syear\b",
    re.I,
)
_OPENS = re.compile(r"\W*(?:(?:as\s(?:at|of)|at|by|in|on|during|for)\s)?(?:the\s)?(?:end\sof\s(?:the\s)?)?$", re.I)
_MONTH_WORDS = re.compile(r"\b(?:in[\s-]month|(?P<end>month[\s-]end))\b", re.I)
_YEAR_START = re.compile(r"\b(?:beginning|start)\sof\sthe\s(?:financial\s)?year\b", re.I)
_NEXT_YEAR = re.compile(r"\bnext\s(?:financial\s)?year\b", re.I)
_IN_YEAR = re.compile(r"\bin-year\b", re.I)
_YEAR_END = re.compile(r"\bat\s(?:the\s)?(?:financial\s)?year[\s-]end\b", re.I)
_INSTEAD = re.compile(
    r"\b(?:would|could|will|may|might)\b|\b(?:than|from|over|year\sto|considered\sfor)\s(?:the\s)?$", re.I
)
_ON = re.compile(r"\bon\s$", re.I)
_OF_THE_YEAR = re.compile(
    r"\b(?:outturn|out-turn|year[\s-]end|for the (?:\w+\s)?year|by the year|full year|overspend"
    r"|underspend|spend|deficit|surplus|budget)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of time around a figure: the meeting's days and the period the item reports on."""

    held: DateInterval
    reporting: Period | None

    @property
    def year(self) -> str | None:
        """The financial year reported on, else that of the meeting when it is sure."""
        if self.reporting and self.reporting.days.latest:
            return financial_year(self.reporting.days.latest)
        years = {financial_year(day) for day in (self.held.earliest, self.held.latest) if day}
        return years.pop() if len(years) == 1 and self.held.earliest and self.held.latest else None

    @property
    def year_end(self) -> date | None:
        """The last 31 March that was over."""
        day = (self.reporting.days.latest if self.reporting else None) or self.held.earliest
        if day is None:
            return None
        return date(day.year if (day.month, day.day) >= (3, 31) else day.year - 1, 3, 31)

    @property
    def anchor(self) -> date | None:
        """The day that dates without a year lie near."""
        return (self.reporting.days.latest if self.reporting else None) or self.held.earliest or self.held.latest


def period_of(
    text: str, start: int, end: int, setting: Setting, mentions: tuple[PeriodMention, ...] | None = None
) -> Period | None:
    """The period that the figure at some offsets is tied to by its sentence; None where it is to none."""
    found = dated_periods(text) if mentions is None else mentions
    told: tuple[Callable[[], Period | None], ...] = (
        lambda: _compared_with(text, end, setting),
        lambda: _of_forecast(text, start, setting, _FORECAST_FOR_YEAR),
        lambda: _of_mention(text, start, end, setting, found),
        lambda: _in_words(text, start, end, setting),
        lambda: _of_comparison(text, end, setting),
        lambda: _of_forecast(text, start, setting, _FORECAST),
        lambda: _of_opening(text, start, setting, found),
    )
    return next((period for tell in told if (period := tell())), None)


def _of_mention(
    text: str, start: int, end: int, setting: Setting, mentions: tuple[PeriodMention, ...]
) -> Period | None:
    nearest = _nearest(text, start, end, mentions)
    return _resolved(nearest, setting) if nearest else None


def _of_opening(text: str, start: int, setting: Setting, mentions: tuple[PeriodMention, ...]) -> Period | None:
    """A date that opens the sentence ("As of 31 May, ...") is that of all its figures."""
    for mention in mentions[:1]:
        if mention.end <= start and _OPENS.match(text[: mention.start]) and re.match(r",", text[mention.end :]):
            return _resolved(mention, setting)
    return None


def _in_words(text: str, start: int, end: int, setting: Setting) -> Period | None:
    """What is meant by "in month", "at month end", "at year end", "at the start of the financial year", "next year"."""
    before, after = text[max(0, start - 70) : start], text[end : end + 40]
    around = f"{re.split(_BREAK, before)[-1]}|{re.split(_BREAK, after)[0]}"
    days = setting.reporting.days if setting.reporting else None
    if days and setting.reporting and setting.reporting.kind == "month" and (match := _MONTH_WORDS.search(around)):
        return Period(str(days.latest)) if match["end"] else setting.reporting
    if _YEAR_START.search(around) and setting.year:
        return Period(f"{setting.year[:4]}-04-01")
    if _NEXT_YEAR.search(around) and setting.year:
        first = int(setting.year[:4]) + 1
        return Period(f"{first}/{(first + 1) % 100:02d}")
    if _IN_YEAR.search(around) and setting.year:
        return Period(setting.year)
    if _YEAR_END.search(around) and not _FORECAST.search(before[-60:].replace("year end", "").replace("year-end", "")):
        return Period(str(setting.year_end)) if setting.year_end else None
    return None


def _nearest(text: str, start: int, end: int, mentions: tuple[PeriodMention, ...]) -> PeriodMention | None:
    """The mention that follows the figure in its clause, else the one before it; no clause or other figure between."""
    for mention in mentions:
        if mention.start >= end and mention.start - end < 120:
            between = text[end : mention.start]
            if re.match(r"\s?[:=]\s?[\d£]", text[mention.end : mention.end + 4]):
                break  # "(2019/20: 5.1%)" is of the figure that follows it
            if re.fullmatch(r",\s", between) and text[mention.end : mention.end + 1] == ")":
                return mention
            if (
                not _BREAK.search(between)
                and not re.search(r"\d", between)
                and _is_tied(between)
                and not _stands_for_another(between, mention)
            ):
                return mention
            break
    for mention in reversed(mentions):
        if mention.end <= start and start - mention.end < 120:
            between = text[mention.end : start]
            if re.fullmatch(r":\s?", between) and text[mention.start - 1 : mention.start] == "(":
                return mention
            if not _BREAK.search(between.removeprefix(",")) and _is_tied(
                text[max(0, mention.start - 40) : mention.start]
            ):
                return mention if not re.search(r"\d\D*\d", between) or "=" in between else None
            break
    return None


def _stands_for_another(between: str, mention: PeriodMention) -> bool:
    """Whether the period is what the figure is compared with or meant for: "up 3.8% on 2022/23"."""
    return bool(_INSTEAD.search(between)) or (mention.kind != "day" and bool(_ON.search(between)))


def _is_tied(lead: str) -> bool:
    return (bool(_TIED_LEAD.search(lead) or not lead.strip()) and not _FREE_LEAD.search(lead)) or bool(
        re.search(r"\bend of\s(?:the\s)?$|[(]\s?$", lead)
    )


def _resolved(mention: PeriodMention, setting: Setting) -> Period | None:
    if mention.kind == "school":
        return None
    if mention.date is not None and mention.label is None:
        return _dated(mention, setting)
    return mention.beside(setting.year)


def _dated(mention: PeriodMention, setting: Setting) -> Period | None:
    """A day or month without a year, near the period reported on."""
    if setting.anchor is None or mention.date is None:
        return None
    days = mention.date.nearest(setting.anchor)
    if days.latest is None:
        return None
    return Period(f"{days.latest:%Y-%m}" if mention.kind == "month" else str(days.latest))


def _compared_with(text: str, end: int, setting: Setting) -> Period | None:
    """The earlier period of "210 the previous month", "774 twelve months earlier"."""
    match = _EARLIER.match(text[end : end + 90])
    if not match or re.search(r"\d", match.group()) or re.match(r"[^.;]{0,20}\bon the\b", text[end : end + 40]):
        return None
    current = _current(text[:end], setting, match["unit"])
    if current is None:
        return None
    unit = (match["unit"] or "year").lower()
    if unit == "period" or match["last"]:
        return None
    return shifted(current, {"month": -1, "quarter": -3, "year": -12}[unit])


def _current(before: str, setting: Setting, unit: str | None) -> Period | None:
    """The period of the figure compared: an earlier date of the sentence, else that reported on, if as long."""
    for mention in reversed(dated_periods(before[-300:])):
        if mention.label:
            return Period(mention.label)
    if setting.reporting is None or unit is None:
        return None
    return setting.reporting if setting.reporting.kind == unit.lower() else None


def shifted(period: Period, months: int) -> Period | None:
    """The like period some months away."""
    days = period.days
    if days.earliest is None or days.latest is None:
        return None
    if period.kind == "day":
        moved = add_months(days.latest, months)
        at_end = (days.latest + timedelta(days=1)).day == 1
        return Period(str(month_days(moved.year, moved.month).latest if at_end else moved))
    first = add_months(days.earliest, months)
    if period.kind == "month":
        return Period(f"{first:%Y-%m}")
    year = financial_year(first)
    return Period(year if period.kind == "year" else f"{year} Q{(first.month - 4) % 12 // 3 + 1}")


def _of_comparison(text: str, end: int, setting: Setting) -> Period | None:
    """A figure set against the previous month's is of the month reported on."""
    match = _ON_PREVIOUS.search(text[end : end + 120])
    if match and setting.reporting and setting.reporting.kind == match["unit"].lower():
        return setting.reporting
    return None


def _of_forecast(text: str, start: int, setting: Setting, words: re.Pattern[str]) -> Period | None:
    """A forecast outturn is of its financial year."""
    before, after = text[max(0, start - 160) : start], text[start : start + 100]
    said = words.search(before) or (words is _FORECAST_FOR_YEAR and words.search(before + after))
    if said and _OF_THE_YEAR.search(before + after) and setting.year:
        return Period(setting.year)
    return None
