"""Whether a dated event lay before the meeting or after it, by the verb that governs the date.

Minutes report speech: "would be considered on 21 January" was still to come, "had been launched in October" was over.
Where the verb does not settle it ("was expected following", "coming into force in"), nothing is said: a wrong bound
on a meeting's date is worse than none.
"""

from __future__ import annotations

import re

from loaders.extract.dates import DateMention
from loaders.extract.periods import PeriodMention

PAST, FUTURE = "past", "future"
_UNSETTLED, _BARE = "unsettled", "bare"
_REACH = 200  # characters on either side of a date in which its verb is looked for

_ADVERBS = r"(?:(?:not|also|then|now|only|already|recently|first|all|again|\w+ly)\s){0,3}"
_PLANNED = (
    r"due|scheduled|planned|intended|hoped|expected|anticipated|proposed|likely|projected|predicted"
    r"|forecast|aiming|hoping|set"
)
_STARTERS = (
    "be|start|open|finish|complete|take|commence|begin|end|go|come|report|return|launch|expire|close"
    "|meet|move|publish|conclude|run|"
    "present|consider|join|implement|deliver|consult|receive|submit|roll|transfer|reopen|cease|visit|attend|introduce"
)
_IRREGULAR = (
    "held|took|began|went|came|met|left|sent|made|given|seen|won|ran|became|rose|fell|brought|got|saw"
    "|wrote|spoke|undertaken|taken|"
    "begun|written|built|paid|spent|told|found|heard|put|up|dated"
)
_CUES = re.compile(
    rf"""(?:
      (?P<unsettled>\b(?:would|could|should|might|may)\s(?:not\s)?have\s(?:been\s)?\w+
        |\bhad\s{_ADVERBS}(?:been\s)?(?:{_PLANNED})\b|\b(?:expected|anticipated)\s(?:following|after|since)
        |\b(?:was|were|is|are)\s{_ADVERBS}(?:{_PLANNED})(?!\sto\s(?:{_STARTERS})\b|\sfor\b|\sin\b|\sby\b|\son\b)
        |\b(?:coming|starting|beginning|commencing|opening|ending|closing|expiring|running|effective|taking\splace
          |going\slive|being)\b
        |\b(?:was|were)\s{_ADVERBS}(?!being\b)\w+ing\b|\bha(?:s|ve|d)\sto\b|\bfail(?:ed|ing)\sto\b
        |\b(?:proposed|estimated|projected|target|needed|based|required|expected|anticipated)\b)
    | (?P<future>\b(?:would|will|shall|may|might|could|should|can)\s{_ADVERBS}(?:be\s{_ADVERBS})?\w+
        |\b(?:was|were|is|are)\s{_ADVERBS}to\s\w+
        |\b(?:was|were|is|are)\s{_ADVERBS}(?:{_PLANNED})\b(?:\sto\s\w+|\sfor|\sin|\sby|\son)
        |\b(?:due|scheduled|planned|expected|rescheduled|postponed|deferred|delayed
          |extended)\s(?:to\s(?:be\s)?(?:{_STARTERS})\b|for\b|until\b|till\b|to\b)
        |\b(?:had|has|have)\s{_ADVERBS}been\s(?:extended|postponed|deferred|delayed|rescheduled|put\sback)\s(?:to
          |until|till)\b
        |^\W*(?:\w{{1,3}}\)\s)?(?:not\s)?to\s\w+|\b(?<!been\s)(?:agreed|resolved|requested|asked|invited|undertook
          |intends?|aims?|plans)\s(?:not\s)?to\s\w+
        |\bto\sbe\s{_ADVERBS}\w+|\bbe\s(?:\w+\s){{0,3}}\w+(?:ed|en|ght|wn)\b|\bbe\s(?:held|made|sent|set|put)\b
        |\b(?:ends|expires|starts|begins|commences|closes|opens|takes\splace)\b|\bnext\smeeting\b)
    | (?P<past>\b(?:had|has|have)\s{_ADVERBS}(?:been\s)?\w+|\b(?:was|were)\s{_ADVERBS}\w+)
    | (?P<bare>
        \b(?!(?:need|indeed|hundred|relat|bas|unit|indebt|red|bed|speed|fe|se)ed?\b)\w{{3,}}ed\b|\b(?:{_IRREGULAR})\b)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"[,;:()]|\s[–—-]\s|\b(?:that|which|who|whom|but|although|though|while|whilst|where|whereas)\b"
    r"|\band\s(?=that|it|the|there|would|was|were|had|this|they)",
    re.I,
)
_HINGE = re.compile(r"\b(?:when|once|until|before|after|as|should|if)\b", re.I)
_STANDING = re.compile(
    r"\b(?:since|as\s(?:at|of)|up\sto|(?:year|quarter|month|period|week)\sended)\s(?:the\s|on\s"
    r"|early\s|late\s)*$",
    re.I,
)
# "That the Director provide figures from July 2023": a limb of a resolution asks for what is to come.
_LIMB = re.compile(r"\W*(?:\w{1,4}[.)]\s+)?(?:(?:RESOLVED|AGREED|Resolved|Agreed)\W+)?(?:\(\w{1,3}\)\s+)?[Tt]hat\b")
_FROM = re.compile(
    r"\b(?:in|by|from|before|beginning|commencing|starting)\s(?:the\s|early\s|late\s|end\sof\s|in\s)*$", re.I
)
_DISPOSED = re.compile(r"\bbe\s(?:noted|received|approved|confirmed|accepted|endorsed|welcomed)\b", re.I)
_LASTING = re.compile(r"\b(?:until|till|through\sto|up\sto)\s(?:the\s|early\s|late\s|end\sof\s)*$", re.I)
_OPEN_LEAD = re.compile(r"^\W*(?:\w+ly\s)?(?:in|on|at|from|during|by|before|until)?\s?(?:the\s)?$", re.I)
_RECURRING = re.compile(
    r"\b(?:each|every)\s(?:year|month|quarter|summer|autumn|spring|winter)|\bannually\b|\busually\b"
    r"|\bnormally\b",
    re.I,
)
_IF_ONLY = re.compile(r"\bhad\sit\b|\bif\s\w+\s(?:had|were)\b", re.I)


def tense(sentence: str, mention: DateMention | PeriodMention) -> str | None:
    """`past` when what the date is of was over at the meeting, `future` when it was to come, None where unsettled."""
    lead, tail = sentence[max(0, mention.start - _REACH) : mention.start], sentence[mention.end : mention.end + _REACH]
    if any(pattern.search(words) for pattern in (_RECURRING, _IF_ONLY) for words in (lead, tail)):
        return None
    return _of_clause(sentence, lead, tail)


def _of_clause(sentence: str, lead: str, tail: str) -> str | None:
    before = lead[_clause_start(lead) :]
    if _LASTING.search(before):
        return FUTURE if any(kind == FUTURE for kind, _ in _cues(before)) else None
    if _STANDING.search(before):
        return PAST
    cues = _cues(before)
    if not cues and _LIMB.match(sentence) and _FROM.search(lead) and not _DISPOSED.search(tail):
        return FUTURE
    if cues:
        return _settled(cues, before)
    return _of_following_verb(before, tail)


def _of_following_verb(before: str, tail: str) -> str | None:
    """The tense of the first verb after a date that opens its clause: "In June 2019 there had been a flood"."""
    first = next(iter(_cues(tail)), None) if _OPEN_LEAD.match(before) else None
    return first[0] if first and first[0] in (PAST, FUTURE) else None


def _settled(cues: list[tuple[str, int]], before: str) -> str | None:
    """The last verb governs; a plain past form under a modal is to come when hinged on it, else unsettled."""
    kind, place = cues[-1]
    if kind == _UNSETTLED:
        return None
    ahead = [where for what, where in cues[:-1] if what == FUTURE]
    if kind == _BARE and ahead:
        return FUTURE if _HINGE.search(before, ahead[-1], place) else None
    return PAST if kind == _BARE else kind


def _cues(words: str) -> list[tuple[str, int]]:
    return [(match.lastgroup or "", match.start()) for match in _CUES.finditer(words)]


def _clause_start(lead: str) -> int:
    """Where the clause begins that ends in a date."""
    ends = [match.end() for match in _CLAUSE_END.finditer(lead)]
    # A comma just before the date ("on Tuesday, 4 May") does not part it from its verb.
    while ends and not lead[ends[-1] :].strip():
        ends.pop()
    return ends[-1] if ends else 0
