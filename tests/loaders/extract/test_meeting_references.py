"""Other meetings that minutes date; all passages are invented."""

from __future__ import annotations

from datetime import date

import pytest

from graph.claims import Meeting, MeetingReference
from loaders.extract.meeting_references import meeting_references
from ontology.values import DateInterval
from tests.loaders.extract.chain import minutes_of

MET = Meeting(body="Families Overview Committee", held=DateInterval.on(date(2022, 3, 16)))


def found(body: str) -> tuple[MeetingReference, ...]:
    return meeting_references(minutes_of(body), MET)


@pytest.mark.parametrize(
    ("text", "relation", "held"),
    [
        ("The minutes of the last meeting, held on 9 June 2021, were agreed.", None, None),
        ("The minutes of the meeting held on 9 June 2021 were agreed.", "last", "2021-06-09"),
        ("The next meeting would be held on 18 May 2022.", "next", "2022-05-18"),
        ("The Chair went back to the meeting of 9 June 2021.", "earlier", "2021-06-09"),
        ("Members would return to it at their meeting on 18 May 2022.", "next", "2022-05-18"),
        ("He had attended the meeting of the Housing Forum on 9 June 2021.", None, None),
        ("The minutes of the meeting held on 16 March 2022 were not yet to hand.", None, None),
    ],
)
def test_a_meeting_of_the_body_is_told_with_its_day(text: str, relation: str | None, held: str | None) -> None:
    told = [(one.relation, str(one.held)) for one in found(text)]

    assert told == ([(relation, held)] if relation else [])


def test_what_it_reported_on_is_the_last_such_quarter_over_by_then() -> None:
    (told,) = found("At the meeting on 17 January 2022 the Committee had considered the Quarter 2 figures.")

    assert str(told.period) == "2021/22 Q2"
