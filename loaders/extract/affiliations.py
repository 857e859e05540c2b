"""Names of no telling noun that people are said to come from: "(chief officer, Homefield Families)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.capital_runs import Run
from loaders.extract.organisation_lexicon import lexis
from loaders.extract.organisation_reading import Mention
from loaders.extract.own_place import is_ordinary

_RULE = "organisation.affiliation"
_POSTS = (
    r"[Cc]hief [Oo]fficer|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|CEO|[Hh]ead ?[Tt]eacher|[Hh]ead|[Pp]rincipal"
    r"|[Cc]o-?opted(?: [Mm]ember)?|[Tt]rustee|[Ff]ounder|[Mm]anaging [Dd]irector|[Oo]perations [Dd]irector"
    r"|[Vv]oluntary [Ss]ector(?: [Rr]epresentative)?|[Pp]articipation [Ww]orker|[Yy]outh [Ww]orker"
)
# In brackets after a name, or after a person who stands for others: the body comes after the comma.
_IN_BRACKETS = re.compile(rf"\((?:{_POSTS}), $")
_OF_PEOPLE = re.compile(
    r"\b(?:(?:two|three|four|five|six|young|some|the|several|other) (?:\w+ )?(?:members|representatives|inspectors"
    r"|volunteers|ambassadors|young people)|a (?:young )?(?:member|representative|volunteer|ambassador|speaker)"
    r"|[Mm]embers|[Rr]epresentatives|[Aa]mbassadors|[Vv]olunteers) (?:of|from) $"
)
# A head of a school; heads of anything else are posts.
_OF_SCHOOL = re.compile(r"\([Hh]ead, $")
_SCHOOLS = frozenset("primary infants infant juniors junior nursery high grammar first middle".split())
_REACH = 48


def affiliated(run: Run, text: str) -> Iterator[Mention]:
    """A name of two words or more that stands where the body of the person before it is given."""
    commas = [at for at, word in enumerate(run.words) if word.stem == ","]
    words = run.words[commas[-1] + 1 :] if len(commas) == 1 else run.words
    if not words:
        return
    start, end = words[0].start, words[-1].end
    if len([w for w in words if w.capital]) < 2 or len(words) > 5 or words[-1].possessive or words[-1].stem.isupper():
        return
    before = text[max(0, start - _REACH) : start]
    if before[-2:] not in (", ", "f ", "m ") or not (_IN_BRACKETS.search(before) or _OF_PEOPLE.search(before)):
        return
    if _OF_SCHOOL.search(before) and words[-1].low not in _SCHOOLS:
        return
    lex = lexis()
    if any(w.low in lex.posts or w.low in lex.strong or w.stem == "," for w in words):
        return
    if all(is_ordinary(w.low, w.base) for w in words if w.capital) or words[0].low in lex.openers:
        return
    yield Mention(start, end, "school" if words[-1].low == "primary" else "group", _RULE)
