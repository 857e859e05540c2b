"""Names that only sound like an issue: roles, bodies and companies are blanked before cues are looked for.

"The Head of Commissioning replied" says nothing of commissioning. Offsets stay: every letter becomes a space.
"""

from __future__ import annotations

import re

_NAME = r"[A-Z][\w'’-]*"
_NAMES = rf"{_NAME}(?:(?:,? (?:and|of|for|the|in|with|&) |, | ){_NAME}){{0,7}}"
_OFFICE = (
    r"(?:(?:Interim|Acting|Deputy|Assistant|Associate|Executive|Corporate|Service|Strategic|Group|Joint|Managing|"
    r"Statutory|Senior|Chief|Lead) ){0,3}(?:Heads?|Directors?|Leads?|Members?|Cabinet Members?|Portfolio Holders?|"
    r"Portfolio Members?|Managers?|Officers?|Ministers?|Secretary of State|Commissioners?|Lead Members?|Chairs?|"
    r"Vice-Chairs?|Spokespersons?|Champions?|Department|Ministry)"
)
_ROLE = re.compile(rf"\b{_OFFICE} (?:of|for) (?:the )?{_NAMES}")
_OFFICER = re.compile(
    rf"\b(?:{_NAME} (?:(?:and|&|of|for) )?){{1,7}}"
    r"(?:Manager|Officer|Director|Lead|Accountant|Co-?ordinator|Adviser|Executive|Commissioner|Surveyor|Solicitor|"
    r"Team Leader|Chair)\b(?! Member)"
)
_BODY = re.compile(
    rf"\b(?!Improvement)(?:{_NAME}(?:,? (?:and|of|for|the|in|&) |, | )){{1,9}}"
    r"(?:Committee|Sub-?Committee|Panel|Scrutiny|Cabinet|Commission|Department|Directorate|Sub-?group|Working Group|"
    r"Task Group|Partnership Board|Board)\b"
)
_COMPANY = re.compile(
    rf"\b(?:{_NAME} (?:(?:and|of|for|&) )?){{1,6}}(?:Ltd|Limited|CIC|LLP|plc|PLC|Inc|Foundation Trust|NHS Trust)\b"
)
_POLICE = re.compile(r"\b(?:Chief |Detective )?(?:Inspector|Superintendent|Sergeant|Constable) [A-Z][\w'’-]+")
_BRACKETED = re.compile(r"\([A-Z]{2,3}, [^()]{0,60}\)")
_OPENING = re.compile(r"(?:The|A|An|That|In|At|By|To|From|Since|When|Following|For|As) ")
_KEPT = re.compile(r"Improvement (?:Board|Plan)|Ofsted|Care Inspectorate|Care Quality")


def masked(sentence: str) -> str:
    """The sentence with the names of roles, bodies and companies blanked, as long as before.

    >>> masked("The Head of Commissioning replied.")
    'The                       replied.'
    """
    for pattern in (_ROLE, _OFFICER, _BODY, _COMPANY, _POLICE, _BRACKETED):
        sentence = pattern.sub(_blank, sentence)
    return sentence


def _blank(match: re.Match[str]) -> str:
    found = match.group()
    if _KEPT.search(found):
        return found
    opening = _OPENING.match(found)
    kept = opening.group() if opening else ""
    return kept + " " * (len(found) - len(kept))
