"""Who met: the body as its document names it in full, and the authority whose body it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from graph.claims import Organisation
from loaders.minutes import Minutes, Span

_SELF = ("Committee", "Panel", "Board", "Cabinet", "Commission", "Forum", "Executive", "Group", "Partnership", "Council", "Governing Body", "Sub-Committee")
_SELF_WORD = "|".join(_SELF)
_BODY_KINDS = frozenset(("committee", "board", "group", "other", "nhs", "trust", "company", "council"))
_HEADER = 16
_MEETING_OF = re.compile(
    rf"\bmeeting\sof\s(?:the\s)?(?P<name>(?:[A-Z][\w’'&-]*|of|and|the|for|with|&|\(|,\s(?=[A-Z][\w’'-]+(?:,|\sand))|\s|-|–){{3,140}}?(?:{_SELF_WORD}|{_SELF_WORD.upper()}|Directors|DIRECTORS|Governors|Authority|AUTHORITY)\)?(?:\s\([A-Z][\w\s&’'-]{{2,60}}\))?)(?=\s*(?:$|[,.:;–-]|held|HELD|Held|on\b|ON\b|at\b|in\b|which|took|was|met))",
)
_ACTS = re.compile(
    rf"\b[Tt]he\s(?P<word>{_SELF_WORD})\s(?:(?:then|also|further|therefore)\s)?(?:gave|considered|received|noted|agreed|resolved|discussed|welcomed|asked|was\sasked|"
    rf"thanked|heard|is\sasked|acknowledged|wished|note\b|notes\b|approved?|was\s(?:informed|advised|reminded|provided)|RESOLVED|NOTED|AGREED|APPROVED|reviewed|endorsed?|recommended|requested|to\s(?:note|receive))"
    rf"|\bMembers\sof\sthe\s(?P<word2>{_SELF_WORD})\b|\bto\sthe\s(?P<word3>{_SELF_WORD})\b"
)


def body(minutes: Minutes, organisations: Iterable[Organisation]) -> tuple[str, Span] | None:
    """The body that met, as fully named, and the words that name it; None where only "the Committee" does."""
    return _in_header(minutes) or _of_text(minutes, tuple(organisations))


def council(organisations: Iterable[Organisation]) -> Organisation | None:
    """The authority: the only council, or the one that "the Council" stands for, or clearly the most named."""
    found = [o for o in organisations if o.kind == "council"]
    if len(found) == 1:
        return found[0]
    own = [o for o in found if {a.lower() for a in o.aliases} & {"the council", "council", "the authority", "local authority"}]
    if len(own) == 1:
        return own[0]
    ranked = sorted(found, key=lambda o: len(o.evidence), reverse=True)
    return ranked[0] if ranked and len(ranked[0].evidence) > 2 * len(ranked[1].evidence) else None


def _in_header(minutes: Minutes) -> tuple[str, Span] | None:
    for paragraph in minutes.paragraphs[:_HEADER]:
        text = paragraph.span.text
        if len(text) > 400 or re.search(r"\b(?:approv|previous|last|correct record|confirm|next)", text, re.I):
            continue
        if match := _MEETING_OF.search(text):
            name = paragraph.span.part(*match.span("name"))
            return name.text, name
    return _header_line(minutes)


def _header_line(minutes: Minutes) -> tuple[str, Span] | None:
    """A line that is nothing but a body's name, above the first item; an item's own page has none."""
    lines = minutes.paragraphs[:6]
    if lines and lines[0].span.text.strip().lower() == "agenda item":
        return None
    for paragraph in lines:
        match = re.fullmatch(rf"(?:[A-Z][\w’'&,-]*\s|of\s|and\s|the\s|for\s|&\s|-\s){{0,12}}(?:{_SELF_WORD}|{_SELF_WORD.upper()})", paragraph.span.text.strip())
        if match and paragraph.role != "label" and not re.search(r"\bCouncil$", match.group(), re.I):
            return paragraph.span.text.strip(), paragraph.span
    return None


def _of_text(minutes: Minutes, organisations: tuple[Organisation, ...]) -> tuple[str, Span] | None:
    """The one organisation whose name ends as the body calls itself, and that the text shows to be at the table."""
    word = _self_word(minutes.text)
    if word is None:
        return None
    named = [o for o in organisations if o.kind in _BODY_KINDS and o.name.split()[-1:] == [word] and len(o.name.split()) > 1]
    tied = [o for o in named if _is_at_the_table(o, minutes.text, word)]
    if len(tied) != 1:
        return None
    evidence = next((e for e in tied[0].evidence if e.exact.endswith(word)), tied[0].evidence[0])
    return tied[0].name, minutes.span(evidence.start, evidence.end)


def _self_word(text: str) -> str | None:
    """What the body calls itself ("the Panel"): the word that most often acts as the meeting does."""
    counted = Counter(next(w for w in match.groups() if w) for match in _ACTS.finditer(text))
    counted.pop("Council", None)
    ranked = counted.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _is_at_the_table(organisation: Organisation, text: str, word: str) -> bool:
    if f"the {word}".lower() in {alias.lower() for alias in organisation.aliases}:
        return True
    name = re.escape(organisation.name)
    return bool(re.search(rf"\b[Mm]embers\sof\s(?:the\s)?{name}|\b(?:this|the|of)\s{name}\s(?:considered|received|noted|agreed|resolved|is\sasked)", text))
