"""Which counts are ages: "aged 11 to 16", "those of 18 or over", "turned 18 and were"."""

from __future__ import annotations

import re

from loaders.extract.measured_times import AGE_TAIL
from loaders.extract.quantities import Quantity

_AGES = (*range(11, 27), 65)
_AGED = re.compile(r"\s?(?:and|or)\s(?:over|under|above|below|older|younger)\b|\s?plus\b", re.I)
_AGED_LEAD = re.compile(r"\b(?:of|aged|those|people|the)\s$", re.I)
# "Mr Reed (61)", of "J" (15)
_PERSON_LEAD = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr)\s(?:[A-Z][\w’'-]{0,30}\s){1,2}|[\"“‘'][A-Z][a-z]{0,15}[\"”’']\s)\($"
)
_LEAVING_LEAD = re.compile(r"\b(?:care|home|school|left|leav\w+|ends?|turn\w+)\s(?:at|until)\s$", re.I)
_AGE_LEAD = re.compile(
    r"\b(?:aged?|ages|age of|ages of|age range)\s(?:of\s|between\s|from\s|under\s|over\s)?(?:\d{1,2}\s?(?:-|–|to"
    r"|and|or)\s?)?$",
    re.I,
)
_REACHING_LEAD = re.compile(
    r"\b(?:up to|until|at|under|over|turn(?:ed|ing|s)?|reach(?:ed|ing)?|between|care at"
    r"|beyond)\s(?:\d{1,2}\sand\s)?$",
    re.I,
)
_YOUNGER_LEAD = re.compile(
    r"\b(?:(?:people|children|young\sperson|adults|carers|leavers|\w+s)\s(?:of|over|under|aged)|turn(?:ed|s|ing)?)\s$",
    re.I,
)
_YOUNGER_TAIL = re.compile(r"\s(?:at|in|were|had|was|with|to|is|are|and\s(?:was|were|had)|who|went|would|could)\b")
_REACHED_TAIL = re.compile(r"\s?(?:$|[.,;)]|who|or|and\s\d|years?\b|year)")


def is_age(quantity: Quantity, lead: str, tail: str) -> bool:
    """Whether a number is an age, by the words on either side of it."""
    if quantity.value > 120:
        return False
    if _AGED.match(tail) and quantity.value in range(5, 86) and _AGED_LEAD.search(lead):
        return True
    if tail[:1] in (")", ",") and _PERSON_LEAD.search(lead):
        return True
    if AGE_TAIL.match(tail) or _LEAVING_LEAD.search(lead) or _AGE_LEAD.search(lead):
        return True
    if quantity.value in _AGES and _YOUNGER_LEAD.search(lead) and _YOUNGER_TAIL.match(tail):
        return True
    reached = quantity.value in _AGES and _REACHING_LEAD.search(lead)
    return bool(reached and _REACHED_TAIL.match(tail))
