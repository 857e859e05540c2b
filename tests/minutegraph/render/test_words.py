"""Values as a reader says them."""

from __future__ import annotations

from datetime import date

import pytest

from minutegraph.render.words import counted, due_in_words, figure_in_words, held_by, interval_in_words, span_in_words
from ontology.values import DateInterval


def days(earliest: str | None, latest: str | None) -> DateInterval:
    return DateInterval(*(date.fromisoformat(day) if day else None for day in (earliest, latest)))


@pytest.mark.parametrize(
    ("earliest", "latest", "said"),
    [
        ("2019-01-21", "2019-01-21", "21 January 2019"),
        ("2021-03-19", "2021-03-31", "between 19 and 31 March 2021"),
        ("2021-03-19", "2021-04-02", "between 19 March and 2 April 2021"),
        ("2018-10-01", "2019-01-21", "between 1 October 2018 and 21 January 2019"),
        ("2021-02-01", "2021-02-28", "in February 2021"),
        ("2021-02-01", "2021-02-27", "between 1 and 27 February 2021"),
        ("2020-12-31", None, "on or after 31 December 2020"),
        (None, "2020-12-31", "on or before 31 December 2020"),
        (None, None, "date unknown"),
    ],
)
def test_a_date_is_said_no_more_precisely_than_it_is(earliest: str | None, latest: str | None, said: str) -> None:
    assert interval_in_words(days(earliest, latest)) == said


@pytest.mark.parametrize(
    ("earliest", "latest", "words", "said"),
    [
        ("2017-03-31", "2017-03-31", None, "due by 31 March 2017"),
        (None, "2017-03-31", None, "due by 31 March 2017"),
        ("2017-03-01", "2017-03-31", "in March", "due in March 2017"),
        ("2017-03-01", None, "next meeting", "due on or after 1 March 2017"),
        (None, None, "in due course", "due “in due course”"),
        (None, None, None, "no date given"),
    ],
)
def test_a_deadline_falls_back_to_its_words(
    earliest: str | None, latest: str | None, words: str | None, said: str
) -> None:
    assert due_in_words(days(earliest, latest), words) == said


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (27.0, "percent", "27%"),
        (27.5, "percent", "27.5%"),
        (1_600_000.0, "gbp", "£1,600,000"),
        (-250_000.0, "gbp", "−£250,000"),
        (396.0, "per_10000", "396 per 10,000"),
        (10.0, "days", "10 days"),
        (1677.0, "count", "1,677"),
        (0.1, "count", "0.1"),
    ],
)
def test_a_figure_has_its_unit_and_all_its_digits(value: float, unit: str, said: str) -> None:
    assert figure_in_words(value, unit) == said


def test_one_is_not_plural() -> None:
    assert (counted(1, "meeting"), counted(0, "meeting"), counted(2000, "body", "bodies")) == (
        "1 meeting",
        "0 meetings",
        "2,000 bodies",
    )


def test_a_meeting_without_a_body_is_called_by_its_title() -> None:
    assert held_by(None, None, "Update report") == "Update report"
    assert held_by(None, "Northmere Council", "Update report") == "Northmere Council"


def test_a_span_with_an_open_end_says_so() -> None:
    assert span_in_words(days("2019-01-21", None)) == "2019-01-21 to …"
    assert span_in_words(days(None, None)) == "no date"
