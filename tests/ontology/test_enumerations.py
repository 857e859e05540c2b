"""Lexicons give only what the model knows; any other kind would be lost when names are put together."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from loaders.extract.quantities import quantities
from loaders.lexicon.reading import lexicon
from ontology.schema import model


def values(found: object) -> Iterator[str]:
    """Every text in a mapping's values, at any depth."""
    if isinstance(found, str):
        yield found
    if isinstance(found, Mapping):
        for one in found.values():
            yield from values(one)


EVERY_UNIT = "£1m, 2%, 3 per 1,000, 4 per 10,000, 5 minutes, 6 hours, 7 days, 8 weeks, 9 months, 10 years, 11 homes"


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
        ("Unit", {quantity.unit for quantity in quantities(EVERY_UNIT)}),
    ],
)
def test_a_lexicon_gives_only_what_the_model_knows(enumeration: str, found: set[str]) -> None:
    assert len(found) > 4
    assert found <= set(model().enumeration(enumeration).names)
