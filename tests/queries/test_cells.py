"""Cells of another type than promised are refused."""

from __future__ import annotations

import pytest

from queries.cells import UnexpectedCell, count, number, optional_text, text, texts


def test_a_missing_text_is_none_only_where_it_may_be() -> None:
    assert optional_text({"speaker": None}, "speaker") is None
    with pytest.raises(UnexpectedCell, match="speaker is None, not text"):
        text({"speaker": None}, "speaker")


def test_a_number_may_be_whole_but_a_count_must_be() -> None:
    assert number({"value": 4}, "value") == 4.0
    with pytest.raises(UnexpectedCell):
        count({"value": 4.5}, "value")


def test_lists_are_sorted_since_engines_collect_in_any_order() -> None:
    assert texts({"names": ["b", "a"]}, "names") == ("a", "b")
    with pytest.raises(UnexpectedCell):
        texts({"names": "b"}, "names")
