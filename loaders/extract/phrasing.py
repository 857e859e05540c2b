"""What a promise delivers, said as a short imperative in the words of the minutes.

>>> imperative("circulate", "", " the tide tables; and", passive=False)
'circulate the tide tables'
>>> imperative("arrange", "It was agreed that a site visit ", "", passive=True)
'arrange a site visit'
"""

from __future__ import annotations

import re

from loaders.extract.clauses import FINITE
from loaders.extract.promise import Promise
from loaders.extract.promise_words import promise_words

LONGEST = 200
# Verbs that things do by themselves as well as suffer: "the depot will open" is "open the depot".
_ERGATIVE = frozenset(
    "open reopen re-open launch commence start begin restart close end finish complete transfer move switch".split()
)
_LEAD = re.compile(
    r"\b(?P<reporting>that|whether|asked\s+for|requested|called\s+for)\s+(?!(?:would|will|had|has|have|was|were"
    r"|is|are)\b)"
    r"|(?:,\s+|\b)(?:and|but|whilst|while|although|when|because|as|if|so)\s+(?=(?:the|a|an|his|her|its|their|both|each"
    r"|every|any|further|all|this|these|two|three|[A-Z])\b)"
)
_ELIDED = re.compile(r"(?P<subject>.+?)\s+(?:was|were|is|are|had|has|have|would|will)\b.*\s(?:and|but)(?:\s+\w+ly)?$")
_ADVERBIAL = re.compile(
    r"^(?:From|In|On|By|At|Following|After|Under|During|As|With|For|Since|Until|Subject|Once|When|Despite|Given"
    r"|However|Therefore|Further|Secondly|Firstly|Finally|Also|In\s+addition)\b[^,]{0,120},\s+(?=\S)"
)
_HEAD = re.compile(
    r"^(?:\W|(?:that|the following|also|now|then|therefore|it was agreed|and"
    r"|but)\b(?!['’]))+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:[\s.,;:–—(\[-]|(?<=[\s,;])(?:and|or|the|a|an|that|which|but|to|of|in|by|with|for|on|at|as)(?=\W*$))+$"
)
_SECOND_PREDICATE = re.compile(
    r",?\s+(?:and|but)\s+(?:also\s+|that\s+)?(?:would|will|had|has|have|was|were|is|are|could|should)\b.*$", re.DOTALL
)
_STRANDED = re.compile(
    r"^(?P<word>up|down|off|out|to|on|upon|into|about|for|at|with)\b(?=\s+(?:again|jointly|in|by|on|before|after|at|from|during|over"
    r"|as|no\s+later|next|shortly|separately)\b|\W*$)"
)
_BREAK = re.compile(r"[,;:]\s|\s(?:and|which|who|because|so\s+that|in\s+order|where|when|with|including|to)\s")
# "In response, it was outlined by the Director that": what was told comes after.
_TOLD_THAT = re.compile(r"^[^.;:]{0,120}?\b(?:\w{3,}ed|told|said|heard|held)\b[^.;:]{0,40}?\bthat\s+")
_ARTICLES = frozenset(
    "The A An That This These Those Any Further It Its His Her Their All Both Each Every Some Such Our Two Three Four"
    " Five Six Seven Eight Nine Ten More Another Officers Members Work Visits Training Copies Details Figures".split()
)


def what(promise: Promise) -> str:
    """The deliverable: verb and object; of a passive, the verb and its subject."""
    if promise.basis == "action" and not promise.base:
        return _noted(promise.after)
    if promise.basis == "words":
        return _fitted(_lowered(_clean(_TOLD_THAT.sub("", " ".join(promise.after.split())))))
    if promise.base == "have" and promise.passive:
        return _fitted(f"have {_subject(promise.before)} {_clean(promise.after)}")
    if (
        promise.base in promise_words().happens
        and not promise.passive
        and promise.owner is None
        and promise.before.strip()
    ):
        return _happening(promise)
    after = promise.after
    if promise.passive and promise.owner is not None:
        after = re.sub(rf"\s*\bby\s+(?:the\s+)?{re.escape(promise.owner.words)}", "", after, count=1)
    return imperative(promise.base, promise.before, after, promise.passive)


def imperative(base: str, before: str, after: str, passive: bool) -> str:
    """A verb with its object, which stands before a passive and after an active verb."""
    rest = _clean(after)
    if not passive:
        return _fitted(f"{base} {rest}")
    stranded = _STRANDED.match(rest)
    if stranded:
        base, rest = f"{base} {stranded.group('word')}", rest[stranded.end() :].lstrip()
    return _fitted(f"{base} {_subject(before)} {rest}")


def _happening(promise: Promise) -> str:
    """What is to happen: "open the depot in May", "have a report go to Cabinet"."""
    thing, rest = _subject(promise.before), _clean(promise.after)
    if promise.base in _ERGATIVE:
        return _fitted(f"{promise.base} {thing} {rest}")
    return _fitted(f"have {thing} {promise.base} {rest}")


def _noted(text: str) -> str:
    """An action in note form: its own verb where it begins with one, else what is to be provided."""
    phrase = _clean(text)
    first = re.split(r"[\s,/&]", phrase, maxsplit=1)[0].lower()
    known = promise_words().base_of.get(first) == first or first in promise_words().plain
    return _fitted(phrase[:1].lower() + phrase[1:] if known else f"provide {_lowered(phrase)}")


def _subject(before: str) -> str:
    """The last noun phrase before a verb, without what leads to it: "It was agreed that a visit" gives "a visit"."""
    text = " ".join(before[-240:].split())
    elided = _ELIDED.match(text)
    if elided:  # "The guide was being rewritten and would be sent": the guide
        text = elided.group("subject")
    joined = text.rfind(", and ")
    if joined > 0 and FINITE.search(text[:joined]):
        text = text[joined + len(", and ") :]
    leads = [lead for lead in _LEAD.finditer(text) if lead.group("reporting") or FINITE.search(text[: lead.start()])]
    text = text[leads[-1].end() :] if leads else text
    text = _clean(_ADVERBIAL.sub("", text))
    return _lowered(re.sub(r"\s+(?:both|also|now|then|therefore|still|all)$", "", text))


def _clean(text: str) -> str:
    return _TAIL.sub("", _HEAD.sub("", " ".join(text.split())))


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:] if text.split(" ", 1)[0] in _ARTICLES else text


def _fitted(phrase: str) -> str:
    """The phrase without a second predicate, cut at a clause boundary where it is too long."""
    text = _TAIL.sub("", _SECOND_PREDICATE.sub("", " ".join(phrase.split())))
    if len(text) <= LONGEST:
        return text
    breaks = [match.start() for match in _BREAK.finditer(text[:LONGEST])]
    cut = breaks[-1] if breaks and breaks[-1] > LONGEST // 3 else text.rfind(" ", 0, LONGEST)
    return _TAIL.sub("", text[: cut if cut > 0 else LONGEST])
