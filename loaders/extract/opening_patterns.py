"""The patterns of the words that open a disposal, made of the lexicon's bodies and marked verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from loaders.lexicon.reading import lexicon

_HOW = (
    r"(?:\s*,?\s*(?:\([^()]{1,60}\)|unanimously|nem\.? con\.?|accordingly|therefore|also|by a majority"
    r"|on a show of hands"
    r"|by \d+ votes to \d+|item|/-)){0,3}"
)
_LINK = r"\s*(?:[:–—/-]+|\.)?\s*,?\s*(?:\bthat\b(?!\s+(?:was|were|is)\b)\s*[,:;–—-]*)?\s*[:–—-]*\s*"
WORD = r"[\w'’&(),-]{1,40}"


def patterns(data: dict[str, dict[str, object]]) -> Iterator[tuple[str, str]]:
    """The patterns of each rule, in the order in which they are tried; group `open` is where the disposal opens."""
    bodies = "|".join(
        sorted((re.escape(b) for b in cast("list[str]", lexicon("disposals")["bodies"])), key=len, reverse=True)
    )
    body = rf"(?:{WORD}\s+){{0,8}}?(?:{bodies})"
    marked = "|".join(cast("list[str]", data["decision.marked-verb"]["words"]))
    past = "|".join(word for word in marked.lower().split("|") if word not in ("refused", "rejected"))  # of options
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
            rf"|open )?minutes?)\b(?:\s+{WORD}){{0,24}}?\s+(?:was|were)\s+(?:\w+ and )?"
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
            r"^\W{0,3}(?P<open>(?P<matter>(?:Deferred|Adjourned|Held over|Stood over|Referred"
            r"|Withdrawn)\b(?=\s+(?:to|until|pending|for|from)\b|,\s+(?!but\b)|\s+as\s+(?!an?\b))"
            r"|No objections?\b(?!\s+(?:had|has|have|was|were))|No comments?\b(?=\W*$)))"
        ),
    )
    yield (
        "decision.note-form",
        (
            r"^\W{0,3}(?P<open>(?P<matter>(?:Payments?|Invoices?|Accounts?|Expenditure|Cheques?|Schedule)\b"
            r"[^.:;]{0,40}?\b(?:approved|agreed|authorised)))\b"
        ),
    )
    yield (
        "decision.note-form",
        (
            r"^\W{0,3}(?P<open>(?P<matter>[A-Z][^.:;|]{2,120}(?::|\s[–—-])\s*(?:not\s+)?(?:approved|agreed"
            r"|noted|endorsed|supported"
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
    yield (
        "decision.marked-verb",
        (
            rf"^\W{{0,3}}(?P<open>(?P<matter>(?i:{past})))"
            r"(?:\s*[:–—]\s*|,?\s+(?=(?:with|subject|without)\s)|\W{0,2}$)"
        ),
    )
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
    yield (
        "decision.motion",
        rf"\b(?P<open>[Mm]oved|MOVED)(?:\s*,[^,]{{3,80}},)?\s+that\s+(?i:{body})\s*:[\s–—-]*$",
    )
    yield "decision.arrow", r"^\s*(?P<open>[→►➔⇒])\s*"
    yield "decision.label", r"^\W{0,3}(?P<open>(?i:decisions?|outcome)(?: \d{1,3}| taken| made| reached)?)\s*[:–—]\s*"
    yield "decision.bare-limb", r"^\W{0,3}(?P<open>That|THAT)\s*[:,–—-]*\s+"
    yield (
        "decision.it-was-agreed",
        (
            r"(?P<open>\b[Ii]t was(?:\s+(?:also|then|further|therefore|unanimously|duly"
            r"|subsequently))?\s+(?P<verb>agreed|recommended|decided|left|settled))\b(?=\s*(?:,|:|that\b|to\b|the\b"
            r"|(?:[\w'’&-]{1,30}\s+){1,6}?(?:should|would)\b))"
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
            rf"^(?P<open>(?P<matter>(?:The|An?|Consideration of) (?:{WORD}\s+){{0,24}}?(?:was|were) (?:\w+ and )?"
            rf"(?:{past}|held over)))\b(?! by\b"
            rf"| that\b| in the\b| as a\b| for\b| from\b)"
        ),
    )
