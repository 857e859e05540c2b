"""Reported speech: the frames in which minutes say who said what.

"It was reported that ...", "Members were advised by the Clerk that ...", "The Director of Place explained that ...".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from loaders.cues import Cue
from loaders.extract.matching import words_of
from loaders.extract.owners import Agent, Cast
from loaders.extract.verbs import verb
from loaders.lexicon.reading import lexicon

_LONGEST = 2000
_AUDIENCE = (
    r"(?:Members|Councillors|Governors|[Tt]he (?:\w+ ){0,4}(?:Panel|Committee|Board|Cabinet|Council|Forum|meeting"
    r"|Executive|Group|Commission)|Trustees|Directors|Colleagues)"
)
_TOLD = "informed|advised|told|assured|reassured|reminded|updated|briefed|notified|asked"
_ADVERBS = r"(?:(?:also|then|further|again|therefore|subsequently|however|,|\w+ly)\s+){0,2}"


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame of reported speech: its act, its speaker if named, and where what was said begins."""

    act: str
    rule: str
    speaker: Agent | None
    start: int
    content: int


@dataclass(frozen=True, slots=True)
class _Acts:
    by_form: Mapping[str, tuple[str, str]]
    phrases: tuple[tuple[Cue, str, str], ...]
    impersonal: re.Pattern[str]
    told: re.Pattern[str]
    active: re.Pattern[str]
    words: frozenset[str]


def frames(sentence: str, people: Cast) -> list[Frame]:
    """The frames of a sentence, in order of their verbs."""
    if len(sentence) > _LONGEST:
        return []
    acts = _acts()
    if acts.words.isdisjoint(words_of(sentence)):
        return []
    found = [_impersonal(match, acts, people) for match in acts.impersonal.finditer(sentence)]
    found += [_told(match, acts, people) for match in acts.told.finditer(sentence)]
    taken = [(frame.start, frame.content) for frame in found]
    for match in acts.active.finditer(sentence):
        if not any(start <= match.start() < end for start, end in taken):
            frame = _active(match, acts, people, sentence)
            if frame:
                found.append(frame)
                taken.append((frame.start, frame.content))
    return sorted(found, key=lambda frame: frame.start)


def phrase_act(sentence: str) -> tuple[str, str, int] | None:
    """The act, rule and place of a nominal form ("Concern was expressed"), which outranks a plain verb."""
    if _NOMINAL.isdisjoint(words_of(sentence)):
        return None
    low = sentence.lower()
    for cue, act, rule in _acts().phrases:
        place = cue.find(sentence, low)
        if place:
            return act, rule, place[0]
    return None


# Words without one of which there is no nominal form.
_NOMINAL = frozenset(
    "concern concerns concerned wished wanted sought question questions clarification asked would invited offer"
    " undertaking agreed thanks"
    " thank opportunity".split()
)


def _impersonal(match: re.Match[str], acts: _Acts, people: Cast) -> Frame:
    act, rule = acts.by_form[match.group("verb").lower()]
    by = match.group("by")
    return Frame(act, rule, _first(people.agents(by)) if by else None, match.start(), match.end())


def _told(match: re.Match[str], acts: _Acts, people: Cast) -> Frame:
    act, rule = acts.by_form[match.group("verb").lower()]
    by = match.group("by")
    return Frame(act, rule, _first(people.agents(by)) if by else None, match.start(), match.end())


def _active(match: re.Match[str], acts: _Acts, people: Cast, sentence: str) -> Frame | None:
    before = sentence[max(0, match.start() - 160) : match.start()]
    if re.search(r"\b(?:be|been|being|was|were|is|are|to|not|the|a|an|of|by)\s+(?:\w+ly\s+)?$", before):
        return None
    speaker = people.subject(before)
    if speaker is None:
        return None
    act, rule = acts.by_form[match.group("verb").lower()]
    return Frame(act, rule, speaker, match.start() - len(before) + speaker.start, match.end())


def _first(agents: list[Agent]) -> Agent | None:
    return agents[0] if agents else None


@cache
def _acts() -> _Acts:
    content = lexicon("speech_acts")
    irregular = cast("dict[str, str]", content["irregular_past"])
    by_form: dict[str, tuple[str, str]] = {}
    phrases: list[tuple[Cue, str, str]] = []
    for rule in cast("list[dict[str, object]]", content["acts"]):
        act, name = str(rule["act"]), str(rule["id"])
        for base in cast("list[str]", rule["verbs"]):
            by_form.setdefault(irregular.get(base, verb(base).participle), (act, name))
        phrases += [(Cue(source), act, name) for source in cast("list[str]", rule.get("phrases", []))]
    forms = "|".join(sorted(map(re.escape, by_form), key=len, reverse=True))
    link = r"(?:\s+(?:though|however))?(?:\s*,?\s+(?:that|whether|if|how|why)\b)?"
    by = r"(?:,?\s+by\s+(?P<by>[^,.;]{3,90}?)(?=\s+that\b|,|\.|;|$))?"
    return _Acts(
        by_form,
        tuple(phrases),
        re.compile(rf"\b[Ii]t\s+(?:was|is|had\s+been|has\s+been)\s*,?\s+{_ADVERBS}(?P<verb>{forms})\b{by}{link}"),
        re.compile(rf"\b{_AUDIENCE}\s+(?:was|were)\s+{_ADVERBS}(?P<verb>{_TOLD})\b{by}{link}"),
        re.compile(rf"\b(?P<verb>{forms})\b(?:\s+{_AUDIENCE})?{link}"),
        frozenset(form.split()[0] for form in by_form),
    )
