"""What "the Trust", "the Council" and their like stand for in a document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.extract.capital_runs import Run
from loaders.extract.name_forms import clean, key
from loaders.extract.organisation_clusters import Cluster
from loaders.extract.organisation_lexicon import lexis
from loaders.extract.organisation_mentions import council_name
from loaders.extract.organisation_names import Mention

_ROLE = re.compile(
    r"(?<![\w’'-])(?:the |The |this |This )?(?:Full Council|Local Authority|local authority(?= |[.,;’'])|Local Authorities[’']|Council|Councils|Trusts|Trust|Authority|Board|Committee|Panel"
    r"|Sub-Committee|Partnership|Company|Forum|Commission|Alliance|Federation|Association|Society|Academy|Group|LA|(?<=[Tt]he )(?:council|trust|authority))(?![\w-])"
    r"(?!\s(?:Tax|House|Chamber|Room|tax|house|houses|housing|chamber|room|Plan|Member|Assurance|Housing|Homes|Trust|and Trust Focus))"
)
_OWN_BOARD = re.compile(r"\b(Trust|Council|Company|Partnership|Association|Federation|Society)[’']?s?[’']? own (Board|board|Executive|Cabinet)\b")
COUNCIL_WORDS = frozenset(("council", "councils", "authority", "local authority", "local authorities", "la", "full council"))
_LOCAL_BODY = re.compile(
    r"((?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+) (?:Schools[’']? Forum|Safeguarding|Integration Joint|Health (?:and|&) Wellbeing|Health (?:and|&) Social Care|Children|Young"
    r"|Community Safety|Youth|Corporate Parenting|Clinical Commissioning|CCG|Adult|Homes|Local Strategic|Care|Partnership|Place|Citizens)\b",
)
_SERVED = re.compile(
    r"(?:\b(?:child|children|young people|people|residents|families|carers|households|schools|homes|pupils|borough|county|city|town|district) (?:of|in|from|across)|\bacross|\bthroughout)\s+$"
)
_ELSEWHERE = frozenset(
    "london england wales scotland britain uk europe ireland january february march april may june july august september october november december "
    "covid health education council quarter year need care".split()
)
_DIRECTIONS = frozenset("north south east west central greater mid new st".split())
_TOPICS = frozenset(
    "multi agency virtual hub inclusion primary secondary single shared interim childrens citizens children childrens young people adult adults health care social early local safeguarding joint regional national corporate community communities "
    "public housing education school schools youth family families strategic integrated improvement performance audit governance finance south north east west "
    "central greater new police fire the independent voluntary information mental learning children's st royal nhs university".split()
)


@dataclass(frozen=True, slots=True)
class Role:
    """A word that stands for a body, at its place; `word` is it in small letters without article and possessive."""

    start: int
    end: int
    word: str


def roles(text: str) -> Iterator[Role]:
    """Every word that can stand for a body, wherever it stands."""
    for match in _ROLE.finditer(text):
        surface = match.group()
        bare = surface[4:] if surface[:4] in ("the ", "The ") else surface[5:] if surface[:5] in ("this ", "This ") else surface
        yield Role(match.end() - len(bare), match.end(), bare.lower().rstrip("’'"))


def resolved(role: Role, groups: Sequence[Cluster], own_council: Cluster | None, first_lines: int) -> Cluster | None:
    """The body that a role word stands for; None where that is not clear."""
    if role.word in COUNCIL_WORDS:
        return own_council
    head = role.word.removesuffix("s") if role.word == "trusts" else role.word
    alike = [g for g in groups if key(g.name).split()[-1:] == [key(head).split()[-1]] or (head == "trust" and _is_trust(g))]
    if head == "board":
        alike += [g for g in groups if key(g.name) in ("board of directors", "governing board") and g not in alike]
    if head in ("panel", "committee", "board"):
        own = [g for g in alike if any(m.start < first_lines for m in g.mentions)]
        alike = own if len(own) == 1 else alike
    if len(alike) == 1:
        return alike[0]
    if head == "trust" and alike:
        ranked = Counter({id(g): len(g.mentions) for g in alike}).most_common(2)
        if ranked[0][1] > ranked[1][1]:
            return next(g for g in alike if id(g) == ranked[0][0])
    return None


def _is_trust(group: Cluster) -> bool:
    words = key(group.name).split()
    return "trust" in words and words[-1] not in ("board", "committee", "team", "group", "panel", "forum")


def own_boards(text: str) -> Iterator[tuple[str, Role]]:
    """"The Trust’s own Board": the word for the body, and the board's words."""
    for match in _OWN_BOARD.finditer(text):
        yield match.group(1).lower(), Role(match.start(), match.end(), match.group(2))


def own_council(groups: Sequence[Cluster], first_lines: int) -> Cluster | None:
    """The council whose minutes these are, by name: the one in the first lines, else the one most named."""
    councils = [g for g in groups if g.kind == "council" and any(m.rule != "organisation.council-place" for m in g.mentions)]
    if not councils:
        return None
    early = [g for g in councils if any(m.start < first_lines for m in g.mentions)]
    return max(early or councils, key=lambda g: (len(g.mentions), -g.mentions[0].start))


def implied_council(runs: Sequence[Run], groups: Sequence[Cluster], initials: Sequence[str]) -> str | None:
    """The name of the council that a document speaks of as "the Council", from the place its bodies are named after."""
    lex = lexis()
    seen: Counter[str] = Counter()
    for run in runs:
        for word in run.words:
            if word.capital and word.base and (word.base in lex.places or word.base not in _TOPICS):
                seen[word.stem] += 1
    for letter_form in initials:
        place = next((p for p, _ in seen.most_common() if key(p) in lex.places and p[:1] == letter_form[:1]), None)
        rank = next((full for short, full in lex.ranks.items() if letter_form[1:] == short), None)
        if place and rank:
            return f"{place} {rank}"
    named_after = Counter(place for g in groups if (place := _place_of(g)))
    likely = [p for p in seen if key(p) in lex.places and seen[p] > 1]
    if not likely and not named_after:
        named_after = _places_lived_in(runs)
    if not likely and not named_after:
        return None
    return council_name(max(likely, key=lambda p: (seen[p], p)) if likely else max(named_after, key=lambda p: (named_after[p], p)))


def _places_lived_in(runs: Sequence[Run]) -> Counter[str]:
    """Words that stand where the place of the people served stands: "children of Ravenby", "across Ravenby"."""
    lex = lexis()
    found: Counter[str] = Counter()
    for run in runs:
        first = run.words[0]
        before = run.sentence.text[: first.start - run.sentence.start][-40:]
        if len(run.words) == 1 and first.base not in _ELSEWHERE and first.base not in lex.bodies and _SERVED.search(before):
            found[first.stem] += 1
    return found


def _place_of(group: Cluster) -> str | None:
    """The place that a local body is named after: what stands before the words for its duty."""
    local = _LOCAL_BODY.match(group.name)
    if not local or _TOPICS & {w for w in key(local.group(1)).split() if w not in _DIRECTIONS}:
        return None
    return clean(local.group(1)) if not local.group(1).isupper() else local.group(1).title()


def as_mention(role: Role, rule: str, kind: str) -> Mention:
    """A role's words as a mention."""
    return Mention(role.start, role.end, kind, rule)
