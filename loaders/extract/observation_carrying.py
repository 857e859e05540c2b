"""Whether a figure is of the period of the figure before it in its sentence: it goes on saying the same thing."""

from __future__ import annotations

import re

from loaders.extract.measured_times import TIMES
from loaders.extract.quantities import Quantity

_PART = re.compile(r"\b(?:of|among)\s(?:which|whom|these|those|them|the)\b[^.;\d]{0,40}$|\bout\sof\s(?:\w+\s)?$", re.I)
_PART_TAIL = re.compile(r"^\s(?:[\w-]+\s)?of\s(?:which|whom|these|those|them|it)\b", re.I)
_FOUND = re.compile(r"\b(?:found|showed|shown)\sthat\s(?:\w+\s){0,2}$", re.I)
# Another clause tells of another thing, perhaps at another time.
_APART = re.compile(
    r"[;:]|\.\s|\b(?:that|which|where|when|because|while|whilst|although|though|but|whereas|however|despite|now|then"
    r"|since|until|would|will|could|should|from|due\sto|owing\sto|ago|earlier|previous\w*|last|compared|against|than"
    r"|up|down|was|were|is|are|(?<!\d\s)after|before)\b",
    re.I,
)
_STANDARD = re.compile(
    r"\b(?:targets?|standard|threshold|ceiling|tolerance|ambition|floor|limit|within|under|inside|per|every|minimum"
    r"|maximum|over\sits|national\w*|England|Wales|Scotland|neighbours?|peers?|region\w*)\b[^,;]{0,16}$",
    re.I,
)
_BUDGET = re.compile(
    r"\b(?:on|of|against|from)\s(?:an?|the|its|their)\s(?:[\w’'-]+\s){0,3}(?:budget|sum|total)\sof\s$", re.I
)
_COMPARES = re.compile(r"\b(?:against|compared|than|from|versus|vs)\b[^.;]{0,30}$", re.I)
_LATER = re.compile(r"^[^,.;]{0,40}\b(?:so\sfar|to\sdate|still|now|since|ago)\b", re.I)
_OWN_SUBJECT = re.compile(r",\sand\s[^,;]{0,24}$")
_NO_NOUN = re.compile(
    r"^\s?(?:$|[.,;)]|(?:had|were|was|did|of|in|at|on|for|with|to|who|which|that|more|fewer)\b)", re.I
)


def continues(text: str, last: int, quantity: Quantity) -> bool:
    """Whether nothing between the figure that ended at `last` and this one parts them."""
    between, tail = text[last : quantity.start], text[quantity.end : quantity.end + 50]
    if quantity.unit in TIMES or _LATER.match(tail) or _STANDARD.search(between) or len(between) > 140:
        return False
    if _BUDGET.search(between) or _FOUND.search(between):
        return ";" not in between
    if _PART.search(between) or _PART_TAIL.match(tail):
        return not re.search(r"[;]|\.\s", between)
    if _APART.search(between):
        return False
    return not _OWN_SUBJECT.search(between) or bool(_NO_NOUN.match(tail))


def compares(between: str) -> bool:
    """Whether a figure is what the one before it is compared with: its period is not that of what follows."""
    return bool(_COMPARES.search(between))
