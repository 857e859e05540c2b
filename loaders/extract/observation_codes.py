"""The codes by which indicators are known: "CP02", "NI 62", "KPI 4.2", "Measure 7"; where a sentence names one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_NUMBER = r"\d{1,3}(?:\.\d{1,2})?[a-z]?(?![\d%]|[.,]\d|/\d{1,4}(?![.\d]))"
_WORDED = (
    rf"(?:L?PI|KPI|KPM|NI|BVPI|BV|ASCOF|ASC|PAM|CHR|SOLACE|QPI|SPI|PM|[Ii]ndicator|[Mm]easure|[Mm]etric)"
    rf"[\s-]?(?:[A-Z]{{1,3}}[\s-]?)?{_NUMBER}"
)
_LETTERED = rf"[A-Z]{{1,5}}(?:[-._][A-Z]{{1,5}})?[-._]?{_NUMBER}|(?:CiC|CiN|LaC|CLa|CfL|EHe|SEn)[-._]?{_NUMBER}"
_SPACED = rf"[A-Z]{{2,5}}\s{_NUMBER}"
# Letters with a number that are no code anywhere, and those that are none in running words: half years, months by
# number, years of school, sections of acts.
_NEVER = (
    r"(?!(?:Q[1-4]|FY\s?\d\d|KS\s?[1-5]|COVID[\s-]?\d+|(?:JAN|FEB|MARCH|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC|APRIL|APR"
    r"|ITEM|PAGE|ROOM|TIER|LEVEL|BAND|PHASE|STAGE|DAY|WEEK|YEAR|GRADE|PART|TABLE|PLAN|UNIT|AT|OF|BY|TO|AND|NO|AM|PM)"
    r"\s\d{1,3})\b)"
)
_IN_WORDS = (
    r"(?!(?:H[12]|M(?:1[0-2]|[1-9])|P(?:1[0-2]|[1-9])|Y(?:1[0-3]|[1-9])|YR\s?\d+|T[1-3]|[A-Z]\d{1,2}"
    r"|S(?:17|20|31|47|75|76|106|117|256))\b)"
)
CODE = rf"{_NEVER}(?:{_WORDED}|{_LETTERED}|{_SPACED})"
"""The form of a code, as part of a pattern."""

_TOKEN = re.compile(rf"(?<![\w£/.&-])(?P<code>{CODE})(?![\w-])")
_WORDS, _IN_ANY_WORDS = re.compile(_WORDED), re.compile(rf"{_IN_WORDS}{CODE}")
_BARE = re.compile(r"[A-Za-z]{0,4}[-./]?\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?")
_OPENING, _CLOSING = re.compile(r"[(\[]\s?$"), re.compile(r"\s?[)\]]")
_REFERENCE = re.compile(
    r"\b(?:minute|item|report|paper|policy|page|room|form|road|action|ref|risk|route|bus)s?\s[(\[]?$", re.I
)
_STATED = re.compile(r"[^.;,(]{0,40}(?<![\d,.])(?:£\s?)?\d[\d,.]*\s?(?:%|per\scent)?")
_HEADED = re.compile(
    r"(?:\b(?:ref(?:erence)?|code|id|no|number|kpi|pi|indicator\s(?:no|ref|code|number)|measure\s(?:no|ref|code|number)"
    r"|kpi\s(?:no|ref|code|number))\b\.?|#)",
    re.I,
)
_NAMED = re.compile(r"\b(?:name|title|description|measure|indicator|definition)s?\s*$", re.I)


@dataclass(frozen=True, slots=True)
class Named:
    """A code that a sentence names: the place from which, or up to which (`backward`), figures are of it."""

    code: str
    place: int
    backward: bool


def is_code(text: str) -> bool:
    """Whether a text is a code and nothing else."""
    match = _TOKEN.fullmatch(text)
    return match is not None


def code_column(headings: Iterable[str], columns: Iterable[Iterable[str]]) -> int | None:
    """Which of a table's first columns holds codes: it is headed as one, or every cell of it is one."""
    for place, (heading, cells) in enumerate(zip(headings, columns, strict=False)):
        filled = [cell for cell in cells if cell]
        if place > 1 or not filled:
            return None
        if all(is_code(cell) for cell in filled):
            return place
        headed = _HEADED.fullmatch(heading.strip()) and not _NAMED.search(heading)
        if headed and all(_BARE.fullmatch(cell) or is_code(cell) for cell in filled):
            return place
    return None


def named_codes(text: str, known: frozenset[str]) -> tuple[Named, ...]:
    """The codes a sentence names: those known from a table or a line, those in brackets, and "KPI 4" and its like.

    One in brackets that closes what is said is of the figures before it: "83% were on time (CS04)".
    """
    found = []
    series = {_series(code) for code in known} - {""}
    for match in _TOKEN.finditer(text):
        lead, code = text[max(0, match.start() - 24) : match.start()], match["code"]
        bracketed = bool(_OPENING.search(lead) and _CLOSING.match(text, match.end()))
        if _REFERENCE.search(lead) or not (code in known or _series(code) in series or _stands_alone(code, bracketed)):
            continue
        backward = bracketed and not _STATED.match(text, match.end() + 1)
        found.append(Named(code, match.start() if backward else match.end(), backward))
    return tuple(found)


def _series(code: str) -> str:
    """The letters that codes of one series share, where they are two or more: "CS" of "CS25"."""
    letters = re.match(r"[A-Z]{2,}", code)
    return letters.group() if letters else ""


def _stands_alone(code: str, bracketed: bool) -> bool:
    """Whether a code that no table or line gives may be one: in brackets, or worded."""
    return bool(_IN_ANY_WORDS.match(code)) if bracketed else bool(_WORDS.match(code))


def code_of(place: int, codes: tuple[Named, ...]) -> str | None:
    """The code of the figure at a place: the last named before it, else the one that closes what is said of it."""
    before = [named.code for named in codes if not named.backward and named.place <= place]
    if before:
        return before[-1]
    return next((named.code for named in codes if named.backward and named.place > place), None)
