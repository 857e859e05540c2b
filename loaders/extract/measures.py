"""Which numbers measure something: performance, volume, money, people or a service standard.

Dates, ages, ordinals, windows of time, references and the length of a list only number; they are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import cast

from loaders.extract.dates import dates
from loaders.extract.measured_ages import is_age
from loaders.extract.measured_times import TIMES, measures_time, names_a_span
from loaders.extract.periods import periods
from loaders.extract.quantities import Quantity, quantities, unread_numbers
from loaders.lexicon.reading import lexicon

_CLOCK = re.compile(
    r"\b\d{1,2}[.:]\d{2}\s?(?:am|pm|a\.m|p\.m|hrs|hours|noon)?\b(?!\s?(?:%|per|days|weeks|million"
    r"|m\b))|\b\d{1,2}\s?(?:am|pm|noon)\b",
    re.I,
)
_CLOCK_RANGE = re.compile(r"\b\d{1,2}\s?(?:till|until|to|-|–)\s?(?=\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m|hrs|hours|$))", re.I)
_CLOCK_TIMES = re.compile(r"\b(?:[01]?\d|2[0-3])\.[0-5]\d\s?(?:to|until|-|–)\s?(?:[01]?\d|2[0-3])\.[0-5]\d\b(?!\s?%)")
_CLOCK_HINT = re.compile(r"\d\s?[ap]\.?m\b|\bnoon\b")
# The number of a code is no figure: "KPI 3 – 92.4%".
_CODED = re.compile(
    r"\b(?:L?PI|KPI|NI|BVPI|ASCOF|PAM|SOLACE|QPI|SPI|KPM|PM)[\s-]\d{1,3}(?:\.\d{1,2})?[a-z]?\b"
    r"(?:\s?/\s?\d{1,3}(?:\.\d{1,2})?\b)?"
)
_ENUMERATED = re.compile(r"(?:^|[:;.,–-]|\band|\b[Tt]hat|\bTHAT)\s*\(\d{1,2}\)\s(?:that|to|the|an?|[A-Z])")
_PRONOUN_TAIL = re.compile(r"^\s(?:were|had|have|are|would\sbe|will\sbe|of\s\d)\b(?!\s(?:needed|required|necessary))")
_CLAUSE_LEAD = re.compile(r"(?:^|[.;:,]\s|\b(?:and|of which|all|other|that|but|while)\s)$", re.I)
_DONE_LEAD = re.compile(
    r"\b(?:brought|accepted|received|had|lost|gained|recruited|approved|issued|completed|opened|closed"
    r"|only)\s$",
    re.I,
)
_DONE_TAIL = re.compile(r"^\s(?:back\b|since|during|last|this|so far|to date)\b", re.I)
_LABEL_LEAD = re.compile(r"^\W*(?:[A-Z][\w’'/-]*)(?:\s[\w’'/-]+){0,6}\s$")
_WORD_BEFORE = re.compile(r"([A-Za-z][\w.’'-]{0,30}?)[.\s-]{1,2}(?:\d{1,3}\s?(?:,|and|to|or|-|–|&)\s?)?$")
_LONGEST_SERIES = 30
_MANY = 20
_LETTERS = re.compile(r"[A-Za-z]{2}")
_DIVISOR = re.compile(r"\bper\s$|\bout of\s$|[#№]\s?$")
_EXTENT = re.compile(
    r"\s?(?:x\s?\d|by\s\d|mph|miles?\b|metres?\b|square|sq|kw|mw|members\sof\sthe\spublic|storeys?|inch|cm\b|mm\b"
    r"|[kmg]b\b|p\b|stars?\b|(?:month|week|year|quarter|fort?night)ly\b|fold\b)",
    re.I,
)
_VOTES = re.compile(
    r"\b(?:\w+\sfor,\s(?:and\s)?\w+\sagainst|votes?|voting|voted|abstentions?|abstained|quorum"
    r"|seconded)\b",
    re.I,
)
_TOTAL_LEAD = re.compile(
    r"(?:\b(?:was|were|is|are|at|to|from|of|by|than|average|total(?:led|ling)?|number|numbers|reached"
    r"|target|ceiling|threshold|goal|peer|plan|budget|stood|against|with|and|had|versus|vs|up|down|nearly|around"
    r"|about|approximately|some|only|over"
    r"|under)\s|[=:(]\s?)$",
    re.I,
)
_DIGIT_LEAD = re.compile(r"\d\s$")
_EQUALS_LEAD = re.compile(r"=\s?$")
_OF_MANY = re.compile(
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty))\sof\s(?:the|its|our"
    r"|their|these|those)\s$",
    re.I,
)
_THE_MANY = re.compile(
    r"^\s(?:[\w’'-]+\s){0,3}?(?:children|people|pupils|patients|families|households|carers|homes"
    r"|places|beds|posts|cases|staff|young)\b|^\s(?:received|tested|sampled)\b",
    re.I,
)
_AFTER_PERIOD = re.compile(r"\b(?:the|this|that|last|a|per)\s(?:year|quarter|month|period)\s$", re.I)
_PLACE_TAIL = re.compile(
    r"^\s(?:[A-Z][a-z]+\s){1,3}(?:Street|Road|Avenue|Lane|Close|Drive|Way|Court|Place|Crescent|Gardens"
    r"|Square|Terrace|Hill|Park)\b"
)
_NOUN_TAIL = re.compile(r"^\s(?:[a-z‘'’“\"A-Z(][\w’'-]*)")
_OF_THEM = re.compile(r"^\s(?:of\s(?:these|them|whom|which|those)\b|\w+\s(?:of\s(?:these|them|whom|which))\b)", re.I)
_SOME_OF = re.compile(r"^\sof\s(?:the|its|their|our|his|her|our|all)\b", re.I)
# Differences and levels count whatever they are of: "nine fewer than", "up by nine", "a ceiling of fifteen".
_DIFFERENCE = re.compile(r"^\s(?:fewer|more\s(?:than|had|were|have)|less\sthan|higher\sthan|lower\sthan)\b", re.I)
_CHANGE_LEAD = re.compile(
    r"\b(?:(?:up|down|risen|rose|fallen|fell|grown|grew|increased|reduced|dropped)\sby|(?:net\s)?(?:gain|loss|increase"
    r"|decrease|reduction|rise|fall|drop)\sof)\s(?:(?:some|about|around)\s)?$",
    re.I,
)
_LEVEL_LEAD = re.compile(
    r"\b(?:(?:stood|standing|stand|stands)\sat|(?:ceiling|target|total|average|maximum|minimum|team|limit|standard"
    r"|mean)\sof"
    r"|numbered|totalled|averag(?:ed|ing)|against\sthe|hoped[\s-]for|had\sbeen|were\snow|was\snow|with"
    r"|designed\sfor|peaked\sat|nearer|all\sbut)\s(?:the\s)?$",
    re.I,
)
_LEVEL_TAIL = re.compile(r"^(?:\s?$|[.,;)]|\s(?:or|and|in|at|by|each|aimed|promised|set|planned|to|for|per|against)\b)")
_TERMS = ("months", "years")  # how long something lasts, unless a rule knows better
_RATIO = re.compile(r"\bratios?\b", re.I)
_ASIDE_LEAD = re.compile(r"\((?:[A-Z][\w’'-]*(?:\s[\w’'-]+){0,3}\s|[\w\s]{0,24}\b(?:nearer|was|were)\s)?$")
_IDLE_LEAD = re.compile(r"\b(?:the|these|those|both|all|other|first|last|next|any|either|if|further|no)\s$", re.I)
# A number word that stands for what was counted before it: "the other ten", "schools had led nine".
_FOR_A_NOUN_LEAD = re.compile(
    r"(?:\b(?:led|lost|gained|took|found|visited|approved|received|another|remaining|than|down\sto|up\sto"
    r"|to\sonly|basis\sof|in\sonly|served\son|mentioned\sin|disagreed\swith\s\w+\s\w+\sin|out\sof|have"
    r"|should\shave|the\sother|case\sof\sthe)|, and)\s$",
    re.I,
)
_ENDS = re.compile(r"^\s?(?:[.,;:)]|$)")
_PROPOSED = re.compile(r"\b(?:if|should|need(?:s|ed)?|further|obtain)\b[^,.;]{0,20}$", re.I)


def measured(sentence: str) -> tuple[Quantity, ...]:
    """The quantities of a sentence that measure something, in order."""
    return measured_and_others(sentence)[0]


def measured_and_others(sentence: str) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
    """The quantities of a sentence that measure something, and the other numbers that are no date or time of day."""
    if _CODED.search(sentence):
        sentence = _CODED.sub(lambda code: re.sub(r"\d", "x", code.group()), sentence)
    found = quantities(sentence)
    if len(found) > _MANY and len(_LETTERS.findall(sentence)) < len(found):
        return (), ()  # a run of numbers without words measures nothing
    unread = tuple(unread_numbers(sentence)) if len(found) <= _MANY else ()
    if not (found or unread):
        return (), ()
    taken = _taken(sentence)
    rated = any(q.unit not in TIMES for q in found)
    free = [q for q in found if not _overlaps(q, taken)]
    right = [_measures(q, sentence, rated) for q in free]
    kept = tuple(q for q, measures in zip(free, right, strict=True) if measures)
    spans = (*taken, *((q.start, q.end) for q in kept))
    rest = [q for q, measures in zip(free, right, strict=True) if not (measures or _is_no_figure(q, sentence))]
    rest += [q for q in unread if not _overlaps(q, spans)]
    return kept, _apart(sorted(rest, key=lambda q: q.start))


def _is_no_figure(quantity: Quantity, sentence: str) -> bool:
    """Whether a number is known to measure nothing, whatever else stands beside it."""
    lead, tail = sentence[max(0, quantity.start - 70) : quantity.start], sentence[quantity.end : quantity.end + 70]
    if quantity.unit in TIMES:
        return quantity.unit in _TERMS or names_a_span(quantity, tail)
    return _numbers_only(quantity, lead, tail) and not lead.endswith("out of ")


def _apart(numbers: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The numbers without those that overlap one before them, but for the other bound of a range."""
    apart: list[Quantity] = []
    for number in numbers:
        if not apart or apart[-1].end <= number.start or (number.side and apart[-1].side):
            apart.append(number)
    return tuple(apart)


def _taken(sentence: str) -> Sequence[tuple[int, int]]:
    """Where dates, periods and times of day stand."""
    spans = [(date.start, date.end) for date in dates(sentence)]
    spans += [(period.start, period.end) for period in periods(sentence)]
    return sorted(
        spans
        + [
            match.span()
            for match in _CLOCK.finditer(sentence)
            if re.search(r"[apn]", match.group(), re.I) or (":" in match.group() and not _RATIO.search(sentence))
        ]
        + [match.span() for match in _CLOCK_RANGE.finditer(sentence)]
        + [match.span() for match in _CLOCK_TIMES.finditer(sentence) if _CLOCK_HINT.search(sentence)]
    )


def _overlaps(quantity: Quantity, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < quantity.end and quantity.start < end for start, end in taken)


def _measures(quantity: Quantity, sentence: str, rated: bool) -> bool:
    lead, tail = sentence[max(0, quantity.start - 70) : quantity.start], sentence[quantity.end : quantity.end + 70]
    if quantity.unit in TIMES:
        return measures_time(quantity, sentence, rated)
    if quantity.unit != "count":
        return True
    if _numbers_only(quantity, lead, tail):
        return False
    if _DIFFERENCE.match(tail) or _CHANGE_LEAD.search(lead) or (_LEVEL_LEAD.search(lead) and _LEVEL_TAIL.match(tail)):
        return True
    return _counts_in_words(lead, tail) if quantity.spelled else _counts_in_digits(quantity, lead, tail)


def _numbers_only(quantity: Quantity, lead: str, tail: str) -> bool:
    """References, ages, addresses, telephone numbers, votes and the length of lists."""
    return (
        _is_enumerator(quantity, lead, tail)
        or _is_reference(quantity, lead)
        or is_age(quantity, lead, tail)
        or bool(_PLACE_TAIL.match(tail) or _VOTES.search(lead + tail) or _DIVISOR.search(lead) or _EXTENT.match(tail))
        or (_counts_a_list(tail) and not _OF_MANY.search(lead) and quantity.value < _LONGEST_SERIES)
    )


def _is_enumerator(quantity: Quantity, lead: str, tail: str) -> bool:
    """The "(2)" of a list, and the digits of telephone numbers."""
    if lead.endswith("(") and tail.startswith(")") and _ENUMERATED.search(lead[-8:] + quantity.words + tail[:6]):
        return True
    if quantity.words.startswith("0") and len(quantity.words) > 1 and "." not in quantity.words:
        return True
    unmarked = quantity.value > 99_999 and "," not in quantity.words and not quantity.spelled
    return unmarked and bool(_DIGIT_LEAD.search(lead))


def _is_reference(quantity: Quantity, lead: str) -> bool:
    """The number of a section, page or level; large ones after "year" or "target" are quantities still."""
    before = _WORD_BEFORE.search(lead)
    word = before.group(1).lower().rstrip(".") if before else ""
    if quantity.spelled and _AFTER_PERIOD.search(lead):
        return False  # "during the year six families"
    if lead.endswith("Day "):
        return True  # of a conference; "a day 40 calls" counts
    if word not in _words("numbered") or _EQUALS_LEAD.search(lead):
        return False
    return quantity.value < _LONGEST_SERIES or word not in _words("numbered_or_counted")


def _counts_a_list(tail: str) -> bool:
    nouns = re.findall(r"[A-Za-z-]+", tail.split(",", maxsplit=1)[0].split(".", maxsplit=1)[0].lower())[:2]
    return any(noun in _words("listed") for noun in nouns)


def _counts_in_digits(quantity: Quantity, lead: str, tail: str) -> bool:
    """Digits measure where they count a noun or end a "was 215"; a bare year does neither."""
    if quantity.value == quantity.value.to_integral() and 1900 <= quantity.value <= 2099 and "," not in quantity.words:
        return bool(re.search(r"=\s?$|\b(?:number|total|average)\b[^.;]{0,20}$", lead)) or bool(
            re.match(r"\s[a-z]+s\b(?<!was)", tail)
        )
    if re.match(r"\s?(?:[-–]\s?\d|\.\s?$)", tail) and not _TOTAL_LEAD.search(lead):
        return False
    if tail.startswith(")") and _ASIDE_LEAD.search(lead):
        return True
    if _LABEL_LEAD.match(lead) and re.match(r"[,.;(]|\s?$", tail):
        return True
    return bool(_NOUN_TAIL.match(tail)) or bool(_TOTAL_LEAD.search(lead)) or bool(re.match(r"\s?[(=]", tail))


def _counts_in_words(lead: str, tail: str) -> bool:
    """Number words measure where they count people, places or cases, or some of "these"; not "the two parties"."""
    if _OF_THEM.match(tail) or _SOME_OF.match(tail) or (_PRONOUN_TAIL.match(tail) and _CLAUSE_LEAD.search(lead)):
        return True
    if (_DONE_LEAD.search(lead) and _DONE_TAIL.match(tail)) or (_FOR_A_NOUN_LEAD.search(lead) and _ENDS.match(tail)):
        return True
    if _OF_MANY.search(lead) or re.search(r"\b(?:each|all|one)\sof\sthe\s$", lead):
        return True
    if _PROPOSED.search(lead) or (_IDLE_LEAD.search(lead) and not _THE_MANY.match(tail)):
        return False
    nouns = re.findall(
        r"[A-Za-z][\w-]*",
        re.split(r"[.,;:()]|\b(?:of|in|for|to|with|that|who|which|and|had|were|was|have|from|by)\b", tail)[0].lower(),
    )
    if nouns and nouns[0] in _words("uncounted"):
        return False
    return any(noun in _words("counted") or _is_plural(noun) for noun in nouns[:4])


def _is_plural(noun: str) -> bool:
    """Whether a word looks like several things that can be counted, and none of those that only number."""
    return (
        len(noun) > 3
        and noun.endswith("s")
        and not noun.endswith(("ss", "us", "is", "ous"))
        and noun not in _words("uncounted")
        and noun not in _words("listed")
    )


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(cast("str", lexicon("units")[section]).split())
