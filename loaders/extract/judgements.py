"""Judgements: grades that inspectors and regulators gave, with what they were given to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from graph.claims import Judgement, Organisation
from loaders.lexicon.reading import lexicon
from loaders.minutes import Minutes, Span

_QUOTES = "‘’“”'\""
_GIVEN = (
    r"(?:rated|judged|graded|assessed|found|placed|re-rated|awarded|given|achieved|received|obtained|"
    r"upgraded|downgraded)"
)
_PASSIVE = re.compile(rf"^(.*?)\s(?:had|has|have|was|were|is|are|being|been)\s(?:\w+\s){{0,3}}?{_GIVEN}\b")
_ACTIVE = re.compile(rf"{_GIVEN}\s(?:that\s)?(.{{2,90}}?)\s(?:as|to be|were|was|with|in)?\s*[‘'“\"]*$", re.IGNORECASE)
_CLAUSE = re.compile(
    r"^.*(?:\bthat\b|\bhow\b|\bwhere\b|\bas\b(?= \w+ \w+ (?:had|was))|[;:]|\bmeaning\b|\bwith\b)\s*", re.IGNORECASE
)
_PREVIOUS = re.compile(
    r"(?:previously (?:been )?(?:rated |judged |graded )?(?:as )?|formerly |(?:up |down )?from (?:a "
    r"(?:rating|grade|judgement) of |an? )?)$",
    re.IGNORECASE,
)
_FOUND = re.compile(r"\bfound\b[^.;]{1,90}?\b(?:to be|inadequate|outstanding|requires improvement|good by)\b")
_AUDITED = re.compile(r"\baudit(?:s|ed)?\b|\bsampled?\b", re.IGNORECASE)
_ARTICLES = re.compile(
    r"^(?:(?:and|but|also|it was (?:reported|noted|stated)|members were (?:informed|advised|reminded)|"
    r"the panel was reminded)\s)+",
    re.IGNORECASE,
)


def judgements(minutes: Minutes, organisations: Sequence[Organisation]) -> tuple[Judgement, ...]:
    """The grades given, in text order; one entry per grade, the one before a change among them.

    `by` is the inspector that the sentence names, else the last one named before it, else the document's only one.
    """
    inspectors = _inspectors(organisations)
    return tuple(_judgements(minutes, inspectors)) if inspectors.named else ()


def _judgements(minutes: Minutes, inspectors: _Inspectors) -> Iterator[Judgement]:
    for _, sentence in minutes.said():
        lowered = sentence.text.lower()
        rates = _rates().search(lowered) or _FOUND.search(lowered)
        if not rates or any(words in lowered for words in _not_given()):
            continue
        for match in _grades().finditer(sentence.text):
            by = _by(minutes.text, sentence, sentence.start + match.start(), inspectors)
            if by and _is_given(sentence.text, match):
                subject = _subject(sentence.text, match.start())
                yield Judgement(subject, _grade(match.group()), by, sentence.evidence(), "judgement.graded")


@cache
def _rates() -> re.Pattern[str]:
    words = cast("list[str]", lexicon("judgements")["rating_words"])
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


@cache
def _not_given() -> tuple[str, ...]:
    return tuple(cast("list[str]", lexicon("judgements")["not_given"]))


@cache
def _grades() -> re.Pattern[str]:
    words = cast("list[str]", lexicon("judgements")["grades"])
    return re.compile(rf"\b(?:{'|'.join(re.escape(w) for w in words)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Inspectors:
    """Where inspectors and regulators are named, in text order; `only` is the document's single one."""

    named: tuple[tuple[int, str], ...]
    only: str | None


def _inspectors(organisations: Sequence[Organisation]) -> _Inspectors:
    graders = {name.lower() for name in cast("list[str]", lexicon("judgements")["inspectors"])}
    inspecting = [o for o in organisations if {form.lower() for form in (o.name, *o.aliases)} & graders]
    named = sorted((evidence.start, o.name) for o in inspecting for evidence in o.evidence)
    return _Inspectors(tuple(named), inspecting[0].name if len(inspecting) == 1 else None)


def _by(text: str, sentence: Span, grade_at: int, inspectors: _Inspectors) -> str | None:
    """Who gave a grade: in its sentence, the inspector named last before it, else first after it; else shortly before.

    A document's only inspector gives what no sentence ascribes, but not where an audit or a sample is spoken of.
    """
    after = bisect_left(inspectors.named, (grade_at, ""))
    last = inspectors.named[after - 1] if after else (-1_000, "")
    following = inspectors.named[after] if after < len(inspectors.named) else (len(text), "")
    if last[0] >= sentence.start:
        return last[1]
    if following[0] < sentence.end:
        return following[1]
    if _AUDITED.search(text[max(0, sentence.start - 120) : sentence.end]):
        return None
    return last[1] if last[0] >= sentence.start - 600 else inspectors.only


def _is_given(sentence: str, match: re.Match[str]) -> bool:
    """Whether words are used as a grade: quoted, capitalised within the sentence, or next to a word for rating."""
    start, end = match.span()
    quoted = sentence[start - 1 : start] in _QUOTES and start > 0
    capital = match.group()[0].isupper() and start > 0
    before, after = sentence[max(0, start - 60) : start].lower(), sentence[end : end + 24].lower()
    noun_after = bool(re.match(r"[’'”\"]?\s+(?:\w+\s)?(?:rating|grading|judgement|judgment|grade|outcome)s?\b", after))
    verb_before = bool(
        re.search(
            r"\b(?:rated|judged|graded|re-rated|assessed as|found to be|found [^.;]{0,60} to be|rating of|"
            r"judgement of|grade of|grading of|placed in)[^.;]{0,24}$",
            before,
        )
    )
    return quoted or capital or noun_after or verb_before or match.group().lower() == "special measures"


def _grade(words: str) -> str:
    return " ".join(words.replace(",", " ").split())


def _subject(sentence: str, grade_at: int) -> str:
    """What the grade was given to, in the sentence's words; the whole clause where its grammar is not plain."""
    before = sentence[max(0, grade_at - 240) : grade_at].rstrip(_QUOTES + " ")
    passive = _PASSIVE.match(before)
    active = _ACTIVE.search(before + " ")
    chosen = (
        active.group(1)
        if active and not (passive and passive.end() >= active.start(1))
        else passive.group(1)
        if passive
        else before
    )
    subject = _ARTICLES.sub("", _CLAUSE.sub("", chosen).strip()).strip(_QUOTES + " ,")
    previous = ", previous grade" if _PREVIOUS.search(f"{before[-48:]} ") else ""
    return f"{subject or before.strip()}{previous}"
