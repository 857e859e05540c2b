"""The smaller questions to the chronicle, worked out by hand."""

from __future__ import annotations

from datetime import date

from graph.store import Store
from ontology.values import DateInterval
from queries.commitments import commitments
from queries.decisions import decisions
from queries.due_between import due_between
from queries.figures import figures
from queries.issue_counts import issue_counts
from queries.judgements import judgements
from queries.mentions import mentions
from queries.money import money
from queries.organisations import organisations, with_parts
from queries.quote import quote
from queries.scope import Scope
from queries.status import status
from queries.uncertain_dates import uncertain_dates
from tests.queries.chronicle import LOADED_ON, SUMMER, SUMMER_2019


def test_status_counts_documents_meetings_and_claims(chronicle: Store) -> None:
    held = status(chronicle)

    assert (held.documents, held.meetings, held.undated) == (5, 5, 1)
    assert held.loaded_on == LOADED_ON.isoformat()
    assert {row.kind: row.claims for row in held.claims} == {
        "IssueMention": 7,
        "Statement": 3,
        "Observation": 3,
        "Decision": 1,
        "Commitment": 1,
        "Judgement": 1,
        "Cause": 1,
    }


def test_status_tells_each_body_s_span_and_how_many_meetings_bear_a_day(chronicle: Store) -> None:
    bodies = status(chronicle).bodies

    assert [(row.council, row.body, row.meetings, row.dated) for row in bodies] == [
        ("Hartsea Council", "Corporate Parenting Board", 1, 1),
        ("Northmere Council", "Overview and Scrutiny Panel", 4, 2),
    ]
    assert [row.undated for row in bodies] == [0, 1]
    assert bodies[1].span == DateInterval(date(2018, 10, 15), date(2019, 9, 30))


def test_issue_counts_tell_mentions_from_meetings(chronicle: Store) -> None:
    counts = {row.id: (row.mentions, row.meetings) for row in issue_counts(chronicle)}

    assert counts == {"agency-staff": (1, 1), "out-of-area": (5, 3), "sufficiency": (1, 1)}


def test_issue_counts_span_the_outermost_days(chronicle: Store) -> None:
    spans = {row.id: row.span for row in issue_counts(chronicle)}

    assert spans["sufficiency"] == SUMMER_2019
    assert spans["out-of-area"] == DateInterval(date(2018, 10, 15), date(2021, 3, 10))


def test_a_quote_is_found_by_the_beginning_of_its_id(chronicle: Store) -> None:
    figure = figures(chronicle, Scope(("out-of-area",)))[1].evidence

    found = quote(chronicle, figure.id[:8])

    assert [row.evidence for row in found] == [figure]
    assert found[0].line == SUMMER.splitlines()[2]
    assert found[0].offset == 0
    assert {claim.kind for claim in found[0].claims} == {"IssueMention", "Observation", "Cause"}


def test_a_claim_s_own_id_finds_its_words(chronicle: Store) -> None:
    carried = quote(chronicle, figures(chronicle)[0].evidence.id)[0].claims[0]

    assert quote(chronicle, carried.id)[0].evidence == figures(chronicle)[0].evidence


def test_decisions_are_kept_by_their_effect(chronicle: Store) -> None:
    assert [row.evidence.quote for row in decisions(chronicle, effect="noted")] == [
        "RESOLVED that the report on placements be noted."
    ]
    assert decisions(chronicle, effect="approved") == ()


def test_a_commitment_names_owner_to_whom_and_when(chronicle: Store) -> None:
    (promise,) = commitments(chronicle)

    assert (promise.what, promise.owner) == ("a sufficiency plan", "Director of Children's Services")
    assert promise.owed_to == "Overview and Scrutiny Panel"
    assert promise.due == DateInterval.on(date(2019, 12, 31))
    assert promise.where.held == SUMMER_2019


def test_due_between_takes_both_end_days_in(chronicle: Store) -> None:
    last_day = date(2019, 12, 31)

    assert len(due_between(chronicle, days=DateInterval(last_day, None))) == 1
    assert len(due_between(chronicle, days=DateInterval(None, last_day))) == 1
    assert due_between(chronicle, days=DateInterval(date(2020, 1, 1), None)) == ()


def test_figures_of_an_indicator_without_an_earlier_one_have_no_direction(chronicle: Store) -> None:
    directions = {(row.title, row.period): row.direction for row in figures(chronicle)}

    assert directions == {
        ("out of area placements", "2018/19 Q1"): None,
        ("out of area placements", "2018/19 Q4"): "up",
        ("agency staff", None): None,
    }


def test_counts_and_percentages_are_no_money(chronicle: Store) -> None:
    assert money(chronicle) == ()


def test_judgements_keep_who_gave_the_grade(chronicle: Store) -> None:
    assert [(row.grade, row.by) for row in judgements(chronicle)] == [("Good", "Ofsted")]


def test_uncertain_dates_are_those_wider_than_a_day(chronicle: Store) -> None:
    assert [row.held for row in uncertain_dates(chronicle)] == [SUMMER_2019, DateInterval(None, None)]
    assert len(uncertain_dates(chronicle, min_width_days=200)) == 1


def test_mentions_tell_every_paragraph_that_raises_an_issue(chronicle: Store) -> None:
    assert [row.evidence.document for row in mentions(chronicle, Scope(("out-of-area",)))] == [
        "2018-10.txt",
        "2018-10.txt",
        "summer.txt",
        "2021-03.txt",
        "2021-03.txt",
    ]


def test_a_council_s_parts_are_its_committees(chronicle: Store) -> None:
    assert with_parts(chronicle, "northmere-council") == (
        "northmere-council",
        "northmere-council/overview-and-scrutiny-panel",
    )


def test_organisations_count_the_meetings_they_held(chronicle: Store) -> None:
    held = {row.name: row.meetings for row in organisations(chronicle)}

    assert held["Overview and Scrutiny Panel"] == 4
    assert held["Northmere Council"] == 0
