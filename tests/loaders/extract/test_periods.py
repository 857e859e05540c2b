import pytest

from loaders.extract.periods import dated_periods, find_year, periods


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Quarter 3, 2020/21.", "2020/21 Q3"),
        ("in Quarter 2 of 2018/19.", "2018/19 Q2"),
        ("Q2 2018-19", "2018/19 Q2"),
        ("the third quarter of 2022/23", "2022/23 Q3"),
        ("2019/20 Q4", "2019/20 Q4"),
        ("2019/20 – Quarter 4", "2019/20 Q4"),
        ("Quarter Two Performance Report 2018/2019", None),
        ("the fourth quarter of the financial year 2021-22", "2021/22 Q4"),
        ("Quarter 1 (2021/22)", "2021/22 Q1"),
        ("1st quarter 2021/22", "2021/22 Q1"),
        ("month 7 2019/20", "2019-10"),
        ("Month 10 of 2019/20", "2020-01"),
        ("the year 2018/2019", "2018/19"),
        ("2018–19", "2018/19"),
    ],
)
def test_periods_bear_their_labels(text, label):
    assert periods(text)[0].label == label


@pytest.mark.parametrize(
    "text", ["the Plan 2018-2021", "minute 15/208", "E34/E35", "11/12 cases", "Q3 2020", "P45", "M25"]
)
def test_what_only_looks_like_a_period_is_none(text):
    assert periods(text) == ()


def test_a_quarter_without_a_year_takes_the_year_beside_it():
    (quarter,) = periods("(Quarter 2 = 94%)")

    assert quarter.label is None
    assert str(quarter.beside("2018/19")) == "2018/19 Q2"


def test_month_numbers_count_from_april():
    (month,) = periods("the month 10 position")

    assert str(month.beside("2019/20")) == "2020-01"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("as at December 2020.", "2020-12"),
        ("as at 31 March 2021", "2021-03-31"),
        ("for the quarter ended 31 December 2018", "2018/19 Q3"),
        ("for the year ended 31 March 2019", "2018/19"),
        ("for the month of June 2019", "2019-06"),
        ("April to June 2019", "2019/20 Q1"),
        ("at the end of December 2020", "2020-12-31"),
    ],
)
def test_dates_are_periods_too(text, label):
    assert [p.label for p in dated_periods(text)] == [label]


def test_a_run_of_months_that_is_no_quarter_has_no_label():
    assert dated_periods("May to July 2019") == ()


def test_the_year_of_a_title_is_found():
    assert find_year("Quarter Two Performance Report 2018/2019") == "2018/19"
    assert find_year("The Plan for 2018-2021") is None
