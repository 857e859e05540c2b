"""Mentions of bodies that no head noun shows: departments that act, bodies described, small-letter groups."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.extract.capital_runs import Run, Word
from loaders.extract.name_forms import key
from loaders.extract.organisation_lexicon import lexis
from loaders.extract.organisation_names import Mention, acts, is_post

_GROUP_HEAD = re.compile(
    r" (?:(?:working|steering|reference|oversight|strategy|implementation|liaison|action|project|"
    r"partnership|support) group"
    r"|task and finish group|working party|task force)(?!\w)"
)
_PURPOSE = re.compile(r"(?<![\w’'-])(?:[a-z]+-)?[a-z]{4,24}$")
_NO_PURPOSE = frozenset(
    (
        "this that member officer each with joint small cross-party members officers same other their "
        "called local from into"
    ).split()
)
_ANTI = re.compile(r"(?<!\w)anti-[a-z]{3,20}(?: [a-z]{3,20})? (?:group|forum|board|team|partnership|network)(?!\w)")
_POLICE = re.compile(r"\bthe police\b(?! (?:station|car|officer|custody|check|cell|report|record|and crime))")
_SAID = (
    "council|group|forum|charity|contractor|company|association|union|consortium|regulator|supplier|"
    "social enterprise|housing provider|developer"
)
_SAID_AFTER = re.compile(
    rf",\s(?:the|a|an|our|its)\s(?:[A-Z]\w+[’']s?\s)?(?:[a-z]+[’']?s?\s){{0,4}}?({_SAID})\b(?! "
    rf"(?:chair|lead|manager|director|member))"
)
_SAID_BEFORE = re.compile(
    rf"\b({_SAID}|provider|charity|operator|agency|firm|organisation)(?:, | (?:called |named |known as )?)(?:[‘“'\"])?$"
)
_COMMISSIONED = re.compile(r" (?:had been|has been|was|were) (?:commissioned|contracted|engaged) (?:by the|to) ")
_SAID_WORDS = frozenset(
    f"{_SAID}|provider|operator|agency|firm|organisation".replace("?", "")
    .replace("social ", "")
    .replace("housing ", "")
    .split("|")
)
_SAID_KINDS = {
    "council": "group",
    "group": "group",
    "forum": "group",
    "contractor": "company",
    "company": "company",
    "supplier": "company",
    "developer": "company",
    "agency": "company",
    "firm": "company",
    "operator": "company",
    "provider": "company",
    "regulator": "inspectorate",
    "housing provider": "housing",
}
_PERSONS = frozenset(
    "mr mrs ms miss dr cllr councillor professor sir dame rev officer pcso pc sergeant inspector".split()
)


def departments(run: Run, text: str) -> Iterator[Mention]:
    """A department named by its one word or its proper name, alone among capitals."""
    lex = lexis()
    words = _after_opener(run)
    name = key(text[words[0].start : words[-1].end])
    proper = name in lex.proper_departments
    if not proper and name not in lex.departments:
        return
    start, end = words[0].start, words[-1].end
    if is_post(text, start, lex) or run.role in ("title", "heading"):
        return
    if proper or acts(text, start, words[-1].finish):
        yield Mention(start, end, "service", "organisation.department")


def _after_opener(run: Run) -> Sequence[Word]:
    """A run's words without one that opens the sentence, and without the small words then left in front."""
    words = run.words
    if not run.opens or words[0].low not in lexis().openers:
        return words
    first = next((at for at, word in enumerate(words) if at and word.capital), 0)
    return words[first:]


def _may_be_described(text: str, start: int, end: int) -> bool:
    """Whether the characters around a name could describe it: a cheap look before the patterns."""
    if text[end : end + 4] in (" had", " has", " was", " wer") or (
        text[end : end + 2] == ", " and text[end + 2 : end + 3] in ("t", "a", "o", "i")
    ):
        return True
    before = text[max(0, start - 26) : start].rstrip(" ‘“'\",").rsplit(" ", 2)[-2:]
    return any(word.strip(",") in _SAID_WORDS for word in before)


def described(run: Run, text: str) -> Iterator[Mention]:
    """A name that the words beside it say is a body: "the contractor, Brightway"."""
    words = _after_opener(run)
    if not _may_be_described(text, words[0].start, words[-1].end):
        return
    if words[-1].possessive or any(w.stem == "," for w in words) or is_post(text, words[0].start, lexis()):
        return
    if any(w.low in _PERSONS for w in words):
        return
    start, end = words[0].start, words[-1].end
    if _COMMISSIONED.match(text, end):
        yield Mention(start, end, "company", "organisation.described")
        return
    after = _SAID_AFTER.match(text, end)
    before = None if after else _SAID_BEFORE.search(text[max(0, start - 50) : start])
    said = after or before
    if said and any(w.low not in lexis().openers and w.low not in lexis().strong for w in words if w.capital):
        yield Mention(start, end, _SAID_KINDS.get(said.group(1), "other"), "organisation.described")


_TEAMS = re.compile(
    r"(?<=\bthe )(?:leaving care|youth offending|youth justice|fostering|adoption|early help|edge of "
    r"care|front door|rapid response|street cleansing|planning enforcement|"
    r"housing options|homelessness|community safety|infection control|palliative care|discharge|"
    r"school improvement|quality assurance|safer neighbourhoods?|anti-social behaviour|"
    r"children with disabilities|early intervention|family support|independent reviewing|emergency "
    r"duty|out of hours) team(?![\w-])"
)


def small(text: str) -> Iterator[Mention]:
    """Groups in small letters that say their purpose, and the police."""
    passed_over = lexis().ordinary | _NO_PURPOSE
    for match in _GROUP_HEAD.finditer(text):
        purpose = _PURPOSE.search(text, max(0, match.start() - 40), match.start())
        if purpose and purpose.group() not in passed_over:
            yield Mention(purpose.start(), match.end(), "group", "organisation.small-group")
    for match in _TEAMS.finditer(text):
        yield Mention(match.start(), match.end(), "service", "organisation.small-group")
    for match in _ANTI.finditer(text):
        yield Mention(match.start(), match.end(), "group", "organisation.small-group")
    for match in _POLICE.finditer(text):
        yield Mention(match.start() + 4, match.end(), "police", "organisation.known-body", "Police")
