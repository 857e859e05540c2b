import pytest

from loaders.extract.observation_codes import code_column, is_code
from tests.loaders.extract.figures import read


@pytest.mark.parametrize("text", ["CP02", "KPI 4.2", "NI 62", "EH-3", "CiC4", "A10", "Measure 7", "CS.12", "LPI-14a"])
def test_letters_with_a_number_are_a_code(text):
    assert is_code(text)


@pytest.mark.parametrize("text", ["Q2", "KS2", "MAY 7", "Harbour", "12", "TIER 4", "COVID-19", "JC/43"])
def test_quarters_stages_and_minute_numbers_are_none(text):
    assert not is_code(text)


def coded(body):
    return [(float(o.value), o.code) for o in read(body)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("OP14 (Boats afloat) – 91% were afloat.", [(91, "OP14")]),
        ("NI 62: boats afloat, 91%.", [(91, "NI 62")]),
        ("Boats afloat (CH05) stood at 91%.", [(91, "CH05")]),
        ("91% of boats were afloat (CH05).", [(91, "CH05")]),
        ("Performance on KPI 4 was 91%.", [(91, "KPI 4")]),
        ("Boats afloat (CH05) stood at 91% and boats hired (CH06) at 40%.", [(91, "CH05"), (40, "CH06")]),
        ("There were 91 boats on the harbour road (A38).", [(91, None)]),
        ("In the autumn term 91% of boys in class (Y11) swam.", [(91, None)]),
        ("Under minute (HB12) some 91% had voted.", [(91, None)]),
    ],
)
def test_the_code_that_a_sentence_names_is_of_its_figures(body, expected):
    assert coded(body) == expected


def test_a_table_column_headed_as_codes_holds_them_whatever_their_form():
    table = "Ref | Measure | Actual | Target\n1.2 | Boats afloat | 91% | 95%\n3a | Boats hired | 40% | 50%"
    assert coded(table) == [(91, "1.2"), (95, "1.2"), (40, "3a"), (50, "3a")]


def test_a_column_of_plain_numbers_is_no_column_of_codes():
    assert code_column(["Boats", "Total"], [["Sloops", "Yawls"], ["12", "14"]]) is None


def test_a_code_that_a_table_gives_is_known_in_the_discussion():
    table = (
        "Ref | Measure | Actual\nB7 | Boats afloat | 91%\nB9 | Boats hired | 40%\n\nOn B7 the Chair saw 12 boats sink."
    )
    assert coded(table)[-1] == (12, "B7")


def test_a_column_that_names_no_period_is_of_the_section_and_a_previous_one_of_that_before():
    body = (
        "1. Apologies\n\nNone.\n\n2. Harbour scorecard, Quarter 2, 2021/22\n\n"
        "Measure | Actual | Previous quarter | Target\nBoats afloat | 91% | 88% | 95%"
    )
    assert [str(o.period) for o in read(body)] == ["2021/22 Q2", "2021/22 Q1", "None"]
