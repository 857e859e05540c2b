"""Whether a meeting of uncertain date lies in a window."""

from __future__ import annotations

from datetime import date

import pytest

from ontology.values import DateInterval
from queries.window import EVER, Window

YEAR = Window(date(2019, 1, 1), date(2019, 12, 31))


@pytest.mark.parametrize(
    ("earliest", "latest", "standing"),
    [
        (date(2019, 1, 1), date(2019, 12, 31), "inside"),
        (date(2018, 12, 31), date(2019, 1, 1), "possible"),
        (date(2019, 12, 31), date(2020, 1, 1), "possible"),
        (date(2019, 6, 1), None, "possible"),
        (None, date(2019, 6, 1), "possible"),
        (None, None, "possible"),
    ],
)
def test_a_meeting_is_inside_only_when_every_day_it_may_be_is(
    earliest: date | None, latest: date | None, standing: str
) -> None:
    assert YEAR.standing(DateInterval(earliest, latest)) == standing


def test_every_meeting_is_inside_ever() -> None:
    assert EVER.standing(DateInterval(None, None)) == "inside"


def test_an_open_side_reaches_to_the_first_and_last_day() -> None:
    assert EVER.parameters() == {"since": "0001-01-01", "until": "9999-12-31"}
