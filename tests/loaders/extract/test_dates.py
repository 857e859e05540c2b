from datetime import date

import pytest

from loaders.extract.dates import dates


def printed(text: str) -> list[str]:
    return [str(mention.days) for mention in dates(text)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on the 21st January 2019.", "2019-01-21"),
        ("to 31 March, 2018 and", "2018-03-31"),
        ("in March 2017", "2017-03-01..2017-03-31"),
        ("held in October, 2018 when", "2018-10-01..2018-10-31"),
        ("on 8th March 2021.", "2021-03-08"),
        ("received 01/04/2019", "2019-04-01"),
        ("received 1/4/19", "2019-04-01"),
        ("loaded 2019-04-01", "2019-04-01"),
        ("at the end of March 2019", "2019-03-31"),
        ("by the end of February 2020", "2020-02-29"),
        ("in Autumn 2019", "2019-09-01..2019-11-30"),
        ("during the winter of 2019", "2019-12-01..2020-02-29"),
        ("Monday 4 May 2020 at 6.30 pm", "2020-05-04"),
        ("Thursday, 4th May, 2023 10.00 am", "2023-05-04"),
        ("THURSDAY 4 MAY 2023", "2023-05-04"),
        ("27 th July 2017", "2017-07-27"),
        ("December 5, 2025", "2025-12-05"),
        ("April to June 2019", "2019-04-01..2019-06-30"),
        ("November to January 2019", "2018-11-01..2019-01-31"),
        ("5-9 November 2020", "2020-11-05..2020-11-09"),
        ("the 21st of July 2022", "2022-07-21"),
        ("12 Mawrth 2019", "2019-03-12"),
        ("early May 2021", "2021-05-01..2021-05-31"),
        ("from Oct-18", "2018-10-01..2018-10-31"),
        ("in Feb ’20", "2020-02-01..2020-02-29"),
    ],
)
def test_dates_with_a_year_are_the_days_they_name(text, days):
    assert printed(text) == [days]


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 the service changed.",
        "Children aged 11 were seen under section 20.",
        "Speaking under Rule 30, the Councillor asked",
        "The report may be considered; it may come back.",
        "Item 4.12.7 of the contract",
        "Councillor June Carter and April Hughes spoke.",
        "They were to march along the High Street.",
        "10/11% of cases",
        "E34/E35",
        "summer staycations and the Spring Conference",
        "31 February 2019",
        "the 2019/20 budget",
        "level 1 to 4",
    ],
)
def test_what_only_looks_like_a_date_is_none(text):
    assert dates(text) == ()


def test_a_date_without_a_year_is_resolved_by_its_neighbourhood():
    (mention,) = dates("on 19 March, the programme opened")

    assert mention.days is None
    assert str(mention.nearest(date(2020, 12, 31))) == "2021-03-19"
    assert str(mention.following(date(2019, 4, 1))) == "2020-03-19"


def test_a_month_still_running_is_the_following_one():
    (mention,) = dates("to report in March")

    assert str(mention.following(date(2021, 3, 19))) == "2021-03-01..2021-03-31"


def test_the_year_of_a_range_belongs_to_both_dates():
    assert printed("between 1 April and 30 September 2018") == ["2018-04-01", "2018-09-30"]
    assert printed("from 1 October to 31 March 2019") == ["2018-10-01", "2019-03-31"]


def test_offsets_cover_weekday_and_edge():
    text = "It met on Monday 4 May 2020 and at the end of June."

    assert [text[m.start : m.end] for m in dates(text)] == ["Monday 4 May 2020", "the end of June"]


@pytest.mark.parametrize("flood", ["1" * 200_000, "1/" * 100_000, "May " * 50_000, "12 " * 60_000])
def test_floods_are_read_in_passing(flood):
    assert len(dates(flood)) <= 50_000
