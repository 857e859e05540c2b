"""Every question to the sample minutes, answered by hand from their texts and gold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from datetime import date

import pytest

from graph.store import Step, Store
from ontology.values import DateInterval
from queries.assured_then_recurred import assured_then_recurred
from queries.briefing import briefing
from queries.catalogue import QUESTIONS
from queries.cells import Quoted
from queries.claimed_causes import claimed_causes
from queries.commitments import CommitmentRow, commitments
from queries.commitments_owed_by import commitments_owed_by
from queries.compare_organisations import compare_organisations
from queries.conflicting_observations import conflicting_observations
from queries.decisions import decisions
from queries.definition_changes import definition_changes
from queries.due_between import due_between
from queries.evidence_pack import evidence_pack
from queries.first_and_last_raised import first_and_last_raised
from queries.forecast_and_outturn import forecast_and_outturn
from queries.fulfilled_but_recurred import fulfilled_but_recurred
from queries.fulfilment_chain import fulfilment_chain
from queries.gone_quiet import gone_quiet
from queries.instruments import instruments
from queries.issue_cooccurrence import issue_cooccurrence
from queries.issue_trend import issue_trend
from queries.judgements import judgements, of_subject
from queries.money import money
from queries.newly_emerging import newly_emerging
from queries.off_target import off_target
from queries.offers_without_follow_up import offers_without_follow_up
from queries.open_commitments import open_commitments
from queries.overdue import overdue
from queries.partner_roles import partner_roles
from queries.question import Given
from queries.quote import quote
from queries.raised_without_commitment import raised_without_commitment
from queries.recurring import recurring
from queries.scope import Scope
from queries.series import series
from queries.trace import trace
from queries.trace_meetings import trace_meetings
from queries.unanswered_questions import unanswered_questions
from queries.uncertain_dates import uncertain_dates
from queries.window import Window
from tests.queries.northmoor import CHAIN, northmoor, write_northmoor

P4, ALDERVALE_P4 = "northmoor-council/P4", "aldervale-council/P4"
NORTHMOOR = ("northmoor-council", "northmoor-council/cabinet", "northmoor-council/childrens-scrutiny-panel")
WINTER_2019 = DateInterval(date(2019, 1, 8), date(2019, 2, 28))
SPRING_2022 = DateInterval(date(2022, 5, 11), date(2022, 6, 14))


@pytest.fixture(scope="module")
def chain(engine: Store) -> Store:
    """The graph of the twelve sample documents."""
    engine.write([Step("MATCH (n)\nDETACH DELETE n")])
    write_northmoor(engine)
    return engine


def on(year: int, month: int, day: int) -> DateInterval:
    return DateInterval.on(date(year, month, day))


def test_the_series_of_p4_goes_on_as_cl12_with_the_restated_figure_beside_its_correction(chain: Store) -> None:
    actual = [row for row in series(chain, [P4]) if row.point == "actual" and row.where.held != on(2021, 9, 16)]
    told = [row for row in series(chain, [P4]) if row.entry == "figure" and row.period == "2019/20 Q4"]

    assert [(row.code, row.period, row.value) for row in actual if row.period and row.period < "2024"] == [
        ("P4", "2018/19 Q1", 61),
        ("P4", "2018/19 Q2", 66),
        ("P4", "2018/19 Q4", 74),
        ("P4", "2019/20 Q4", 88),
        ("CL12", "2021/22 Q4", 112),
        ("CL12", "2022/23 Q1", 61),
        ("CL12", "2022/23 Q2", 58),
        ("CL12", "2022/23 Q4", 52),
    ]
    assert {(row.value, row.restated) for row in told} == {(88, True), (91, False)}


def test_a_target_printed_in_the_row_of_a_figure_is_for_the_figure_s_period(chain: Store) -> None:
    targets = [(row.period, row.value) for row in series(chain, ["northmoor-council/F2"]) if row.point == "target"]

    assert targets == [("2018/19 Q1", 160), ("2018/19 Q4", 160), ("2022/23 Q4", 150)]


def test_figures_before_and_after_the_new_count_are_of_two_definitions(chain: Store) -> None:
    rows = series(chain, [P4])

    assert {row.definition for row in rows if row.where.held.latest and row.where.held.latest < date(2022, 11, 17)} == {
        1
    }
    assert {row.definition for row in rows if row.where.held == on(2023, 6, 15)} == {2}
    assert [row.evidence.quote[:17] for row in rows if row.entry == "break"] == ["from 1 April 2022"]


def test_a_figure_that_could_not_be_given_is_a_row_without_a_value(chain: Store) -> None:
    missing = [row for row in series(chain, ["northmoor-council/F2"]) if row.entry == "missing"]

    assert [(row.period, row.value, row.where.held) for row in missing] == [("2019/20 Q4", None, on(2020, 6, 25))]


def test_the_other_council_s_p4_is_another_series(chain: Store) -> None:
    rows = series(chain, [ALDERVALE_P4])

    assert [(row.period, row.point, row.value) for row in rows] == [
        ("2018/19 Q3", "actual", 91),
        ("2018/19 Q3", "target", 90),
        ("2020/21 Q3", "actual", 87),
        ("2020/21 Q3", "target", 92),
    ]


def test_a_series_is_cut_by_reporting_period_not_by_meeting(chain: Store) -> None:
    year = DateInterval(date(2018, 4, 1), date(2019, 3, 31))

    assert [row.value for row in series(chain, [P4], year) if row.point == "actual"] == [61, 66, 74]


def test_figures_off_their_target_leave_out_those_known_to_be_on_the_good_side(chain: Store) -> None:
    missed = [(row.code, row.period, row.value, row.target, row.worse) for row in off_target(chain)]

    assert ("P4", "2018/19 Q1", 61, 50, None) in missed
    assert ("F2", "2018/19 Q4", 136, 160, None) in missed
    assert ("P4", "2020/21 Q3", 87, 92, True) in missed
    assert not [one for one in missed if one[2] == 91]
    assert [row.value for row in off_target(chain, framework="zebra")] == []


def test_the_two_figures_for_the_end_of_2019_20_conflict_and_are_explained(chain: Store) -> None:
    (row,) = conflicting_observations(chain, of=(P4,))

    assert (row.period, row.value, row.other_value, row.corrected) == ("2019/20 Q4", 88, 91, True)
    assert (row.where.held, row.other_where.held) == (on(2020, 6, 25), on(2021, 9, 16))


def test_codes_renumbered_and_a_count_redefined_are_changes_of_definition(chain: Store) -> None:
    assert [(row.kind, row.code, row.other_code) for row in definition_changes(chain)] == [
        ("renumbered", "CL12", "P4"),
        ("renumbered", "CL14", "P6"),
        ("redefined", "CL12", None),
    ]
    assert definition_changes(chain, of=(ALDERVALE_P4,)) == ()


def test_the_forecast_overspend_of_2018_19_came_to_two_hundred_thousand_more(chain: Store) -> None:
    pairs = {row.measure: (row.forecast, row.outturn, row.difference) for row in forecast_and_outturn(chain)}

    assert pairs["Forecast overspend"] == (1_900_000, 2_100_000, 200_000)
    assert pairs["Forecast deficit of the Trust"] == (2_700_000, None, None)


def test_money_of_a_year_is_that_of_its_periods_and_else_of_its_meetings(chain: Store) -> None:
    amounts = [row.value for row in money(chain, year="2018/19")]

    assert amounts == [3450, 1_400_000, 3620, 1_900_000, 2_200_000, 4000, 3910, 2_100_000, 1_470_000, 630_000]
    assert {row.unit for row in money(chain)} == {"gbp"}


def test_what_recurs_is_what_the_gold_lists_by_document(chain: Store) -> None:
    gold = json.loads(CHAIN.read_text(encoding="utf-8"))["issues"]
    expected = {one["issue"]: len(one["documents"]) for one in gold if len(one["documents"]) > 1}

    rows = recurring(chain)

    assert {row.issue: row.meetings for row in rows} == expected
    assert {row.loaded for row in rows} == {12}
    assert all(len(row.evidence) == row.meetings for row in rows)


def test_agency_staff_is_raised_in_three_of_six_years_of_which_minutes_are_loaded(chain: Store) -> None:
    trend = issue_trend(chain, Scope(("agency-staff",)))

    assert [(row.period, row.raising, row.loaded) for row in trend] == [
        ("2018/19", 1, 3),
        ("2019/20", 0, 2),
        ("2020/21", 0, 3),
        ("2021/22", 1, 1),
        ("2022/23", 0, 2),
        ("2023/24", 1, 1),
    ]


def test_agency_staff_is_first_and_last_raised_at_the_ends_of_the_chain(chain: Store) -> None:
    (row,) = first_and_last_raised(chain, Scope(("agency-staff",)))

    assert (row.first, row.last, row.meetings, row.loaded) == (on(2018, 9, 20), on(2023, 6, 15), 3, 12)
    assert "14% of social workers were from agencies" in row.first_evidence.quote
    assert first_and_last_raised(chain, Scope(("adoption",))) == ()


def test_an_uncertain_first_meeting_makes_the_first_day_uncertain(chain: Store) -> None:
    (row,) = first_and_last_raised(chain, Scope(("vacancies",)))

    assert row.first == row.last == WINTER_2019


def test_issues_first_raised_since_2022_are_new_out_of_nine_meetings_before(chain: Store) -> None:
    rows = newly_emerging(chain, Scope(), date(2022, 1, 1))

    assert [row.issue for row in rows] == ["caseloads", "savings", "supervision", "turnover", "uasc"]
    assert {(row.loaded_before, row.loaded_since) for row in rows} == {(9, 3)}


def test_nothing_is_new_where_nothing_is_loaded_from_before(chain: Store) -> None:
    assert newly_emerging(chain, Scope(), date(2018, 9, 1)) == ()


def test_covid_fell_quiet_after_autumn_2021_and_three_later_meetings_show_it(chain: Store) -> None:
    quiet = {row.issue: row for row in gone_quiet(chain)}

    assert (quiet["covid"].last, quiet["covid"].quiet_meetings) == (on(2021, 9, 16), 3)
    assert [name[:7] for name in quiet["covid"].documents] == ["2022-05", "2022-11", "2023-06"]
    assert "out-of-area" not in quiet


def test_an_issue_of_a_board_that_never_met_again_in_what_is_loaded_is_not_called_quiet(chain: Store) -> None:
    assert "care-leavers" not in {row.issue for row in gone_quiet(chain, min_meetings=1)}


def test_attendance_and_pay_recur_and_nobody_promises_anything(chain: Store) -> None:
    rows = raised_without_commitment(chain, min_meetings=2)

    assert [(row.issue, row.meetings, row.loaded) for row in rows] == [("attendance", 2, 12), ("pay", 2, 12)]


def test_the_strategy_was_assured_for_december_and_came_up_again_four_times(chain: Store) -> None:
    (row,) = assured_then_recurred(chain)

    assert (row.issue, row.where.held, row.again_held) == ("sufficiency", on(2019, 11, 19), on(2020, 6, 25))
    assert (row.again_at, row.loaded_after) == (4, 7)


def test_agency_staff_and_recruitment_stand_together_at_three_meetings(chain: Store) -> None:
    pairs = {(row.one, row.other): (row.weight, row.meetings) for row in issue_cooccurrence(chain)}

    assert pairs["agency-staff", "recruit-retain"] == (3, 3)
    assert pairs["covid", "hidden-harm"] == (2, 2)
    assert all(one < other for one, other in pairs)


def test_two_councils_are_compared_each_out_of_its_own_meetings(chain: Store) -> None:
    councils = (("Northmoor", NORTHMOOR), ("Aldervale", ("aldervale-council/childrens-scrutiny-panel",)))

    rows = compare_organisations(chain, Scope(("residential",)), councils)

    assert [(row.organisation, row.raising, row.loaded) for row in rows] == [("Northmoor", 9, 12), ("Aldervale", 2, 2)]


def test_two_causes_of_the_overspend_were_claimed(chain: Store) -> None:
    causes = [
        (row.cause, row.where.held) for row in claimed_causes(chain, Scope(("overspend",))) if row.effect == "overspend"
    ]

    assert causes == [("out-of-area", on(2018, 9, 20)), ("residential", SPRING_2022)]


def test_ofsted_s_grade_is_told_twice(chain: Store) -> None:
    rows = judgements(chain)

    assert [(row.by, row.where.held) for row in rows] == [("Ofsted", on(2019, 7, 11)), ("Ofsted", SPRING_2022)]
    assert of_subject(rows, None, "ofsted") == rows
    assert of_subject(rows, "zebra", None) == ()


def test_the_strategy_of_2020_was_endorsed_and_that_of_2023_recommended(chain: Store) -> None:
    rows = instruments(chain, kind="strategy")
    decided = {(row.name[-9:], row.how, row.where.held.earliest) for row in rows if row.claimed == "Decision"}

    assert ("2020-2023", "endorsed", date(2020, 6, 25)) in decided
    assert ("2023-2026", "recommended", date(2023, 6, 15)) in decided
    assert instruments(chain, kind="charter") == ()


def test_two_decisions_endorse(chain: Store) -> None:
    assert [row.where.held for row in decisions(chain, effect="endorsed")] == [on(2020, 6, 25), SPRING_2022]


def test_questions_without_an_answer_tell_what_was_promised_instead(chain: Store) -> None:
    rows = unanswered_questions(chain)

    assert [(row.speaker, row.promised is not None) for row in rows] == [
        ("Councillor Haverigg", True),
        ("Mrs Pocklington", True),
    ]
    assert rows[1].promised == "let Mrs Pocklington know who carried out the survey"


def test_the_supplementary_payment_is_owed_by_the_council_to_the_trust(chain: Store) -> None:
    roles = {(row.name, row.part, row.duty) for row in partner_roles(chain, Scope(("overspend",)))}

    assert ("Northmoor Borough Council", "owes", "pay a supplementary £1.8m to the Trust") in roles
    assert ("Northmoor Children’s Services Trust", "is owed", "pay a supplementary £1.8m to the Trust") in roles


def test_a_briefing_starts_with_figures_the_newest_first(chain: Store) -> None:
    rows = briefing(chain, Scope(("overspend",), ("northmoor-council/cabinet",)))

    assert [row.kind for row in rows][:6] == ["Observation"] * 6
    assert rows[0].says == "Overspend on placements: 900000 gbp (2022/23)"
    assert [row.kind for row in rows[6:]] == ["Decision", "Commitment", "Cause"]


def test_an_evidence_pack_holds_each_mention_and_claim_in_time_order(chain: Store) -> None:
    rows = evidence_pack(chain, Scope(("agency-staff",)))
    held = [row.where.held.earliest or date.max for row in rows]

    assert {row.kind for row in rows} >= {"IssueMention", "Observation"}
    assert held == sorted(held)


def test_three_meetings_have_no_certain_day_and_their_words_say_why(chain: Store) -> None:
    rows = uncertain_dates(chain)

    assert [(row.held, row.width_days) for row in rows] == [
        (WINTER_2019, 51),
        (DateInterval(date(2020, 9, 1), date(2020, 12, 25)), 115),
        (SPRING_2022, 34),
    ]
    assert all(row.evidence for row in rows)
    assert [row.width_days for row in uncertain_dates(chain, min_width_days=100)] == [115]


def test_what_falls_due_around_the_new_year_of_2020(chain: Store) -> None:
    rows = due_between(chain, days=DateInterval(date(2019, 12, 15), date(2020, 2, 15)))

    assert {(row.what, row.falls) for row in rows if row.due.latest} == {
        ("present the Placement Sufficiency Strategy to the Panel", "possible"),
        ("put the Placement Sufficiency Strategy to the Panel", "possible"),
        ("open Fellside House", "inside"),
        ("bring an update on the position to Cabinet", "possible"),
    }


def test_the_trace_of_agency_staff_has_a_row_for_every_meeting_loaded(chain: Store) -> None:
    rows = trace_meetings(chain, Scope(("agency-staff",)))

    assert len(rows) == 12
    assert [row.held.earliest for row in rows if row.raised] == [
        date(2018, 9, 20),
        date(2021, 9, 16),
        date(2023, 6, 15),
    ]


def test_the_trace_tells_what_became_of_what_was_promised(chain: Store) -> None:
    found = trace(chain, Scope(("residential",)))
    promised = [one for met in found.meetings for one in met.entries if isinstance(one, CommitmentRow)]

    opened = next(one for one in promised if one.what == "open Fellside House")
    assert opened.became is not None
    assert (opened.became.state, opened.became.told) == ("fulfilled_late", on(2020, 6, 25))
    assert opened.became.evidence.quote.startswith("Fellside House had opened on 2 March 2020")


def the_commitment(chain: Store, what: str) -> str:
    return next(row.id for row in commitments(chain) if row.what == what)


def test_the_strategy_is_followed_from_its_promise_to_the_day_it_came(chain: Store) -> None:
    steps = fulfilment_chain(chain, the_commitment(chain, "put the Placement Sufficiency Strategy to the Panel"))

    assert steps[0].step == "promised"
    assert (steps[-1].step, steps[-1].held) == ("late", on(2020, 6, 25))
    assert fulfilment_chain(chain, "no such id") == ()


def test_what_the_trust_owed_tells_that_fellside_house_opened_late(chain: Store) -> None:
    owed = {(row.what, row.due.earliest): row.state for row in commitments_owed_by(chain, "Services Trust")}

    assert owed["open Fellside House", date(2019, 4, 1)] == "fulfilled_late"
    assert commitments_owed_by(chain, "zebra") == ()


def test_what_is_open_leaves_out_what_was_done(chain: Store) -> None:
    still_open = {row.what for row in open_commitments(chain)}

    assert "report progress on the strategy" in still_open
    assert "open Fellside House" not in still_open
    assert "report on the cost of out-of-borough placements" not in still_open


def test_as_of_an_earlier_day_what_was_done_later_is_open(chain: Store) -> None:
    then = {row.what for row in open_commitments(chain, as_of=date(2019, 12, 31))}

    assert "open Fellside House" in then
    assert "report progress on the strategy" not in then


def test_nobody_is_called_overdue_without_words_that_say_so(chain: Store) -> None:
    rows = overdue(chain)

    assert all((row.finding == "overdue, the minutes say so") == (row.said_evidence is not None) for row in rows)
    assert all((row.finding == "no evidence found") == (row.covered == 0) for row in rows if row.said_evidence is None)


def test_a_cabinet_that_never_met_again_in_what_is_loaded_gives_no_evidence(chain: Store) -> None:
    found = {row.what: row for row in overdue(chain)}
    update, budget = found["bring an update on the position to Cabinet"], found["set the Council’s budget"]

    assert (update.finding, update.covered, update.coverage) == ("no evidence found", 0, ())
    assert (budget.finding, budget.covered) == ("past its day, no report found", 6)
    assert budget.covered_days == DateInterval(date(2019, 7, 11), date(2023, 6, 15))


def test_nothing_is_past_its_day_before_that_day(chain: Store) -> None:
    assert overdue(chain, as_of=date(2018, 11, 30)) == ()


def test_the_breakdown_by_distance_was_offered_and_never_heard_of_in_seven_meetings(chain: Store) -> None:
    first = offers_without_follow_up(chain)[0]

    assert first.what == "write to Members with a breakdown by distance of children placed outside the borough"
    assert (first.owner, first.heard, len(first.coverage)) == ("Chief Executive", 7, 7)
    assert offers_without_follow_up(chain, months=120) == ()


def test_fellside_house_opened_and_homes_came_up_again(chain: Store) -> None:
    rows = [
        row for row in fulfilled_but_recurred(chain) if row.what == "open Fellside House" and row.issue == "residential"
    ]

    assert {row.done_told for row in rows} == {on(2020, 6, 25)}
    assert {(row.again_held, row.again_at, row.loaded_after) for row in rows} == {(on(2021, 3, 11), 4, 6)}


def enough(name: str) -> Given:
    """What a question needs, and nothing more."""
    needed = {each.name for each in QUESTIONS[name].parameters if each.needed}
    issues = ("out-of-area",) if "issue" in needed else ()
    window = Window(since=date(2022, 1, 1)) if "since" in needed else Window()
    indicators = (P4,) if "indicator" in needed else ()
    return Given(Scope(issues, (), window), (("Northmoor", NORTHMOOR),), indicators=indicators, owner="director")


def quotes(row: object) -> Iterator[Quoted]:
    for field in fields(row):  # type: ignore[arg-type] # every row is a dataclass
        value = getattr(row, field.name)
        yield from (one for one in (value if isinstance(value, tuple) else (value,)) if isinstance(one, Quoted))


@pytest.mark.parametrize("name", sorted(set(QUESTIONS) - {"quote", "fulfilment-chain"}))
def test_every_quote_of_every_answer_stands_in_its_document_at_its_place(chain: Store, name: str) -> None:
    texts = {claims.document.name: claims.document.text for claims in northmoor()}

    rows = QUESTIONS[name].ask(chain, enough(name))

    assert rows
    assert all(texts[q.document][q.start : q.end] == q.quote for row in rows for q in quotes(row))


def test_the_id_of_a_quote_leads_back_to_it(chain: Store) -> None:
    told = [row.said_evidence or row.evidence for row in overdue(chain)]

    assert [quote(chain, one.id)[0].evidence for one in told] == told
