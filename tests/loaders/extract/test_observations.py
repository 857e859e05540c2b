from decimal import Decimal

import pytest

from graph.claims import Document, Meeting
from loaders.extract.meeting import meeting
from loaders.extract.observations import observations
from loaders.formats.agenda_text import read_agenda_text


def read(body, title="Update"):
    text = f"Agenda item\n\n{title}\n\nMinutes:\n\n{body}\n\nSupporting documents:"
    minutes = read_agenda_text(Document("0" * 64, "a.txt", text, "utf-8", "a.txt"))
    found = observations(minutes, meeting(minutes, ()))
    assert all(text[o.evidence.start : o.evidence.end] == o.evidence.exact for o in found)
    return found


def figures(body, title="Update"):
    return [(float(o.value), o.unit) for o in read(body, title)]


PASSAGES = [
    (
        "Voids had fallen to 94 and rent arrears stood at £1.6m, or 2.4% of the debit.",
        [(94, "count"), (1_600_000, "gbp"), (2.4, "percent")],
    ),
    ("Sickness was 14.6 days lost per FTE against a target of 9 days.", [(14.6, "days"), (9, "days")]),
    ("The rate was 212 per 10,000, compared with 4.2 per 1,000 for fires.", [(212, "per_10000"), (4.2, "per_1000")]),
    ("There had been a 10/11% fall in complaints.", [(10, "percent"), (11, "percent")]),
    ("Each gritter cost £10,000 to £12,000 a year.", [(10_000, "gbp"), (12_000, "gbp")]),
    ("Between 5 and 7 per cent of bins were missed.", [(5, "percent"), (7, "percent")]),
    ("Roughly four in ten households recycled glass.", [(40, "percent")]),
    ("Applicants should be told the outcome within 7 to 10 days.", [(7, "days"), (10, "days")]),
    ("The average re-let time was 32 days.", [(32, "days")]),
    ("A&E saw 15,000 patients and 214 patients waited more than 12 hours.", [(15_000, "count"), (214, "count")]),
    (
        "Just 54% of patients began treatment within 18 weeks, whereas the standard was 90%.",
        [(54, "percent"), (18, "weeks"), (90, "percent")],
    ),
    ("The Trust reported a deficit of £3.2 million, £0.9m adverse to plan.", [(3_200_000, "gbp"), (900_000, "gbp")]),
    ("Seven of these berths were for yachts.", [(7, "count")]),
    ("The new estate will have five homes and a shop.", [(5, "count")]),
    ("The lease set 36 conditions, 4 of which were waived.", [(36, "count"), (4, "count")]),
    ("The library ranked 5th out of 152.", [(5, "rank")]),
    ("The staff to pupil ratio was 1:8.", [(8, "ratio")]),
    ("Fly-tips were up from 210 to 245.", [(210, "count"), (245, "count")]),
    ("The reserve was £1.2bn and agency spend £223k per year.", [(1_200_000_000, "gbp"), (223_000, "gbp")]),
    ("An extra £1million was needed.", [(1_000_000, "gbp")]),
    ("Parking income had risen by twelve per cent.", [(12, "percent")]),
    ("2,310 hours of care were unmet.", [(2310, "hours")]),
    ("Some 68% of calls were answered within three days.", [(68, "percent"), (3, "days")]),
    ("Of 20 buoys the Trust moved 11 and the Club had led nine.", [(20, "count"), (11, "count"), (9, "count")]),
]

NOTHING = [
    "The work fell into 2 phases and 6 strengths were listed.",
    "Costs had fallen over the last 2 years and would fall over the next 18 months.",
    "Three years ago there was no system.",
    "The 5th bridge was opened on 19 March at 10.30 am.",
    "Needs run from level 1 to 4, under Section 20 and Rule 30.",
    "See paragraph 4.2, page 17 and Appendix 3 of report HW/21/58.",
    "Students up to the age of 21 and children aged 11 to 16 were included.",
    "Speak to the clerk on 01234 567890 or visit 14 High Street.",
    "The 2018 Act and the 2019/20 budget were mentioned.",
    "An update would be given in six months.",
    "For 4, against 11, abstentions 2.",
    "The contract was for three years with a 12 month extension.",
    "The refurbishment took place over 12 to 18 months.",
    "Planning application 22/3117/FUL was noted, with minute 7/23.",
    "Covid-19 and the A57 were discussed at Key Stage 2.",
    "RESOLVED that the Clerk report within ten working days.",
    "The two parties agreed on the first of three themes.",
    "One resident thanked the Council.",
    "Harbour plan, item 5. PDF 412 KB",
    "The meeting ran from 12.20 to 1.10 and closed at 3.40 pm.",
    "RESOLVED: That (1) the harbour be dredged; (2) the pier be closed.",
    "The plan would be brought at six monthly intervals.",
    "They had turned 18 and were at sea.",
    "There was a berth for people over 18 who rowed.",
]


@pytest.mark.parametrize(("body", "expected"), PASSAGES)
def test_figures_that_measure_are_read(body, expected):
    assert figures(body) == expected


@pytest.mark.parametrize("body", NOTHING)
def test_what_does_not_measure_is_left(body):
    assert figures(body) == []


def test_a_line_of_an_indicator_has_its_code_title_and_quarter():
    (found,) = read("·         H2 - Homes let in time – Quarter 2 = 91 %", "Performance: Quarter 2, 2018/19")

    assert (found.code, found.title, found.value, found.unit, str(found.period)) == (
        "H2",
        "Homes let in time",
        Decimal(91),
        "percent",
        "2018/19 Q2",
    )


def test_number_and_rate_are_two_figures():
    number, rate = read(
        "F3/F4 - Fires, number and rate (per 10,000) – (Quarter 2 average = 840/212) - A dry summer.",
        "Performance: Quarter 2, 2018/19",
    )

    assert (number.code, number.value, number.unit) == ("F3", Decimal(840), "count")
    assert (rate.code, rate.value, rate.unit) == ("F4", Decimal(212), "per_10000")


TABLE = """Ref | Measure | Target | Q1 2017/18 | Q1 2018/19 | RAG
HW01 | Pot-holes mended | n/a | 1,204 | 1,431 | -
HW02 | % of lights working | 90% | 83% | 91.2% | Green
HW09 | Collisions per 10,000 | 52 | 58.1 | - | Not available"""


def test_the_header_of_a_table_gives_its_cells_their_meaning():
    found = [(o.code, o.title, float(o.value), o.unit, o.period and str(o.period), o.point) for o in read(TABLE)]

    assert found == [
        ("HW01", "Pot-holes mended", 1204.0, "count", "2017/18 Q1", "actual"),
        ("HW01", "Pot-holes mended", 1431.0, "count", "2018/19 Q1", "actual"),
        ("HW02", "% of lights working", 90.0, "percent", None, "target"),
        ("HW02", "% of lights working", 83.0, "percent", "2017/18 Q1", "actual"),
        ("HW02", "% of lights working", 91.2, "percent", "2018/19 Q1", "actual"),
        ("HW09", "Collisions per 10,000", 52.0, "per_10000", None, "target"),
        ("HW09", "Collisions per 10,000", 58.1, "per_10000", "2017/18 Q1", "actual"),
    ]


def test_an_action_table_holds_no_figures():
    assert (
        figures(
            "Ref | Action | Owner | Due\n22/014 | Review of 3 sites | RL | May 2022\n22/017 | Hub | RL | 21 July 2022"
        )
        == []
    )


@pytest.mark.parametrize(
    ("body", "periods"),
    [
        ("There were 812 boats on 31 December 2021, against 774 twelve months earlier.", ["2021-12-31", "2020-12-31"]),
        ("Numbers fell from 226 at 31 March 2019 to 209 at 30 September 2019.", ["2019-03-31", "2019-09-30"]),
        ("There were 45 fires in June 2019.", ["2019-06"]),
        ("37 families had called during 2022/23.", ["2022/23"]),
        ("There were 45 fires.", [None]),
    ],
)
def test_a_figure_has_the_period_its_words_tie_it_to(body, periods):
    assert [o.period and str(o.period) for o in read(body)] == periods


def test_the_previous_month_is_counted_back_from_the_reporting_month():
    found = read(
        "The Panel saw figures as at December 2020.\n\nBoats afloat stood at 340, up from 331 the previous month."
    )

    assert [str(o.period) for o in found] == ["2020-12", "2020-11"]


def test_a_forecast_outturn_is_of_its_financial_year():
    (found,) = read("The forecast outturn showed an overspend of £1.6m for the year.", "Finance: Quarter 3, 2016/17")

    assert (str(found.period), found.point) == ("2016/17", "forecast")


def test_a_target_is_told_from_what_was_reached():
    assert [o.point for o in read("Sickness absence was 6.1% (target 4.0%).")] == ["actual", "target"]


@pytest.mark.parametrize(
    "flood", ["1 " * 5_000, "£1" * 3_000, "5 days " * 5_000, "| 1 " * 5_000, "1" * 100_000, "five " * 5_000]
)
def test_floods_are_read_in_passing(flood):
    assert (
        len(
            observations(
                read_agenda_text(Document("0" * 64, "a", "Agenda item\n\nX\n\n" + flood, "utf-8", "a")), Meeting()
            )
        )
        < 9_000
    )
