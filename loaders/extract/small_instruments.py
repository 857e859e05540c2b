"""Instruments that no run of capitals holds: in small letters, in quotation marks, known by letters or by a phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from loaders.extract.instrument_groups import Found
from loaders.extract.matching import matches
from loaders.lexicon.reading import lexicon

_RULE = "instrument.small-letters"
_YEAR = r"(?:19|20)\d{2}"
YEARS_AFTER = re.compile(
    rf"(?:\s+\(?{_YEAR}\)?(?:\s?(?:[-–/]|to)\s?(?:{_YEAR}|\d{{2}}))?|"
    rf"\s+for\s+{_YEAR}(?:\s?[-–/]\s?(?:{_YEAR}|\d{{2}}))?)(?!\w)"
)
_YEARS = re.compile(rf"{_YEAR}[-–/]")
_OF_A_YEAR = re.compile(
    rf"\b{_YEAR}(?:[-–/]\d{{2,4}}) (?:work ?plan|work programme|business plan|improvement plan|annual "
    rf"plan|delivery plan)\b",
    re.IGNORECASE,
)
_CONTRACT_WITH = re.compile(
    r"contract(?: with the (?:council|Council|Trust|trust)| between the (?:two )?(?:parties|Council and the Trust)"
    r"| with (?:the )?[A-Z][\w’'&-]+(?: [A-Z][\w’'&-]+){0,4})"
)
# A strategy, protocol or charter that is not just any: words of a subject stand between it and its article or owner.
_NO_SUBJECT = (
    "new|draft|revised|current|existing|earlier|first|second|third|next|last|previous|own|clear|overall|joint|same|"
    "other|long|short|medium|longer|wider|single|exit|marketing|coping|bold|ambitious|proposed|updated|final|whole|"
    "full|local|national|regional|agreed|strong|robust|and|or|of|for|to|with|in|on|by|that|which|was|is|as|a|an|the|"
    "this|present"
)
_OPEN = re.compile(
    rf"\b(?:the|its|their|our|a|an|new|draft|revised|[Cc]ouncil[’']s|[Tt]rust[’']s|[Bb]oard[’']s) "
    rf"(?!(?:{_NO_SUBJECT})\b)([a-z][a-z’'-]{{3,20}}(?: (?!(?:{_NO_SUBJECT})\b)[a-z][a-z’'-]{{1,20}}){{0,2}} \w+)$"
)
_OPEN_HEADS = frozenset(("strategy", "protocol", "charter", "covenant", "toolkit"))
_NOT_OPEN_BEFORE = re.compile(r"\s(?:meeting|discussion|day|group|team|session|and)\b")
_QUOTED = re.compile(r"[“‘\"]([A-Z][^“”‘\"\n]{4,50})[”’\"] \w+$")
_OPERATION = re.compile(r"\bOperation [A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?\b")
_NAMED = (
    r"(?:campaign|project|programme|placements?|model|scheme|guidance|document|policy|strategy|toolkit|approach"
    r"|initiative|framework|charter)"
)
_TITLE = r"[“\"](?P<title>[A-Z][\w’'-]{0,20}(?: [\w’'-]{1,20}){1,5})[”\"]"
_QUOTED_TITLE = re.compile(
    rf"(?:\b{_NAMED},? \(?{_TITLE}|{_TITLE.replace('title', 'title2')}(?: [a-z]{{1,20}})? {_NAMED}\b)"
)
_CAPITALS = re.compile(r"\b[A-Z]\w")
_GRADE = re.compile(r"(?i)requires improvement|outstanding|inadequate|good")
_NATION = re.compile(r"\((?:Wales|Scotland|England|Northern Ireland)\) (?:Act|Measure|Regulations|Order)\b(?: \d{4})?")
_BEFORE_NATION = re.compile(r"(?<![\w-])(?:[A-Z][\w-]+,? (?:(?:of|and|for|the|etc\.?) ){0,2}){1,8}$")
_WINDOW = 80
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class _Small:
    """The lexicon of small-letter names: heads, what may stand before each, phrases with a plain part to look for."""

    heads: re.Pattern[str]
    before: Mapping[str, frozenset[str]]
    kinds: Mapping[str, str]
    phrases: tuple[tuple[str, re.Pattern[str], str], ...]
    letters: re.Pattern[str]
    letter_kinds: Mapping[str, str]


def small_instruments(text: str) -> Iterator[Found]:
    """The instruments of a text that no run of capitals holds."""
    lex = _small()
    for match in lex.heads.finditer(text):
        yield from _before_head(text, match.group(1), match.start(1), match.end())
    lowered = text.lower()
    for plain, form, kind in lex.phrases:
        if plain in lowered:
            yield from (Found(m.start(), m.end(), kind, _RULE) for m in form.finditer(text))
    for match in matches(_YEARS, _OF_A_YEAR, text):
        yield Found(match.start(), match.end(), "plan", _RULE)
    for match in _NATION.finditer(text):
        before = _BEFORE_NATION.search(text, max(0, match.start() - 160), match.start())
        if before:
            yield Found(before.start(), match.end(), "act", "instrument.head-noun")
    yield from (Found(m.start(), m.end(), "programme", "instrument.operation") for m in _OPERATION.finditer(text))
    yield from _quoted_titles(text)
    for match in lex.letters.finditer(text):
        yield Found(match.start(), match.end(), lex.letter_kinds[match.group()], "instrument.known")


def _quoted_titles(text: str) -> Iterator[Found]:
    """The names in quotation marks beside a word for what they name: half their words or more have capitals."""
    for match in _QUOTED_TITLE.finditer(text):
        group = "title" if match["title"] else "title2"
        words = match[group].split()
        if 2 * len(_CAPITALS.findall(match[group])) >= len(words) and not _GRADE.search(match[group]):
            yield Found(match.start(group), match.end(group), "other", "instrument.quoted")


def _before_head(text: str, head: str, at: int, end: int) -> Iterator[Found]:
    """What the words before a head in small letters make of it."""
    lex, kind = _small(), _small().kinds[head]
    if head == "contract" and text[at - 4 : at] == "the " and (contract := _CONTRACT_WITH.match(text, at)):
        yield Found(at, contract.end(), kind, _RULE)
    window = text[max(0, at - _WINDOW) : at - 1]
    if window[-1:] in ("”", "’", '"') and (quoted := _QUOTED.search(text, max(0, at - _WINDOW), end)):
        yield Found(quoted.start(1), quoted.end(1), "other", "instrument.known")
    words = window.replace("‘", "’").replace("'", "’").split(" ")
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        subject = " ".join(words[-count:]).lstrip("(“’")
        if subject in lex.before[head] or (subject[:1].lower() + subject[1:]) in lex.before[head]:
            tail = YEARS_AFTER.match(text, end)
            yield Found(at - 1 - len(subject), tail.end() if tail else end, kind, _RULE)
            return
    if head in _OPEN_HEADS and not _NOT_OPEN_BEFORE.match(text, end):
        named = _OPEN.search(text, max(0, at - _WINDOW), end)
        if named:
            yield Found(named.start(1), end, kind, _RULE)


@cache
def _small() -> _Small:
    raw = lexicon("instruments")
    before = {head: frozenset(words) for head, words in cast("Mapping[str, list[str]]", raw["small"]).items()}
    heads = {**dict.fromkeys(("charter", "covenant", "guidance", "campaign", "toolkit"), frozenset[str]()), **before}
    kinds = cast("Mapping[str, str]", raw["small_kinds"])
    phrases = cast("Mapping[str, str]", raw["phrases"])
    known = {form: kind for form, kind in cast("Mapping[str, str]", raw["known"]).items() if form.isupper()}
    return _Small(
        heads=re.compile(rf" ({'|'.join(heads)})(?![\w-])"),
        before=heads,
        kinds={head: kinds[head] for head in heads},
        phrases=tuple((_plain(form), _phrase(form), kind) for form, kind in phrases.items()),
        letters=re.compile(rf"(?<![\w&])(?:{'|'.join(known)})(?!\w)"),
        letter_kinds=known,
    )


def _phrase(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{form})(?!\w)", re.IGNORECASE)


def _plain(form: str) -> str:
    """The longest stretch of plain words in a phrase, outside brackets: where it is absent, so is the phrase."""
    outside = re.sub(r"\([^)]*\)\??|\[[^]]*\]\??|\w?\?", "|", form)
    stretches: list[str] = re.findall(r"[a-z]+(?: [a-z]+)*", outside)
    return max(stretches, key=len)
