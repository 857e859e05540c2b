"""Figures of every kind as minutes put them, and numbers that measure nothing."""

import pytest

from graph.claims import Document, Meeting
from loaders.extract.observations import observations
from loaders.formats.agenda_text import read_agenda_text
from ontology.values import UNKNOWN_DATE, Period


def read(text, title="Placements update", reporting=None):
    page = f"Agenda item\n\n{title}\n\nMinutes:\n\n{text}\n"
    minutes = read_agenda_text(Document("0" * 64, "a.txt", page, "utf-8", "a.txt"))
    return observations(minutes, Meeting(held=UNKNOWN_DATE, reporting_period=reporting))


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("A third of the children had moved home.", [(33.333333, "percent")]),
        ("Half of the posts were vacant.", [(50.0, "percent")]),
        ("One in four of the plans was out of date.", [(25.0, "percent")]),
        ("Three of the seven homes had been inspected.", [(3.0, "count"), (7.0, "count")]),
        ("There were fewer than 20 applicants.", [(20.0, "count")]),
        ("The rate of children in care was 61 per 10,000.", [(61.0, "per_10000")]),
        ("A rate of 61 for every ten thousand children was recorded.", [(61.0, "per_10000")]),
        ("The service was £2.35m over its budget.", [(2350000.0, "gbp")]),
        ("The team had 12 wte posts.", [(12.0, "count")]),
        ("Officers had finished 9 of the 14 recommendations.", [(9.0, "count"), (14.0, "count")]),
        ("Numbers had grown from 214 to 246.", [(214.0, "count"), (246.0, "count")]),
        ("Referrals were up 8%.", [(8.0, "percent")]),
        ("Contacts rose by a fifth.", [(20.0, "percent")]),
        ("Workers held an average of 17.4 cases.", [(17.4, "count")]),
        ("There were waits of 38 weeks for an assessment.", [(38.0, "weeks")]),
        ("Complaints were answered within 20 working days as required by the standard.", [(20.0, "days")]),
        ("Performance was 82% against a target of 90%.", [(82.0, "percent"), (90.0, "percent")]),
        (
            "Timeliness stood at 86% (target 90%, previous quarter 84%).",
            [(86.0, "percent"), (90.0, "percent"), (84.0, "percent")],
        ),
        ("A bed cost £600 a night.", [(600.0, "gbp")]),
        ("The ratio of staff to residents was 1:33.", [(33.0, "ratio")]),
        ("The Council was carrying 45.5 FTE vacancies.", [(45.5, "count")]),
        ("It had looked at 58 children and brought four back.", [(58.0, "count"), (4.0, "count")]),
        ("Thirty-one of the 38 authorities had signed the protocol.", [(31.0, "count"), (38.0, "count")]),
        ("Six couples had taken an application pack.", [(6.0, "count")]),
        ("There had been 14 approvals, nine fewer than a year earlier.", [(14.0, "count"), (9.0, "count")]),
        (
            "Sixteen had been approved against the twenty aimed at, but nineteen had left.",
            [(16.0, "count"), (20.0, "count"), (19.0, "count")],
        ),
        ("The Government had found two million pounds for the scheme.", [(2000000.0, "gbp")]),
        ("A total of 1.2 million visits were made.", [(1200000.0, "count")]),
        ("Sixty per cent of them were boys.", [(60.0, "percent")]),
        ("The two parties met on 3 May at 10.30am in Room 4.", []),
        ("Members considered the report at page 14 and Appendix 2.", []),
        ("The children were aged between 11 and 17.", []),
        ("He had served for 30 years.", []),
        ("The contract would run for five years.", []),
        ("Under section 17 of the Children Act 1989 a duty arose.", []),
        ("Cllr Hay asked three questions.", []),
        ("The Plan had four priorities.", []),
        ("For: 7, Against: 3, Abstentions: 1", []),
        ("Contact: 01632 960 123", []),
        ("Application 22/01234/FUL at 14 Mill Lane was approved.", []),
        ("Nine in ten parents were content.", [(90.0, "percent")]),
        ("Two thirds of staff had been trained.", [(66.666667, "percent")]),
        ("Sickness ran at 11.2 days per person.", [(11.2, "days")]),
        ("It took 402 days on average.", [(402.0, "days")]),
        ("The precept would rise by 4.99% to £27,500.", [(4.99, "percent"), (27500.0, "gbp")]),
        ("Savings of between £120k and £150k were forecast.", [(120000.0, "gbp"), (150000.0, "gbp")]),
        ("The home had three beds, two of which were empty.", [(3.0, "count"), (2.0, "count")]),
        ("CP plans 288 (rate 47.2 per 10,000).", [(288.0, "count"), (47.2, "per_10000")]),
        ("Only 3 named nurses were in post.", [(3.0, "count")]),
        ("The council ranked 14th of 152 authorities.", [(14.0, "rank"), (152.0, "count")]),
        (
            "92.4% of assessments were finished inside 45 working days (target 90%).",
            [(92.4, "percent"), (90.0, "percent")],
        ),
        (
            "KPI 3 – 92.4% of assessments had been finished in time (target 90%).",
            [(92.4, "percent"), (90.0, "percent")],
        ),
        ("KPI 15 – 388 children were looked after at 31 March 2022.", [(388.0, "count")]),
        ("All but 3% of those on the books had a plan.", [(3.0, "percent")]),
        ("PI 12: Rent collected: 98.2%; target 99%", [(98.2, "percent"), (99.0, "percent")]),
        ("There were nil returns from 4 schools.", [(4.0, "count")]),
        ("Seven more had been placed since.", [(7.0, "count")]),
        ("An 8 percentage point fall was noted.", [(8.0, "percent")]),
        ("£1.2bn was spent, £40 million of it on roads.", [(1200000000.0, "gbp"), (40000000.0, "gbp")]),
        ("A fall of six points was recorded.", [(6.0, "percent")]),
    ],
)
def test_figures_are_read_and_numbers_that_measure_nothing_are_not(sentence, figures):
    assert [(float(o.value), o.unit) for o in read(sentence)] == figures


def test_a_run_of_numbers_without_words_measures_nothing():
    assert read("£1 " * 400) == ()


def test_an_indicators_code_and_period_are_of_its_own_figures_alone():
    text = "KPI 3 – 92.4% of assessments were in time (target 90%). The Head of Service said that 11 workers had left."
    found = read(text, "Contract Performance: Quarter 4, 2021/22", Period("2021/22 Q4"))

    assert [(o.code, str(o.period)) for o in found] == [
        ("KPI 3", "2021/22 Q4"),
        ("KPI 3", "2021/22 Q4"),
        (None, "None"),
    ]


def test_the_items_of_a_list_as_at_a_day_are_of_that_day():
    found = read("Headlines, as at 31 October 2019:\n\n- 37 posts were vacant\n\n- 120 cases waited\n\nCosts rose 4%.")

    assert [str(o.period) for o in found] == ["2019-10-31", "2019-10-31", "None"]


def test_what_is_restated_is_of_the_same_day():
    found = read("At 31 March 2024 we looked after 274 children, which equated to 102 per 10,000 (Wales: 116).")

    assert [str(o.period) for o in found] == ["2024-03-31"] * 3


def test_a_rows_code_may_stand_before_its_title_and_a_cell_may_date_itself():
    (first, second) = read("Measure | Quarter 4 2018/19 | Target\nP4 Children placed far away | 74 | 50 (March 2024)")

    assert (first.code, first.title, str(first.period)) == ("P4", "Children placed far away", "2018/19 Q4")
    assert (second.point, str(second.period)) == ("target", "2024-03")


@pytest.mark.parametrize(
    "text",
    [
        "Of the children seen, 31% of them lived more than 20 miles from the place that they had been born in.",
        "P4 - Children placed outside the borough (Quarter 1 = 61, target 50)",
        "There had been 371 at the same time last year.",
    ],
)
def test_titles_are_short_and_do_not_dangle(text):
    for found in read(text):
        assert 0 < len(found.title) <= 90
        assert not found.title.endswith(("(", "=", " of", " the"))
        assert found.title.lower() not in ("them", "same time last year")
