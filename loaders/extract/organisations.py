"""The organisations a document names: who could hold a duty, under the fullest name, with every surface form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.claims import Evidence, Organisation
from loaders.extract.capital_runs import Run, runs
from loaders.extract.name_forms import clean, key
from loaders.extract.organisation_clusters import Cluster, clusters, group_key, stand_for
from loaders.extract.organisation_lexicon import lexis
from loaders.extract.organisation_mentions import departments, described, places, represented, small
from loaders.extract.organisation_names import Mention, named
from loaders.extract.organisation_roles import COUNCIL_WORDS, Role, as_mention, implied_council, own_boards, own_council, resolved, roles
from loaders.minutes import Minutes

_LETTERS = re.compile(r"(?<![\w’'&-])[A-Z][A-Za-z&]{0,6}[A-Z]s?(?![\w-])")
_JOINT = re.compile(r"\bJoint [A-Z][\w, ]{0,60}Committee\b|\b(?:Combined Authority|Fire Authority|Police and Crime Panel)\b|\bJOINT [A-Z, ]{0,60}COMMITTEE\b")
_BODY_LETTERS = re.compile(r"(?:[Cc]hair(?:man|woman|person)? of|meeting of|[Cc]onsidered by|[Mm]embers of|[Rr]eport(?:ed|s)? (?:back )?to)\s(?:the\s)?$")


def organisations(minutes: Minutes) -> tuple[Organisation, ...]:
    """The organisations of a document, in the order of their first mention."""
    text = minutes.text
    found = tuple(runs(minutes))
    groups = clusters(_disjoint(_mentions(found, text)), text)
    first_lines = _first_lines(minutes)
    _add_letters(groups, text)
    groups = _with_roles(groups, found, text, first_lines)
    groups = [g for g in groups if not _nameless(g)]
    return tuple(_organisation(g, text) for g in sorted(groups, key=lambda g: min(m.start for m in g.mentions)))


def _mentions(found: Sequence[Run], text: str) -> Iterator[Mention]:
    for run in found:
        by_name = named(run, text)
        yield from by_name
        if not by_name:
            yield from departments(run, text)
            yield from places(run, text)
            yield from described(run, text)
    yield from small(text)
    if _JOINT.search(text):
        yield from represented(text)


def _disjoint(mentions: Iterable[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _first_lines(minutes: Minutes) -> int:
    """The end of the first three lines that are no labels: where minutes say who met."""
    lines = [p for p in minutes.paragraphs if p.role != "label"][:3]
    return lines[-1].span.end if lines else 0


def _add_letters(groups: list[Cluster], text: str) -> None:
    """Give each body the letters that stand for it; letters that only a body can have become one of their own."""
    taken = {at for g in groups for m in g.mentions for at in range(m.start, m.end)}
    owners: dict[str, list[Cluster]] = {}
    for group in groups:
        for form in stand_for(group):
            owners.setdefault(form, []).append(group)
    made: dict[str, Cluster] = {}
    for match in _LETTERS.finditer(text):
        if match.start() in taken:
            continue
        form = match.group()
        owner = owners.get(form.upper()) or owners.get(form.rstrip("s").upper()) or _by_ending(form, groups)
        mention = Mention(match.start(), match.end(), "other", "organisation.letters")
        if owner and len(owner) == 1:
            owner[0].mentions.append(mention)
            owner[0].names.extend(_written_out(form, owner[0]))
        elif _is_body(form, text, match.start()):
            kind = lexis().letters.get(form, "committee" if form.endswith("C") else "other")
            cluster = made.setdefault(form, Cluster(kind, "organisation.letters", names=[form]))
            cluster.mentions.append(mention)
    groups.extend(made.values())


def _written_out(form: str, group: Cluster) -> list[str]:
    """The name that a council's letters give: DMBC of Doncaster is its Metropolitan Borough Council."""
    if group.kind != "council":
        return []
    place = group_key(group.name, "council").removeprefix("council ")
    rank = lexis().ranks.get(form[len(place.split()) :])
    first = clean(group.name)[: len(place)]
    return [f"{first} {rank}"] if rank and key(first) == place else []


def _by_ending(form: str, groups: Sequence[Cluster]) -> list[Cluster]:
    """Bodies whose last words have the letters: "the ICB" after "Marlshire Integrated Care Board"."""
    if form not in lexis().letters:
        return []
    return [g for g in groups if key(g.name).split()[-1] == form.lower() or _initials(g.name).endswith(form)]


def _initials(name: str) -> str:
    return "".join(word[0] for word in key(name).split() if word not in ("and", "of")).upper()


def _is_body(form: str, text: str, start: int) -> bool:
    if form in lexis().letters and form not in lexis().ranks:
        return True
    return 2 < len(form) < 7 and form.isupper() and not text[start + len(form) : start + len(form) + 4].strip().isupper() and bool(_BODY_LETTERS.search(text[max(0, start - 30) : start]))


def _with_roles(groups: list[Cluster], found: Sequence[Run], text: str, first_lines: int) -> list[Cluster]:
    taken = {at for g in groups for m in g.mentions for at in range(m.start, m.end)}
    open_roles = [r for r in roles(text) if r.start not in taken]
    council = _council(groups, found, text, first_lines, open_roles, taken)
    boards = []
    for word, role in own_boards(text):
        owner = resolved(Role(role.start, role.end, word), groups, council, first_lines)
        if owner:
            name = re.sub(r" (?:Limited|Ltd)$", "", owner.name)
            boards.append(Cluster("board", "organisation.own-board", [as_mention(role, "organisation.own-board", "board")], [f"{name} {role.word}"]))
    boards.extend(_implied_board(groups, open_roles, first_lines))
    for role in open_roles:
        if any(b.mentions[0].start < role.start < b.mentions[0].end for b in boards):
            continue
        owner = resolved(role, groups, council, first_lines)
        if owner:
            owner.mentions.append(as_mention(role, "organisation.role", owner.kind))
    return groups + boards


def _implied_board(groups: Sequence[Cluster], open_roles: Sequence[Role], first_lines: int) -> list[Cluster]:
    """The board of the one trust or company that a document opens with, where "the Board" is spoken of and no board is named."""
    spoken = [r for r in open_roles if r.word == "board"]
    named_boards = [g for g in groups if key(g.name).split()[-1:] == ["board"] or "board of directors" in key(g.name)]
    owners = [g for g in groups if g.kind in ("trust", "company", "housing") and any(m.start < first_lines for m in g.mentions)]
    if len(spoken) < 2 or named_boards or len(owners) != 1:
        return []
    name = re.sub(r" (?:Limited|Ltd)$", "", owners[0].name)
    return [Cluster("board", "organisation.own-board", [as_mention(r, "organisation.role", "board") for r in spoken], [f"{name} Board"])]


def _council(
    groups: list[Cluster], found: Sequence[Run], text: str, first_lines: int, open_roles: Sequence[Role], taken: set[int]
) -> Cluster | None:
    """The document's own council, named or implied; an implied one is added to the groups."""
    council = own_council(groups, first_lines)
    if council:
        return council
    spoken = any(r.word in COUNCIL_WORDS for r in open_roles)
    initials = [m.group() for m in _LETTERS.finditer(text) if m.start() not in taken and m.group()[1:] in lexis().ranks]
    if not spoken and not initials:
        return None
    name = implied_council(found, groups, initials)
    if not name:
        return None
    council = next((g for g in groups if group_key(g.name, g.kind) == group_key(name, "council")), None)
    if council is None:
        council = Cluster("council", "organisation.role")
        groups.append(council)
    council.names.append(name)
    for match in _LETTERS.finditer(text):
        if match.group() in initials and match.start() not in taken:
            council.mentions.append(Mention(match.start(), match.end(), "council", "organisation.letters"))
    return council


def _nameless(group: Cluster) -> bool:
    return not group.mentions or key(group.name) in lexis().generic or key(group.name) in ("county council", "borough council", "city council", "district council", "parish council", "town council")


def _organisation(group: Cluster, text: str) -> Organisation:
    mentions = sorted({(m.start, m.end) for m in group.mentions})
    evidence = [Evidence(start, end, text[start:end]) for start, end in mentions]
    forms: dict[str, None] = {}
    for start, end in mentions:
        words = " ".join(text[start:end].split())
        article = text[max(0, start - 4) : start]
        if article[-3:].lower() == "the":
            words = article[-3:] + words
        bare = key(words) in ("trust", "council", "authority", "local authority", "board", "committee", "panel", "partnership", "company", "police")
        forms[f"{article}{words}" if bare and article in ("the ", "The ") else words] = None
    name = group.name
    return Organisation(name, group.kind, tuple(forms), tuple(evidence), group.rule)
