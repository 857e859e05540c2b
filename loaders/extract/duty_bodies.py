"""Bodies in small letters that the words beside them show at work: "the diversion panel could not see everyone"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.name_forms import key
from loaders.extract.organisation_lexicon import lexis
from loaders.extract.organisation_reading import Mention

_RULE = "organisation.duty-body"
_KINDS = {
    "service": "service",
    "hub": "service",
    "academy": "service",
    "project": "service",
    "provider": "service",
    "agency": "service",
    "panel": "group",
    "group": "group",
    "forum": "group",
    "partnership": "group",
    "collaborative": "group",
    "cooperative": "group",
    "co-operative": "group",
    "trust": "trust",
}
_HEAD = re.compile(rf" ({'|'.join(_KINDS)})(?![\w’'-])")
_WINDOW = 72
# The words between "the" and the head: none that links, and one at least that says what the body is for.
_LINK = (
    "the|an?|of|for|by|with|to|in|on|at|from|and|or|that|which|who|being|was|were|is|are|had|has|as|but|between|within"
    "|into|this|no|its|their|his|her|our|per|through|via|under|over|after|before|about|near|than"
)
_NAMED = re.compile(
    rf"(?P<owner>\b[Tt]he|\b(?:Council|Trust|Partnership|Company|Authority)[’']s(?: own)?) "
    rf"(?P<name>(?!(?:{_LINK})\b)[a-z0-9][\w’'-]{{2,16}}(?: (?!(?:{_LINK})\b)[\w’'-]{{2,16}}){{0,3}})$"
)
# Words that tell one from another without saying what it does: where only they stand, nothing is named.
_NO_DUTY = frozenset(
    (
        "new old own same other first second third fourth last next previous former current existing whole entire "
        "full small smaller large larger largest main only local regional national neighbouring private public "
        "voluntary independent relevant wider said proposed reference peer age sibling family parents' staff free "
        "special mainstream statutory commissioned selected expert evaluation moderation interview appointment "
        "selection control comparator vulnerable cohort year user focus working steering task minority priority "
        "service project political majority opposition shadow one best right wrong better excellent good poor "
        "extra pilot outside primary secondary lead host outgoing current dedicated successful winning preferred "
        "contract children's adult shared research capital building"
    ).split()
)
_ACTS_AFTER = re.compile(
    r"\s(?:who |which |also |now |itself |still )?(?:had|have|has|would|will|could|can|cannot|should|must|may|might|to "
    r"(?!be\b)|did|does|lost|meets|met|holds|held|runs|ran|discussed|considered|confirmed|advised|reported|agreed|"
    r"undertook|is (?:rated|clear|being|asked|to|run|working|leading|looking|reviewing|funded)|"
    r"(?:was|were) (?:rated|asked|to|able|unable|working|consulted|involved|invited|already|still))\b"
    r"|,? (?:run|led|hosted|chaired) by\b|, (?:which|who|of which)\b"
)
_ACTS_BEFORE = re.compile(
    r"\b(?:by|with|from|to|ask(?:ed|ing)|told|that|described|for|of|through|via|into|between) the $"
)
# A service in small letters is mostly what is provided; as a body it does something itself.
_DOING = frozenset(("service", "provider", "project"))
_OWNED = frozenset(("service", "agency", "hub", "panel", "academy"))
_PART_OF = re.compile(
    r"\s(?:manager|lead|leader|worker|workers|member|members|chair|plan|plans|meeting|meetings|model|offer|user|users|"
    r"provision|budget|contract|specification|review|standard|standards|level|levels|delivery|governor|place|places|"
    r"conference|conferences|decision|decisions|home|homes)\b"
)


def duty_bodies(text: str) -> Iterator[Mention]:
    """Each body that its duty names in small letters, where it acts or is asked."""
    for match in _HEAD.finditer(text):
        start = max(0, match.start() - _WINDOW)
        named = _NAMED.search(text[start : match.start()])
        if named is None or _PART_OF.match(text, match.end()):
            continue
        words = named["name"].split()
        if not _says_duty(words, match[1]) or key(f"{named['name']} {match[1]}") in lexis().generic:
            continue
        begin = start + named.start("name")
        owned = named["owner"].lower() != "the"
        if match[1] == "agency" and not owned:
            continue
        if (owned and match[1] in _OWNED) or _is_at_work(text, begin, match.end(), match[1]):
            yield Mention(begin, match.end(), _KINDS[match[1]], _RULE)


def _says_duty(words: list[str], head: str) -> bool:
    """Whether the words before a head say what the body does, and the first tells it from no other of its kind."""
    lows = [word.lower().replace("’", "'") for word in words]
    ordinary = lows[0] in lexis().ordinary and (len(lows) == 1 or head == "group")
    return not ordinary and not all(low in _NO_DUTY for low in lows) and not lows[0].isdigit()


def _is_at_work(text: str, start: int, end: int, head: str) -> bool:
    if _ACTS_AFTER.match(text, end):
        return True
    return head not in _DOING and bool(_ACTS_BEFORE.search(text[max(0, start - 16) : start]))
