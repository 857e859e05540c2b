"""The place that minutes are about, where no council is named: whose children, homes and spending they speak of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from loaders.extract.capital_runs import Run
from loaders.extract.organisation_lexicon import lexis

# What stands before a place in which people are served: "children of Ravenby", "across Ravenby".
_SERVED = re.compile(
    r"(?:\b(?:child|children|young people|people|residents|families|carers|households|schools|homes|"
    r"pupils|borough|county|services|practice|workers|staff|care|carers|teams|officers|councillors"
    r"|city|town|district) (?:of|in|from|across)|\b(?:across|throughout|outside|within|beyond))\s+$"
)
_INSPECTED = re.compile(r"\b[Ii]nspectors (?:had |have )?(?:been|visited|were|came) (?:in|to )\s*$|\binspection of\s+$")
# What stands after a place whose people or homes they are.
_PEOPLE_AFTER = re.compile(
    r"(?:[’']s)?\s(?:own |looked[ -]after |disabled )?(?:children|young people|care leavers|families|residents|schools|"
    r"pupils|homes|foster(?:ing)? (?:carers?|households?|families)|carers|social workers?|households|"
    r"babies|placements|headteachers|taxpayers)\b(?!\s[A-Z])"
)
# What only a council does.
_ACTS_AFTER = re.compile(
    r"\s(?:(?:now |already |still |itself )?(?:had|has|was|were|is|would|had been|looked) (?:\w+ )?){1,2}"
    r"(?:(?:[\d,]+|fewer|more|too many|no|about \d+|some \d+|nearly \d+|over \d+) (?:\w+ ){0,3}?"
    r"(?:children|young people|placements|foster carers|care leavers|social workers|pupils|homes|families|cases)"
    r"|paying|spending|looking after|responsible for children|recruit\b|inspected|judged|an outlier)"
)
# "in Ravenby" alone may be of any town; said twice, where no council is named, it is of the one that is meant.
_WITHIN = re.compile(r"(?<!\w)[Ii]n $")
_NOT_PLACES = frozenset(
    "london england wales scotland britain uk europe ireland january february march april may june "
    "july august september october november december monday tuesday wednesday thursday friday saturday sunday "
    "covid health education council quarter year need care english welsh scottish british muslim christian "
    "spring summer autumn winter christmas easter ukrainian afghan asian black brexit parliament department "
    "families people homes carers voices adults parents residents rural urban send"
    " sen meeting coastal inner outer disabled looked period item minute appendix annex section table page "
    "school schools ours theirs yours mine vice "
    "vice-chairman vice-chairwoman vice-chairperson".split()
)
_TITLES = frozenset(
    "mr mrs ms miss mx dr cllr councillor councillors cllrs professor prof sir dame lord lady rev".split()
)
_NUMBERS = frozenset(
    "ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty seventy eighty ninety".split()
)
_ENOUGH = 2


def place_served(runs: Sequence[Run], text: str) -> str | None:
    """The place whose people and duties the minutes speak of; None where no place has enough to show for it."""
    weights: Mapping[str, int] = {
        place: weight
        for place, weight in _weights(runs, text).items()
        if weight >= _ENOUGH and not _is_word(place, text)
    }
    return max(weights, key=lambda place: (weights[place], place), default=None)


def _is_word(place: str, text: str) -> bool:
    """Whether the text has the one word of a place in small letters too, so that it is a word and no name."""
    return " " not in place and bool(re.search(rf"(?<![\w’'-]){re.escape(place.lower())}(?![\w’'-])", text))


def _weights(runs: Sequence[Run], text: str) -> Mapping[str, int]:
    weights: dict[str, int] = defaultdict(int)
    persons: set[str] = set()
    for run in runs:
        if owner := _owner_of_body(run):
            weights[owner] += 2
        words = [w for w in run.words if w.capital]
        persons.update(w.low for w, before in zip(words[1:], words, strict=False) if before.low in _TITLES)
        first = words[1:] if run.opens and len(words) > 1 and words[0].low in lexis().openers else words
        if len(first) > 1 and first[0].low.split("-")[0] in _NUMBERS:
            first = first[1:]
        if (
            0 < len(first) < 3
            and first[-1].end - first[0].start > 3
            and not any(is_ordinary(w.low.removesuffix("'s"), w.base) for w in first)
        ):
            place = text[first[0].start : first[-1].end]
            weights[place] += _weight(run, first[0].start, first[-1].end, text)
    return {place: weight for place, weight in weights.items() if place.split()[-1].lower() not in persons}


def _owner_of_body(run: Run) -> str | None:
    """The place whose body a run names: "Ravenby's Fostering Panel"."""
    first, last = run.words[0], run.words[-1]
    owns = len(run.words) > 2 and first.possessive and last.low in ("panel", "board", "committee", "council", "cabinet")
    return first.stem if owns and len(first.stem) > 3 and not is_ordinary(first.low, first.base) else None


def is_ordinary(low: str, base: str) -> bool:
    """Whether a word is one that any minutes have, so that it is no place's name."""
    lex = lexis()
    return (
        low in _NOT_PLACES
        or low.partition("-")[0] in _NUMBERS
        or low in _TITLES
        or low in lex.openers
        or low in lex.posts
        or low in lex.strong
        or low in lex.weak
        or low in lex.common
        or base in lex.bodies
        or base in lex.departments
    )


def _weight(run: Run, start: int, end: int, text: str) -> int:
    before = text[max(run.sentence.start, start - 40) : start]
    after = text[end : min(run.sentence.end, end + 80)]
    weight = bool(_WITHIN.search(before)) + 2 * bool(
        _SERVED.search(before) or _INSPECTED.search(before) or _ACTS_AFTER.match(after)
    )
    return weight + 2 * bool(_PEOPLE_AFTER.match(after) and not before.endswith(("-", "/")))
