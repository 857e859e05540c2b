from datetime import date

import pytest

from ontology.values import DateInterval, Period, add_months, financial_year


@pytest.mark.parametrize(
    ("label", "kind", "first", "last"),
    [
        ("2018/19", "year", date(2018, 4, 1), date(2019, 3, 31)),
        ("2018/19 Q1", "quarter", date(2018, 4, 1), date(2018, 6, 30)),
        ("2018/19 Q4", "quarter", date(2019, 1, 1), date(2019, 3, 31)),
        ("2020-02", "month", date(2020, 2, 1), date(2020, 2, 29)),
        ("2018-12-31", "day", date(2018, 12, 31), date(2018, 12, 31)),
    ],
)
def test_a_period_knows_its_kind_and_its_days(label: str, kind: str, first: date, last: date):
    period = Period(label)

    assert (period.kind, period.days) == (kind, DateInterval(first, last))


@pytest.mark.parametrize("label", ["18", "Q2", "2018/19 Q5", "2018-13", "soon"])
def test_a_label_of_no_form_is_refused(label: str):
    with pytest.raises(ValueError, match=r"period|month"):
        Period(label)


def test_an_interval_cannot_run_backwards():
    with pytest.raises(ValueError, match="back"):
        DateInterval(date(2020, 2, 1), date(2020, 1, 1))


def test_months_are_added_to_the_last_day_that_exists():
    assert add_months(date(2019, 8, 31), 6) == date(2020, 2, 29)


@pytest.mark.parametrize(
    ("day", "year"), [(date(2019, 3, 31), "2018/19"), (date(2019, 4, 1), "2019/20"), (date(1999, 5, 1), "1999/00")]
)
def test_the_financial_year_begins_in_april(day: date, year: str):
    assert financial_year(day) == year
