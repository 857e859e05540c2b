"""The graph's model, read from `model.yaml` once and checked against itself; and what the engines are told of it.

>>> model().node("Meeting").key
'id'
>>> model().relationship("HELD_BY").sources
('Meeting',)
>>> model().expand("org:Organization")
'http://www.w3.org/ns/org#Organization'
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

from ontology.model import Model
from ontology.model_reading import read_model
from ontology.reading import OntologyError

Engine = Literal["embedded", "neo4j"]


@cache
def model() -> Model:
    """The model, read once.

    Raises
    ------
    OntologyError
        When `model.yaml` contradicts itself; the error names the place.
    """
    return read_model()


@cache
def constraints(engine: Engine) -> tuple[str, ...]:
    """The statements that give an engine its keys and indexes, one each, in order; running them again does nothing.

    Raises
    ------
    OntologyError
        When nothing was generated for such an engine.
    """
    file = files("ontology.generated").joinpath(f"{engine}.cypher")
    if not file.is_file():
        raise OntologyError(f"generated/{engine}.cypher", "there is no such file")
    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(line.removesuffix(";") for line in lines if line and not line.startswith("//"))


MODEL_VERSION = model().version
