"""Judgements: grades that inspectors and regulators gave, with what they were given to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
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
_SIGN_BEFORE = re.compile(
    r"(?:[=→]|(?:overall|outcome|rating|grade|judgement|safe|effective|caring|responsive|"
    r"well-led)\s?[:–-])\s*[‘'“\"]?$",
    re.IGNORECASE,
)
_ARROW_AFTER = re.compile(r"[’'”\"]?\s*→")
_AREA_AFTER = re.compile(
    r"[’'”\"]?\s(?:for|in|on) (?:all |being |its |the |their |both |each )*(?:Safe|Effective|Caring|Responsive|"
    r"Well-led|safety|areas|"
    r"domains|leadership|experiences?|help and protection|care and support|overall|setting|governance|out of court)\b"
)
_AREA_VERB = re.compile(r"\b(?:judged|graded|rated|gave|awarded)\b")
_NAMED_AFTER = re.compile(r"[’'”\"]?\s\((?:by\s)?(?:Ofsted|CQC|Estyn|CIW|HMICFRS|HMIP|Care Inspectorate|HIW|RQIA)\b")
_MOVED = re.compile(
    r"\b(?:moved|risen|fallen|gone|improved|dropped|drops|slipped|went|up|down) (?:\w+ ){0,4}from [‘'“\"]?$|"
    r"\bfrom [‘'“\"]?[\w ]{4,30}[’'”\"]? to [‘'“\"]?$"
)
_CLAUSE_BETWEEN = re.compile(r"[.;]|\b(?:was|were|had|has|that|said|felt|noted|but|although|would|which|progress)\b")
_ENDS_CLAUSE = re.compile(r"[’'”\"]?(?:[.,;)]|$|\s(?:for|in|overall|by)\b)")
# More grades than any one sentence gives: past them it is no sentence.
_MOST_GRADES = 40
# Parts of words and signs without one of which no grade stands: a cheap look before the pattern of all grades.
_STEMS = (
    "good outstanding adequate improvement excellent weak satisfactory failings experiences measures ri "
    "c1 c2 c3 c4 g1 g2 g3 g4 v1 v2 v3 v4"
).split()
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
        if not any(stem in lowered for stem in _STEMS):
            continue
        if not _grades().search(lowered) or any(words in lowered for words in _not_given()):
            continue
        rated = bool(_rates().search(lowered) or _FOUND.search(lowered))
        given = -1
        for match in islice(_grades().finditer(sentence.text), _MOST_GRADES):
            if not (
                _is_sure(match.group())
                or _is_shown(sentence.text, match, given)
                or (rated and _is_given(sentence.text, match))
            ):
                continue
            by = _by(minutes.text, sentence, sentence.start + match.start(), inspectors)
            if by:
                given = match.end()
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
    raw = lexicon("judgements")
    words = (re.escape(word) for word in cast("list[str]", raw["grades"]))
    forms = (*cast("list[str]", raw["sure"]), *cast("list[str]", raw["forms"]))
    return re.compile(rf"\b(?:{'|'.join((*forms, *words))}|(?-i:RI))(?!\w)", re.IGNORECASE)


@cache
def _sure() -> re.Pattern[str]:
    return re.compile("|".join(cast("list[str]", lexicon("judgements")["sure"])), re.IGNORECASE)


def _is_sure(grade: str) -> bool:
    """Whether words are a grade wherever they stand in what an inspector found."""
    return bool(_sure().fullmatch(grade))


def _is_shown(sentence: str, match: re.Match[str], given: int) -> bool:
    """Whether the words around show a grade: a sign or an area beside it, or a grade given just before it.

    `given` is where the grade before it in the sentence ends, -1 where there is none.
    """
    before, after = sentence[max(0, match.start() - 40) : match.start()], sentence[match.end() : match.end() + 60]
    if match.group()[0].isupper() and (_NAMED_AFTER.match(after) or _stands_alone(sentence, match)):
        return True
    if _SIGN_BEFORE.search(before) or (_ARROW_AFTER.match(after) and match.group()[0].isupper()):
        return True
    if _AREA_AFTER.match(after):
        return match.group()[0].isupper() or bool(_AREA_VERB.search(before))
    if _MOVED.search(before):
        return True
    between = sentence[given : match.start()] if given >= 0 else "."
    return len(between) < 70 and not _CLAUSE_BETWEEN.search(between) and bool(_ENDS_CLAUSE.match(after))


def _stands_alone(sentence: str, match: re.Match[str]) -> bool:
    """Whether a grade is all that a sentence says: "Requires improvement." in a list, or what a label has after it."""
    before = sentence[: match.start()].strip(_QUOTES + " ")
    return (not before or before.endswith(":")) and not sentence[match.end() :].strip(_QUOTES + " .")


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
    capital = (match.group()[0].isupper() or match.group()[0].isdigit()) and start > 0
    before, after = sentence[max(0, start - 110) : start].lower(), sentence[end : end + 24].lower()
    noun_after = bool(re.match(r"[’'”\"]?\s+(?:\w+\s)?(?:rating|grading|judgement|judgment|grade|outcome)s?\b", after))
    verb_before = bool(
        re.search(
            r"\b(?:rated|judged|graded|re-rated|assessed as|found to be|found to|found [^.;]{0,60} to be|rating of|"
            r"judgement of|grade of|grading of|placed in)[^.;]{0,24}$"
            r"|\b(?:rated|judged|graded|assessed|found)\b[^.;]{0,90}\b(?:as|to be)[ ‘'“\"]+$",
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
