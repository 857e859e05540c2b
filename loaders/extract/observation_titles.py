"""What a figure is a figure of: an indicator's printed title, or the words of the sentence around the number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.minutes import Paragraph

_CODE = (
    r"(?:KPI|NI|PI|LPI|BV|BVPI|ASCOF|ASC|PAM|CHR|SOLACE)[\s-]?\d{1,3}[a-z]?(?:\.\d{1,2})?"
    r"|[A-Z]{1,4}[-.]?\d{1,3}(?:\.\d{1,2})?[a-z]?|[A-Z]{2,4}-\d{1,3}"
)
CODE = re.compile(_CODE)
_LINE = re.compile(
    rf"(?P<code>{_CODE})(?:\s?[/&,]\s?(?P<code2>{_CODE}))?(?:\s\((?:formerly|was|old)\s[^()\n]{{1,20}}\))?\s*(?:[-–—:|]\s*|\s(?=[A-Z%]))(?P<title>[^\n]{{0,200}})"
)
_TITLE_END = re.compile(
    r"\s*(?:[–—:=(]|\s-\s)\s*(?:\(?\s*(?:Quarter|quarter|Q[1-4]\b|Qtr|\d|£|target|Target|YTD|average"
    r"|actual|Month|20\d\d))|\s*[=]"
)
_REPORTING_LEAD = re.compile(r"^.*?\b(?:that|out|how|to|find)\b\s+(?=\S)", re.I)
_STATES = re.compile(
    r"\b(?:was|were|is|are|stood|totalled|had (?:been|risen|fallen|grown|increased|decreased|reduced"
    r"|gone)|has|have|at|rose|fell|reached)\b",
    re.I,
)
_NOUN = re.compile(
    r"^\s?(?:[a-z‘'“\"(][\w’'/&-]*|[A-Z][\w’'/&-]*)(?:\s(?!(?:was|were|had|has|is|are|would|will|and"
    r"|who|which|that|in order|,)\b)[\w’'‘/&-]+){0,7}"
)


@dataclass(frozen=True, slots=True)
class Line:
    """An indicator's line: its code or two, its title, and where in the paragraph its figures begin to be prose."""

    code: str
    second: str | None
    title: str


def indicator_line(paragraph: Paragraph) -> Line | None:
    """The indicator whose code opens a paragraph, None where none does."""
    match = _LINE.match(paragraph.span.text[len(paragraph.marker) :].lstrip()[:320])
    if not match:
        return None
    title = match["title"]
    cut = _TITLE_END.search(title)
    stop = re.search(r"\.\s|[.;]$|\s[-–—]\s(?=[A-Z])", title)
    ends = [m.start() for m in (cut, stop) if m]
    return Line(match["code"], match["code2"], title[: min(ends)].strip(" -–—:(") if ends else title.strip())


def title_of(sentence: str, start: int, end: int, unit: str) -> str:
    """A short title for the figure at some offsets of a sentence: the noun counted, or the subject it is said of."""
    before, after = sentence[max(0, start - 140) : start], sentence[end : end + 100]
    subject = _subject(before)
    noun = _NOUN.match(after)
    if (
        unit == "count"
        and noun
        and not re.match(r"\s?(?:in|at|on|to|from|by|for|and|as|compared|against|the)\b", after)
    ):
        return _tidy(noun.group())
    if subject:
        return _tidy(subject)
    if noun:
        return _tidy(noun.group())
    return _tidy(before[-80:] or sentence[:80])


def _subject(before: str) -> str:
    """The words of the clause up to the verb that states the figure."""
    clause = re.split(r"[;,:(]\s|\b(?:that|which|and|but|while|whilst|although)\b\s", before)[-1]
    verbs = list(_STATES.finditer(clause))
    subject = clause[: verbs[0].start()] if verbs else clause
    return subject if len(subject.split()) >= 2 or verbs else ""


def _tidy(words: str) -> str:
    words = re.sub(r"\s+", " ", words).strip(" .,;:-–—(‘'“\"")
    words = re.sub(r"^(?:the|a|an|there|with|of|in|at|an extra|some|approximately|around)\s", "", words, flags=re.I)
    return (words[:1].upper() + words[1:])[:120] or "Figure"
