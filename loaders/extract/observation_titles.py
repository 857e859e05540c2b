"""What a figure is a figure of: an indicator's printed title, or the words of the sentence around the number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.extract.observation_codes import CODE as _CODE
from loaders.minutes import Paragraph

CODE = re.compile(_CODE)
_LINE = re.compile(
    rf"[(\[]?(?P<code>{_CODE})[)\]]?(?:\s?[/&,]\s?(?P<code2>{_CODE}|\d{{1,3}}\.\d{{1,2}}))?(?:\s\((?:formerly|was"
    rf"|old)\s[^()\n]{{1,20}}\))?(?:\s*[-–—:|]\s*|(?<=[A-Z]{{2}}\d)\.\s+|(?<=[A-Z]{{2}}\d\d)\.\s+|\s(?=[A-Z%])|\s(?=\((?P<aside>[^()\n]{{4,120}})\)))"
    rf"(?P<title>[^\n]{{0,200}})"
)
_TITLE_END = re.compile(
    r"\s*(?:[–—:=(]|\s-\s)\s*(?:\(?\s*(?:Quarter|quarter|Q[1-4]\b|Qtr|\d|£|target|Target|YTD|average"
    r"|actual|Month|20\d\d))|\s*[=]"
)
_STATES = re.compile(
    r"\b(?:was|were|is|are|stood|totalled|had (?:been|risen|fallen|grown|increased|decreased|reduced"
    r"|gone)|has|have|at|rose|fell|reached)\b",
    re.I,
)
_LONGEST = 90
_EDGES = " .,;:=-–—‘'“\"/|"
_FIGURE_FIRST = re.compile(r"^(?:(?:only|about|around|over|nearly)\s)?£?[\d.,]+\s?%?\s(?:of\s)?", re.I)
_SPACES = re.compile(r"\s+")
_CLAUSE = re.compile(r"[;,:(]\s|\b(?:that|which|and|but|while|whilst|although)\b\s")
_LEADING = re.compile(
    r"^(?:(?:the|a|an|there|with|of|in|at|for|some|approximately|around|about|almost|nearly|only|just|extra|additional"
    r"|on|from|by|to|further|more|other|all|these|those|its|their|his|her|our)\s)+",
    re.I,
)
_DANGLING = re.compile(
    r"(?:[\s,(]+(?:the|a|an|of|in|at|for|to|by|on|from|with|and|or|than|as|was|were|is|are|had|has|have|been|be|it"
    r"|its|up|down"
    r"|about|around|some|only|just|now|who|which|that|over|under|against|compared|average|into|near|nearly|almost))+$",
    re.I,
)
# Words that only point at something: no title.
_POINTING = re.compile(
    r"(?:them|whom|these|those|they|it|this|that|which|he|she|there|one|others?|both|up|down|out|now|target|england"
    r"|wales|was|were"
    r"|had|has|have|is|are|first|(?:the\s)?same\s(?:time|point|period)(?:\s.*)?|last\s(?:year|month).*|(?:previous"
    r"|prior)\s\w+"
    r"|(?:of\s)?(?:these|those)\s\w+|compared\s.*|(?:down|up)\s(?:from|to|by).*|most\sof\s\w+|figure|total|and|or"
    r"|(?:or|and|in|than|to|as)\s.*|fewer.*|would\s.*)",
    re.I,
)
_OF_THEM = re.compile(r"^\sof\s(?:these|them|those|whom|which|the\s\w+|its|their)(?=\s)(?:\s\d[\d,.]*)?")
_NO_NOUN = re.compile(r"\s?(?:in|at|on|to|from|by|for|and|or|as|compared|against|than|was|were|is|are)\b")
_STOPS = (
    r"was|were|had|has|have|is|are|would|will|could|should|may|might|can|and|or|but|who|whom|which|that|when|where"
    r"|while"
    r"|because|since|as|so|until|before|after|if|did|do|does|came|went|took|gave|said|made|got|per|against|compared"
    r"|than"
    r"|\w+ed(?!\s(?:in|out|outside|by|at|on|within|from|with|to|of|into|for|as|to|over|under|more)\b)"
)
_NOUN = re.compile(
    rf"^\s?(?!(?:{_STOPS})\b)(?:[a-z‘'“\"(][\w’'/&-]*|[A-Z][\w’'/&-]*)(?:\s(?!(?:{_STOPS})\b)[\w’'‘/&-]+){{0,9}}"
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
    title = match["aside"] or match["title"]
    cut = _TITLE_END.search(title)
    stop = re.search(r"\.\s|[.;]$|\s[-–—]\s(?=[A-Z])", title)
    ends = [m.start() for m in (cut, stop) if m]
    title = _FIGURE_FIRST.sub("", title[: min(ends)] if ends else title)
    second = match["code2"]
    if second and second[0].isdigit():
        second = match["code"].rstrip("0123456789.") + second  # "KPI 7.1 / 7.2"
    return Line(match["code"], second, _tidy(title))


def title_of(sentence: str, start: int, end: int, unit: str, previous: str = "") -> str:
    """A short title for the figure at some offsets of a sentence: the noun counted, or the subject it is said of.

    Where the words only point back ("three of them"), what is said of the figure, else the title before it.
    """
    before, after = sentence[max(0, start - 140) : start], sentence[end : end + 110]
    noun, subject = _counted(after), _subject(before)
    ways = (noun, subject) if unit == "count" else (subject, noun)
    found = next((title for way in ways if (title := _tidy(way)) and not _POINTING.fullmatch(title)), "")
    return found or previous or _tidy(_whole_words(before)) or _tidy(sentence[:_LONGEST]) or "Figure"


def _counted(after: str) -> str:
    """The noun phrase after a figure; of "of them lived further away", what is said of them."""
    if _NO_NOUN.match(after):
        return ""
    match = _NOUN.match(_OF_THEM.sub(" ", after))
    return match.group() if match else ""


def _subject(before: str) -> str:
    """The words of the clause up to the verb that states the figure."""
    clause = _CLAUSE.split(before)[-1]
    verbs = list(_STATES.finditer(clause))
    subject = clause[: verbs[0].start()] if verbs else clause
    return subject if len(subject.split()) >= 2 or verbs else ""


def _whole_words(before: str) -> str:
    """The last words before a figure, none of them cut."""
    return before[-80:].partition(" ")[2] if len(before) > 80 else before


def tidy_title(words: str) -> str:
    """A title of at most 90 characters, cut at a word, without what dangles at either end.

    >>> tidy_title("the Children placed outside the borough (Quarter 1 =")
    'Children placed outside the borough'
    """
    return _tidy(words)


def _tidy(words: str) -> str:
    words = _SPACES.sub(" ", words).strip(_EDGES)
    if words.count("(") > words.count(")"):
        words = words[: words.rindex("(")].strip(_EDGES)
    words = _LEADING.sub("", words)
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rpartition(" ")[0]
    words = _DANGLING.sub("", words).strip(_EDGES)
    return words[:1].upper() + words[1:]
