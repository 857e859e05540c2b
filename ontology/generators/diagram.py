"""The model as a Mermaid diagram; all claims stand in one box, since most relationships leave any of them."""

from __future__ import annotations

from collections.abc import Iterator

from ontology.model import Model, Relationship


def diagram(model: Model) -> str:
    """A flow chart: a box for each label, an arrow for each pair of labels that a relationship type joins."""
    return "\n".join(("flowchart LR", *_boxes(model), *_arrows(model)))


def _boxes(model: Model) -> Iterator[str]:
    yield from (f"  {node.label}" for node in model.nodes if not node.is_claim)
    yield "  subgraph claims [Claims]"
    yield from (f"    {node.label}" for node in model.claims)
    yield "  end"


def _arrows(model: Model) -> Iterator[str]:
    for relationship in model.relationships:
        for source in _sources(model, relationship):
            for target in relationship.targets:
                yield f"  {source} -- {relationship.type} --> {target}"


def _sources(model: Model, relationship: Relationship) -> tuple[str, ...]:
    """The labels where arrows begin; the box of all claims in place of each of them."""
    every = relationship.sources == tuple(node.label for node in model.claims)
    return ("claims",) if every else relationship.sources
