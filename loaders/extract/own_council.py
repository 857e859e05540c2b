"""The council whose minutes these are: named, given by its letters, or implied by its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from loaders.extract.capital_runs import Run
from loaders.extract.council_places import council_name
from loaders.extract.name_forms import clean, key
from loaders.extract.organisation_clusters import Cluster, group_key
from loaders.extract.organisation_lexicon import lexis
from loaders.extract.organisation_reading import Mention
from loaders.extract.own_place import is_ordinary, place_served

RANKS_ALONE = frozenset(f"{rank} council" for rank in ("county", "borough", "city", "district", "parish", "town"))
_LETTERS = re.compile(r"(?<![\w’'&-])[A-Z][A-Z]{2,3}(?![\w-])")
_LOCAL_BODY = re.compile(
    r"((?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+) (?:Schools[’']? Forum|Safeguarding|Integration Joint|"
    r"Health (?:and|&) Wellbeing"
    r"|Health (?:and|&) Social Care|Children|Young|Community Safety|Youth|Corporate Parenting|"
    r"Clinical Commissioning|CCG|Improvement"
    r"|Adult|Virtual School|Parent Carer|Homes|Local Strategic|Care|Partnership|Place|Citizens)\b"
)
_NAMED_FOR_PLACE = re.compile(
    r"(?:Healthwatch|Citizens Advice|Age UK|Age Cymru|Foster Wales|Voluntary Action|Community Action)"
    r" ((?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+)$"
)
_RANK_SAID = re.compile(r"\b[Tt]he (City|County|Borough|District) Council\b")
_COUNTY_SAID = re.compile(
    r"\b(?:the (?:next |neighbouring )?county|(?:in|of|outside) county|County (?:Solicitor|Treasurer|Councillors?|"
    r"Hall))\b(?! lines)"
)
# Where another council than the document's own is named.
_OTHERS = re.compile(
    r"(?:\b(?:hosted|led|run|provided) by|neighbouring|\bcolleagues (?:from|at|in)|partner,?|such as|"
    r"transferred (?:to|from)|"
    r"\bmoved (?:to|from)|\b(?:visit|seconded) (?:to|from)|\bat|shared with) (?:the )?$"
)
_DIRECTIONS = frozenset("north south east west central greater mid new st".split())
_TOPICS = frozenset(
    "multi agency virtual hub inclusion primary secondary single shared interim childrens citizens "
    "children young people "
    "adult adults health care social early local safeguarding joint regional national corporate community communities "
    "public housing education school schools youth family families strategic integrated improvement performance audit "
    "governance finance north south east west central greater new police fire the independent voluntary information "
    "mental learning st royal nhs university".split()
)


def document_council(
    groups: list[Cluster], runs: Sequence[Run], text: str, first_lines: int, spoken_of: bool
) -> Cluster | None:
    """The document's own council: the one it names, else the one its letters or its place imply.

    One is implied only where the document speaks of a council (`spoken_of`) or gives a council's letters; an implied
    one is added to `groups`.
    """
    named = _named_council(groups, text, first_lines)
    if named:
        return named
    initials = [m for m in _LETTERS.finditer(text) if m.group()[1:] in lexis().ranks]
    name = _implied_name(runs, groups, [m.group() for m in initials], text) if spoken_of or initials else None
    if not name:
        return None
    council = next((g for g in groups if group_key(g.name, g.kind) == group_key(name, "council")), None)
    if council is None:
        council = Cluster("council", "organisation.role")
        groups.append(council)
    council.names.append(name)
    council.mentions.extend(Mention(m.start(), m.end(), "council", "organisation.letters") for m in initials)
    return council


def _named_council(groups: Sequence[Cluster], text: str, first_lines: int) -> Cluster | None:
    """The council named in the first lines, else the one most named; places that stand for councils do not count."""
    councils = [g for g in groups if g.kind == "council" and key(g.name) not in RANKS_ALONE and _may_be_own(g, text)]
    early = [g for g in councils if any(m.start < first_lines for m in g.mentions)]
    return max(early or councils, key=lambda g: (len(g.mentions), -g.mentions[0].start), default=None)


def _may_be_own(council: Cluster, text: str) -> bool:
    """Whether a council is named otherwise than by its place, and otherwise than as another one."""
    named = (m for m in council.mentions if m.rule != "organisation.council-place")
    return any(not _OTHERS.search(text[max(0, m.start - 30) : m.start]) for m in named)


def _implied_name(runs: Sequence[Run], groups: Sequence[Cluster], initials: Sequence[str], text: str) -> str | None:
    known = lexis().places
    seen = Counter(w.stem for run in runs for w in run.words if w.capital and w.base in known)
    for letters in initials:
        place = next((p for p, _ in seen.most_common() if p[:1] == letters[:1]), None)
        if place:
            return f"{place} {lexis().ranks[letters[1:]]}"
    repeated = Counter({place: count for place, count in seen.items() if count > 1})
    named_after = Counter(place for g in groups if (place := _place_of(g)))
    if repeated:
        return council_name(_commonest(repeated))
    if named_after:
        return _ranked(_commonest(named_after), text)
    served = place_served(runs, text)
    return _ranked(served, text) if served else None


def _ranked(place: str, text: str) -> str:
    """The council of a place, with the rank that the document gives it: "the City Council"."""
    said = _RANK_SAID.search(text)
    if said:
        return f"{place} {said.group(1)} Council"
    return (
        f"{place} County Council"
        if _COUNTY_SAID.search(text) and key(place) not in lexis().places
        else council_name(place)
    )


def _commonest(places: Counter[str]) -> str:
    return max(places, key=lambda place: (places[place], place))


def _place_of(group: Cluster) -> str | None:
    """The place that a local body is named after: what stands before the words for its duty."""
    by_prefix = _NAMED_FOR_PLACE.match(group.name)
    if by_prefix:
        return by_prefix.group(1)
    local = _LOCAL_BODY.match(group.name)
    if not local or _TOPICS & {w for w in key(local.group(1)).split() if w not in _DIRECTIONS}:
        return None
    if any(is_ordinary(w.lower(), key(w)) for w in local.group(1).split() if w.lower() not in _DIRECTIONS):
        return None
    return local.group(1).title() if local.group(1).isupper() else clean(local.group(1))
