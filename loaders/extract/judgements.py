"""Judgements: grades that inspectors and regulators gave, with what they were given to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from graph.claims import Judgement, Organisation
from loaders.lexicon.reading import lexicon
from loaders.minutes import Minutes, Span

_QUOTES = "‘’“”'\""
_GIVEN = r"(?:rated|judged|graded|assessed|found|placed|re-rated|awarded|given|achieved|received|obtained|upgraded|downgraded)"
_PASSIVE = re.compile(rf"^(.*?)\s(?:had|has|have|was|were|is|are|being|been)\s(?:\w+\s){{0,3}}?{_GIVEN}\b")
_ACTIVE = re.compile(rf"{_GIVEN}\s(?:that\s)?(.{{2,90}}?)\s(?:as|to be|were|was|with|in)?\s*[‘'“\"]*$", re.IGNORECASE)
_CLAUSE = re.compile(r"^.*(?:\bthat\b|\bhow\b|\bwhere\b|\bas\b(?= \w+ \w+ (?:had|was))|[;:]|\bmeaning\b|\bwith\b)\s*", re.IGNORECASE)
_PREVIOUS = re.compile(r"(?:previously (?:been )?(?:rated |judged |graded )?(?:as )?|formerly |(?:up |down )?from (?:a (?:rating|grade|judgement) of |an? )?)$", re.IGNORECASE)
_FOUND = re.compile(r"\bfound\b[^.;]{1,90}?\b(?:to be|inadequate|outstanding|requires improvement|good by)\b")
_AUDITED = re.compile(r"\baudit(?:s|ed)?\b|\bsampled?\b", re.IGNORECASE)
_ARTICLES = re.compile(r"^(?:(?:and|but|also|it was (?:reported|noted|stated)|members were (?:informed|advised|reminded)|the panel was reminded)\s)+", re.IGNORECASE)


def judgements(minutes: Minutes, organisations: Sequence[Organisation]) -> tuple[Judgement, ...]:
    """The grades given, in text order; one entry per grade, the one before a change among them.

    `by` is the inspector that the sentence names, else the last one named before it, else the document's only one.
    """
    inspectors = tuple(_inspectors(minutes.text, organisations))
    if not inspectors:
        return ()
    return tuple(_judgements(minutes, inspectors))


def _judgements(minutes: Minutes, inspectors: Sequence[tuple[int, str]]) -> Iterator[Judgement]:
    for _, sentence in minutes.said():
        lowered = sentence.text.lower()
        if not (_rates().search(lowered) or _FOUND.search(lowered)) or any(words in lowered for words in _not_given()):
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


def _inspectors(text: str, organisations: Sequence[Organisation]) -> Iterator[tuple[int, str]]:
    """Where each inspector or regulator is named, and as what, in text order."""
    names = cast("list[str]", lexicon("judgements")["inspectors"])
    graders = {name.lower() for name in names}
    found = [
        (evidence.start, organisation.name)
        for organisation in organisations
        if {form.lower() for form in (organisation.name, *organisation.aliases)} & graders
        for evidence in organisation.evidence
    ]
    yield from sorted(found)


def _by(text: str, sentence: Span, grade_at: int, inspectors: Sequence[tuple[int, str]]) -> str | None:
    """The inspector named last before the grade in its sentence, else first after it there, else shortly before, else the only one."""
    after = bisect_left(inspectors, (grade_at, ""))
    last = inspectors[after - 1] if after else None
    following = inspectors[after] if after < len(inspectors) else None
    if last and last[0] >= sentence.start:
        return last[1]
    if following and following[0] < sentence.end:
        return following[1]
    if _AUDITED.search(text[max(0, sentence.start - 120) : sentence.end]):
        return None
    if last and last[0] >= sentence.start - 600:
        return last[1]
    return inspectors[0][1] if inspectors[0][1] == inspectors[-1][1] and len({name for _, name in inspectors[:50]}) == 1 else None


def _is_given(sentence: str, match: re.Match[str]) -> bool:
    """Whether a grade's words are used as a grade: quoted, capitalised within the sentence, or next to a word for rating."""
    start, end = match.span()
    quoted = sentence[start - 1 : start] in _QUOTES and start > 0
    capital = match.group()[0].isupper() and start > 0
    before, after = sentence[max(0, start - 60) : start].lower(), sentence[end : end + 24].lower()
    noun_after = bool(re.match(r"[’'”\"]?\s+(?:\w+\s)?(?:rating|grading|judgement|judgment|grade|outcome)s?\b", after))
    verb_before = bool(re.search(r"\b(?:rated|judged|graded|re-rated|assessed as|found to be|found [^.;]{0,60} to be|rating of|judgement of|grade of|grading of|placed in)[^.;]{0,24}$", before))
    return quoted or capital or noun_after or verb_before or match.group().lower() == "special measures"


def _grade(words: str) -> str:
    return " ".join(words.replace(",", " ").split())


def _subject(sentence: str, grade_at: int) -> str:
    """What the grade was given to, in the sentence's words; the whole clause where its grammar is not plain."""
    before = sentence[max(0, grade_at - 240) : grade_at].rstrip(_QUOTES + " ")
    passive = _PASSIVE.match(before)
    active = _ACTIVE.search(before + " ")
    chosen = active.group(1) if active and not (passive and passive.end() >= active.start(1)) else passive.group(1) if passive else before
    subject = _ARTICLES.sub("", _CLAUSE.sub("", chosen).strip()).strip(_QUOTES + " ,")
    previous = ", previous grade" if _PREVIOUS.search(f"{before[-48:]} ") else ""
    return f"{subject or before.strip()}{previous}"
