"""Mentions of bodies that no head noun shows: departments that act, and bodies that the words beside them describe."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.extract.capital_runs import Run, Word
from loaders.extract.name_forms import key
from loaders.extract.organisation_lexicon import lexis
from loaders.extract.organisation_reading import Mention, acts, is_post
from loaders.extract.own_place import is_ordinary

_SAID = (
    "council|group|forum|charity|contractor|company|association|union|consortium|regulator|supplier|"
    "social enterprise|housing provider|developer"
)
_SAID_AFTER = re.compile(
    rf",\s(?:the|a|an|our|its)\s(?:[A-Z]\w+[’']s?\s)?(?:[a-z]+[’']?s?\s){{0,4}}?({_SAID})\b(?! "
    rf"(?:chair|lead|manager|director|member))"
)
# A noun that is also part of what people are called ("the agency worker") describes a body only where it ends its
# phrase.
_SAID_AT_END = re.compile(
    r"(?:,\s(?:the|an?|its|our)\s|\s\((?:the |an? )?)(?:[a-z][\w’'-]*\s){0,4}?(trust|agency|provider|charity|"
    r"company|contractor|association)"
    r"(?=[,.;)]|\s(?:which|that|hosted|run|had|ran|commissioned)\b)"
)
_LABELLED = re.compile(r"\b(?:[Pp]rovider|[Cc]ontractor|[Ss]upplier|[Oo]perator):\s{1,3}$")
_SAID_BEFORE = re.compile(
    rf"\b({_SAID}|provider|charity|operator|agency|firm|organisation)(?:, | (?:called |named |known as )?)(?:[‘“'\"])?$"
)
_COMMISSIONED = re.compile(r" (?:had been|has been|was|were) (?:commissioned|contracted|engaged) (?:by the|to) ")
# Whose work it is by contract: "under contract with Fernside Therapies".
_CONTRACTED = re.compile(
    r"\b(?:(?:under|in|a|its|the) (?:new )?contract with|contracted (?:to|out to)|(?:run|delivered|provided|supplied"
    r"|operated|managed|hosted|commissioned|bought) (?:jointly )?(?:by|from))\s$"
)
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
    "trust": "trust",
    "regulator": "inspectorate",
    "housing provider": "housing",
}
_NAMED_BEFORE = re.compile(r"[A-Z][\w’'-]+\s[A-Z][\w’'-]+\s\($")
_PERSONS = frozenset(
    "mr mrs ms miss dr cllr councillor professor sir dame rev officer pcso pc sergeant inspector".split()
)


def departments(run: Run, text: str) -> Iterator[Mention]:
    """A department named by its one word or its proper name, alone among capitals."""
    lex = lexis()
    words = _after_opener(run)
    if words[-1].base.rpartition(" ")[2] not in lex.department_words:
        return
    name = key(text[words[0].start : words[-1].end])
    proper = name in lex.proper_departments
    if not proper and name not in lex.departments:
        return
    start, end = words[0].start, words[-1].end
    if is_post(text, start, lex) or run.role in ("title", "heading"):
        return
    if proper and text[start:end].isupper():
        return  # a heading run into its line
    if proper or acts(text, start, words[-1].finish) or _is_affiliation(text, start, end):
        yield Mention(start, end, "service", "organisation.department")


def _is_affiliation(text: str, start: int, end: int) -> bool:
    """Whether a department stands in brackets after a person's name."""
    return text[end : end + 1] == ")" and bool(_NAMED_BEFORE.search(text[max(0, start - 40) : start]))


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
        text[end : end + 2] in (", ", " (") and text[end + 2 : end + 3].islower()
    ):
        return True
    if text[max(0, start - 5) : start].rstrip()[-4:] in ("with", " to", " by", "from", "d to", "d by", "n by", "t to"):
        return True
    before = text[max(0, start - 26) : start].rstrip(" ‘“'\",").rsplit(maxsplit=2)[-2:]
    return any(word.strip(",:").lower() in _SAID_WORDS for word in before)


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
    named = [w for w in words if w.capital]
    if (
        len(named) > 1
        and len(named) == len(words)
        and _CONTRACTED.search(text[max(0, start - 40) : start])
        and not any(is_ordinary(w.low, w.base) and w.low not in lexis().common for w in named)
        and not words[-1].stem.isupper()
    ):
        yield Mention(start, end, "company", "organisation.described")
        return
    if _LABELLED.search(text[max(0, start - 14) : start]):
        yield Mention(start, end, "company", "organisation.described")
        return
    at_end = text[end : end + 2] in (" (", ", ") and _SAID_AT_END.match(text, end)
    after = _SAID_AFTER.match(text, end) or at_end
    before = None if after else _SAID_BEFORE.search(text[max(0, start - 50) : start])
    said = after or before
    if said and any(w.low not in lexis().openers and w.low not in lexis().strong for w in words if w.capital):
        yield Mention(start, end, _SAID_KINDS.get(said.group(1), "other"), "organisation.described")
