import pytest

from tests.loaders.extract.figures import dated

TIED = [
    ("Just 38% of licences were issued on time during 2022.", [(38, "2022")]),
    ("Complaints rose by 31% in 2023; in 2021/22 they had risen by 4%.", [(31, "2023"), (4, "2021/22")]),
    ("Visitors were satisfied (63% in 2023).", [(63, "2023")]),
    ("41 of 60 sampled bins were full in May 2022.", [(41, "2022-05"), (60, "2022-05")]),
    ("During 2022/23 there had been 1,146 calls relating to 402 lamp posts.", [(1146, "2022/23"), (402, "2022/23")]),
    ("On 31 May 2022 it ran 164 boats, of which 27 were hired.", [(164, "2022-05-31"), (27, "2022-05-31")]),
    ("At 31 May 2022 there were 94 stalls, a rate of 11.3 per 1,000.", [(94, "2022-05-31"), (11.3, "2022-05-31")]),
    ("Income was £4.2m in 2022/23, on a budget of £4.9m.", [(4_200_000, "2022/23"), (4_900_000, "2022/23")]),
    ("There were 94 moorings in 2022/23, against 71 at the same point last year.", [(94, "2022/23"), (71, "2021/22")]),
    ("A survey of 312 anglers in 2023 had found that 58% were content.", [(312, "2023"), (58, "2023")]),
]
UNTIED = [
    ("The ferry made 212 trips in the six months to September 2022.", [(212, None)]),
    ("Calls were 33 in the same months of 2022.", [(33, None)]),
    ("The grant, of which £38,000 was promised by the Duchy in May 2022, was spent.", [(38_000, None)]),
    ("A plan presented in March 2022 had sought savings of £900,000.", [(900_000, None)]),
    ("At 31 May 2022 there were 94 stalls, against a target of 120.", [(94, "2022-05-31"), (120, None)]),
    ("There were 94 stalls at 31 May 2022; 30 are empty.", [(94, "2022-05-31"), (30, None)]),
]


@pytest.mark.parametrize(("body", "expected"), TIED)
def test_a_figure_is_of_the_period_its_sentence_ties_it_to(body, expected):
    assert dated(body) == expected


@pytest.mark.parametrize(("body", "expected"), UNTIED)
def test_a_window_an_event_or_a_target_gives_no_period(body, expected):
    assert dated(body) == expected


def test_a_quarter_said_to_end_in_a_month_is_a_quarter_without_a_printed_year():
    assert dated("In the quarter to June, 81% were seen.", "Waiting times report: position at 31 July 2024") == [
        (81, "2024/25 Q1")
    ]


def test_a_forecast_is_of_its_year_and_not_of_the_month_it_was_made_in():
    assert dated("We forecast £3.4m over at Month 6.", "Budget Monitoring: Month 6, 2024/25") == [
        (3_400_000, "2024/25")
    ]


def test_an_overspend_in_a_list_is_of_the_year():
    body = "The variations were:\n\n(a)  Ferries: £1.4m overspend.\n\n(b)  Piers: £0.2m, being rent."
    assert dated(body, "Budget Monitoring: Month 6, 2024/25")[0] == (1_400_000, "2024/25")


def test_what_stands_at_a_day_is_no_figure_of_a_year():
    found = dated("The cumulative deficit stood at £11.7m at 31 October 2022, as forecast.", "Deficit")
    assert found == [(11_700_000, "2022-10-31")]


def test_a_section_that_reports_on_a_year_says_what_in_the_year_means():
    body = "1. Apologies\n\nNone.\n\n2. Harbour annual report 2021/22\n\nOf 40 pleas during the year, 12 were heard."
    assert dated(body) == [(40, "2021/22"), (12, "2021/22")]


def test_a_section_that_plans_for_a_year_says_nothing_of_its_figures():
    body = "1. Apologies\n\nNone.\n\n2. Harbour strategy 2021/22\n\n12 boats sank in the year."
    assert dated(body) == [(12, None)]


def test_a_label_that_ends_in_a_year_gives_it_to_the_figures_after_it():
    assert dated("Contributions 2023/24: Duchy £148,000, Guild £52,000.") == [(148_000, "2023/24"), (52_000, "2023/24")]


def test_a_period_named_long_after_a_report_is_not_what_the_report_is_of():
    body = "The report on the regional hub that the Duchy pays for until March 2026 was read. Enquiries were 905."
    assert dated(body) == [(905, None)]
