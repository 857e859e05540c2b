"""Meeting dates made tighter by other minutes of the same body, and left alone where these prove nothing."""

from __future__ import annotations

from datetime import date

from graph.facts import Quote, Reference, Sitting
from graph.neighbours import tightened
from ontology.values import DateInterval


def days(first: str | None, last: str | None) -> DateInterval:
    return DateInterval(date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None)


def sitting(
    name: str, first: str | None, last: str | None, *, period: str | None = None, body: str = "panel"
) -> Sitting:
    return Sitting(name, f"{name}.txt", name, days(first, last), body, "northmere-council", period)


def reference(met: Sitting, relation: str, day: str, period: str | None = None) -> Reference:
    said = Quote(met.sha256, met.document, 0, 9, "the words")
    return Reference(f"{met.sha256}{day}", relation, days(day, day), period, said, met)


UNDATED = sitting("undated", "2019-01-08", "2019-02-28", period="2018/19 Q2")
JULY = sitting("july", "2019-07-11", "2019-07-11")


def test_the_meeting_that_reported_on_a_period_was_held_on_the_day_another_gives() -> None:
    told = reference(JULY, "earlier", "2019-01-17", "2018/19 Q2")

    (found,) = tightened([UNDATED, JULY], [told]).values()

    assert (found.sitting, str(found.held), found.latest_by) == (UNDATED, "2019-01-17", told)


def test_a_day_on_which_another_period_was_reported_on_proves_nothing() -> None:
    assert tightened([UNDATED, JULY], [reference(JULY, "earlier", "2019-01-17", "2018/19 Q3")]) == {}
    assert tightened([UNDATED, JULY], [reference(JULY, "earlier", "2019-01-17")]) == {}


def test_a_day_that_two_loaded_meetings_can_be_meant_by_proves_nothing() -> None:
    twin = sitting("twin", "2019-01-01", "2019-01-31", period="2018/19 Q2")

    assert tightened([UNDATED, twin, JULY], [reference(JULY, "earlier", "2019-01-17", "2018/19 Q2")]) == {}


def test_another_body_s_meeting_proves_nothing() -> None:
    cabinet = sitting("cabinet", "2019-07-11", "2019-07-11", body="cabinet")

    assert tightened([UNDATED, cabinet], [reference(cabinet, "earlier", "2019-01-17", "2018/19 Q2")]) == {}


def test_between_the_last_meeting_and_this_one_the_body_did_not_meet() -> None:
    before = sitting("before", "2019-01-08", "2019-06-30")

    (found,) = tightened([before, JULY], [reference(JULY, "last", "2019-03-21")]).values()

    assert str(found.held) == "2019-01-08..2019-03-21"


def test_its_own_last_meeting_lies_before_the_next_one_loaded() -> None:
    after = sitting("after", "2019-03-01", None)

    (found,) = tightened([after, JULY], [reference(after, "last", "2019-03-21")]).values()

    assert str(found.held) == "2019-03-22..2019-07-10"


def test_a_stated_date_is_never_moved() -> None:
    assert tightened([JULY, sitting("june", "2019-06-01", "2019-06-01")], [reference(JULY, "last", "2019-05-01")]) == {}
