"""What a model is made of: nodes, relationships, properties, enumerations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A closed list of values; `values` pairs each with its meaning, in the order of the model."""

    name: str
    prose: str
    values: tuple[tuple[str, str], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The values without their meanings."""
        return tuple(name for name, _ in self.values)


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a node or relationship.

    `enumeration` names the list that its values come from; `iri` is its term in RDF, prefixed; `selector` tells for
    evidence which of the two Web Annotation selectors, position or quote, carries it. `refers` names the label whose
    key it holds, `not_after` a property of the same node that it never exceeds.
    """

    name: str
    type: str
    prose: str
    iri: str
    required: bool = False
    indexed: bool = False
    enumeration: str | None = None
    selector: str | None = None
    refers: str | None = None
    not_after: str | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """A label with its key property, its properties in order, its class in RDF and the standard class above that."""

    label: str
    prose: str
    iri: str
    term: str
    key: str
    properties: tuple[Property, ...]
    is_claim: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the properties, in order."""
        return tuple(each.name for each in self.properties)

    def property_named(self, name: str) -> Property:
        """The property of that name. Raises KeyError when the node has none."""
        return {each.name: each for each in self.properties}[name]


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship type: the labels it may run between, and how many may leave one node (`least`, `most`)."""

    type: str
    prose: str
    iri: str
    term: str | None
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    least: int
    most: int | None
    properties: tuple[Property, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimClass:
    """What every claim has in common: its class in RDF and the standard one above it."""

    iri: str
    term: str
    prose: str
    properties: tuple[Property, ...]


@dataclass(frozen=True, slots=True)
class AssertionClass:
    """What a relationship that has properties is told as in RDF."""

    iri: str
    term: str
    prose: str


@dataclass(frozen=True, slots=True)
class Model:
    """All that the graph may hold. Nodes, relationships and enumerations stand in the order of `model.yaml`.

    `base` is the beginning of every IRI that names a thing in the graph, `prefixes` those of the terms.
    """

    version: str
    title: str
    prose: str
    prefixes: Mapping[str, str]
    base: str
    claim: ClaimClass
    assertion: AssertionClass
    nodes: tuple[Node, ...]
    relationships: tuple[Relationship, ...]
    enumerations: tuple[Enumeration, ...]
    glossary: Mapping[str, str]

    def node(self, label: str) -> Node:
        """The node of that label. Raises KeyError when the model has none."""
        return {node.label: node for node in self.nodes}[label]

    def relationship(self, kind: str) -> Relationship:
        """The relationship of that type. Raises KeyError when the model has none."""
        return {relationship.type: relationship for relationship in self.relationships}[kind]

    def enumeration(self, name: str) -> Enumeration:
        """The enumeration of that name. Raises KeyError when the model has none."""
        return {enumeration.name: enumeration for enumeration in self.enumerations}[name]

    @property
    def claims(self) -> tuple[Node, ...]:
        """The nodes that are claims."""
        return tuple(node for node in self.nodes if node.is_claim)

    def expand(self, name: str) -> str:
        """The full IRI of a prefixed name. Raises KeyError when the model has no such prefix."""
        prefix, _, local = name.partition(":")
        return self.prefixes[prefix] + local
