"""Bodies in small letters, or in quotation marks, by the words that say what they are for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.organisation_lexicon import lexis
from loaders.extract.organisation_names import Mention, is_post

_RULE = "organisation.small-group"
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

# Teams by their duty, of which an authority has one.
_DUTIES = (
    "leaving care|aftercare|youth offending|youth justice|fostering|adoption|kinship|early help|edge of care|"
    "front door|"
    "rapid response|street cleansing|planning enforcement|housing options|homelessness|community safety|"
    "infection control|palliative care|discharge|school improvement|quality assurance|safer neighbourhoods?|"
    "anti-social behaviour|children with disabilities|disabled children[’']?s?|early intervention|family support|"
    "independent reviewing|emergency duty|out[ -]of[ -]hours|participation|missing|exploitation|private fostering|"
    "supervising social work|duty and assessment|court|audit|commissioning|placements?|brokerage|admissions|attendance|"
    "education welfare|school transport|asylum|unaccompanied children|transitions?|complaints|customer care|"
    "public protection|trading standards|environmental health|welfare rights|housing benefits?|parking enforcement|"
    "contract monitoring|corporate finance|legal|communications|safeguarding|midwifery|health visiting|crisis|"
    "community mental health|reablement|hospital discharge|virtual school|youth work|personal adviser"
)
_TEAMS = re.compile(rf"(?<=\b[Tt]he )(?:{_DUTIES}) team(?![\w-])")
_ONE_EACH = re.compile(
    r"(?<=\b[Tt]he )(?:(youth offending service)|(youth justice service)|(multi-agency safeguarding hub)"
    r"|(virtual school(?! (?:head|annual|report|team))))(?![\w-])"
)
_ONES = (
    ("Youth Offending Service", "service"),
    ("Youth Justice Service", "service"),
    ("Multi-Agency Safeguarding Hub", "service"),
    ("Virtual School", "school"),
)
# Boards and forums of a standing that a council or a trust has one of.
_STANDING = re.compile(
    r"(?<=\b[Tt]he )(?:(?:schools|young people[’']?s|children in care|care leavers|parent[- ]carers?|foster carers|"
    r"tenants|residents|providers?|regional DCS)[’']? (?:forum|council|board|panel|association)"
    r"|(?:corporate parenting|improvement|practice improvement|SEND (?:improvement|partnership)|transformation|"
    r"safeguarding children|safeguarding adults|integrated care|health and wellbeing|"
    r"community safety|youth justice management|recovery) (?:board|panel)"
    r"|(?:local )?safeguarding (?:children )?partnership)(?![\w-])"
)
_QUOTED = re.compile(
    r"[“‘\"]([A-Za-z][^“”‘\"\n]{2,40})[”’\"] (?:(?:project|working|steering) (?:group|board|team)"
    r"|group|board|team|forum|network)(?![\w-])"
)
# A charity whose name asks, so that no run of capitals holds it.
_ASKING = re.compile(r"\bWho Cares\? (?:Scotland|Wales|England)\b")
_KINDS = {"team": "service", "board": "board", "panel": "committee"}


def small(text: str) -> Iterator[Mention]:
    """Groups, teams and boards in small letters that say their purpose, and the police."""
    passed_over = lexis().ordinary | _NO_PURPOSE
    for match in _GROUP_HEAD.finditer(text):
        purpose = _PURPOSE.search(text, max(0, match.start() - 40), match.start())
        if purpose and purpose.group() not in passed_over:
            yield Mention(purpose.start(), match.end(), "group", _RULE)
    for pattern in (_TEAMS, _STANDING, _ANTI):
        for match in pattern.finditer(text):
            head = match.group().rsplit(" ", 1)[-1]
            yield Mention(match.start(), match.end(), "group" if pattern is _ANTI else _KINDS.get(head, "group"), _RULE)
    for match in _ONE_EACH.finditer(text):
        name, kind = _ONES[(match.lastindex or 1) - 1]
        if not is_post(text, match.start(), lexis()):
            yield Mention(match.start(), match.end(), kind, "organisation.known-body", name)
    for match in _QUOTED.finditer(text):
        head = match.group().rsplit(" ", 1)[-1]
        yield Mention(match.start(), match.end(), _KINDS.get(head, "group"), _RULE, f"{match.group(1)} {head}")
    for match in _ASKING.finditer(text):
        yield Mention(match.start(), match.end(), "other", _RULE)
    for match in _POLICE.finditer(text):
        yield Mention(match.start() + 4, match.end(), "police", "organisation.known-body", "Police")
