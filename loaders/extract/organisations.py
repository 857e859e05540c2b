"""The organisations a document names: who could hold a duty, under the fullest name, with every surface form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.claims import Evidence, Organisation
from loaders.extract.affiliations import affiliated
from loaders.extract.capital_runs import Run, runs
from loaders.extract.council_places import places, represented
from loaders.extract.duty_bodies import duty_bodies
from loaders.extract.meeting_header import header_body
from loaders.extract.name_forms import key
from loaders.extract.organisation_clusters import Cluster, clusters
from loaders.extract.organisation_letters import add_letters
from loaders.extract.organisation_lexicon import lexis
from loaders.extract.organisation_mentions import departments, described
from loaders.extract.organisation_names import named
from loaders.extract.organisation_offices import add_offices
from loaders.extract.organisation_reading import Mention
from loaders.extract.organisation_roles import BARE, add_roles
from loaders.extract.small_bodies import small
from loaders.minutes import Minutes, Span

_JOINT = re.compile(
    r"\bJoint [A-Z][\w, ]{0,60}Committee\b|\bJOINT [A-Z, ]{0,60}COMMITTEE\b"
    r"|\b(?:Combined Authority|Fire Authority|Police and Crime Panel)\b"
)


_FEW = 3  # times that a body which only headings name is named in them at most
_DASHED = re.compile(r"\w\s[–—-]\s(?:[\w’']+\s){1,6}(?:Sub-)?(?:Committee|Panel|Board|Group)$", re.IGNORECASE)
_JOINT_FOR = re.compile(r"JOINT\s[\w\s]{3,60}COMMITTEE\sFOR\s\w", re.IGNORECASE)


def organisations(minutes: Minutes) -> tuple[Organisation, ...]:
    """The organisations of a document, in the order of their first mention."""
    text = minutes.text
    found = runs(minutes)
    groups = clusters(_disjoint([*_met(minutes), *_mentions(found, text)]), text)
    add_letters(groups, text, _taken(groups))
    add_offices(groups, text, _taken(groups))
    add_roles(groups, found, text, _first_lines(minutes), _taken(groups))
    headings = [p.span for p in minutes.paragraphs if p.role in ("heading", "title")]
    named_ones = [
        g for g in groups if g.mentions and key(g.name) not in lexis().generic and not _only_heads(g, headings)
    ]
    return tuple(_organisation(g, text) for g in sorted(named_ones, key=lambda g: min(m.start for m in g.mentions)))


def _met(minutes: Minutes) -> Iterator[Mention]:
    """The body that met, where its header's name holds a dash or what it is for: "Care Committee – Finance Panel"."""
    body = header_body(minutes)
    if body and (_DASHED.search(body.text) or _JOINT_FOR.match(body.text)):
        kind = "board" if body.text.rpartition(" ")[2].lower() == "board" else "committee"
        yield Mention(body.start, body.end, kind, "organisation.head-noun")


def _mentions(found: Sequence[Run], text: str) -> Iterator[Mention]:
    openers = lexis().openers
    for run in found:
        if len(run.words) == 1 and run.words[0].low in openers:
            continue
        by_name = named(run, text)
        yield from by_name
        if not by_name:
            yield from departments(run, text)
            yield from places(run, text)
            yield from described(run, text)
            yield from affiliated(run, text)
    yield from small(text)
    yield from duty_bodies(text)
    if _JOINT.search(text):
        yield from represented(text)


def _only_heads(group: Cluster, headings: Sequence[Span]) -> bool:
    """Whether a service is only what headings are about, and so nobody there that could hold a duty."""
    if group.rule != "organisation.known-body" or group.kind not in ("nhs", "service", "police"):
        return False
    if len(group.mentions) > _FEW:
        return False
    return all(any(h.start <= m.start < h.end for h in headings) for m in group.mentions)


def _disjoint(mentions: Iterable[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _taken(groups: Iterable[Cluster]) -> frozenset[int]:
    """Every offset within a mention."""
    return frozenset(at for g in groups for m in g.mentions for at in range(m.start, m.end))


def _first_lines(minutes: Minutes) -> int:
    """The end of the first three lines that are no labels: where minutes say who met."""
    lines = [p for p in minutes.paragraphs if p.role != "label"][:3]
    return lines[-1].span.end if lines else 0


def _organisation(group: Cluster, text: str) -> Organisation:
    places_of = sorted({(m.start, m.end) for m in group.mentions})
    evidence = tuple(Evidence(start, end, text[start:end]) for start, end in places_of)
    forms = dict.fromkeys(_surface(text, start, end) for start, end in places_of)
    return Organisation(group.name, group.kind, tuple(forms), evidence, group.rule)


def _surface(text: str, start: int, end: int) -> str:
    """A mention's words as an alias: with its article where the word alone names nobody, with "the" run into it."""
    words, before = " ".join(text[start:end].split()), text[max(0, start - 4) : start]
    if before[-3:].lower() == "the":
        return before[-3:] + words
    return before + words if before in ("the ", "The ") and key(words) in BARE else words
