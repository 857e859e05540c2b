"""Lexicons give only what the model knows; any other kind would be lost when names are put together."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from loaders.lexicon.reading import lexicon
from ontology.schema import model


def values(found: object) -> Iterator[str]:
    """Every text in a mapping's values, at any depth."""
    if isinstance(found, str):
        yield found
    if isinstance(found, Mapping):
        for one in found.values():
            yield from values(one)


def given(name: str, *keys: str) -> set[str]:
    content: Any = lexicon(name)
    return {value for key in keys for value in values(content[key])}


def told(name: str, key: str, field: str) -> set[str]:
    content: Any = lexicon(name)
    return {entry[field] for entry in content[key] if entry[field]}


@pytest.mark.parametrize(
    ("enumeration", "found"),
    [
        ("InstrumentKind", given("instruments", "heads", "closing", "leading", "known")),
        ("OrganisationKind", given("organisations", "closing", "letters", "leading", "prefixes")),
        ("SpeechAct", told("speech_acts", "acts", "act")),
        ("DecisionEffect", told("disposals", "openings", "effect") | told("disposals", "effects", "effect")),
        ("Unit", {unit.removeprefix("unit.") for unit in told("units", "units", "id")}),
    ],
)
def test_a_lexicon_gives_only_what_the_model_knows(enumeration: str, found: set[str]) -> None:
    assert len(found) > 4
    assert found <= set(model().enumeration(enumeration).names)
