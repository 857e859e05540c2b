"""Whatever a text holds, reading it ends, and every claim's words stand at their place."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.claims import Claims, Document
from loaders.contract import to_contract
from loaders.extract.document import claims_of
from loaders.formats.agenda_text import read_agenda_text
from loaders.likeness import breaks_off, reads_as_minutes
from tests.robustness.mutations import LETTERS, LONG, WORDS, mutated


def _read(text: str) -> Claims:
    reads_as_minutes(text)
    breaks_off(text)
    return claims_of(read_agenda_text(Document("0" * 64, "page.txt", text, "utf-8", "page.txt")))


def _holds(text: str) -> None:
    claims = _read(text)
    for evidence in claims.evidence():
        assert 0 <= evidence.start < evidence.end <= len(text)
        assert text[evidence.start : evidence.end] == evidence.exact
    json.dumps(to_contract(claims), allow_nan=False)


@pytest.mark.parametrize("batch", range(8))
def test_changed_pages_are_read_with_every_quote_in_its_place(batch: int):
    for number in range(10):
        _holds(mutated(f"{batch}-{number}"))


@settings(max_examples=120, deadline=None, derandomize=True, database=None)
@given(st.lists(st.sampled_from([*LETTERS, *WORDS, *LONG, " ", " ", "\n"]) | st.text(max_size=12), max_size=30))
def test_texts_of_anything_are_read_with_every_quote_in_its_place(pieces: list[str]):
    _holds("".join(pieces))


@pytest.mark.parametrize(
    "text",
    [
        "The Panel noted 3 × 4 bedded homes.",
        "×\nRESOLVED that × be noted.",
        f"The Committee noted a cost of £{'9' * 5000} and {'1' * 5001} visits.",
        "It was agreed to report back in 12 months from 31 December 9999.",
        "The Director would report within 99999999999999999 days, by 31 February 0000.",
        "Performance in Quarter 9 of 9999/00 and Q0 was 5 out of 0.",
    ],
)
def test_what_no_page_should_say_is_read(text: str):
    _holds(text)
