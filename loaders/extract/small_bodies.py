"""Bodies in small letters, or in quotation marks, by the words that say what they are for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from loaders.extract.name_forms import key
from loaders.extract.organisation_lexicon import lexis
from loaders.extract.organisation_reading import Mention, is_post

_RULE = "organisation.small-group"
# The nouns such names end in: found first, for each form below is looked for in the words before one of them.
_HEAD = re.compile(
    r" (team|unit|directorate|desk|group|party|"
    r"force|forum|board|panel|council|association|partnership|network|service|hub|"
    r"school)(?![\w-])"
)
_WINDOW = 64
_PURPOSE_GROUP = re.compile(
    r"(?<![\w’'-])((?:[a-z]+-)?[a-z]{4,24}) (?:(?:working|steering|reference|oversight|strategy|implementation|liaison|"
    r"action|project|partnership|support|task|scrutiny task) group|task and finish group|working party|task force)$"
)
_NO_PURPOSE = frozenset(
    (
        "this that member officer each with joint small cross-party members officers same other their "
        "called local from into second another first further"
    ).split()
)
_ANTI = re.compile(r"(?<!\w)anti-[a-z]{3,20}(?: [a-z]{3,20})? (?:group|forum|board|team|partnership|network)$")
# Teams by their duty, of which an authority has one.
_DUTIES = (
    "leaving care|aftercare|youth offending|youth justice|fostering|adoption|kinship|early help|edge of care|"
    "front door|rapid response|street cleansing|planning enforcement|housing options|homelessness|community safety|"
    "infection control|palliative care|discharge|school improvement|quality assurance|safer neighbourhoods?|"
    "anti-social behaviour|children with disabilities|disabled children[’']?s?|early intervention|family support|"
    "independent reviewing|emergency duty|out[ -]of[ -]hours|participation|missing|exploitation|private fostering|"
    "supervising social work|duty and assessment|court|audit|commissioning|placements?|brokerage|admissions|attendance|"
    "education welfare|school transport|asylum|unaccompanied children|transitions?|complaints|customer care|"
    "public protection|trading standards|environmental health|welfare rights|housing benefits?|parking enforcement|"
    "contract monitoring|corporate finance|legal|communications|safeguarding|midwifery|health visiting|crisis|"
    "community mental health|reablement|hospital discharge|virtual school|youth work|personal adviser"
)
_TEAM = re.compile(rf"(?<=\b[Tt]he )(?:{_DUTIES}) team$")
# Words that tell one team from another without saying what it does, and those that belong to no name.
_NO_DUTY = (
    "pilot|extra|whole|new|same|other|old|current|existing|small|smaller|large|larger|local|relevant|senior|wider|entire"
    "|first|second|third|right|next|previous|former|respective|detached|core|only|full|wrong|two|three|four|five|various|said"
    "|assessment|recruitment|leadership|management|inspection|audit|project|home|away|football|dedicated"
    "|attendance"
)
_LINK = "the|for|by|with|to|in|on|at|from|that|being|running|was|were|is|are|had|has|as|or|but|which|who|between"
_LINK += "|within|into"
_PLAIN_TEAM = re.compile(
    rf"(?<=\b[Tt]he )(?!(?:{_NO_DUTY})\b)(?:(?!(?:{_LINK})\b)[a-z][a-z’-]{{2,16}} (?:(?:of|and) )?){{1,3}}team$"
)
_DIRECTORATE = re.compile(
    r"(?<=\b[Tt]he )(?!(?:same|other|whole|new|relevant|wider|own|lead|right|respective|entire|said|host|appropriate|"
    r"former|old)\b)"
    r"(?:[a-z]{4,15}(?:[’']s)? (?:and [a-z]{4,15} |[a-z]{4,15} )?)directorate$"
    r"|(?<=\b[Tt]he )(?:early help|advice|duty|service|help) desk$"
)
_UNIT = re.compile(
    r"(?<=\b[Tt]he )(?:(?:child|domestic|online child) (?:sexual )?abuse|child protection|child exploitation|"
    r"public protection|missing persons?|violence reduction|youth justice|safeguarding|independent reviewing) unit$"
)
_ONE_EACH = re.compile(
    r"(?<=\b[Tt]he )(?:(youth offending service)|(youth justice service)|(multi-agency safeguarding hub)|"
    r"(virtual school))$"
)
_ONES = (
    ("Youth Offending Service", "service"),
    ("Youth Justice Service", "service"),
    ("Multi-Agency Safeguarding Hub", "service"),
    ("Virtual School", "school"),
)
_HEAD_OF_SCHOOL = re.compile(r" (?:head|headteacher|annual|report|team)\b")
# Boards and forums of a standing that a council or a trust has one of.
_STANDING = re.compile(
    r"(?:(?<=\b[Tt]he )|(?<=, ))(?:(?:schools|young people[’']?s|children in care|care leavers|parent[- ]carers?|"
    r"foster carers|tenants|residents|providers?|regional DCS)[’']? (?:forum|council|board|panel|association)"
    r"|(?:corporate parenting|improvement|practice improvement|SEND (?:improvement|partnership)|transformation|"
    r"safeguarding children|safeguarding adults|integrated care|health and wellbeing|"
    r"community safety|youth justice management|recovery) (?:board|panel)"
    r"|(?:local )?safeguarding (?:children )?partnership)$"
)
_QUOTED = re.compile(
    r"[“‘\"]([A-Za-z][^“”‘\"\n]{2,40})[”’\"] (?:(?:project|working|steering) )?(?:group|board|team|forum|network)$"
)
_FORMS: Mapping[str, tuple[re.Pattern[str], ...]] = {
    "team": (_TEAM, _PLAIN_TEAM, _ANTI),
    "unit": (_UNIT,),
    **dict.fromkeys(("directorate", "desk"), (_DIRECTORATE,)),
    "group": (_ANTI,),
    "forum": (_STANDING, _ANTI),
    "board": (_STANDING, _ANTI),
    "network": (_ANTI,),
    "partnership": (_STANDING, _ANTI),
    **dict.fromkeys(("panel", "council", "association"), (_STANDING,)),
}
_GROUPS = frozenset(("group", "party", "force"))
_ONE_HEADS = frozenset(("service", "hub", "school"))
_KINDS = {
    "team": "service",
    "unit": "service",
    "directorate": "service",
    "desk": "service",
    "board": "board",
    "panel": "committee",
}
# A team of a body that is known by its letters: "CAMHS looked-after team", "MASH health desk".
_OF_LETTERS = re.compile(r"(?<![\w-])[A-Z]{3,6} (?:[a-z][a-z-]{2,14} ){0,2}(?:team|desk)$")
# A company that runs a council's children's services, "Marl Children First", or a place's voluntary sector.
_CHILDREN_FIRST = re.compile(r"(?<![\w’'-])[A-Z][a-z]{3,20} (?:Children First|Voluntary Action)\b")
_POLICE = re.compile(r"the police\b(?! (?:station|car|officer|custody|check|cell|report|record|and crime))")
# Charities whose names ask, or hold a small word, so that no run of capitals holds them.
_ASKING = re.compile(r"Who Cares\? (?:Scotland|Wales|England)\b|Voices [Ff]rom [A-Z]\w{2,20}(?: Cymru)?\b")
_SLASHED = re.compile(r"(?<![\w/])([A-Z]\w{1,9})/([A-Z]\w{1,9})(?![\w/])")


def small(text: str) -> Iterator[Mention]:
    """Groups, teams and boards in small letters that say their purpose, bodies with a stroke between, the police."""
    for match in _HEAD.finditer(text):
        yield from _before_head(text, match.group(1), match.end())
    for match in _SLASHED.finditer(text) if "/" in text else ():
        bodies = lexis().bodies
        if key(match.group(1)) in bodies and key(match.group(2)) in bodies:
            for part in (1, 2):
                body = bodies[key(match.group(part))]
                yield Mention(*match.span(part), body.kind, "organisation.known-body", body.name)
    for match in _ASKING.finditer(text):
        yield Mention(match.start(), match.end(), "other", _RULE)
    for match in _CHILDREN_FIRST.finditer(text):
        yield Mention(match.start(), match.end(), "trust", _RULE)
    for match in _POLICE.finditer(text):
        if not text[match.start() - 1 : match.start()].isalnum():
            yield Mention(match.start() + 4, match.end(), "police", "organisation.known-body", "Police")


def _before_head(text: str, head: str, end: int) -> Iterator[Mention]:
    """What the words before a head make of it."""
    window = text[max(0, end - _WINDOW) : end]
    start = end - len(window)
    if window[-len(head) - 2 : -len(head) - 1] in '’”"' or window.count("“"):
        quoted = _QUOTED.search(window)
        if quoted:
            yield Mention(start + quoted.start(), end, _KINDS.get(head, "group"), _RULE, f"{quoted.group(1)} {head}")
            return
    if head in ("team", "desk") and (of_letters := _OF_LETTERS.search(window)):
        yield Mention(start + of_letters.start(), end, "service", _RULE)
        return
    if head in _GROUPS:
        purpose = _PURPOSE_GROUP.search(window)
        if purpose and purpose.group(1) not in lexis().ordinary | _NO_PURPOSE:
            yield Mention(start + purpose.start(), end, "group", _RULE)
            return
    for form in _FORMS.get(head, ()):
        match = form.search(window)
        if match:
            yield Mention(start + match.start(), end, "group" if form is _ANTI else _KINDS.get(head, "group"), _RULE)
            return
    one = _ONE_EACH.search(window) if head in _ONE_HEADS else None
    if one and not _HEAD_OF_SCHOOL.match(text, end) and not is_post(text, start + one.start(), lexis()):
        name, kind = _ONES[(one.lastindex or 1) - 1]
        yield Mention(start + one.start(), end, kind, "organisation.known-body", name)
