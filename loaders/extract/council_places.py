"""Places that stand for their councils: they act, are compared with, or send members to a joint body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.extract.capital_runs import Run, Word
from loaders.extract.name_forms import key
from loaders.extract.organisation_lexicon import Lexis, lexis
from loaders.extract.organisation_reading import Mention
from loaders.extract.own_place import is_ordinary

_COMPARED = re.compile(
    r"(?:learn(?:ed|t|ing)? from|compar(?:ed|ison) (?:with|to)|(?:authorities|councils|neighbours|"
    r"boroughs),? (?:such as|like|including)"
    r"|benchmark(?:ed|ing)? (?:with|against)|neighbouring|example (?:of|set by)|experience (?:of|in)|"
    r"counterparts? (?:in|at|from)|(?:practice|model|approach) (?:adopted |used |taken )?(?:in|"
    r"by))\s*$"
)
_WORKED_WITH = re.compile(
    r"(?:work(?:ed|ing)? with|merge[rd]? with|shared with|paid by|offered by|similar to|than)\s*$"
)
_FACTOR_AFTER = re.compile(r"[’'”\"]?\s+(?:factor|model|approach|experience|judgement|ruling|case)\b")
_COUNCILS_AFTER = re.compile(r"\s+(?:boroughs|councils|local authorities)\b")
# A council that helps or judges another: "a partner authority, Wenlow,", "the peer review of the hub by Wenlow".
_PARTNER_BEFORE = re.compile(
    r"\b(?:(?:partner|neighbour(?:ing)?|host|lead|practice|improvement) (?:authority|council|partner)"
    r"|nearest neighbour)"
    r"(?:,| \(|:)\s?$|\b(?:[Pp]eer (?:review|challenge)|[Mm]oderation|[Dd]iagnostic)\b[^.;:]{0,40} by $"
    r"|\b(?:partnership|merger|shared service) with $"
)
_DID_SO_AFTER = re.compile(r" (?:had|has|have) (?:done|begun|started|already)\b| (?:does|did)\b")
_OFFERS_AFTER = re.compile(
    r" (?:(?:had|has) (?:begun|started) to (?:offer|pay)"
    r"|(?:had|has|is|was|were) (?:now )?(?:offering|paying|offered|paid)"
    r"|offers|pays|paid|offered) (?:a |an |its |their |[a-z]+ )?(?:£|[\"“‘]|golden|retention|bonus|more|better|premium)"
)
_PAYS_AFTER = re.compile(
    r",? whose (?:own )?council\b|,? which (?:had |has |have |was |reportedly |already |now ){0,3}(?:paid|paying|"
    r"pays|pay|offered|"
    r"offers|charged|charges)\b"
)
_LOST_TO = re.compile(
    r"\b(?:(?:over|across) the (?:border|boundary)"
    r"|gone|went|left|moved|move|lost|leaving|poached) (?:to|for|by)\s+$"
)
_PAY_AFTER = re.compile(
    r" for (?:another|an extra|more|£)|,? (?:where|which|who|as it|because it)\b[^.;]{0,40}\b(?:pay|paid"
    r"|payments?|salar\w+|bonus|fees?|allowances?)\b"
)
# "Wenlow, ten minutes down the line, paid more": what is said of the place stands between it and its verb.
_ASIDE_PAYS = re.compile(
    r", [^,.;:]{3,40}, (?:paid|pays|offered|offers|charged|charges) (?:\w+ )?"
    r"(?:[£\d]|more|less|between|up to)"
)
_JOINED_WITH = re.compile(
    r"\b(?:joint|shared) (?:\w+ ){0,2}(?:arrangement|arrangements|service|team|contract|venture|"
    r"procurement|agreement|post) with\s+$"
)
_RANKED_AFTER = re.compile(
    r" (?:was|were|is|had been) (?:still )?(?:\w+ly )?(?:higher|lower|better|worse|above|below|an outlier|in "
    r"line|performing|ranked|behind|ahead)\b"
)
_PLACE_ACTS = re.compile(
    r"\s*,?\s*(?:which |who )?(?:had|has|have|were|was|would|will|paid|pays|pay|offered|offers|used|"
    r"uses|spent|introduced|adopted|received)\b"
)
# What only a council does: a place that does it stands for its own.
_DOES_AS_COUNCIL = re.compile(
    r" (?:had|has) (?:(?:now )?signed\b|placed\b|[\d,]+ (?:of its )?(?:own )?(?:children|placements)\b)|"
    r"’s own (?:staff|social workers)\b"
)
_NEIGHBOURS_AFTER = re.compile(r" and (?:(?:[A-Z][\w-]+|the [A-Z][a-z]+)[’']s )?other neighbours\b")
_COLLEAGUES_OF = re.compile(r"\b[Cc]olleagues (?:from|in|at) $")
_BESIDE_BEFORE = frozenset(
    (
        "from to with against as like including neighbouring of by in at than for from, "
        "authority, council, neighbour, partner,"
    ).split()
)
_BESIDE_AFTER = frozenset(
    "was were is had has have does did offers pays would will who which whose where as because it and "
    "boroughs councils local factor model "
    "approach experience judgement ruling case paid pays pay offered offers used uses spent introduced adopted "
    "received "
    "own".split()
)
_LIVING = re.compile(
    r"(?:\b(?:in|at|near|to|around|across|outside|within|throughout|of|over|into|for)|’s|'s)\s+(?:the\s+)?$"
)
_SPEAKERS = re.compile(
    r"\b(?:Cllrs?|Councillors?)\s[^()\n]{3,40}\s\(([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})(?:,[^()]{0,40})?\)"
)
_PARTIES = frozenset(
    (
        "labour conservative independent green liberal democrat democrats chair chairman vice-chair "
        "leader reform plaid snp ward substitute"
    ).split()
)


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    stem: str


def places(run: Run, text: str) -> Iterator[Mention]:
    """Places that act or are compared with, and so stand for their councils."""
    if not _may_stand(run, text):
        return
    listed = _listed(run, text) or _named_by_colleagues(run, text)
    if not listed:
        return
    start, end = listed[0].start, listed[-1].end
    before, after = text[max(0, start - 40) : start], text[end : end + 80]
    known = all(key(w.stem) in lexis().places for w in listed)
    if _stands_for_council(before, after) or (known and _acts_as_council(before, after)):
        for span in listed:
            yield Mention(span.start, span.end, "council", "organisation.council-place", council_name(span.stem))


def _may_stand(run: Run, text: str) -> bool:
    """Whether the words beside a run can make places of it: a cheap look before the patterns."""
    start, end = run.words[0].start, run.words[-1].end
    following = text[end : end + 20].lstrip(" ,’'”\"s").split(" ", 1)[0]
    aside = text[end : end + 2] == ", " and ("paid" in text[end : end + 60] or "offer" in text[end : end + 60])
    return (
        aside
        or text[max(0, start - 2) : start] == " ("
        or following in _BESIDE_AFTER
        or text[max(0, start - 16) : start].rstrip().rpartition(" ")[2] in _BESIDE_BEFORE
    )


def _named_by_colleagues(run: Run, text: str) -> list[_Place]:
    """A name of two words that colleagues come from, or with which its neighbours' council shares something."""
    words = run.words
    start, end = words[0].start, words[-1].end
    if len(words) > 2 or not all(w.capital for w in words) or any(is_ordinary(w.low, w.base) for w in words):
        return []
    beside = _COLLEAGUES_OF.search(text[max(0, start - 20) : start]) or _NEIGHBOURS_AFTER.match(text, end)
    return [_Place(start, end, text[start:end])] if beside else []


def _stands_for_council(before: str, after: str) -> bool:
    """Whether the words around a name, known or not, show that it is a place standing for its council."""
    if (_LOST_TO.search(before) and _PAY_AFTER.match(after)) or _helps_or_competes(before, after):
        return True
    if _COLLEAGUES_OF.search(before) or _NEIGHBOURS_AFTER.match(after):
        return True
    if _ASIDE_PAYS.match(after) or _JOINED_WITH.search(before):
        return True
    if _COUNCILS_AFTER.match(after) or (_PAYS_AFTER.match(after) and not before.endswith(("by ", "said "))):
        return True
    does = _DOES_AS_COUNCIL.match(after) or _RANKED_AFTER.match(after)
    return bool(_COMPARED.search(before) or (does and not _LIVING.search(before)))


def _helps_or_competes(before: str, after: str) -> bool:
    """Whether the words around a name show a council that helps another, went before it or pays more than it."""
    if _PARTNER_BEFORE.search(before) or (before.endswith(" as ") and _DID_SO_AFTER.match(after)):
        return True
    return bool(_OFFERS_AFTER.match(after) and not _LIVING.search(before))


def _acts_as_council(before: str, after: str) -> bool:
    if _WORKED_WITH.search(before) or _FACTOR_AFTER.match(after):
        return True
    return bool(_PLACE_ACTS.match(after) and not _LIVING.search(before))


def _listed(run: Run, text: str) -> list[_Place]:
    """The names a run lists, where it holds council places alone, or single words that could be places."""
    known, lex = lexis().places, lexis()
    found: list[_Place] = []
    words = run.words
    at = 1 if run.opens and len(words) > 1 and words[0].low in lex.openers else 0
    while at < len(words):
        if words[at].low in ("and", "&", ",") and found:
            at += 1
            continue
        size = next((n for n in range(min(5, len(words) - at), 0, -1) if _form(words[at : at + n]) in known), 0)
        if not size and not _could_be_place(words, at, run.opens, lex):
            return []
        size = size or 1
        start, end = words[at].start, words[at + size - 1].end
        found.append(_Place(start, end, text[start:end]))
        at += size
    return found


def _form(words: Sequence[Word]) -> str:
    return " ".join(w.base for w in words if w.base)


def _could_be_place(words: Sequence[Word], at: int, opens: bool, lex: Lexis) -> bool:
    """Whether one capitalised word, alone between links, could be the name of a place."""
    word = words[at]
    if not word.capital or len(word.stem) < 4 or word.stem.isupper() or (at == 0 and opens and word.low in lex.openers):
        return False
    if is_ordinary(word.low, word.base):
        return False
    return at + 1 == len(words) or not words[at + 1].capital


def represented(text: str) -> Iterator[Mention]:
    """Councils by their place, after the names of the councillors whom they send to a joint body."""
    for match in _SPEAKERS.finditer(text):
        words = {w.lower() for w in match.group(1).split()}
        if not words & _PARTIES and not any(is_ordinary(w, key(w)) for w in words) and not match.group(1).isupper():
            yield Mention(
                match.start(1), match.end(1), "council", "organisation.council-place", council_name(match.group(1))
            )


def council_name(place: str) -> str:
    """The usual name of a place's council.

    >>> council_name("Rotherham"), council_name("Sheffield"), council_name("Camden")
    ('Rotherham Council', 'Sheffield City Council', 'Camden Council')
    """
    rank = lexis().places.get(key(place), "")
    return f"{place} {rank.capitalize()} Council" if rank in ("city", "county") else f"{place} Council"
