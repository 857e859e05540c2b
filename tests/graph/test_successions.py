"""Changes of bodies told in several minutes, put together."""

from __future__ import annotations

from datetime import date
from itertools import permutations

from graph.facts import Change, Quote, Sitting
from graph.successions import successions
from ontology.values import UNKNOWN_DATE, DateInterval

MET = [
    Sitting(day, f"{day}.txt", day, DateInterval.on(date.fromisoformat(day))) for day in ("2020-01-10", "2021-01-10")
]


def change(kind: str, before: str | None, after: str | None, place: int = 0, on: str | None = None) -> Change:
    day = DateInterval.on(date.fromisoformat(on)) if on else UNKNOWN_DATE
    said = Quote(MET[place].sha256, MET[place].document, 0, 4, "said")
    return Change(f"{kind}{before}{after}{place}", kind, before, after, day, said, MET[place])


def test_one_change_told_twice_is_one_with_the_surest_date() -> None:
    told = [
        change("renamed", "Care Trust", "Harbour Homes"),
        change("renamed", "the Care Trust", "Harbour Homes", 1, "2020-04-01"),
    ]

    (found,) = successions(told)

    assert str(found.on) == "2020-04-01"


def test_a_body_whose_work_passed_on_did_not_merely_end() -> None:
    told = [change("ended", "Harbour Homes", None), change("absorbed", "Harbour Homes", "Northmere Council", 1)]

    assert [found.kind for found in successions(told)] == ["absorbed"]


def test_a_body_that_took_another_s_place_was_not_besides_created() -> None:
    told = [
        change("created", None, "Harbour Partnership"),
        change("replaced", "Harbour Board", "Harbour Partnership", 1),
    ]

    assert [found.kind for found in successions(told)] == ["replaced"]


def test_the_order_of_what_is_told_leaves_no_trace() -> None:
    told = [
        change("ended", "Harbour Homes", None),
        change("absorbed", "Harbour Homes", "Northmere Council", 1),
        change("created", None, "Lane Group", 1),
    ]

    assert len({successions(order) for order in permutations(told)}) == 1
