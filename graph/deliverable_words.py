"""The words that tell one deliverable from another: their stems, what is common to all, and how rare each is."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

_WORD = re.compile(r"[a-z]{1,4}-?\d{1,3}\b|[a-z][a-z'’]*[a-z]|£?\d[\d,.]*\d|\d+")
_DATE = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december|easter|christmas)\b(?:\s\d{4})?|\b(?:19|20)\d\d(?:[/–-]\d{2,4})?\b|\bq(?:uarter\s)?[1-4]\b"
)
_ENDINGS = (
    "ements ations ings ement ments ation ment ions ies ied ing ers ors ion er or ed es ly s e y".split()
)  # longest first
_SAME = {
    "letter": "writ", "wrot": "writ", "written": "writ", "correspondenc": "writ",
    "paper": "report", "brief": "report", "present": "report", "document": "report", "briefing": "report",
    "spend": "cost", "spent": "cost", "expenditur": "cost", "pric": "cost",
    "figur": "number", "data": "number", "statistic": "number", "count": "number",
    "find": "result", "outcom": "result", "conclus": "result", "found": "result",
    "supply": "suppl", "supplies": "suppl", "supplied": "suppl",
    "supplement": "supplement", "supplements": "supplement", "site": "site", "sites": "site",
    "recruitment": "recruit", "vacanc": "post", "pupil": "child", "children": "child", "youngster": "child",
    "caseload": "case", "hom": "home", "polic": "polic", "applicat": "appl", "began": "start", "begun": "start",
    "begin": "start", "start": "start", "commenc": "start", "launch": "start", "foster": "foster", "fosterer": "foster",
}  # fmt: skip
_STOP = frozenset(
    """
    a an the this that these those it its he she they them their his her him we our us you your i who whom whose which
    what when where why how of to for in on at by with from into onto over under about as and or but nor if than then so
    be is are was were been being am has have had having do does did done will would shall should may might can could
    must not no yes also there here now yet still only just very more most much many some any all each every other
    another such same own too one two three first second next last further later earlier before after since until during
    between within without against through per via up down out off again once both either neither while whilst said say
    told tell asked ask noted note agreed agree resolved resolve action explained explain stated mr mrs ms dr cllr
    councillor councillors took take taken made make come came go went gone get got give gave given put set see seen
    ready end four five six seven eight nine ten ii iii iv vi vii viii invited monthly annually fortnight
    however therefore therefor nevertheless indeed itself himself herself rather quite already soon because
    """.split()
)
_COMMON = frozenset(
    """
    report updat panel committe board meet member council counc trust direct offic chair chairman servic author execut
    cabinet strateg plan progress inform item chief head manag lead perform paper bring provid submit circulat send sent
    suppl shar receiv consid present return work year month week day quarter time new develop review child peopl young
    famil support team person number cost group issu action outcom result care borough count area local post ensur
    regard prepar produc complet includ relat show need use look hop expect continu report writ
    """.split()
)
_FEWEST, _RAREST = 150, 5.3  # few sentences make no word common; beyond this, rarer tells no more
_COMMON_WEIGHT, _CODE_WEIGHT, _MONEY_WEIGHT = 0.35, 1.3, 0.4


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The part of a word that its forms share; words for one thing have one stem.

    >>> stem("circulated") == stem("circulate"), stem("letter") == stem("wrote"), stem("placements") == stem("placed")
    (True, True, True)
    """
    plain = re.sub(r"['’]s?$", "", word.lower())
    if plain in _SAME:
        return _SAME[plain]
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= 4:
            plain = plain[: -len(ending)]
            break
    if len(plain) > 4 and plain[-1] == plain[-2] and plain[-1] not in "sl":
        plain = plain[:-1]
    return _SAME.get(plain, plain)


@lru_cache(maxsize=8192)
def stems(text: str) -> frozenset[str]:
    """The stems of a text's telling words; dates and words that stand in any sentence are left out."""
    plain = _DATE.sub(" ", text.lower().replace("-", " ").replace("‘", "'").replace("’", "'"))
    found = (match.group().strip("'.,") for match in _WORD.finditer(plain))
    return frozenset(stem(word) for word in found if word not in _STOP and (len(word) > 2 or word[-1].isdigit()))


class Rarity:
    """How much a stem tells: the rarer among the sentences given, the more; what is `common` anywhere tells little."""

    def __init__(self, texts: Iterable[str], common: frozenset[str] = frozenset()) -> None:
        self._common = _COMMON | common
        self._counts: Counter[str] = Counter()
        self._weights: dict[str, float] = {}
        self._texts = 0
        for text in texts:
            self._texts += 1
            self._counts.update(stems(text))

    def weight(self, found: str) -> float:
        """The weight of a stem, above 0; words that any promise is made in weigh little."""
        known = self._weights.get(found)
        if known is None:
            known = self._weights[found] = self._weight(found)
        return known

    def _weight(self, found: str) -> float:
        among = max(self._texts, _FEWEST)
        rare = min(math.log((among + 8) / (self._counts[found] + 1.0)) + 0.1, _RAREST)
        if found[-1].isdigit():
            return rare * (_MONEY_WEIGHT if "£" in found else _CODE_WEIGHT)
        return rare * (_COMMON_WEIGHT if found in self._common else 1.0)

    def mass(self, weighted: Mapping[str, float]) -> float:
        """The weight of some stems together, each as much as it is meant."""
        return sum(self.weight(found) * meant for found, meant in weighted.items())
