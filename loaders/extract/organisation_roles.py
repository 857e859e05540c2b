"""What "the Trust", "the Council" and their like stand for in a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.extract.capital_runs import Run
from loaders.extract.name_forms import key
from loaders.extract.organisation_clusters import Cluster
from loaders.extract.organisation_reading import Mention
from loaders.extract.own_council import RANKS_ALONE, document_council

COUNCIL_WORDS = frozenset(
    ("council", "councils", "authority", "local authority", "local authorities", "la", "full council")
)
# Words that alone name nobody, so that as aliases they keep their article.
BARE = COUNCIL_WORDS | {"trust", "board", "committee", "panel", "partnership", "company", "police"}

_ROLE = re.compile(
    r"(?<![\w’'-])(Full Council|Local Authority|local authority(?=[ .,;’'])|Local Authorities"
    r"(?=[’'])|Councils?|Trusts?|Authority|Board|Committee|Panel|Sub-Committee|Partnership|Company|Forum|Commission"
    r"|Alliance|Federation|Association|Society|Academy|Group|LA|(?<=[Tt]he )(?:council|trust|authority))(?![\w-])"
    r"(?!\s(?:[Tt]ax|[Hh]ouses?|[Cc]hamber|[Rr]oom|[Hh]ousing|Homes|Plan|Member|Assurance|Trust)\b)"
)
_OWN_BOARD = re.compile(
    r"\b(Trust|Council|Company|Partnership|Association|Federation|Society)[’']?s?[’']? own (Board|board|Executive)\b"
)
_RANKS = frozenset(("county", "borough", "city", "district", "parish", "town"))
_COMPANY_END = re.compile(r" (?:Limited|Ltd)$")
_BOARD_OF_DIRECTORS = frozenset(("board of directors", "governing board"))


@dataclass(frozen=True, slots=True)
class Role:
    """A word that stands for a body, at its place; `word` is it in small letters."""

    start: int
    end: int
    word: str


def add_roles(groups: list[Cluster], runs: Sequence[Run], text: str, first_lines: int, taken: frozenset[int]) -> None:
    """Give each body the words that stand for it; councils and boards that only such words name are added."""
    spoken = [role for role in _roles(text) if role.start not in taken]
    by_council_words = any(role.word in COUNCIL_WORDS for role in spoken)
    council = document_council(groups, runs, text, first_lines, by_council_words)
    council = _settle_ranks(groups, council)
    owners = _Owners(groups, council, first_lines)
    boards = [*_own_boards(text, owners), *_implied_boards(groups, spoken, first_lines)]
    within = {at for board in boards for m in board.mentions for at in range(m.start, m.end)}
    for role in spoken:
        owner = None if role.start in within else owners.of(role.word)
        if owner:
            owner.mentions.append(Mention(role.start, role.end, owner.kind, "organisation.role"))
    groups.extend(boards)


def _settle_ranks(groups: list[Cluster], council: Cluster | None) -> Cluster | None:
    """The document's council, once it is known to which council "the City Council" and its like refer.

    They are the document's own council where its name has that rank, or where none is named; of a council whose rank
    is not known they may be it or another, and are left out.
    """
    alone = [g for g in groups if key(g.name) in RANKS_ALONE]
    if council is None:
        return alone[0] if len(alone) == 1 else None
    own = set(key(council.name).split()) & _RANKS
    for group in alone:
        if not own or own & set(key(group.name).split()):
            council.mentions.extend(group.mentions if own else ())
            groups.remove(group)
    return council


def _roles(text: str) -> Iterator[Role]:
    for match in _ROLE.finditer(text):
        yield Role(match.start(1), match.end(1), match.group(1).lower())


class _Owners:
    """Which body each word stands for, worked out once a word."""

    def __init__(self, groups: Sequence[Cluster], council: Cluster | None, first_lines: int) -> None:
        self._groups = [(group, key(group.name)) for group in groups]
        self._council, self._first_lines = council, first_lines
        self._found: dict[str, Cluster | None] = dict.fromkeys(COUNCIL_WORDS, council)

    def of(self, word: str) -> Cluster | None:
        """The body that a word stands for; None where that is not clear."""
        if word not in self._found:
            self._found[word] = self._only(word.removesuffix("s") if word == "trusts" else word)
        return self._found[word]

    def _only(self, head: str) -> Cluster | None:
        alike = [g for g, name in self._groups if _is_called(name, head)]
        if head in ("panel", "committee", "board"):
            own = [g for g in alike if _is_early(g, self._first_lines)]
            alike = own if len(own) == 1 else alike
        if head == "trust" and len(alike) > 1:
            first, second = sorted(alike, key=lambda g: len(g.mentions), reverse=True)[:2]
            return first if len(first.mentions) > len(second.mentions) else None
        return alike[0] if len(alike) == 1 else None


def _is_called(name: str, head: str) -> bool:
    """Whether a body of that name is called by the word: its last word, or what it is beneath its last words."""
    words = name.split()
    if head == "trust":
        return "trust" in words and words[-1] not in ("board", "committee", "team", "group", "panel", "forum")
    return words[-1:] == key(head).split()[-1:] or (head == "board" and name in _BOARD_OF_DIRECTORS)


def _is_early(group: Cluster, first_lines: int) -> bool:
    return any(m.start < first_lines for m in group.mentions)


def _own_boards(text: str, owners: _Owners) -> Iterator[Cluster]:
    """The board of each body that is said to have its own."""
    for match in _OWN_BOARD.finditer(text) if " own " in text else ():
        owner = owners.of(match.group(1).lower())
        if owner:
            yield _board(owner, match.group(2), [(match.start(), match.end())])


def _implied_boards(groups: Sequence[Cluster], spoken: Sequence[Role], first_lines: int) -> Iterator[Cluster]:
    """The board of the one trust or company a document opens with, where "the Board" is spoken of and none is named."""
    places = [(r.start, r.end) for r in spoken if r.word == "board"]
    if len(places) < 2 or any(_is_called(key(g.name), "board") for g in groups):
        return
    owners = [g for g in groups if g.kind in ("trust", "company", "housing") and _is_early(g, first_lines)]
    if len(owners) == 1:
        yield _board(owners[0], "Board", places)


def _board(owner: Cluster, word: str, places: Sequence[tuple[int, int]]) -> Cluster:
    rule = "organisation.own-board"
    mentions = [Mention(start, end, "board", rule) for start, end in places]
    return Cluster("board", rule, mentions, [f"{_COMPANY_END.sub('', owner.name)} {word}"])
