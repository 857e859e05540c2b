"""Whether a dated event lay before the meeting or after it, by the verb that governs the date.

Minutes report speech: "would be considered on 21 January" was still to come, "had been launched in October" was over.
Where the verb does not settle it ("was expected following", "coming into force in"), nothing is said: a wrong bound
on a meeting's date is worse than none.
"""

from __future__ import annotations

import re

from loaders.extract.dates import DateMention
from loaders.extract.event_frames import framed, without_week
from loaders.extract.event_shapes import UNSETTLED as _UNSETTLED
from loaders.extract.periods import PeriodMention

PAST, FUTURE, _BARE = "past", "future", "bare"
_REACH = 200  # characters on either side of a date in which its verb is looked for

_ADVERBS = r"(?:(?:not|also|then|now|only|already|recently|first|all|again|\w+ly)\s){0,3}"
_PLANNED = (
    r"due|scheduled|planned|intended|hoped|expected|anticipated|proposed|likely|projected|predicted"
    r"|forecast|aiming|hoping|set"
)
_BOUND = "agreed|undertaken|promised|offered|decided|resolved|chosen|committed|pledged|arranged"
_BOUND += r"|been\s(?:asked|told|assigned|instructed|commissioned|requested|required|invited|appointed)"
_STARTERS = (
    "be|start|open|finish|complete|take|commence|begin|end|go|come|report|return|launch|expire|close"
    "|meet|move|publish|conclude|run|"
    "present|consider|join|implement|deliver|consult|receive|submit|roll|transfer|reopen|cease|visit|attend|introduce"
)
_IRREGULAR = (
    "held|took|began|went|came|met|left|sent|made|given|seen|won|ran|became|rose|fell|brought|got|saw"
    "|wrote|spoke|undertaken|taken|"
    "begun|written|built|paid|spent|told|found|heard|put|stood|dated"
    r"|(?<=set\s)up|(?<=drawn\s)up|(?<=taken\s)up|(?<=made\s)up"
)
_CUES = re.compile(
    rf"""(?:
      (?P<unsettled>\b(?:would|could|should|might|may)\s(?:not\s)?have\s(?:been\s)?\w+
        |\bhad\s{_ADVERBS}(?:been\s(?:{_PLANNED})|planned|intended|hoped|expected|anticipated|proposed)\b
        |\b(?:expected|anticipated)\s(?:following|after|since)
        |\b(?:was|were|is|are)\s{_ADVERBS}(?:{_PLANNED})(?!\sto\s(?:{_STARTERS})\b|\sfor\b|\sin\b|\sby\b|\son\b)
        |\b(?:coming|starting|beginning|commencing|opening|ending|closing|expiring|running|effective|taking\splace
          |going\slive|being)\b
        |\b(?:was|were)\s{_ADVERBS}(?!being\b)\w+ing\b|\bha(?:s|ve|d)\sto\b|\bfail(?:ed|ing)\sto\b
        |\b(?:proposed|estimated|projected|target|needed|based|required|expected|anticipated)\b)
    | (?P<future>\b(?:had|has|have)\s{_ADVERBS}(?:{_BOUND})\s(?:not\s)?to\s\w+
        |\b(?:fixed|booked|arranged|timetabled)\sfor\b
        |\b(?:comes?|takes?|goes|enters?)\s(?:into\s)?(?:force|effect|operation)\b
        |\b(?:would|will|shall|may|might|could|should|can)\s{_ADVERBS}(?:be\s{_ADVERBS})?\w+
        |\b(?:was|were|is|are)\s{_ADVERBS}to\s(?:be\s{_ADVERBS})?\w+
        |\b(?:was|were|is|are)\s{_ADVERBS}(?:{_PLANNED})\b(?:\sto\s\w+|\sfor|\sin|\sby|\son)
        |\b(?:due|scheduled|planned|expected|rescheduled|postponed|deferred|delayed
          |extended)\s(?:to\s(?:be\s)?(?:{_STARTERS})\b|for\b|until\b|till\b|to\b)
        |\b(?:had|has|have)\s{_ADVERBS}been\s(?:extended|postponed|deferred|delayed|rescheduled|put\sback)\s(?:to
          |until|till)\b
        |^\W*(?:\w{{1,3}}\)\s)?(?:not\s)?to\s\w+
        |\b(?<!been\s)(?:agreed|resolved|requested|asked|invited|undertook|offered
          |promised|committed|decided|hoped|wished|volunteered|proposed|intend(?:s|ed)?|aim(?:s|ed)?|plans|planned)\s(?:not\s)?to\s(?:be\s)?\w+
        |\b(?:requested|asked|invited|instructed|required|authorised|directed|urged)\s(?:[\w’'()&-]+\s){{1,9}}?to\s\w+
        |\bto\sbe\s{_ADVERBS}\w+|\bbe\s(?:\w+\s){{0,3}}\w+(?:ed|en|ght|wn)\b|\bbe\s(?:held|made|sent|set|put|drawn|taken)(?:\s(?:up|out|off|down))?\b
        |\b(?:ends|expires|starts|begins|commences|closes|opens|takes\splace)\b|\bnext\smeeting\b)
    | (?P<past>\b(?<!\bto\s)(?:had|has|have)\s{_ADVERBS}(?:been\s)?\w+|\b(?:was|were)\s{_ADVERBS}\w+)
    | (?P<bare>
        \b(?!(?:need|indeed|hundred|relat|bas|unit|indebt|red|bed|speed|fe|se)ed?\b)\w{{3,}}ed\b|\b(?:{_IRREGULAR})\b)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r",(?!\d{3})|[;:()]|\s[–—-]\s|\b(?:that|which|who|whom|but|although|though|while|whilst|where|whereas)\b"
    r"|\band\s(?=that|it|the|there|would|was|were|had|this|they|in\s(?:$|[A-Z]))",
    re.I,
)
_HINGE = re.compile(r"\b(?:when|once|until|before|after|as|should|if)\b", re.I)
_STANDING = re.compile(
    r"\b(?:since|as\s(?:at|of)|up\sto|(?:year|quarter|months?|period|week)\s(?:ended|to)"
    r"|(?:figures|data|position|results|accounts)\s(?:as\s)?(?:to|at))\s(?:the\s|on\s"
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
_NOT_UNTIL = re.compile(r"\b(?:had|was|were)\snot\b[^,;]{0,80}\suntil\s(?:the\s)?$", re.I)
# A limb of a resolution that begins with its verb: "(c) invite the trusts to its meeting in February 2023".
_ORDER = re.compile(
    r"\W*(?:\w{1,4}[.)]\s+)?(?:to\s)?(?:invite|ask|request|require|recommend|write|report|bring|submit|provide"
    r"|attend|refer"
    r"|circulate|arrange|convene|publish|prepare|consider|review|receive\sa|add|schedule|extend|defer|hold|present"
    r"|send)\s",
    re.I,
)
_OPEN_LEAD = re.compile(r"^\W*(?:\w+ly\s)?(?:in|on|at|from|during|by|before|until)?\s?(?:the\s)?$", re.I)
_RECURRING = re.compile(
    r"\b(?:each|every)\s(?:year|month|quarter|summer|autumn|spring|winter)|\bannually\b|\busually\b"
    r"|\bnormally\b",
    re.I,
)
# "It had been hoped that it would open in May": whether it did is another matter.
_FOILED = re.compile(
    r"\bhad\s(?:\w+ly\s)?(?:been\s)?(?:\w+ly\s)?(?:hoped|expected|planned|intended|anticipated|envisaged|thought)"
    r"\s(?:that|to)\b|\b(?:was|were)\sto\shave\b|\bshould\shave\b",
    re.I,
)
_AHEAD = re.compile(r"\b(?:forecast\w*|budget\w*|plan(?:s|ned)?|target\w*|project(?:ed|ion|ions))\b", re.I)
_HINGED = re.compile(r"\b(?:when|once|until|before|after|as\ssoon\sas)\b", re.I)
_MOVED = re.compile(
    r"\b(?:extended|postponed|deferred|delayed|moved|put\sback|rescheduled)\s(?:to|until"
    r"|till)\s$",
    re.I,
)
_LIMIT = re.compile(r"\b(?:by|before|until)\s(?:the\s)?$", re.I)
_DONE = re.compile(r"\b(?:had|has|have)\b|(?:ed|en|wn|pt|lt|nt|de|ld|ght|put|set|ne)$", re.I)
# "The election in May 2024 had changed ...", "the meeting on 6 July would ...": the verb comes after its dated subject.
_SUBJECT = re.compile(
    r"\W*(?:\w{1,4}[.)]\s+)?(?:[\w’'/-]+\s){1,9}(?:(?:held|made|seen)\s)?(?:in|on"
    r"|of)\s(?:the\s)?$",
    re.I,
)
_GATHERING = re.compile(
    r"\b(?:meeting|session|workshop|event|election|conference|hearing|visit|launch|seminar)s?\s(?:held\s)?(?:in|on"
    r"|of)\s$",
    re.I,
)
_AFTER_SUBJECT = re.compile(r",?\s(?:(?P<past>had|has|have)\b(?!\syet)|(?P<future>would|will)\b)", re.I)
_IF_ONLY = re.compile(r"\bhad\sit\b|\bif\s(?:\w{1,20}\s){1,3}(?:had|were)\b", re.I)


def tense(sentence: str, mention: DateMention | PeriodMention) -> str | None:
    """`past` when what the date is of was over at the meeting, `future` when it was to come, None where unsettled."""
    lead, tail = sentence[max(0, mention.start - _REACH) : mention.start], sentence[mention.end : mention.end + _REACH]
    lead = without_week(lead)
    if any(pattern.search(words) for pattern in (_RECURRING, _IF_ONLY) for words in (lead, tail)):
        return None
    if _FOILED.search(lead):
        return None
    if told := framed(lead, tail):
        return None if told == _UNSETTLED else told
    return _of_clause(sentence, lead, tail)


def _of_clause(sentence: str, lead: str, tail: str) -> str | None:
    before = lead[_clause_start(lead) :]
    if _NOT_UNTIL.search(before):
        return PAST
    cues = _cues(before)
    if _LASTING.search(before) or _MOVED.search(before):
        return FUTURE if any(kind == FUTURE for kind, _, _ in cues) else None
    if _STANDING.search(before):
        return None if _AHEAD.search(before) else PAST
    ordered = _LIMB.match(sentence) or _ORDER.match(sentence)
    if ordered and not cues and _FROM.search(lead) and not _DISPOSED.search(tail):
        return FUTURE
    if cues:
        return _settled(cues, before)
    return _of_following_verb(before, tail)


def _of_following_verb(before: str, tail: str) -> str | None:
    """The tense of the verb after a date that opens its clause ("In June there had been a flood") or its subject."""
    if _OPEN_LEAD.match(before):
        first = next(iter(_cues(tail)), None)
        return first[0] if first and first[0] in (PAST, FUTURE) else None
    verb = _AFTER_SUBJECT.match(tail) if _SUBJECT.fullmatch(before[-120:]) else None
    if verb is None:
        return None
    said = next(iter(_cues(tail)), None)
    if verb["past"]:
        return PAST if said and said[0] == PAST else None
    return FUTURE if _GATHERING.search(before) else None


def _settled(cues: list[_Cue], before: str) -> str | None:
    """The last verb governs; a plain past form under a modal is to come when hinged on it, else unsettled."""
    kind, place, words = cues[-1]
    if kind == _UNSETTLED:
        return None
    ahead = [(where, said) for what, where, said in cues[:-1] if what == FUTURE]
    if kind == _BARE and ahead:
        where, said = ahead[-1]
        perfect = said.endswith(" have") and before[where + len(said) : place].isspace()
        return FUTURE if perfect or _HINGE.search(before, where, place) else None
    if kind == PAST and words[:1] in "wW":
        if ahead and _HINGED.search(before, ahead[-1][0], place):
            return FUTURE  # "would join the framework when it was re-let in May"
        if _LIMIT.search(before) and not _DONE.search(words):
            return None  # "was no longer within reach by March"
    return PAST if kind == _BARE else kind


_Cue = tuple[str, int, str]


def _cues(words: str) -> list[_Cue]:
    """The verbs of some words that tell time, in order: what each tells, its place and its words."""
    return [(match.lastgroup or "", match.start(), match.group()) for match in _CUES.finditer(words)]


def _clause_start(lead: str) -> int:
    """Where the clause begins that ends in a date."""
    ends = [match.end() for match in _CLAUSE_END.finditer(lead)]
    # A comma just before the date ("on Tuesday, 4 May") does not part it from its verb.
    while ends and not lead[ends[-1] :].strip():
        ends.pop()
    return ends[-1] if ends else 0
