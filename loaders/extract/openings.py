"""The words that open a disposal: "RESOLVED that", "ACTION:", "The Board NOTED", "It was agreed to"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from loaders.extract.effects import has_effect
from loaders.extract.matching import words_of
from loaders.lexicon.reading import lexicon
from loaders.minutes import Span

LONGEST = 4000
"""No sentence of minutes is longer; what is, is not read (and cannot cost more than its length)."""

_HOW = (
    r"(?:\s*,?\s*(?:\([^()]{1,60}\)|unanimously|nem\.? con\.?|accordingly|therefore|also|by a majority"
    r"|on a show of hands"
    r"|by \d+ votes to \d+|item|/-)){0,3}"
)
_LINK = r"\s*(?:[:–—/-]+|\.)?\s*,?\s*(?:\bthat\b(?!\s+(?:was|were|is)\b)\s*[,:;–—-]*)?\s*[:–—-]*\s*"
_WORD = r"[\w'’&(),-]{1,40}"


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a disposal opens in a sentence: offsets of its first word and of what is disposed."""

    rule: str
    strength: str
    effect: str
    start: int
    matter: int


@dataclass(frozen=True, slots=True)
class _Rule:
    id: str
    strength: str
    effect: str
    pattern: re.Pattern[str]


def opening(sentence: Span) -> Opening | None:
    """How a sentence opens a disposal, if it does."""
    text = sentence.text
    if len(text) > LONGEST:
        return None
    words = words_of(text)
    if _HINTS.isdisjoint(words) and not _SIGNS.search(text):
        return None
    for rule in _rules():
        if rule.id in _NEEDS and _NEEDS[rule.id].isdisjoint(words):
            continue
        match = rule.pattern.search(text)
        if match and _accepted(rule, text, match):
            return Opening(rule.id, rule.strength, rule.effect, match.start("open"), _matter(match))
    return None


def _matter(match: re.Match[str]) -> int:
    return match.start("matter") if "matter" in match.re.groupindex else match.end()


def _accepted(rule: _Rule, text: str, match: re.Match[str]) -> bool:
    if rule.id == "decision.arrow":
        return has_effect(text[:1500]) or bool(_TASK.search(text[:200]))
    if rule.id == "decision.bare-limb":
        return has_effect(text[:1500]) or bool(_SUBJUNCTIVE.search(text[:1500]))
    if rule.strength == "soft":
        return "verb" not in match.re.groupindex or _disposes(match.group("verb").lower(), text[match.end() :])
    return True


def _disposes(verb: str, matter: str) -> bool:
    """Whether plain prose disposes: "agreed to ...", "agreed that X be ...", "noted the report"; never "noted that"."""
    if verb in _DIRECTING:
        if re.match(r"\s*(?:to|:|the)\b", matter, re.IGNORECASE):
            return True
        return bool(re.match(r"\s*[,:]?\s*that\b", matter, re.IGNORECASE)) and not _OPINION.match(matter)
    return bool(_THING.match(matter))


_TASK = re.compile(r"^\W{0,3}(?:the\s+)?[A-Z][^.;:]{1,60}?\s+to\s+[a-z]|\b(?:noted|agreed|approved|accepted|supported)\b", re.IGNORECASE)
_DIRECTING = ("agreed", "resolved", "requested", "instructed", "recommended")
# Words without one of which a sentence opens no disposal (but for the signs), and those that a rule cannot do without.
_HINTS = frozenset(
    "resolved agreed noted approved received endorsed ratified adopted supported recommended deferred adjourned stood held confirmed accepted"
    " referred action actions decision decisions outcome minutes withdrawn objection objections comment comments proposal motion amendment"
    " recommendation payment payments invoice invoices accounts expenditure cheques schedule authorised requested instructed that determined"
    " concluded mind refused decided".split()
)
_SIGNS = re.compile(r"[→►➔⇒]|^[^:]{3,120}:\W{0,4}(?:$|\()")
_NEEDS: Mapping[str, frozenset[str]] = {
    "decision.action": frozenset(("action", "actions")),
    "decision.to-action": frozenset(("action",)),
    "decision.minutes": frozenset("minutes minute agreed approved accepted confirmed".split()),
    "decision.lost": frozenset("proposal motion amendment recommendation".split()),
    "decision.resolved": frozenset(("resolved",)),
    "decision.agreed": frozenset(("agreed",)),
    "decision.marked-verb": frozenset(
        "noted approved received endorsed ratified adopted supported recommended deferred confirmed accepted referred".split()
    ),
    "decision.label": frozenset("decision decisions outcome".split()),
    "decision.bare-limb": frozenset(("that",)),
    "decision.it-was-agreed": frozenset(("agreed", "recommended")),
}


_SUBJUNCTIVE = re.compile(r"\b(?:not )?be (?:\w+ly )?\w+(?:ed|en|de|nt|lt|ld|ght)\b")
_THING = re.compile(
    rf"\s*(?:{_WORD}\s+){{0,7}}?(?:reports?|updates?|contents?|minutes?|presentation|position|information|progress"
    rf"|recommendations?|work programme"
    r"|work plan|forward plan|action log|plan|strategy|policy|budget|terms of reference|risk register|statement"
    r"|accounts|dashboard|decision|business case)\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\s*[,:]?\s*that\s+(?:(?:it|they|this)\s+(?:would\s+(?:welcome|be\s+(?:useful|helpful|good))|was|is)\b"
    r"|there\s+(?:was|were|is|had)"
    rf"|(?:(?!be\b|would\b|will\b){_WORD}\s+){{1,9}}?(?:was|were|is|are|had|has|remained|needed)\b)",
    re.IGNORECASE,
)


@cache
def _rules() -> tuple[_Rule, ...]:
    data = {str(rule["id"]): rule for rule in cast("list[dict[str, object]]", lexicon("disposals")["openings"])}
    return tuple(
        _Rule(name, str(data[name]["strength"]), str(data[name]["effect"]), re.compile(pattern))
        for name, pattern in _patterns(data)
    )


def _patterns(data: dict[str, dict[str, object]]) -> Iterator[tuple[str, str]]:
    bodies = "|".join(
        sorted((re.escape(b) for b in cast("list[str]", lexicon("disposals")["bodies"])), key=len, reverse=True)
    )
    body = rf"(?:{_WORD}\s+){{0,8}}?(?:{bodies})"
    marked = "|".join(cast("list[str]", data["decision.marked-verb"]["words"]))
    past = marked.lower()
    yield (
        "decision.action",
        (
            r"^\W{0,3}(?P<open>(?i:(?:agreed |key |new )?actions?(?: points?)?(?: agreed"
            r"| arising)?)(?:\s*\([^()]{1,40}\))?)(?:\s*(?:[:–—]|-\s)[\s:–—-]*|\s*$)"
        ),
    )
    yield (
        "decision.action",
        r"^\W{0,3}(?P<open>(?i:actions?(?: points?)?) ?(?:no\.? ?)?\d{1,3}(?:\s*\([^()]{1,40}\))?)\s*:\s*",
    )
    yield "decision.action", r"[(\[]\s*(?P<open>(?i:actions?))\s*[:–-]\s*(?=[^()]{2,60}[)\]]\W{0,2}$)"
    yield "decision.to-action", r"^\W{0,3}(?P<open>[\w'’&/ ]{2,60}?)\s(?P<matter>to action)\W{0,2}$"
    yield (
        "decision.minutes",
        (
            rf"^\W{{0,3}}(?P<open>(?P<matter>(?i:the\s+)?(?i:(?:draft |public |private "
            rf"|open )?minutes?)\b(?:\s+{_WORD}){{0,24}}?\s+(?:was|were)\s+(?:\w+ and )?"
            r"(?i:approved|agreed|confirmed|adopted|accepted|signed|received|taken as read|noted)))\b"
        ),
    )
    yield (
        "decision.minutes",
        (
            r"^\W{0,3}(?P<open>(?P<matter>(?i:agreed|approved|accepted|confirmed) as (?:an? )?"
            r"(?:true and )?(?:correct|accurate|true)))\b"
        ),
    )
    yield (
        "decision.note-form",
        (
            r"^\W{0,3}(?P<open>(?P<matter>(?:Deferred|Adjourned|Held over|Stood over|Referred|Withdrawn)\b(?=\s+(?:to|until|pending|for|from)\b|,\s+(?!but\b)|\s+as\s+(?!an?\b))"
            r"|No objections?\b(?!\s+(?:had|has|have|was|were))|No comments?\b(?=\W*$)))"
        ),
    )
    yield (
        "decision.note-form",
        r"^\W{0,3}(?P<open>(?P<matter>(?:Payments?|Invoices?|Accounts?|Expenditure|Cheques?|Schedule)\b[^.:;]{0,40}?\b(?:approved|agreed|authorised)))\b",
    )
    yield (
        "decision.note-form",
        (
            r"^\W{0,3}(?P<open>(?P<matter>[A-Z][^.:;|]{2,120}(?::|\s[–—-])\s*(?:not\s+)?(?:approved|agreed|noted|endorsed|supported"
            r"|refused|deferred|accepted)\b(?!\s*:)(?=[^.;:]{0,60}\.?$)))"
        ),
    )
    yield "decision.note-form", r"^\W{0,3}(?P<open>(?P<matter>Not\s+(?:approved|agreed|supported|accepted)\b))"
    yield (
        "decision.lost",
        (
            r"(?P<open>(?P<matter>\b(?:[Tt]he )?(?:[Pp]roposal|[Mm]otion|[Aa]mendment|[Rr]ecommendation)\b[^.;]{0,60}?"
            r"\b(?:NOT agreed|not agreed|lost|fell|was defeated|LOST)))\b"
        ),
    )
    yield "decision.resolved", rf"(?P<open>(?:\bUNANIMOUSLY )?\bRESOLVED\b)(?i:{_HOW})(?i:{_LINK})"
    yield "decision.resolved", rf"^\W{{0,3}}(?P<open>(?i:(?:unanimously )?resolved)\b)(?i:{_HOW})(?i:{_LINK})"
    yield (
        "decision.resolved",
        (
            rf"(?<!be )(?<!been )(?<!\bwere )(?<!\bare )(?<!\bis )(?<!\bhad )"
            rf"(?P<open>(?:\b[Ii]t was (?:\w+ly )?)?\b[Rr]esolved)(?<![^tT] was resolved)(?i:{_HOW})"
            rf"(?=\s*(?:[:–—-]|that\b|to\b))(?i:{_LINK})"
        ),
    )
    yield "decision.agreed", rf"\b(?P<open>AGREED)\b(?i:{_HOW})(?i:{_LINK})"
    yield "decision.agreed", rf"^\W{{0,3}}(?P<open>Agreed)(?i:{_HOW})\s*(?:[:–—]|-\s|(?=that\b|to\b)|$)(?i:{_LINK})"
    yield "decision.marked-verb", rf"(?P<open>(?i:^{body}\s+(?:\w+ly\s+)?)?)(?P<matter>\b(?:{marked})\b)"
    yield "decision.marked-verb", rf"^\W{{0,3}}(?P<open>(?P<matter>(?i:{past})))(?:\s*[:–—]\s*|,?\s+(?=(?:with|subject|without)\s)|\W{{0,2}}$)"
    yield (
        "decision.body-colon",
        (
            rf"^(?P<open>(?:[Tt]he\s+)?(?:(?:[A-Z][\w'’&-]{{0,30}}|and|of|the"
            rf"|for)\s+){{0,8}}?(?i:{bodies}))\s*:[\s–—-]*(?:$|(?=\(?[a-z1]\)|\(?i\)))"
        ),
    )
    yield (
        "decision.body-colon",
        (
            r"\b(?P<open>(?:[Ii]t was (?:\w+ly )?)?(?:agreed|resolved|decided|recommended|determined|concluded"
            r"|was of one mind|were of one mind)(?: unanimously)?)(?:(?: that| to)?\s*:[\s–—-]*|\s+that)$"
        ),
    )
    yield "decision.arrow", r"^\s*(?P<open>[→►➔⇒])\s*"
    yield "decision.label", r"^\W{0,3}(?P<open>(?i:decisions?|outcome)(?: \d{1,3}| taken| made| reached)?)\s*[:–—]\s*"
    yield "decision.bare-limb", r"^\W{0,3}(?P<open>That|THAT)\s*[:,–—-]*\s+"
    yield (
        "decision.it-was-agreed",
        (
            r"(?P<open>\b[Ii]t was(?:\s+(?:also|then|further|therefore|unanimously|duly"
            r"|subsequently))?\s+(?P<verb>agreed|recommended))\b"
        ),
    )
    yield (
        "decision.body-disposes",
        (
            rf"^(?P<open>(?i:{body}))\s*(?:,[^,]{{3,120}},\s*)?(?:(?:also|then|unanimously|duly|formally|further"
            rf"|subsequently|considered and|discussed and)\s+){{0,2}}"
            rf"(?P<matter>(?P<verb>agreed|noted|approved|received|endorsed|supported|recommended|requested|instructed"
            rf"|accepted|adopted|ratified|confirmed))\b"
        ),
    )
    yield (
        "decision.body-disposes",
        (
            rf"^(?P<open>(?P<matter>(?:The|An?|Consideration of) (?:{_WORD}\s+){{0,24}}?(?:was|were) (?:\w+ and )?"
            rf"(?:{past}|held over)))\b(?! by\b"
            rf"| that\b| in the\b| as a\b| for\b| from\b)"
        ),
    )
