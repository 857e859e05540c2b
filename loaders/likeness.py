"""Whether a text reads as minutes at all, and whether it breaks off."""

from __future__ import annotations

import json
import re

_SURE = re.compile(
    r"^\s*(?:agenda item|minutes\s*:?|present\s*:|in attendance\b|apologies\b|matters arising\b)"
    r"|\bdeclarations? of (?:interests?|disclosable)|\bminutes of (?:the|a) meeting\b"
    r"|(?-i:\bRESOLVED\b)|^\s*resolved\b"
    r"|\bresolved\s{0,3}(?:[:–—-]|(?:that|unanimously|to (?:approve|agree|note|recommend))\b)"
    r"|\bit was (?:\w+ )?(?:reported|noted|agreed|explained|resolved|highlighted|recommended|confirmed)\b"
    r"|\bmembers (?:asked|noted|were|agreed|raised|queried|heard|discussed|considered)\b"
    r"|\bthe (?:committee|panel|board|council|cabinet|chair\w*|forum|sub-committee) (?:\w+ )?"
    r"(?:noted|agreed|considered|received|asked|resolved|approved|heard|discussed|was)\b",
    re.IGNORECASE | re.MULTILINE,
)
# Words of the trade; a page in clipped notes may hold none of the sure signs, but it holds several of these.
_HINT = re.compile(
    r"\b(?:committee|panel|councill?or|cllr|scrutiny|cabinet|board|chair|agenda|action|minute|note|agree|recommend|"
    r"resol(?=v)|member|officer|council|trust|meeting|attendee|attendance|apologies|quarter|director|head of service|"
    r"kpi|commissioner|provider|deferred|motion|seconded|clerk|aob)",
    re.IGNORECASE,
)
_FINISHED = re.compile(r"""[.!?:;)\]”’"'…]\s*$""")
_WHOLE_END = re.compile(r"(?:supporting documents|additional documents)\s*:?\s*$", re.IGNORECASE)
_LOOKED_AT = 400_000


def reads_as_minutes(text: str) -> bool:
    """Whether the text has one sure sign of minutes, or three different hints."""
    head = text[:_LOOKED_AT]
    if _is_data(head):
        return False
    if _SURE.search(head):
        return True
    hints: set[str] = set()
    for hint in _HINT.finditer(head):
        hints.add(hint.group().lower())
        if len(hints) >= 3:
            return True
    return False


def _is_data(text: str) -> bool:
    """Whether the text is JSON, which may name panels and chairs but minutes nothing."""
    if text.lstrip()[:1] not in ("{", "["):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def breaks_off(text: str) -> bool:
    """Whether the text ends in the middle of a sentence: a long last line of prose with no stop at its end."""
    end = text.rstrip()
    if _WHOLE_END.search(end[-60:]) or _FINISHED.search(end[-3:]):
        return False
    last = end.rsplit("\n", 1)[-1].strip()
    words = last.split()
    return len(words) > 15 and "|" not in last and "\t" not in last
