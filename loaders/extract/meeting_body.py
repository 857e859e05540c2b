"""Who met: the body as its document names it in full, and the authority whose body it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from graph.claims import Evidence, Organisation
from loaders.extract.meeting_header import BODY_WORDS, header_authority, header_body
from loaders.minutes import Minutes, Span

_BODY_KINDS = frozenset(("committee", "board", "group", "other", "company"))
_DID = (
    r"(?:gave|considered|received|noted|agreed|resolved|discussed|welcomed|asked|thanked|heard"
    r"|reviewed|acknowledged|wished|endorsed|recommended|requested|approved"
    r"|note\b|notes\b|is\sasked|to\s(?:note|receive)|RESOLVED|NOTED|AGREED|APPROVED|was\s(?:asked"
    r"|informed|advised|reminded|provided|told))"
)
_ACTS = re.compile(
    rf"\b(?:[Tt]he|[Tt]his)\s(?P<word>{BODY_WORDS})\s(?:(?:then|also|further|therefore)\s)?{_DID}"
    rf"|\b[Mm]embers\sof\sthe\s(?P<word2>{BODY_WORDS})\b|\bto\sthe\s(?P<word3>{BODY_WORDS})\b"
    rf"|\bthis\s(?P<word4>{BODY_WORDS})\b"
)
_NAME = r"(?P<name>(?:(?:[A-Z][\w’'&-]*,?|of|and|the|for|&)\s){1,12}(?:" + BODY_WORDS + "))"
_ACTS_IN_FULL = re.compile(
    rf"(?:^|[.:]\s)(?:The|At\sthe)\s(?P<first>(?:(?:[A-Z][\w’'&-]*,?|of|and|for"
    rf"|&)\s){{1,12}}(?:{BODY_WORDS}))\s{_DID}"
)
_WELCOMED_TO = re.compile(rf"\bwelcomed\b[^.;]{{0,80}}?\bto\s(?:the|a|this)\s(?:meeting\sof\sthe\s)?{_NAME}")
_TOLD = re.compile(
    rf"\b(?:reminded|informed|advised|updated|told|addressed)\s(?:the\s)?{_NAME}\s(?:that|on|of"
    rf"|about|how)\b",
)
_GENERIC = re.compile(r"(?:[Tt]he\s)?(?:(?:Select|Sub|Joint|Scrutiny|Full|Steering|Working)\s)?\S+", re.I)
_FULL_NAME = re.compile(r"\b(?:Council|Borough of|City of|County of|Authority)\b", re.I)
_CABINET = re.compile(
    r"\b(?:address(?:ed)?|attend(?:ed)?|invited\sto)\s(?:the\s)?(?P<name>Cabinet)\b|(?:^"
    r"|[.:]\s)(?P<name2>Cabinet)\s(?:resolved|RESOLVED|agreed|considered|noted|approved|received)\b",
    re.MULTILINE,
)
_OWN_WORDS = re.compile(r"\b(?:Scrutiny|Overview|Select|Audit|Parenting|Policy|Standards|Licensing|Planning)\b")
_OPENING = 6


def body(minutes: Minutes, organisations: Iterable[Organisation]) -> Span | None:
    """The words that name in full the body that met; None where only "the Committee" does."""
    return header_body(minutes) or _in_opening(minutes) or _of_text(minutes, tuple(organisations)) or _cabinet(minutes)


def council(minutes: Minutes, met: Span | None, organisations: Iterable[Organisation]) -> tuple[str, Evidence] | None:
    """The authority: the header's, or the council that the text shows to be the meeting's own."""
    own = header_authority(minutes)
    if own:
        return own.text, own.evidence()
    if met and re.search(r"\bpartnership\b", met.text, re.I):
        return None
    named = _own_council(tuple(organisations))
    return (named.name, named.evidence[0]) if named else None


def _own_council(organisations: tuple[Organisation, ...]) -> Organisation | None:
    """The only council, or the one that "the Council" stands for, or clearly the most named."""
    found = [o for o in organisations if o.kind == "council"]
    own = [
        o
        for o in found
        if {a.lower() for a in o.aliases} & {"the council", "council", "the authority", "local authority"}
    ]
    if len(own) == 1:
        return own[0]
    if len(found) == 1:
        return None if found[0].rule == "organisation.council-place" else found[0]
    named = [o for o in found if any(_FULL_NAME.search(alias) for alias in o.aliases)]
    if len(named) == 1:
        return named[0]
    ranked = sorted(found, key=lambda o: len(o.evidence), reverse=True)
    return ranked[0] if ranked and len(ranked[0].evidence) > 2 * len(ranked[1].evidence) else None


def _in_opening(minutes: Minutes) -> Span | None:
    """The body that an opening sentence shows at work: "The Harbour Panel received a report"."""
    prose = [p.span for p in minutes.paragraphs if p.role not in ("label", "title", "row")][:_OPENING]
    for span in prose:
        text = span.text[:600]
        match = _ACTS_IN_FULL.search(text)
        if match and not match["first"].endswith("Chief Executive"):
            return span.part(*match.span("first"))
        for match in (_WELCOMED_TO.search(text), _TOLD.search(text)):
            if match and not _GENERIC.fullmatch(match["name"]):
                return span.part(*match.span("name"))
    return None


def _of_text(minutes: Minutes, organisations: tuple[Organisation, ...]) -> Span | None:
    """The one organisation whose name ends as the body calls itself, and that the text shows to be at the table."""
    word = _self_word(minutes.text)
    if word is None:
        return None
    named = [
        o for o in organisations if o.kind in _BODY_KINDS and o.name.split()[-1:] == [word] and len(o.name.split()) > 1
    ]
    tied = [o for o in named if _is_at_the_table(o, minutes.text, word)] or [
        o for o in named if _OWN_WORDS.search(o.name)
    ]
    if len(tied) != 1:
        return None
    evidence = next((e for e in tied[0].evidence if e.exact.endswith(word)), tied[0].evidence[0])
    full = re.search(re.escape(tied[0].name), minutes.text)
    return minutes.span(*full.span()) if full else minutes.span(evidence.start, evidence.end)


def _self_word(text: str) -> str | None:
    """What the body calls itself ("the Panel"): the word that most often acts as the meeting does."""
    counted = Counter(next(w for w in match.groups() if w) for match in _ACTS.finditer(text))
    ranked = counted.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _is_at_the_table(organisation: Organisation, text: str, word: str) -> bool:
    if f"the {word}".lower() in {alias.lower() for alias in organisation.aliases}:
        return True
    name = re.escape(organisation.name)
    return bool(re.search(rf"\b[Mm]embers\sof\s(?:the\s)?{name}", text))


def _cabinet(minutes: Minutes) -> Span | None:
    match = _CABINET.search(minutes.text)
    return minutes.span(*match.span("name" if match["name"] else "name2")) if match else None
