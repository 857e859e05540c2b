"""The trace of out-of-area placements through the chronicle, worked out by hand."""

from __future__ import annotations

from datetime import date

from graph.store import Store
from ontology.values import DateInterval
from queries.claimed_causes import CauseRow
from queries.decisions import DecisionRow
from queries.figures import FigureRow
from queries.judgements import JudgementRow
from queries.scope import Scope
from queries.statements import StatementRow
from queries.trace import Gap, Trace, trace
from queries.window import Window
from tests.queries.chronicle import SUMMER, SUMMER_2019

ISSUE = ("out-of-area",)
OCTOBER, JANUARY, MARCH = date(2018, 10, 15), date(2019, 1, 21), date(2021, 3, 10)


def days(found: Trace) -> list[DateInterval]:
    return [traced.meeting.held for traced in found.meetings]


def test_meetings_stand_in_time_order_with_the_undated_last(chronicle: Store) -> None:
    found = trace(chronicle, Scope(ISSUE))

    on = DateInterval.on
    assert days(found) == [on(OCTOBER), on(JANUARY), SUMMER_2019, on(MARCH), DateInterval(None, None)]


def test_three_of_five_meetings_raise_the_issue(chronicle: Store) -> None:
    found = trace(chronicle, Scope(ISSUE))

    assert [traced.raised for traced in found.meetings] == [True, False, True, True, False]
    assert len(found.raising) == 3


def test_what_was_said_stands_in_text_order(chronicle: Store) -> None:
    first = trace(chronicle, Scope(ISSUE)).meetings[0].entries

    assert [type(entry) for entry in first] == [StatementRow, FigureRow, DecisionRow]
    assert [entry.evidence.start for entry in first] == sorted(entry.evidence.start for entry in first)


def test_a_statement_names_its_speaker_and_bears_its_words(chronicle: Store) -> None:
    said = trace(chronicle, Scope(ISSUE)).meetings[0].entries[0]

    assert isinstance(said, StatementRow)
    assert (said.act, said.speaker, said.basis) == ("asked", "Members", "words")
    assert said.evidence.quote == "Members asked why children were placed outside the borough."
    assert said.evidence.document == "2018-10.txt"


def test_a_figure_tells_what_it_rose_from(chronicle: Store) -> None:
    figure = trace(chronicle, Scope(ISSUE)).meetings[2].entries[0]

    assert isinstance(figure, FigureRow)
    assert (figure.value, figure.period, figure.direction) == (45.0, "2018/19 Q4", "up")
    assert figure.earlier is not None
    assert (figure.earlier.value, figure.earlier.period) == (41.0, "2018/19 Q1")


def test_a_claimed_cause_on_either_side_of_the_issue_is_told(chronicle: Store) -> None:
    entries = trace(chronicle, Scope(ISSUE)).meetings[2].entries

    assert [(e.cause, e.effect) for e in entries if isinstance(e, CauseRow)] == [("fostering", "out-of-area")]


def test_a_promise_on_another_issue_is_left_out(chronicle: Store) -> None:
    entries = trace(chronicle, Scope(ISSUE)).meetings[2].entries

    assert {entry.evidence.quote for entry in entries} == {SUMMER.splitlines()[2]}


def test_a_judgement_on_the_issue_is_told_with_its_grade(chronicle: Store) -> None:
    entries = trace(chronicle, Scope(ISSUE)).meetings[3].entries

    assert [(e.subject, e.grade, e.by) for e in entries if isinstance(e, JudgementRow)] == [
        ("Northmere Council", "Good", "Ofsted")
    ]


def test_first_and_last_raised_are_the_days_of_those_meetings(chronicle: Store) -> None:
    found = trace(chronicle, Scope(ISSUE))

    assert found.first_raised == DateInterval.on(OCTOBER)
    assert found.last_raised == DateInterval.on(MARCH)


def test_gaps_tell_silence_from_minutes_not_loaded(chronicle: Store) -> None:
    found = trace(chronicle, Scope(ISSUE))

    assert found.gaps == (
        Gap("silent", DateInterval.on(OCTOBER), SUMMER_2019, 1),
        Gap("not_loaded", SUMMER_2019, DateInterval.on(MARCH), 0),
    )


def test_a_window_keeps_meetings_that_may_lie_in_it_and_marks_them(chronicle: Store) -> None:
    window = Window(date(2019, 1, 1), date(2019, 7, 31))

    found = trace(chronicle, Scope(ISSUE, window=window))

    assert [(t.meeting.held, t.meeting.standing) for t in found.meetings] == [
        (DateInterval.on(JANUARY), "inside"),
        (SUMMER_2019, "possible"),
        (DateInterval(None, None), "possible"),
    ]


def test_an_organisation_scopes_to_its_meetings_and_to_items_that_name_it(chronicle: Store) -> None:
    hartsea = ("hartsea-council", "hartsea-council/corporate-parenting-board")

    found = trace(chronicle, Scope(ISSUE, hartsea))
    northmere = trace(chronicle, Scope(ISSUE, ("northmere-council",)))

    assert days(found) == [DateInterval.on(MARCH)]
    assert len(northmere.meetings) == 5


def test_an_issue_never_raised_has_no_first_and_no_gaps(chronicle: Store) -> None:
    found = trace(chronicle, Scope(("overspend",)))

    assert not found.raising
    assert not found.first_raised.is_known
    assert [gap.kind for gap in found.gaps] == ["not_loaded"]


def test_an_issue_and_a_narrower_one_are_traced_as_one(chronicle: Store) -> None:
    found = trace(chronicle, Scope(("out-of-area", "sufficiency")))

    quotes = {entry.evidence.quote for entry in found.meetings[2].entries}
    assert quotes == set(SUMMER.splitlines()[2:4])
