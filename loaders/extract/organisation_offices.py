"""Offices that act under one word: the Minister, the Commissioner, the Department, the Executive."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.extract.name_forms import key
from loaders.extract.organisation_clusters import Cluster
from loaders.extract.organisation_reading import Mention

_RULE = "organisation.office"
_OFFICE = re.compile(
    r"(Minister|Commissioner|Department|Constabulary|Tribunal|[Dd]iocese|University|Sheriff|Ombudsman"
    r"|Family Court|Youth Bench|Trade Unions)(?![\w-]|\s(?:of|for|[A-Z]))"
)
_KINDS = {
    "constabulary": "police",
    "university": "school",
    **dict.fromkeys(
        ("tribunal", "diocese", "sheriff", "ombudsman", "family court", "youth bench", "trade unions"), "other"
    ),
}
# A minister who is only written to is the address of a letter.
_ADDRESSED = re.compile(r"\b(?:writ(?:e|es|ing|ten)|wrote|letters?)\b[^.;]{0,40}$", re.IGNORECASE)
_AT_EXECUTIVE = re.compile(r"\b(?:[Tt]he|[Tt]o|[Bb]y|[Tt]hat|before|from|at) $")
_EXECUTIVE = re.compile(
    r"Executive(?=[’']s?\s(?!Director|Member|Board)|[.,;)]|$|\s(?:of [A-Z]|on \d|in [A-Z]|be|by|at|for|had|has|was|"
    r"were|"
    r"would|will|could|should|to|and|agreed|approved|resolved|meeting|decision|portfolio)\b)",
    re.MULTILINE,
)


def add_offices(groups: list[Cluster], text: str, taken: frozenset[int]) -> None:
    """Give each office the words that stand for it; a minister or commissioner of no fuller name is one by its word."""
    made: dict[str, Cluster] = {}
    for match in _OFFICE.finditer(text):
        word = match.group(1)
        if match.start(1) in taken or text[match.start() - 4 : match.start()] not in ("the ", "The "):
            continue
        low = word.lower()
        owners = _called(groups, low)
        addressed = low == "minister" and _ADDRESSED.search(text[max(0, match.start() - 60) : match.start()])
        if not owners and (not addressed or low in made):
            owners = [made.setdefault(low, Cluster(_KINDS.get(low, "government"), _RULE, names=[word]))]
        if len(owners) == 1:
            owners[0].mentions.append(Mention(match.start(1), match.end(1), owners[0].kind, _RULE))
    groups.extend(made.values())
    places = [
        m.span()
        for m in _EXECUTIVE.finditer(text)
        if m.start() not in taken and _AT_EXECUTIVE.search(text[max(0, m.start() - 8) : m.start()])
    ]
    if places:
        mentions = [Mention(start, end, "committee", _RULE) for start, end in places]
        groups.append(Cluster("committee", _RULE, mentions, ["Executive"]))


def _called(groups: Sequence[Cluster], word: str) -> list[Cluster]:
    """The bodies whose names hold the word; of departments, those of state alone."""
    named = [g for g in groups if word in key(g.name).split()]
    if word == "minister" and not named:
        return [g for g in groups if key(g.name).startswith("secretary of state")]
    return [g for g in named if g.kind == "government"] if word == "department" else named
