"""Questions over several meetings of the chronicle, and the catalogue that lists every question."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest

from graph.store import Store
from ontology.values import DateInterval
from queries.catalogue import QUESTIONS
from queries.instruments import instruments
from queries.issue_trend import issue_trend
from queries.question import Given
from queries.recurring import recurring
from queries.scope import Scope
from queries.window import Window


def test_a_trend_counts_raising_meetings_out_of_those_loaded(chronicle: Store) -> None:
    trend = issue_trend(chronicle, Scope(("out-of-area",)))

    assert [(row.period, row.raising, row.loaded) for row in trend] == [
        ("2018/19", 1, 2),
        ("2019/20", 1, 1),
        ("2020/21", 1, 1),
        (None, 0, 1),
    ]


def test_a_trend_by_quarter_leaves_a_summer_of_two_quarters_open(chronicle: Store) -> None:
    trend = issue_trend(chronicle, Scope(("out-of-area",)), "quarter")

    assert [(row.period, row.raising, row.loaded) for row in trend] == [
        ("2018/19 Q3", 1, 1),
        ("2018/19 Q4", 0, 1),
        ("2020/21 Q4", 1, 1),
        (None, 1, 2),
    ]


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


EVERYTHING_GIVEN = Given(
    scope=Scope(("out-of-area",), window=Window(since=date(2018, 1, 1))),
    apart=(("Northmere Council", ("northmere-council",)),),
    indicators=("northmere-council/P7",),
    owner="director",
    id="0",
)


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_every_question_gives_rows_of_its_type_alike_when_asked_twice(chronicle: Store, name: str) -> None:
    question = QUESTIONS[name]

    rows = question.ask(chronicle, EVERYTHING_GIVEN)

    assert all(isinstance(row, question.row_type) for row in rows)
    assert rows == question.ask(chronicle, EVERYTHING_GIVEN)


@pytest.mark.parametrize("name", sorted(name for name, one in QUESTIONS.items() if one.takes("organisation")))
def test_every_question_of_a_body_that_nobody_knows_finds_nothing(chronicle: Store, name: str) -> None:
    window = Window(date(2018, 1, 1), date(2018, 12, 31))
    nobody = Given(scope=Scope(("out-of-area",), ("nobody",), window), owner="nobody")

    assert QUESTIONS[name].ask(chronicle, nobody) == ()


def test_the_catalogue_holds_the_thirty_two_questions_and_the_trace() -> None:
    assert set(QUESTIONS) >= set(
        """open-commitments overdue commitments-owed-by due-between fulfilment-chain offers-without-follow-up briefing
        decisions unanswered-questions instruments uncertain-dates quote series off-target conflicting-observations
        definition-changes claimed-causes issue-cooccurrence issue-trend forecast-and-outturn compare-organisations
        judgements money partner-roles recurring first-and-last-raised raised-without-commitment assured-then-recurred
        fulfilled-but-recurred gone-quiet evidence-pack newly-emerging trace""".split()
    )


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_every_question_tells_its_meaning_its_dates_and_its_cypher(name: str) -> None:
    question = QUESTIONS[name]

    assert question.answers
    assert question.meaning.endswith(".")
    assert question.dates.endswith(".")
    assert all(text.cypher.startswith(("MATCH", "CALL")) and "ORDER BY" in text.cypher for text in question.texts)
    assert any(field.name.endswith("evidence") for field in fields(question.row_type)) or name == "meetings"
