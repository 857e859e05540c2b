"""The period a figure is of: only where the words around it tie it to one."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from loaders.extract.observation_mentions import UNLABELLED, figure_periods
from loaders.extract.observation_money_years import forecast_year, overspent_year
from loaders.extract.observation_period_words import Setting, in_words
from loaders.extract.periods import PeriodMention, quarter_of
from ontology.values import Period, add_months, financial_year, month_days

_BREAK = re.compile(r"[;:]|,(?!\d{3})|\b(?:that|which|whilst|while|although|but|and)\b|\.\s", re.I)
_FREE_LEAD = re.compile(
    r"\b(?:since|until|till|before|after|dated|of|agreement for|contract for|plan for|strategy for"
    r"|programme for|from|next|following|than|due|report of|up to|continue to|last until)\s(?:the\s|early\s|late\s)*$",
    re.I,
)
_TIED_LEAD = re.compile(
    r"(?:\b(?:at|on|in|during|for|to|as at|as of|by|end of|of|ended|ending"
    r"|over)\s(?:the\s)?(?:end of\s)?|[(=–-]\s?)$",
    re.I,
)
_EARLIER = re.compile(
    r"^[^.;]{0,30}?\b(?:(?:(?:in|at|for)\s)?the\ssame\s(?:point|stage|time|date|week|period|month|term)s?\s"
    r"(?P<same>last\syear|(?:of|in)\s(?:the\s)?(?:previous|preceding|prior)\s(?:school\s)?year|a\syear\s(?:ago|earlier|before))"
    r"|(?:in\s|for\s|at\s)?the\s(?:previous|preceding|prior|last|same)\s(?P<unit>month|quarter|year|period)"
    r"(?:\s(?:last|of the previous|in the previous)\s(?:year))?"
    r"|(?P<n>twelve|12)\smonths\s(?:earlier|before|previously|ago)|(?:a|one|in\sthe|the)\syear\s(?:earlier|before"
    r"|ago|previously)|(?P<last>last year|previously))\b",
    re.I,
)
_ON_PREVIOUS = re.compile(
    r"\b(?:on|from|over|than|since|up|down|compared)\b[^.;]{0,40}\b(?:the\s)?previous\s(?P<unit>month"
    r"|quarter)\b",
    re.I,
)
_OPENS = re.compile(r"\W*(?:(?:as\s(?:at|of)|at|by|in|on|during|for)\s)?(?:the\s)?(?:end\sof\s(?:the\s)?)?$", re.I)
_RESTATES = re.compile(
    r"(?:,\s(?:or|which\s(?:was|is|equated\sto|equals|represented)|equal\sto|that\sis,?|equivalent\sto|a\srate\sof)"
    r"|\([^()]{0,30})\s?(?:about\s|almost\s|nearly\s)?$",
    re.I,
)
_NEAR = 120  # characters between a figure and its period
_FIGURE_NEXT = re.compile(r"\s?[:=]?\s?[\d£]")
_ON_THE = re.compile(r"[^.;]{0,20}\bon the\b")
_DIFFERENCE = re.compile(r"\s?(?:[\w’'-]+\s)?(?:fewer|more|less|higher|lower)\b", re.I)
_SPENT = re.compile(r"\b(?:over\s(?:its|the)\sbudget|overspen\w+|underspen\w+|outturn|over\sbudget)\b", re.I)
_AHEAD = re.compile(
    r"\b(?:would|will|to\sbe|forecast\w*|project\w*|expect\w*|by|until|from|target|due|aim\w*"
    r"|plan\w*)\b[^.;]{0,60}$",
    re.I,
)
_INSTEAD = re.compile(
    r"\b(?:would|could|will|may|might)\b|\b(?:than|from|over|year\sto|considered\sfor)\s(?:the\s)?$", re.I
)
_ON = re.compile(r"\bon\s$", re.I)
# What was done on a day rather than measured then: "the £1.4m agreed by Council in February", "the plan sent in May".
_EVENT = re.compile(
    r"\b(?:promised|signed|presented|tabled|sent|adopted|launched|announced|published|set\sup|written|runs?\sout"
    r"|expires?|ends?|starts?|begins?|(?:made|agreed|approved|awarded)\sby\s(?:the\s)?[A-Z][\w’'-]+)\b"
    r"(?:\s[\w’'-]+){0,3}\s(?:in|on|at|by|during|for)\s(?:the\s)?$"
)
_BEGUN = re.compile(
    r"\b(?:appointed|opened|started|begun|began|held|met|formed|recruited|visited|wrote|said)\s(?:in|on|at|by|during)\s(?:the\s)?$"
)
_GRANTED = re.compile(
    r"\b(?:agreed|approved|awarded|granted|made|received|allocated)\b(?:\s[\w’'-]+){0,4}\s(?:in|on|at|by)\s(?:the\s)?$"
)
_OUT_OF = re.compile(r"^\s(?:out\s)?of\s(?:the\s|its\s|their\s|our\s|these\s|those\s)?[\d,]+\b")


def period_of(
    text: str, at: tuple[int, int], setting: Setting, mentions: tuple[PeriodMention, ...], previous: Period | None
) -> Period | None:
    """The period that the figure at some offsets is tied to by its sentence; None where it is to none.

    `mentions` are the periods named near it; `previous` is the period of the figure before it in the sentence, which it
    may be compared with.
    """
    start, end = at
    nearest = _nearest(text, start, end, mentions)
    if nearest is not None and nearest.kind == UNLABELLED:
        return None
    of_year = nearest is not None and nearest.kind == "year"
    told: tuple[Callable[[], Period | None], ...] = (
        lambda: _compared_with(text, end, setting, previous),
        lambda: None if of_year else in_words(text, start, end, setting),
        lambda: None if of_year else forecast_year(text, at, setting, nearest),
        lambda: _of_mention(text, nearest, setting),
        lambda: _of_comparison(text, end, setting),
        lambda: overspent_year(text, at, setting),
        lambda: _of_opening(text, start, setting, mentions),
    )
    period = next((period for tell in told if (period := tell())), None)
    at_year_end = period is not None and period.kind == "day" and str(period).endswith("-03-31")
    if at_year_end and period and text[start : start + 1] == "£" and _SPENT.search(text[max(0, start - 80) : end + 40]):
        return Period(financial_year(period.days.latest)) if period.days.latest else period
    return period


def _of_mention(text: str, nearest: PeriodMention | None, setting: Setting) -> Period | None:
    if nearest is None:
        return None
    ahead = bool(_AHEAD.search(text[max(0, nearest.start - 80) : nearest.start]))
    return resolved(nearest, setting, ahead)


def _of_opening(text: str, start: int, setting: Setting, mentions: tuple[PeriodMention, ...]) -> Period | None:
    """A date that opens the sentence ("As of 31 May, ...") is that of its figures, up to what is only looked for."""
    for mention in mentions[:1]:
        if mention.end > start or not _OPENS.fullmatch(text[: mention.start]):
            continue
        between = text[mention.end : start]
        if re.match(r",", between) or restates(between):
            return resolved(mention, setting)
    return None


def _nearest(text: str, start: int, end: int, mentions: tuple[PeriodMention, ...]) -> PeriodMention | None:
    """The mention that follows the figure in its clause, else the one before it; no clause or other figure between."""
    money = text[start : start + 1] == "£"
    after = next((m for m in mentions if 0 <= m.start - end < _NEAR), None)
    if after and _is_of_figure_before(text[end : after.start], text[after.end : after.end + 4], after, money):
        return after
    before = next((m for m in reversed(mentions) if 0 <= start - m.end < _NEAR), None)
    return before if before and _is_of_figure_after(text, before, start) else None


def _is_of_figure_before(between: str, tail: str, mention: PeriodMention, money: bool) -> bool:
    """Whether a period belongs to the figure before it; "(2019/20: 5.1%)" is of the figure that follows it."""
    if _FIGURE_NEXT.match(tail):
        return False
    if re.fullmatch(r",\s", between) and tail[:1] == ")":
        return True
    between = _OUT_OF.sub("", between)
    apart = _BREAK.search(between) or re.search(r"\d", between) or (money and _GRANTED.search(between))
    return not apart and _is_tied(between) and not _stands_for_another(between, mention)


def _is_of_figure_after(text: str, mention: PeriodMention, start: int) -> bool:
    between = text[mention.end : start]
    if re.fullmatch(r"\s?=\s?", between):
        return True
    if re.fullmatch(r":\s?", between) and text[mention.start - 1 : mention.start] == "(":
        return True
    lead = text[max(0, mention.start - 60) : mention.start]
    if _BREAK.search(between.removeprefix(",")) or not _is_tied(lead):
        return False
    if _BEGUN.search(lead) or (text[start : start + 1] == "£" and _GRANTED.search(lead)):
        return False
    return "=" in between or not re.search(r"\d\D*\d", between)


def restates(between: str) -> bool:
    """Whether a figure says again what the one before it said: "274, which equated to 102 per 10,000"."""
    return bool(_RESTATES.search(between)) and not re.search(r"\d|;|\.\s|\b(?:budget|target|plan)\W*$", between)


def _stands_for_another(between: str, mention: PeriodMention) -> bool:
    """Whether the period is what the figure is compared with or meant for: "up 3.8% on 2022/23"."""
    return bool(_INSTEAD.search(between)) or (mention.kind != "day" and bool(_ON.search(between)))


def _is_tied(lead: str) -> bool:
    if _EVENT.search(lead):
        return False
    return (bool(_TIED_LEAD.search(lead) or not lead.strip()) and not _FREE_LEAD.search(lead)) or bool(
        re.search(r"\bend of\s(?:the\s)?$|[(]\s?$", lead)
    )


def resolved(mention: PeriodMention, setting: Setting, ahead: bool = False) -> Period | None:
    """The period a mention means in its setting; `ahead` where it is one to come."""
    if mention.kind == UNLABELLED:
        return None
    if mention.date is not None and mention.label is None:
        return _dated(mention, setting, ahead)
    period = mention.beside(setting.year)
    if period and mention.label is None and not ahead and setting.ended and _begins_after(period, setting.ended):
        return shifted(period, -12)  # "in Q4", said in June: the one that is over
    return period


def _begins_after(period: Period, day: date) -> bool:
    return bool(period.days.earliest and period.days.earliest > day)


def _dated(mention: PeriodMention, setting: Setting, ahead: bool) -> Period | None:
    """A day or month without a year: the one near the period reported on, not one to come where it is over."""
    if setting.anchor is None or mention.date is None:
        return None
    days = mention.date.nearest(setting.anchor)
    if not ahead and setting.ended and days.earliest and days.earliest > setting.ended:
        days = mention.date.in_year(days.earliest.year - 1)
    if days.latest is None:
        return None
    last = days.latest
    forms = {
        "month": f"{last:%Y-%m}",
        "calendar": f"{last:%Y}",
        "financial": financial_year(last),
        "quarter": quarter_of(last).label,
    }
    return Period(forms.get(mention.kind, str(last)))


def _compared_with(text: str, end: int, setting: Setting, previous: Period | None) -> Period | None:
    """The earlier period of "210 the previous month", "774 twelve months earlier"."""
    match = _EARLIER.match(text[end : end + 90])
    tail = text[end : end + 40]
    if not match or _DIFFERENCE.match(tail) or _ON_THE.match(tail) or re.search(r"\d", match.group()):
        return None
    current = _current(text[:end], setting, match["unit"], previous)
    if current is None:
        return None
    unit = (match["unit"] or "year").lower()
    if unit == "period" or (match["last"] and (previous is None or match["last"].lower() == "previously")):
        return None
    return shifted(current, {"month": -1, "quarter": -3, "year": -12}[unit])


def _current(before: str, setting: Setting, unit: str | None, previous: Period | None) -> Period | None:
    """The period of the figure compared: an earlier date of the sentence, else that reported on, if as long."""
    for mention in reversed(figure_periods(before[-300:])):
        if mention.label:
            return Period(mention.label)
    if previous is not None:
        return previous
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
    if period.kind == "year" and "/" not in str(period):
        return Period(str(first.year))
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
