"""Write every file that follows from the ontology: `python -m ontology.generate`; with --check, say which are stale.

The same ontology gives the same bytes, so a check can compare them.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from ontology.generators.catalogues import indicators_text, issues_text
from ontology.generators.concepts import concepts_text
from ontology.generators.context import context_text
from ontology.generators.cypher import constraints_text
from ontology.generators.reference import reference_text
from ontology.generators.shapes import shapes_text
from ontology.generators.vocabulary import vocabulary_text
from ontology.indicators import indicators
from ontology.issue_scheme import scheme
from ontology.schema import model

ROOT = Path(__file__).resolve().parent.parent


def contents() -> Mapping[str, str]:
    """The text of each generated file by its path within the repository."""
    return {
        "ontology/generated/embedded.cypher": constraints_text(model()),
        "ontology/generated/neo4j.cypher": constraints_text(model()),
        "ontology/generated/shapes.ttl": shapes_text(model()),
        "ontology/generated/vocabulary.ttl": vocabulary_text(model()),
        "ontology/generated/issues.ttl": concepts_text(model(), scheme()),
        "ontology/generated/context.jsonld": context_text(model()),
        "docs/reference/model.md": reference_text(model()),
        "docs/reference/issues.md": issues_text(scheme()),
        "docs/reference/indicators.md": indicators_text(indicators()),
    }


def stale(root: Path) -> tuple[str, ...]:
    """The generated files below a folder that are absent or differ from what the ontology now gives, in order."""
    return tuple(name for name, text in contents().items() if _read(root / name) != text)


def write(root: Path) -> None:
    """Write every generated file below a folder."""
    for name, text in contents().items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def main(arguments: Sequence[str]) -> int:
    """The exit code: 1 when a check finds stale files, 2 when the arguments are unknown."""
    if arguments not in ([], ["--check"]):
        sys.stderr.write("usage: python -m ontology.generate [--check]\n")
        return 2
    if not arguments:
        write(ROOT)
        return 0
    found = stale(ROOT)
    for name in found:
        sys.stderr.write(f"stale: {name}; run python -m ontology.generate\n")
    return 1 if found else 0


def _read(path: Path) -> str | None:
    return path.read_bytes().decode("utf-8") if path.exists() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
