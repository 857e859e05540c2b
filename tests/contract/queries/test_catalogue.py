"""Questions over several meetings of the chronicle, and the catalogue that lists every question."""

from __future__ import annotations

from datetime import date

import pytest

from graph.store import Store
from ontology.values import DateInterval
from queries.catalogue import QUESTIONS
from queries.instruments import instruments
from queries.issue_trend import TrendRow, issue_trend
from queries.recurring import recurring
from queries.scope import Scope
from queries.window import Window


def test_a_trend_counts_raising_meetings_out_of_those_loaded(chronicle: Store) -> None:
    assert issue_trend(chronicle, Scope(("out-of-area",))) == (
        TrendRow("2018/19", 1, 2),
        TrendRow("2019/20", 1, 1),
        TrendRow("2020/21", 1, 1),
        TrendRow(None, 0, 1),
    )


def test_an_issue_recurs_when_two_meetings_raise_it(chronicle: Store) -> None:
    (row,) = recurring(chronicle)

    assert (row.issue, row.meetings, row.loaded) == ("out-of-area", 3, 5)
    assert row.years == ("2018/19", "2019/20", "2020/21")
    assert row.span == DateInterval(date(2018, 10, 15), date(2021, 3, 10))


def test_what_recurs_at_one_body_is_counted_out_of_its_own_meetings(chronicle: Store) -> None:
    panel = ("northmere-council/overview-and-scrutiny-panel",)

    (row,) = recurring(chronicle, Scope(organisations=panel))

    assert (row.issue, row.meetings, row.loaded) == ("out-of-area", 2, 4)
    assert recurring(chronicle, Scope(organisations=panel), min_meetings=3) == ()


def test_what_recurs_in_a_window_leaves_out_what_lies_outside(chronicle: Store) -> None:
    assert recurring(chronicle, Scope(window=Window(since=date(2021, 1, 1)))) == ()


def test_no_instrument_is_named_in_the_chronicle(chronicle: Store) -> None:
    assert instruments(chronicle) == ()


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_every_question_gives_rows_of_its_type_alike_when_asked_twice(chronicle: Store, name: str) -> None:
    question = QUESTIONS[name]
    scope = Scope(("out-of-area",) if question.needs_issue else ())

    rows = question.ask(chronicle, scope)

    assert all(isinstance(row, question.row_type) for row in rows)
    assert rows == question.ask(chronicle, scope)


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_every_question_can_be_narrowed_to_an_issue_a_body_and_a_window(chronicle: Store, name: str) -> None:
    nobody = Scope(("out-of-area",), ("nobody",), Window(date(2018, 1, 1), date(2018, 12, 31)))

    assert QUESTIONS[name].ask(chronicle, nobody) == ()
