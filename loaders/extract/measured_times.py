"""Which spans of time measure something: an average wait, days lost, a standard to act within.

Windows ("over the last 18 months"), terms ("a three year contract"), thresholds and ages do not.
"""

from __future__ import annotations

import re

from loaders.extract.clauses import FINITE
from loaders.extract.quantities import Quantity

TIMES = ("minutes", "hours", "days", "weeks", "months", "years")
AGE_TAIL = re.compile(
    r"^(?:[\s-]?(?:and|to|or|-|–)[\s-]?\d{1,2})?[\s-](?:plus[\s-])?(?:years?|yrs?"
    r"|months?)[\s-](?:olds?|of age)\b|^s\b|^\+",
    re.I,
)
_MEASURED_LEAD = re.compile(
    r"\b(?:average|averag(?:ed|ing)|mean|median|typical(?:ly)?|statutory|wait(?:s|ing)?(?:\stimes?)?"
    r"|took|taking|takes?|turnaround|target|standard|stood|gone|fell|fallen|ros[e]|risen|reduced?"
    r"|increased?|times?"
    r"|down|lost|sickness|absence|time\s(?:was|of|is)|times\s(?:were|of)|duration|performance|against"
    r"|compared)\b[^.;]{0,60}$",
    re.I,
)
_MEASURED_TAIL = re.compile(
    r"^[\s,]{0,2}(?:lost|per|of\s(?:sick|absence|unmet|assessed|care|support|delay|lost|training"
    r"|volunteer|respite|work|overtime)|on average|each|wait|to\s(?:re-?let|process|complete|decide"
    r"|determine|turn|answer|respond|repair|place)"
    r"|average|sick|notice|were\s(?:lost|delivered|worked|unmet)|[’']\snotice)",
    re.I,
)
_STANDARD = re.compile(
    r"\b(?:should|must|standard|statutory|required|expected|target|timescale|deadline for|guideline"
    r"|entitled|are|is|responded|answered|informed|repaired|completed)\b",
    re.I,
)
_PROMISE = re.compile(
    r"\b(?:would|will|agreed|undertook|offered|action|resolved|circulate|report back|bring|update)\b", re.I
)
_LIMIT_LEAD = re.compile(
    r"\bwithin\s(?:a\smaximum\sof\s|the\s(?:statutory|target)?\s?)?$|\bat the latest\b[^.;]{0,12}$", re.I
)
_ADJECTIVAL = re.compile(r"[\w,.]+-(?:minute|min|hour|hr|day|week|wk|month|mth|year|yr)s?", re.I)
_TERM = re.compile(
    r"[\s-](?:ago|old|before\b|earlier|later|on\b(?!\saverage)|late\b|period|from|since|overdue|contract|plan|programme|pilot"
    r"|extension|term)",
    re.I,
)
_WINDOW = re.compile(
    r"\b(?:last|past|next|previous|preceding|coming|more than|longer than|over|within|for|every|after"
    r"|(?:in|over|during|for)\sthe)\s(?:the\s|a\s)?(?:last\s|past\s|next\s)?$",
    re.I,
)
# "Four workers in two years" tells how long; "decided in three months on average" measures.
_IN, _USUAL = (
    re.compile(r"\bin\s$"),
    re.compile(r"\b(?:average|averag\w+|mean|median|target|standard|typical\w*)\b", re.I),
)
_PAST = re.compile(r"\b(?:began|took|came|went|got|met|kept|sat|saw|left)\b")
_WINDOW_OF_RANGE = re.compile(r"\b(?:over|for|in|during|within|the|every)\s(?:the\s)?(?:next\s|last\s)?$", re.I)
_WINDOW_BESIDE = re.compile(r"\b(?:last|past|next|previous|coming)\s(?:\w+\s)?$", re.I)


def measures_time(quantity: Quantity, sentence: str, rated: bool) -> bool:
    """Whether a time measures; `rated` when the sentence has other figures, of which it may be a parameter."""
    lead, tail = sentence[max(0, quantity.start - 70) : quantity.start], sentence[quantity.end : quantity.end + 70]
    if names_a_span(quantity, tail):
        return False
    if _MEASURED_TAIL.match(tail):
        return not _WINDOW_BESIDE.search(lead)
    if _LIMIT_LEAD.search(lead):
        kept_to = sentence[max(0, quantity.start - 160) : quantity.start]
        return (
            bool(FINITE.search(sentence[: quantity.start]) or _PAST.search(sentence[: quantity.start]))
            if rated
            else _is_standard(quantity, kept_to)
        )
    if quantity.side:
        return not _WINDOW_OF_RANGE.search(lead)
    long_ago = quantity.unit in TIMES[4:] and _IN.search(lead) and not _USUAL.search(lead)
    return not long_ago and not _WINDOW.search(lead) and bool(_MEASURED_LEAD.search(lead))


def names_a_span(quantity: Quantity, tail: str) -> bool:
    """A "four-hour" standard, a "12 month period", an age, a time "ago"."""
    adjective = not quantity.side and _ADJECTIVAL.fullmatch(quantity.words)
    return bool(adjective or AGE_TAIL.match(f" {quantity.words.split()[-1]}{tail}") or _TERM.match(tail))


def _is_standard(quantity: Quantity, before: str) -> bool:
    """A limit that a service keeps to, not one that somebody promises to keep."""
    return quantity.unit in TIMES[:4] and bool(_STANDARD.search(before)) and not _PROMISE.search(before)
