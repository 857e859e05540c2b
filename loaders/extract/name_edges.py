"""Where a name among capitalised words begins and ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from loaders.extract.capital_runs import Word
from loaders.extract.known_bodies import Found
from loaders.extract.organisation_lexicon import Lexis

# Possessives that belong in a body's name ("Parents’ Forum"); others name its owner ("Marl’s Safety Board").
OWNERS = frozenset(
    "children people women men adult tenant resident carer leaver parent governor pupil student king "
    "queen bishop lord victim worker citizen veteran family girl boy "
    "tenants residents carers leavers parents governors pupils students members victims workers "
    "citizens veterans patients directors chiefs councils users "
    "champions ambassadors survivors providers applicants "
    "families girls boys schools adults trustees mayor players farmers fathers mothers".split()
)
_NAMED_FOR = frozenset(
    "school primary secondary high infant junior college hospital hospice church academy catholic ce c.e rc".split()
)
_NEVER_FIRST = frozenset(
    (
        "cllr councillor cllrs councillors mr mrs ms dr resolved agreed action noted the members that "
        "this these any all"
    ).split()
)
# In a heading in capitals these have capitals too, and yet join a name to what is said of it.
_PARTS = frozenset("from at by as into about between is are was were be has have".split())
_ENDS = frozenset(
    (
        "council board committee sub-committee panel cabinet forum authority inspectorate ombudsman "
        "limited ltd agency tribunal commissioner constabulary"
    ).split()
)
_ENDS_NAMES = frozenset(
    "association trust society academy university team school nursery college hospital church".split()
)


def left_edge(words: Sequence[Word], head: int, known: Mapping[int, Found], lex: Lexis, opens: bool) -> int:
    """The first word of the name that ends in the head at `head`, past the last word where that is in small letters."""
    edge, joined, commas = head, False, 0
    while edge > 0 and commas <= 3:
        before = words[edge - 1]
        if before.capital:
            if _closes(words, edge - 1, head, lex) or (before.stem.isupper() and before.low in _PARTS):
                break
        elif before.stem == "," or before.low in ("and", "&"):
            lists = joined and _lists_topics(words, head, lex) and not _after_person(words, edge - 1, opens, lex)
            lists = lists if before.stem == "," else True
            if edge < 2 or not lists or _ends_body(words, edge - 2, known, lex):
                break
            joined, commas = True, commas + (before.stem == ",")
        elif not _crosses(words, edge - 1, lex):
            break
        edge -= 1
    while edge < head and (not words[edge].capital or _opens_sentence(words[edge], edge, opens, lex)):
        edge += 1
    return edge


def _after_person(words: Sequence[Word], comma: int, opens: bool, lex: Lexis) -> bool:
    """Whether a person's name stands before a comma, as among those present: "Ann Marl, Wenlow and Hurst Board"."""
    name = words[:comma]
    return (
        opens
        and len(name) in (2, 3)
        and all(w.capital and not w.possessive for w in name)
        and not any(
            w.low in lex.common or w.low in lex.strong or w.low in lex.weak or w.base in lex.places for w in name
        )
        and not any(w.base in lex.departments for w in name)
    )


def _opens_sentence(word: Word, at: int, opens: bool, lex: Lexis) -> bool:
    return word.low in _NEVER_FIRST or (at == 0 and opens and word.low in lex.openers)


def _crosses(words: Sequence[Word], at: int, lex: Lexis) -> bool:
    """Whether a name runs on over the small word at `at`."""
    if at == 0:
        return False
    before, low = words[at - 1], words[at].low
    if low in ("of", "for"):
        return before.low in lex.of_compounds or (
            before.low in lex.leading
            and before.low not in ("board", "council", "homes", "office", "forum", "network", "partnership")
        )
    if low == "in":
        return before.low in ("children", "people", "adults", "women", "excellence")
    if low == "the":
        return at >= 2 and words[at - 1].low in ("of", "for") and words[at - 2].low in lex.leading
    return low in ("upon", "on", "under", "with", "to", "le", "y", "nan")


def _closes(words: Sequence[Word], at: int, head: int, lex: Lexis) -> bool:
    """Whether the capitalised word at `at` belongs to what comes before the name, as "Council’s" does."""
    word = words[at]
    if "/" in word.stem and any(c.isdigit() for c in word.stem):
        return True  # an item's number: "QSC/19/32"
    if word.possessive:
        saint = at > 0 and words[at - 1].low in ("st", "saint", "king", "queen")
        named_for = at + 1 < len(words) and words[at + 1].low in _NAMED_FOR
        return word.low not in OWNERS and not saint and not word.low.startswith("st. ") and not named_for
    if word.low == "council" and words[head if head < len(words) else -1].low != "council":
        before = words[at - 1] if at else None
        return (
            before is None
            or not before.capital
            or before.low not in ("youth", "care", "school", "pupil", "student", "faith")
        )
    return word.low in lex.posts and word.low not in (
        "executive",
        "chief",
        "strategic",
        "member",
        "governors",
        "practitioner",
        "practitioners",
    )


def _ends_body(words: Sequence[Word], at: int, known: Mapping[int, Found], lex: Lexis) -> bool:
    """Whether a body, or a place that stands for one, ends at `at`: what follows "and" is then another."""
    word = words[at]
    if not word.capital:
        return True
    if at in known and not (
        known[at].name == "Police" and at + 2 < len(words) and words[at + 2].low in ("crime", "fire")
    ):
        return True
    if word.low in _ENDS:
        return True
    if (word.low == "trust" and (at == 0 or words[at - 1].low in lex.openers)) or (
        word.low in _ENDS_NAMES and at > 0 and words[at - 1].capital
    ):
        return True
    head = words[-1] if words[-1].low in lex.strong else words[at]
    if word.stem in lex.letters or (word.base in lex.places and at == 0 and head.low == "council"):
        return True
    return word.stem.isupper() and len(word.stem) > 2 and word.stem not in lex.topics and not _shouted(words)


def _shouted(words: Sequence[Word]) -> bool:
    """Whether a run is in capitals throughout, so that capitals tell no letters from words."""
    return all(w.stem.isupper() for w in words if w.capital and len(w.stem) > 3) and any(len(w.stem) > 4 for w in words)


def _lists_topics(words: Sequence[Word], head: int, lex: Lexis) -> bool:
    """Whether names with a head like this one list topics before it, as committees do and schools do not."""
    if head >= len(words):
        return True
    kind = lex.strong.get(words[head].low) or lex.weak.get(words[head].low)
    return kind in ("committee", "board", "group", "service", "nhs", "government", "inspectorate", "other")


def right_edge(words: Sequence[Word], at: int, known: Mapping[int, Found], lex: Lexis) -> int:
    """The last word of the name that the capitalised word at `at` carries on."""
    last = at
    while not words[last].possessive or words[last].low in ("children", "people", "women"):
        following = last + 1
        if following >= len(words):
            break
        if words[following].capital:
            last = following
            continue
        low = words[following].low
        after = following + 1
        if (
            after >= len(words)
            or not words[after].capital
            or low not in ("and", "&", ",", "for", "of", "y", "nan", "le")
        ):
            break
        if low in ("and", "&", ",") and (words[last].low in lex.strong or _another(words, after, known, lex)):
            break
        if low == "," and not any(w.low == "and" for w in words[after : after + 5]):
            break
        last = after
    return last


def _another(words: Sequence[Word], at: int, known: Mapping[int, Found], lex: Lexis) -> bool:
    """Whether a body of its own begins at `at`."""
    for last in range(at, len(words)):
        if not words[last].capital:
            return words[last].low in ("of", "for") and words[last - 1].low in lex.leading
        if (
            words[last].low in lex.strong
            or words[last].stem in lex.letters
            or (last in known and known[last].first == at)
        ):
            return True
    return False
