"""The Cypher that the reference page and the cookbook print runs as printed, on every engine."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.store import Step, Store
from tests.consoles import Recipe, recipes
from tests.minutegraph.golden import golden
from tests.queries.northmoor import write_northmoor

DOCS = Path(__file__).parents[3] / "docs"
QUESTIONS = tuple(recipes(DOCS / "reference" / "questions.md"))
COOKBOOK = tuple(recipes(DOCS / "cookbook.md"))


@pytest.fixture(scope="module")
def chain(engine: Store) -> Store:
    """The graph of the twelve sample documents."""
    engine.write([Step("MATCH (n)\nDETACH DELETE n")])
    write_northmoor(engine)
    return engine


@pytest.mark.parametrize("number", range(len(QUESTIONS)))
def test_the_cypher_of_the_reference_runs_as_printed(chain: Store, number: int) -> None:
    recipe = QUESTIONS[number]

    table = chain.run(recipe.cypher, recipe.parameters, False)

    assert table.rows or recipe.heading in ("judgements", "quote")


def test_the_cookbook_has_twenty_recipes_or_more() -> None:
    assert len({recipe.heading for recipe in COOKBOOK}) == len(COOKBOOK) >= 20


@pytest.mark.parametrize("recipe", COOKBOOK, ids=lambda recipe: recipe.heading)
def test_every_recipe_of_the_cookbook_gives_the_same_rows_on_every_engine(chain: Store, recipe: Recipe) -> None:
    table = chain.run(recipe.cypher, recipe.parameters, False)

    name = "cookbook/" + "-".join("".join(c if c.isalnum() else " " for c in recipe.heading.lower()).split()) + ".json"
    rows = [[_plain(cell) for cell in row] for row in table.rows]
    assert rows
    assert rows == json.loads(golden(name, json.dumps(rows, ensure_ascii=False, indent=1) + "\n"))


def _plain(cell: object) -> object:
    """Lists that engines collect in an order of their own are sorted; whole floats are integers."""
    if isinstance(cell, list | tuple):
        return sorted((_plain(one) for one in cell), key=str)
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell
