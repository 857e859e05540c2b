"""Letters that stand for bodies: of names the document gives, or where only a body can stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from loaders.extract.name_forms import clean, key
from loaders.extract.organisation_clusters import Cluster, group_key, stand_for
from loaders.extract.organisation_lexicon import lexis
from loaders.extract.organisation_reading import Mention

_LETTERS = re.compile(r"(?<![\w’'&-])[A-Z][A-Za-z&]{0,6}[A-Z]s?(?![\w-])")
_ONLY_BODIES = re.compile(
    r"(?:[Cc]hair(?:man|woman|person)? of|meeting of|[Cc]onsidered by|[Mm]embers of"
    r"|[Rr]eport(?:ed|s)? (?:back )?to)\s(?:the\s)?$"
)


def lettered(text: str, taken: frozenset[int]) -> Iterator[Mention]:
    """Every group of letters outside the mentions already found."""
    for match in _LETTERS.finditer(text):
        if match.start() not in taken:
            yield Mention(match.start(), match.end(), "other", "organisation.letters")


def add_letters(groups: list[Cluster], text: str, taken: frozenset[int]) -> None:
    """Give each body the letters that stand for it; letters that only a body can have become one of their own."""
    owners = _Owners(groups)
    made: dict[str, Cluster] = {}
    for mention in lettered(text, taken):
        form = text[mention.start : mention.end]
        owner = owners.of(form)
        if owner:
            owner.mentions.append(mention)
            owner.names.extend(_written_out(form, owner))
        elif _is_body(form, text, mention.start):
            kind = lexis().letters.get(form, "committee" if form.endswith("C") else "other")
            made.setdefault(form, Cluster(kind, "organisation.letters", names=[form])).mentions.append(mention)
    groups.extend(made.values())


class _Owners:
    """Which body letters stand for, each form worked out once."""

    def __init__(self, groups: Sequence[Cluster]) -> None:
        self._groups = tuple(groups)
        self._by_form: dict[str, list[Cluster]] = {}
        for group in groups:
            for form in stand_for(group):
                self._by_form.setdefault(form, []).append(group)
        self._found: dict[str, Cluster | None] = {}

    def of(self, form: str) -> Cluster | None:
        """The one body that the letters stand for; None where there is none, or more than one."""
        if form not in self._found:
            by_name: Mapping[str, list[Cluster]] = self._by_form
            owners = by_name.get(form.upper()) or by_name.get(form.rstrip("s").upper()) or self._by_ending(form)
            self._found[form] = owners[0] if len(owners) == 1 else None
        return self._found[form]

    def _by_ending(self, form: str) -> list[Cluster]:
        """Bodies whose last words have the letters: "the ICB" after "Marlshire Integrated Care Board"."""
        if form not in lexis().letters:
            return []
        named = ((g, key(g.name)) for g in self._groups)
        return [g for g, name in named if name.split()[-1] == form.lower() or _initials(name).endswith(form)]


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word not in ("and", "of")).upper()


def _written_out(form: str, group: Cluster) -> list[str]:
    """The name that a council's letters give: DMBC of Doncaster is its Metropolitan Borough Council."""
    if group.kind != "council":
        return []
    place = group_key(group.name, "council").removeprefix("council ")
    rank = lexis().ranks.get(form[len(place.split()) :])
    first = clean(group.name)[: len(place)]
    return [f"{first} {rank}"] if rank and key(first) == place else []


def _is_body(form: str, text: str, start: int) -> bool:
    if form in lexis().letters and form not in lexis().ranks:
        return True
    if not (2 < len(form) < 7 and form.isupper()) or text[start + len(form) : start + len(form) + 4].strip().isupper():
        return False
    return bool(_ONLY_BODIES.search(text[max(0, start - 30) : start]))
