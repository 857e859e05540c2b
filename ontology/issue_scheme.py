"""The issue scheme: concepts that minutes are about, their names, and what is broader or related.

The scheme is data (`issues.yaml`), cross-checked when it is read: ids are unique, a broader or related concept exists,
no concept is its own ancestor, and no name leads to two concepts.

Source: SKOS Reference (W3C, 2009) for concept, preferred and alternative label, broader and related.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

import yaml

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ID = re.compile(r"[a-z]+(?:-[a-z0-9]+)*")
_APOSTROPHES = re.compile(r"['’‘`]")
_NOT_A_WORD = re.compile(r"[^a-z0-9]+")


class SchemeError(ValueError):
    """The scheme's file contradicts itself at a concept."""

    def __init__(self, concept: str, fault: str) -> None:
        self.concept, self.fault = concept, fault
        super().__init__(f"issue scheme, {concept}: {fault}")


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept. `group` is its top concept's id, `broader` the next above (None for a top concept).

    `labels` holds the preferred label first, then the alternative ones.
    """

    id: str
    label: str
    group: str
    labels: tuple[str, ...]
    broader: str | None
    related: tuple[str, ...]
    definition: str
    scope: str = ""
    source: str = ""


class Scheme:
    """The concepts by id and by name.

    Raises
    ------
    SchemeError
        When a concept names a broader or related one that does not exist, or a name belongs to two concepts.

    Examples
    --------
    >>> scheme().find("Looked-After Child").id
    'cla-numbers'
    >>> scheme().suggestions("foster carer recrutment")
    ('fostering',)
    """

    def __init__(self, concepts: Mapping[str, Concept]) -> None:
        self.concepts = dict(concepts)
        for concept in self.concepts.values():
            self._check(concept)

    def __iter__(self) -> Iterator[Concept]:
        return iter(self.concepts.values())

    def __contains__(self, concept_id: object) -> bool:
        return concept_id in self.concepts

    def __getitem__(self, concept_id: str) -> Concept:
        return self.concepts[concept_id]

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Each normalised id and label with the id it leads to; an id wins over another concept's label."""
        found = {normalised(c.id): c.id for c in self}
        for preferred in (True, False):
            for concept in self:
                for label in concept.labels[:1] if preferred else concept.labels[1:]:
                    self._name(found, normalised(label), concept, preferred)
        return found

    def find(self, name: str) -> Concept | None:
        """The concept of an id, label or synonym, however cased, hyphenated or numbered; None if there is none."""
        found = self.names.get(normalised(name))
        return self.concepts[found] if found else None

    def suggestions(self, name: str, limit: int = 3) -> tuple[str, ...]:
        """The ids whose names are nearest to a name that was not found, nearest first."""
        wanted = normalised(name)
        words = set(wanted.split())
        near = difflib.get_close_matches(wanted, self.names, n=limit * 3, cutoff=0.75)
        holding = [n for n in self.names if words and words <= set(n.split())]
        return tuple(dict.fromkeys(self.names[n] for n in (*near, *sorted(holding, key=lambda n: (len(n), n)))))[:limit]

    def above(self, concept_id: str) -> tuple[str, ...]:
        """The broader concepts of a concept, nearest first, its top concept last."""
        chain: list[str] = []
        concept = self.concepts[concept_id]
        while concept.broader and concept.broader not in chain:
            chain.append(concept.broader)
            concept = self.concepts[concept.broader]
        return tuple(chain)

    def below(self, concept_id: str) -> tuple[str, ...]:
        """Every concept that the concept is broader than, at any depth, in the scheme's order."""
        return tuple(c.id for c in self if concept_id in self.above(c.id))

    def _check(self, concept: Concept) -> None:
        if not _ID.fullmatch(concept.id):
            raise SchemeError(concept.id, "an id is lower case words joined by hyphens")
        for other in (*((concept.broader,) if concept.broader else ()), *concept.related):
            if other not in self.concepts:
                raise SchemeError(concept.id, f"no such concept: {other}")
        if concept.id in self.above(concept.id):
            raise SchemeError(concept.id, "is broader than itself")

    def _name(self, found: dict[str, str], name: str, concept: Concept, preferred: bool) -> None:
        other = found.setdefault(name, concept.id)
        if other != concept.id and (preferred or normalised(other) != name):
            raise SchemeError(concept.id, f"{name!r} already leads to {other}")


def normalised(name: str) -> str:
    """A name's words in lower case and singular, without apostrophes and hyphens.

    >>> normalised("Re-Referrals  in children’s homes")
    're referral in children home'
    """
    return " ".join(_singular(word) for word in _NOT_A_WORD.split(_APOSTROPHES.sub("", name.lower())) if word)


def _singular(word: str) -> str:
    if word in ("childrens", "child"):
        return "children"
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@cache
def scheme() -> Scheme:
    """The scheme of `issues.yaml`, read once."""
    text = files("ontology").joinpath("issues.yaml").read_text(encoding="utf-8")
    return Scheme({c.id: c for c in _concepts(yaml.load(text, Loader=_Loader))})  # noqa: S506 - the C safe loader


def _concepts(groups: Mapping[str, Mapping[str, object]]) -> Iterator[Concept]:
    for group, top in groups.items():
        source = str(top["source"])
        yield _concept(group, group, None, top, source)
        entries = top["concepts"]
        if not isinstance(entries, Mapping):
            raise SchemeError(group, "its concepts are not a mapping")
        for concept_id, entry in entries.items():
            yield _concept(concept_id, group, group, entry, source)


def _concept(concept_id: str, group: str, broader: str | None, entry: Mapping[str, object], source: str) -> Concept:
    if unknown := set(entry) - {"label", "alt", "broader", "related", "definition", "scope", "source", "concepts"}:
        raise SchemeError(concept_id, f"unknown fields {sorted(unknown)}")
    label = str(entry["label"])
    alternatives = tuple(a for a in _parts(entry.get("alt")) if a != label)
    return Concept(
        id=concept_id,
        label=label,
        group=group,
        labels=(label, *alternatives),
        broader=str(entry["broader"]) if "broader" in entry else broader,
        related=_parts(entry.get("related")),
        definition=str(entry["definition"]),
        scope=str(entry.get("scope", "")),
        source=source,
    )


def _parts(value: object) -> tuple[str, ...]:
    return tuple(part.strip() for part in str(value).split(";") if part.strip()) if value else ()
