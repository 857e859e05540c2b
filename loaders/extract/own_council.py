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
from loaders.extract.organisation_names import Mention

_LETTERS = re.compile(r"(?<![\w’'&-])[A-Z][A-Z]{2,3}(?![\w-])")
_LOCAL_BODY = re.compile(
    r"((?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+) (?:Schools[’']? Forum|Safeguarding|Integration Joint|"
    r"Health (?:and|&) Wellbeing"
    r"|Health (?:and|&) Social Care|Children|Young|Community Safety|Youth|Corporate Parenting|"
    r"Clinical Commissioning|CCG"
    r"|Adult|Homes|Local Strategic|Care|Partnership|Place|Citizens)\b"
)
_SERVED = re.compile(
    r"(?:\b(?:child|children|young people|people|residents|families|carers|households|schools|homes|"
    r"pupils|borough|county"
    r"|city|town|district) (?:of|in|from|across)|\bacross|\bthroughout)\s+$"
)
_ELSEWHERE = frozenset(
    "london england wales scotland britain uk europe ireland january february march april may june "
    "july august september "
    "october november december covid health education council quarter year need care".split()
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
    named = _named_council(groups, first_lines)
    if named:
        return named
    initials = [m for m in _LETTERS.finditer(text) if m.group()[1:] in lexis().ranks]
    name = _implied_name(runs, groups, [m.group() for m in initials]) if spoken_of or initials else None
    if not name:
        return None
    council = next((g for g in groups if group_key(g.name, g.kind) == group_key(name, "council")), None)
    if council is None:
        council = Cluster("council", "organisation.role")
        groups.append(council)
    council.names.append(name)
    council.mentions.extend(Mention(m.start(), m.end(), "council", "organisation.letters") for m in initials)
    return council


def _named_council(groups: Sequence[Cluster], first_lines: int) -> Cluster | None:
    """The council named in the first lines, else the one most named; places that stand for councils do not count."""
    councils = [
        g for g in groups if g.kind == "council" and any(m.rule != "organisation.council-place" for m in g.mentions)
    ]
    early = [g for g in councils if any(m.start < first_lines for m in g.mentions)]
    return max(early or councils, key=lambda g: (len(g.mentions), -g.mentions[0].start), default=None)


def _implied_name(runs: Sequence[Run], groups: Sequence[Cluster], initials: Sequence[str]) -> str | None:
    known = lexis().places
    seen = Counter(w.stem for run in runs for w in run.words if w.capital and w.base in known)
    for letters in initials:
        place = next((p for p, _ in seen.most_common() if p[:1] == letters[:1]), None)
        if place:
            return f"{place} {lexis().ranks[letters[1:]]}"
    repeated = Counter({place: count for place, count in seen.items() if count > 1})
    named_after = Counter(place for g in groups if (place := _place_of(g)))
    for places in (repeated, named_after):
        if places:
            return council_name(_commonest(places))
    lived_in = _places_lived_in(runs)
    return council_name(_commonest(lived_in)) if lived_in else None


def _commonest(places: Counter[str]) -> str:
    return max(places, key=lambda place: (places[place], place))


def _places_lived_in(runs: Sequence[Run]) -> Counter[str]:
    """Words that stand where the place of the people served stands: "children of Ravenby", "across Ravenby"."""
    found: Counter[str] = Counter()
    for run in runs:
        first = run.words[0]
        if len(run.words) > 1 or first.base in _ELSEWHERE or first.base in lexis().bodies:
            continue
        place = first.start - run.sentence.start
        if _SERVED.search(run.sentence.text[max(0, place - 40) : place]):
            found[first.stem] += 1
    return found


def _place_of(group: Cluster) -> str | None:
    """The place that a local body is named after: what stands before the words for its duty."""
    local = _LOCAL_BODY.match(group.name)
    if not local or _TOPICS & {w for w in key(local.group(1)).split() if w not in _DIRECTIONS}:
        return None
    return local.group(1).title() if local.group(1).isupper() else clean(local.group(1))
