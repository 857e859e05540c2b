"""How things stand: the verdict of a sentence, and the day it was done; all passages are invented."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import cast

import pytest

from graph.claims import Meeting, Progress
from loaders.extract.progress import progress
from ontology.values import DateInterval
from tests.loaders.extract.chain import minutes_of, rules

HELD = Meeting(held=DateInterval.on(date(2022, 3, 16)))


def found(body: str) -> tuple[Progress, ...]:
    return progress(minutes_of(body), HELD)


def shown(text: str) -> str:
    """A sentence as a paragraph, a few words as the cell of an action log."""
    return text if text.endswith(".") else f"Action | Lead | Position\nDraft plan | Head of Care | {text}"


def examples() -> Iterator[tuple[str, str, bool]]:
    for rule in rules("progress"):
        for example in cast("list[str]", rule["examples"]):
            yield cast("str", rule["id"]), example, True
        for counterexample in cast("list[str]", rule["counterexamples"]):
            yield cast("str", rule["id"]), counterexample, False


@pytest.mark.parametrize(("rule", "text", "speaks"), list(examples()))
def test_each_rule_finds_its_examples_and_passes_over_its_counterexamples(rule: str, text: str, speaks: bool) -> None:
    told = [one.rule for one in found(shown(text))]

    assert (told == [rule]) if speaks else (rule not in told)


def test_the_day_it_was_done_is_neither_the_day_it_was_due_nor_the_day_it_was_asked_for() -> None:
    (late,) = found("The first report, due in December 2020, had not reached the Panel until February 2021.")
    (asked,) = found("The figure asked for in June 2020 had been sent to members in July.")

    assert str(late.on) == "2021-02-01..2021-02-28"
    assert str(asked.on) == "2020-07-01..2020-07-31"


def test_a_date_without_a_year_is_the_last_before_the_meeting() -> None:
    (done,) = found("The line had opened on 30 September.")

    assert str(done.on) == "2021-09-30"


def test_what_is_presented_is_done_at_the_meeting() -> None:
    (done,) = found("The Director presented the Workforce Plan.")

    assert (done.verdict, str(done.on)) == ("done", "2022-03-16")


def test_what_was_to_come_tells_nothing_done() -> None:
    assert found("The letter would be published on 14 June 2022.") == ()
    assert found("A survey would go out to all carers during July 2022.") == ()


def test_a_cancelled_meeting_is_no_promise_given_up() -> None:
    assert found("The March meeting had been cancelled.") == ()


def test_a_row_of_an_action_log_is_told_as_a_whole() -> None:
    (row,) = found("Action | Lead | Position\nLetter to the Minister | Chair | Sent 3 March 2022")

    assert (row.verdict, str(row.on)) == ("done", "2022-03-03")
    assert row.evidence.exact == "Letter to the Minister | Chair | Sent 3 March 2022"
