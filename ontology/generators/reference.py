"""The model's reference page, in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ontology.generators.diagram import diagram
from ontology.model import Enumeration, Model, Node, Property, Relationship

MADE = "<!-- Made by python -m ontology.generate; edits here are lost. -->"
_COUNTS = {(1, 1): "exactly one", (0, 1): "at most one", (1, None): "one or more", (0, None): "any number"}


def reference_text(model: Model) -> str:
    """The page: a diagram, then nodes, relationships, enumerations and the glossary."""
    return "\n".join(_lines(model)).rstrip() + "\n"


def _lines(model: Model) -> Iterator[str]:
    yield from (MADE, "", f"# {model.title}, version {model.version}", "", model.prose, "")
    yield from ("```mermaid", diagram(model), "```", "")
    yield from ("## Every claim", "", model.claim.prose, "")
    yield f"The claims are {_and(f'[{node.label}](#{node.label.lower()})' for node in model.claims)}. Each has:"
    yield from ("", *_properties(model.claim.properties, key="id"), "", "## Nodes", "")
    for node in model.nodes:
        yield from _node(model, node)
    yield from ("## Relationships", "")
    for relationship in model.relationships:
        yield from _relationship(model, relationship)
    yield from ("## Enumerations", "")
    for enumeration in model.enumerations:
        yield from _enumeration(enumeration)
    yield from ("## Glossary", "")
    for word, meaning in sorted(model.glossary.items()):
        yield f"- **{word}**: {meaning}"


def _node(model: Model, node: Node) -> Iterator[str]:
    yield from (f"### {node.label}", "", node.prose, "")
    own = [each for each in node.properties if not (node.is_claim and each in model.claim.properties)]
    if node.is_claim:
        yield from ("A [claim](#every-claim); besides what every claim has:", "")
    yield from (*_properties(own, node.key), "", f"In RDF: `{node.iri}`, a kind of `{node.term}`.", "")


def _properties(properties: Iterable[Property], key: str) -> Iterator[str]:
    yield from ("| property | type | meaning |", "|---|---|---|")
    for each in properties:
        listed = f", one of [{each.enumeration}](#{each.enumeration.lower()})" if each.enumeration else ""
        need = ", **key**" if each.name == key else "" if each.required else ", may be absent"
        yield f"| `{each.name}` | {each.type}{listed}{need} | {each.prose} |"


def _relationship(model: Model, relationship: Relationship) -> Iterator[str]:
    claims = tuple(node.label for node in model.claims)
    sources = "any claim" if relationship.sources == claims else _or(relationship.sources)
    yield from (f"### {relationship.type}", "")
    yield f"From {sources} to {_or(relationship.targets)}. {relationship.prose}"
    yield from ("", f"Of each node where it begins, {_COUNTS[relationship.least, relationship.most]}.")
    if relationship.properties:
        yield from ("", *_properties(relationship.properties, key=""))
    wider = f", narrower than `{relationship.term}`" if relationship.term else ""
    yield from ("", f"In RDF: `{relationship.iri}`{wider}.", "")


def _enumeration(enumeration: Enumeration) -> Iterator[str]:
    yield from (f"### {enumeration.name}", "", enumeration.prose, "")
    yield from (f"- `{name}`: {meaning}" for name, meaning in enumeration.values)
    yield ""


def _and(names: Iterable[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def _or(labels: Iterable[str]) -> str:
    *others, last = (f"[{label}](#{label.lower()})" for label in labels)
    return f"{', '.join(others)} or {last}" if others else last
