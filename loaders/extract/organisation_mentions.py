"""Mentions of bodies that no head noun shows: departments that act, places that stand for councils, small-letter groups."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.capital_runs import Run
from loaders.extract.name_forms import key
from loaders.extract.organisation_lexicon import lexis
from loaders.extract.organisation_names import Mention, acts, is_post

_GROUP_HEAD = (
    r"(?:(?:working|steering|reference|oversight|strategy|implementation|liaison|action|project|partnership|support) group"
    r"|task and finish group|working party|action group|task force)"
)
_SMALL_GROUP = re.compile(rf"(?<![\w’'-])(?!(?:a|an|the|this|that|member|officer|each|and|or|of|by|to|with|joint|small|new|cross-party)\s)"
                          rf"((?:[a-z]+-)?[a-z]{{4,24}}) {_GROUP_HEAD}(?!\w)")
_ANTI = re.compile(r"(?<!\w)anti-[a-z]{3,20}(?: [a-z]{3,20})? (?:group|forum|board|team|partnership|network)(?!\w)")
_POLICE = re.compile(r"\bthe police\b(?! (?:station|car|officer|custody|check|cell|report|record|and crime))")
_COMPARED = re.compile(
    r"(?:learn(?:ed|t|ing)? from|compar(?:ed|ison|able) (?:with|to)|(?:authorities|councils|neighbours|boroughs|areas),? (?:such as|like|including)"
    r"|benchmark(?:ed|ing)? (?:with|against)|neighbouring|similar to|(?:visit|visited|work(?:ed|ing)? with|merge[rd]? with|shared with|paid by|offered by) )\s*$"
)
_FACTOR_AFTER = re.compile(r"[’'”\"]?\s+(?:factor|model|approach|experience|judgement|ruling|case)\b")
_PLACE_ACTS = re.compile(r"\s*,?\s*(?:which |who )?(?:had|has|have|were|was|would|will|paid|pays|pay|offered|offers|used|uses|spent|introduced|adopted|received)\b")
_LIVING = re.compile(r"(?:\b(?:in|at|near|to|around|across|outside|within|throughout|of|over|into|for)|’s|'s)\s+(?:the\s+)?$")
_UNKNOWN_ONLY = re.compile(r"(?:learn(?:ed|t|ing)? from|compar(?:ed|ison) (?:with|to)|(?:authorities|councils|boroughs),? (?:such as|like|including)|neighbouring)\s*$")


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
    if proper or _department_acts(text, start, words[-1].finish):
        yield Mention(start, end, "service", "organisation.department")


def _department_acts(text: str, start: int, end: int) -> bool:
    return acts(text, start, end)


def places(run: Run, text: str) -> Iterator[Mention]:
    """Places that act or are compared with, and so stand for their councils."""
    lex = lexis()
    words = [w for w in run.words if w.capital and not (w is run.words[0] and run.opens and w.low in lex.openers)]
    joined = _place_list(run, lex.places)
    if joined:
        before, after = text[max(0, joined[0][0] - 40) : joined[0][0]], joined[-1][1]
        compared = bool(_COMPARED.search(before) or _FACTOR_AFTER.match(text, after))
        if compared or (_PLACE_ACTS.match(text, after) and not _LIVING.search(before)):
            for start, end in joined:
                yield Mention(start, end, "council", "organisation.council-place", council_name(text[start:end]))
    elif len(words) == len(run.words) == 1 and words[0].low not in lex.strong and not words[0].possessive and len(words[0].stem) > 3:
        if _UNKNOWN_ONLY.search(text[max(0, words[0].start - 40) : words[0].start]) and not words[0].stem.isupper():
            yield Mention(words[0].start, words[0].end, "council", "organisation.council-place", council_name(words[0].stem))


def _place_list(run: Run, known: object) -> list[tuple[int, int]]:
    """Start and end of each place, where a run holds places alone."""
    found: list[tuple[int, int]] = []
    words = run.words
    at = 0
    while at < len(words):
        if words[at].low in ("and", "&", ",") and found:
            at += 1
            continue
        size = next((n for n in range(min(5, len(words) - at), 0, -1) if key(" ".join(w.stem for w in words[at : at + n])) in known), 0)  # type: ignore[operator]
        if not size:
            return []
        found.append((words[at].start, words[at + size - 1].end))
        at += size
    return found


def council_name(place: str) -> str:
    """The usual name of a place's council.

    >>> council_name("Rotherham"), council_name("Sheffield"), council_name("Camden")
    ('Rotherham Council', 'Sheffield City Council', 'Camden Council')
    """
    rank = lexis().places.get(key(place), "")
    return f"{place} {rank.capitalize()} Council" if rank in ("city", "county") else f"{place} Council"


def small(text: str) -> Iterator[Mention]:
    """Groups in small letters that say their purpose, and the police."""
    ordinary = lexis().ordinary
    for match in _SMALL_GROUP.finditer(text):
        if match.group(1) not in ordinary:
            yield Mention(match.start(), match.end(), "group", "organisation.small-group")
    for match in _ANTI.finditer(text):
        yield Mention(match.start(), match.end(), "group", "organisation.small-group")
    for match in _POLICE.finditer(text):
        yield Mention(match.start() + 4, match.end(), "police", "organisation.known-body", "Police")
