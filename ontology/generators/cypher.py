"""The keys and indexes of the graph as Cypher statements.

Both engines take the same statements. Neo4j's Community edition knows no constraint but uniqueness, so what is required
or typed is left to the shapes.
"""

from __future__ import annotations

from collections.abc import Iterator

from ontology.model import Model


def constraints_text(model: Model) -> str:
    """One statement a line: first a unique key for each label, then an index for each property looked up."""
    lines = [f"// Keys and indexes, model {model.version}. Made by python -m ontology.generate; edits here are lost."]
    return "\n".join([*lines, *_keys(model), *_indexes(model), ""])


def _keys(model: Model) -> Iterator[str]:
    for node in model.nodes:
        name = f"{node.label.lower()}_key"
        yield f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{node.label}) REQUIRE n.{node.key} IS UNIQUE;"


def _indexes(model: Model) -> Iterator[str]:
    for node in model.nodes:
        for each in node.properties:
            if each.indexed:
                name = f"{node.label.lower()}_{each.name}"
                yield f"CREATE INDEX {name} IF NOT EXISTS FOR (n:{node.label}) ON (n.{each.name});"
