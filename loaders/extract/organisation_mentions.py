"""Mentions of bodies that no head noun shows: departments that act, places that stand for councils, small-letter groups."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.extract.capital_runs import Run, Word
from loaders.extract.name_forms import key
from loaders.extract.organisation_lexicon import Lexis, lexis
from loaders.extract.organisation_names import Mention, acts, is_post

_GROUP_HEAD = re.compile(
    r" (?:(?:working|steering|reference|oversight|strategy|implementation|liaison|action|project|partnership|support) group"
    r"|task and finish group|working party|task force)(?!\w)"
)
_PURPOSE = re.compile(r"(?<![\w’'-])(?:[a-z]+-)?[a-z]{4,24}$")
_NO_PURPOSE = frozenset("this that member officer each with joint small cross-party members officers same other their called local from into".split())
_ANTI = re.compile(r"(?<!\w)anti-[a-z]{3,20}(?: [a-z]{3,20})? (?:group|forum|board|team|partnership|network)(?!\w)")
_POLICE = re.compile(r"\bthe police\b(?! (?:station|car|officer|custody|check|cell|report|record|and crime))")
_COMPARED = re.compile(
    r"(?:learn(?:ed|t|ing)? from|compar(?:ed|ison) (?:with|to)|(?:authorities|councils|neighbours|boroughs),? (?:such as|like|including)"
    r"|benchmark(?:ed|ing)? (?:with|against)|neighbouring|example (?:of|set by)|experience (?:of|in)|counterparts? (?:in|at|from)|(?:practice|model|approach) (?:adopted |used |taken )?(?:in|by))\s*$"
)
_WORKED_WITH = re.compile(r"(?:work(?:ed|ing)? with|merge[rd]? with|shared with|paid by|offered by|similar to|than)\s*$")
_FACTOR_AFTER = re.compile(r"[’'”\"]?\s+(?:factor|model|approach|experience|judgement|ruling|case)\b")
_COUNCILS_AFTER = re.compile(r"\s+(?:boroughs|councils|local authorities)\b")
_PAYS_AFTER = re.compile(r",? which (?:had |has |have |was |reportedly |already |now ){0,3}(?:paid|paying|pays|pay|offered|offers|charged|charges)\b")
_RANKED_AFTER = re.compile(
    r" (?:was|were|is|had been) (?:\w+ly )?(?:higher|lower|better|worse|above|below|an outlier|in line|performing|ranked|behind|ahead)\b"
)
_PLACE_ACTS = re.compile(
    r"\s*,?\s*(?:which |who )?(?:had|has|have|were|was|would|will|paid|pays|pay|offered|offers|used|uses|spent|introduced|adopted|received)\b"
)
_LIVING = re.compile(r"(?:\b(?:in|at|near|to|around|across|outside|within|throughout|of|over|into|for)|’s|'s)\s+(?:the\s+)?$")


_SAID = "council|group|forum|charity|contractor|company|association|union|consortium|regulator|supplier|social enterprise|housing provider|developer"
_SAID_AFTER = re.compile(rf",\s(?:the|a|an|our|its)\s(?:[A-Z]\w+[’']s?\s)?(?:[a-z]+[’']?s?\s){{0,4}}?({_SAID})\b(?! (?:chair|lead|manager|director|member))")
_SAID_BEFORE = re.compile(rf"\b({_SAID}|provider|charity|operator|agency|firm|organisation)(?:, | (?:called |named |known as )?)(?:[‘“'\"])?$")
_COMMISSIONED = re.compile(r" (?:had been|has been|was|were) (?:commissioned|contracted|engaged) (?:by the|to) ")
_SAID_WORDS = frozenset(f"{_SAID}|provider|operator|agency|firm|organisation".replace("?", "").replace("social ", "").replace("housing ", "").split("|"))
_SAID_KINDS = {"council": "group", "group": "group", "forum": "group", "contractor": "company", "company": "company", "supplier": "company", "developer": "company",
  "agency": "company", "firm": "company", "operator": "company", "provider": "company", "regulator": "inspectorate", "housing provider": "housing"}


_PERSONS = frozenset("mr mrs ms miss dr cllr councillor professor sir dame rev officer pcso pc sergeant inspector".split())


def departments(run: Run, text: str) -> Iterator[Mention]:
    """A department named by its one word or its proper name, alone among capitals."""
    lex = lexis()
    opens = run.opens and run.words[0].low in lex.openers
    words = run.words[1:] if opens and len(run.words) > 1 else run.words
    name = key(text[words[0].start : words[-1].end])
    proper = name in lex.proper_departments
    if not proper and name not in lex.departments:
        return
    start, end = words[0].start, words[-1].end
    if is_post(text, start, lex) or run.role in ("title", "heading"):
        return
    if proper or acts(text, start, words[-1].finish):
        yield Mention(start, end, "service", "organisation.department")


def places(run: Run, text: str) -> Iterator[Mention]:
    """Places that act or are compared with, and so stand for their councils."""
    listed = _listed(run, text)
    if not listed:
        return
    start, end = listed[0].start, listed[-1].end
    before, after = text[max(0, start - 40) : start], text[end : end + 80]
    known = all(key(w.stem) in lexis().places for w in listed)
    if _stands_for_council(before, after) or (known and _acts_as_council(before, after)):
        for span in listed:
            yield Mention(span.start, span.end, "council", "organisation.council-place", council_name(span.stem))


def _stands_for_council(before: str, after: str) -> bool:
    """Whether the words around a name, known or not, show that it is a place standing for its council."""
    if _COUNCILS_AFTER.match(after) or (_PAYS_AFTER.match(after) and not before.endswith(("by ", "said "))):
        return True
    return bool(_COMPARED.search(before) or (_RANKED_AFTER.match(after) and not _LIVING.search(before)))


def _acts_as_council(before: str, after: str) -> bool:
    if _WORKED_WITH.search(before) or _FACTOR_AFTER.match(after):
        return True
    return bool(_PLACE_ACTS.match(after) and not _LIVING.search(before))


def _may_be_described(text: str, start: int, end: int) -> bool:
    """Whether the next characters, or the last words before, could describe a name: a cheap look before the patterns."""
    if text[end : end + 4] in (" had", " has", " was", " wer") or text[end : end + 2] == ", " and text[end + 2 : end + 3] in ("t", "a", "o", "i"):
        return True
    before = text[max(0, start - 26) : start].rstrip(" ‘“'\",").rsplit(" ", 2)[-2:]
    return any(word.strip(",") in _SAID_WORDS for word in before)


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    stem: str


def described(run: Run, text: str) -> Iterator[Mention]:
    """A name that the words beside it say is a body: "the contractor, Brightway", "Speak Up, the Council’s youth group"."""
    words = run.words[1:] if run.opens and run.words[0].low in lexis().openers and len(run.words) > 1 else run.words
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


def _listed(run: Run, text: str) -> list[_Place]:
    """The names a run lists, where it holds council places alone, or single words that could be places."""
    known, lex = lexis().places, lexis()
    found: list[_Place] = []
    words = run.words
    at = 0
    while at < len(words):
        if words[at].low in ("and", "&", ",") and found:
            at += 1
            continue
        size = next((n for n in range(min(5, len(words) - at), 0, -1) if _form(words[at : at + n]) in known), 0)
        if not size and not _could_be_place(words, at, run.opens, lex):
            return []
        size = size or 1
        start, end = words[at].start, words[at + size - 1].end
        found.append(_Place(start, end, text[start:end]))
        at += size
    return found


def _form(words: Sequence[Word]) -> str:
    return " ".join(w.base for w in words if w.base)


def _could_be_place(words: Sequence[Word], at: int, opens: bool, lex: Lexis) -> bool:
    """Whether one capitalised word, alone between links, could be the name of a place."""
    word = words[at]
    if not word.capital or len(word.stem) < 4 or word.stem.isupper() or (at == 0 and opens and word.low in lex.openers):
        return False
    if word.low in lex.strong or word.low in lex.posts or word.low in lex.openers or word.base in lex.bodies:
        return False
    return at + 1 == len(words) or not words[at + 1].capital


def council_name(place: str) -> str:
    """The usual name of a place's council.

    >>> council_name("Rotherham"), council_name("Sheffield"), council_name("Camden")
    ('Rotherham Council', 'Sheffield City Council', 'Camden Council')
    """
    rank = lexis().places.get(key(place), "")
    return f"{place} {rank.capitalize()} Council" if rank in ("city", "county") else f"{place} Council"


_TEAMS = re.compile(
    r"(?<=\bthe )(?:leaving care|youth offending|youth justice|fostering|adoption|early help|edge of care|front door|rapid response|street cleansing|planning enforcement|"
    r"housing options|homelessness|community safety|infection control|palliative care|discharge|school improvement|quality assurance|safer neighbourhoods?|anti-social behaviour|"
    r"children with disabilities|early intervention|family support|independent reviewing|emergency duty|out of hours) team(?![\w-])"
)
_SPEAKERS = re.compile(r"\b(?:Cllrs?|Councillors?)\s[^()\n]{3,40}\s\(([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})(?:,[^()]{0,40})?\)")
_PARTIES = frozenset("labour conservative independent green liberal democrat democrats chair chairman vice-chair leader reform plaid snp ward substitute".split())


def represented(text: str) -> Iterator[Mention]:
    """Councils by their place, after the names of the councillors whom they send to a joint body."""
    for match in _SPEAKERS.finditer(text):
        words = {w.lower() for w in match.group(1).split()}
        if not words & _PARTIES and not words & set(lexis().strong) and not match.group(1).isupper():
            yield Mention(match.start(1), match.end(1), "council", "organisation.council-place", council_name(match.group(1)))


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
