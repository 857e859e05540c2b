"""Mentions of one body brought together under its fullest name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from loaders.extract.name_forms import clean, key, letters
from loaders.extract.organisation_lexicon import lexis
from loaders.extract.organisation_reading import Mention

_RANK_WORDS = frozenset(
    (
        "metropolitan borough city county district unitary council of london royal mbc mdc cbc bc cc dc "
        "sir cyngor bwrdeistref sirol dinas y nan na"
    ).split()
)
# A short form with more possible owners than this is ambiguous, and is not looked into.
_COMPARED = 200
_DEFINED = re.compile(
    r"(?:['’]s)?\s?\((?:the |hereafter |known as |‘|’|'|\"|“|”)*([A-Z][\w&/-]*(?: [A-Z]\w+){0,3})[’'”\"]*\)"
)
_BOARD_LETTERS = re.compile(r"(?<=\w) icb$")
# What a body calls itself, after its name: "the Children in Care Council, “Loud Crowd”,".
_CALLED = re.compile(r",? (?:[“\"‘']|\([“\"‘'])([A-Z][\w’' ]{2,30})[”\"’']")
# One council's name in two languages: "CYNGOR SIR MARL / MARL COUNTY COUNCIL".
_TWO_TONGUES = re.compile(r"\s?/\s?")
_FORMERLY = re.compile(r"\((?:formerly|previously|then) (?:known as |called )?(?:the )?$")
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z&]*[A-Z][A-Za-z]?")


@dataclass(slots=True)
class Cluster:
    """Mentions taken for one body while a document is read; `defined` are letters that the document gives it."""

    kind: str
    rule: str
    mentions: list[Mention] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    defined: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The fullest form."""
        return max(dict.fromkeys(self.names), key=lambda n: (len(key(n).split()), not n.isupper(), len(n)))

    @property
    def keys(self) -> set[str]:
        """The keys of its names."""
        return {key(n) for n in dict.fromkeys(self.names)}

    def take(self, other: Cluster) -> None:
        """Take another cluster's mentions and names."""
        self.mentions.extend(other.mentions)
        self.names.extend(other.names)
        self.defined |= other.defined


def clusters(mentions: Iterable[Mention], text: str) -> list[Cluster]:
    """Mentions grouped by name, then short forms joined to the one longer name that holds them."""
    groups: dict[str, Cluster] = {}
    former: set[str] = set()
    self_named: dict[str, str] = {}
    before: Mention | None = None
    previous: Cluster | None = None
    for mention in mentions:
        name = mention.name or clean(text[mention.start : mention.end])
        name = _written_out(name) if mention.kind == "council" else name
        known_as = group_key(name, mention.kind)
        if (
            before
            and mention.kind == "council" == before.kind
            and _TWO_TONGUES.fullmatch(text, before.end, mention.start)
        ):
            self_named.setdefault(known_as, group_key(before.name or clean(text[before.start : before.end]), "council"))
        before = mention
        if called := _CALLED.match(text, mention.end):
            self_named[key(called.group(1))] = known_as
        known_as = self_named.get(known_as, known_as)
        if previous and known_as not in groups and _FORMERLY.search(text[max(0, mention.start - 24) : mention.start]):
            groups[known_as] = previous
            former.add(known_as)
        group = previous = groups.setdefault(known_as, Cluster(mention.kind, mention.rule))
        group.mentions.append(mention)
        if known_as not in former:
            group.names.append(name)
        defined = _DEFINED.match(text, mention.end)
        if defined and not _names_itself(defined.group(1)):
            group.defined.add(defined.group(1))
    return _with_own_police(_absorb_short_forms(list({id(group): group for group in groups.values()}.values())))


def _with_own_police(groups: list[Cluster]) -> list[Cluster]:
    """Bare "the Police" joined to the one force that the document names otherwise: "Marlshire Constabulary"."""
    bare = [g for g in groups if _known(g) and key(g.name) == "police"]
    forces = [g for g in groups if g.kind == "police" and not _known(g)]
    if len(bare) == 1 and len(forces) == 1:
        forces[0].take(bare[0])
        groups.remove(bare[0])
    return groups


def _names_itself(words: str) -> bool:
    return bool(key(words) in lexis().bodies and not _ABBREVIATION.fullmatch(words)) or " " in words


def _written_out(name: str) -> str:
    """A council's name with the letters of its rank written out.

    >>> _written_out("Marl MBC")
    'Marl Metropolitan Borough Council'
    """
    place, _, rank = name.rpartition(" ")
    full = lexis().ranks.get(rank)
    return f"{place} {full}" if full and place else name


def group_key(name: str, kind: str) -> str:
    """What two mentions must share to be one body: the key of their names; of councils, the place alone."""
    if kind != "council":
        return _BOARD_LETTERS.sub(" integrated care board", key(name))
    place = " ".join(w for w in key(name).split() if w not in _RANK_WORDS)
    return f"council {place}" if place else key(name)


def _absorb_short_forms(groups: list[Cluster]) -> list[Cluster]:
    """Join each short form to the one longer name that holds it; names that share no word are never compared."""
    kept: list[Cluster] = []
    by_word: dict[str, list[Cluster]] = {}
    for group in sorted(groups, key=lambda g: len(key(g.name).split()), reverse=True):
        words = key(group.name).split()
        likely = min((by_word.get(word, []) for word in words), key=len, default=[])
        longer = [k for k in likely if _holds(k, group)] if len(likely) <= _COMPARED else []
        if len(longer) == 1:
            longer[0].take(group)
            continue
        kept.append(group)
        for word in set(words):
            by_word.setdefault(word, []).append(group)
    return kept


def _holds(longer: Cluster, shorter: Cluster) -> bool:
    """Whether the shorter name is the longer one with words left out, its head kept."""
    short, long = key(shorter.name).split(), key(longer.name).split()
    if len(short) >= len(long) or not short:
        return False
    if _known(shorter):
        if short == ["police"]:
            return longer.kind == "police" and not _known(longer)
        own_service = shorter.kind in ("service", "school") and long[-len(short) :] == short and len(short) > 1
        return (own_service and not _known(longer)) or (
            longer.kind == shorter.kind
            and long[: len(short)] == short
            and short[0] in ("healthwatch", "citizens", "age")
        )
    if len(short) < 2 or short[-1] != long[-1] or _known(longer):
        return False
    if (
        shorter.kind == "council"
        and longer.kind == "council"
        and short[0] not in ("county", "borough", "city", "district", "parish", "town", "metropolitan")
    ):
        return False
    return _subsequence(short, long)


def _known(cluster: Cluster) -> bool:
    return cluster.rule == "organisation.known-body"


def _subsequence(short: Sequence[str], long: Sequence[str]) -> bool:
    rest = iter(long)
    return all(word in rest for word in short)


def stand_for(cluster: Cluster) -> frozenset[str]:
    """The letters that can stand for a cluster's body, in capitals."""
    found = {d.upper() for d in cluster.defined}
    for name in set(cluster.names):
        found |= letters(name)
        if cluster.kind == "council":
            place = " ".join(w for w in key(name).split() if w not in _RANK_WORDS)
            initials = "".join(w[0] for w in place.split()).upper()
            found |= {initials + rank for rank in lexis().ranks} if initials else set()
    return frozenset(found)
