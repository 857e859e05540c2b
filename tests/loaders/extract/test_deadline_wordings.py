"""Deadlines as clerks of different bodies put them, seen from a meeting on 15 September 2021."""

from datetime import date

import pytest

from loaders.extract.deadlines import due
from ontology.values import DateInterval


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The officer agreed to circulate the figures by 14 October.", "2021-10-14..2021-10-14"),
        ("A report would be brought to the March meeting.", "2022-03-01..2022-03-31"),
        ("The Chair would write before the end of the month.", "2021-09-30..2021-09-30"),
        ("An update would be provided within four weeks.", "2021-10-13..2021-10-13"),
        ("The plan would be ready by Easter 2022.", "2022-04-17..2022-04-17"),
        ("Training to be completed by the end of Q3.", "2021-12-31..2021-12-31"),
        ("It would be live before Christmas.", "2021-12-25..2021-12-25"),
        ("The strategy would be published in the spring.", "2022-03-01..2022-05-31"),
        ("The data would be shared at the next meeting.", "2021-09-15.."),
        ("To report back in three months' time.", "2021-12-15..2021-12-15"),
        ("The home to open in early 2022.", "2022-01-01..2022-04-30"),
        ("A briefing note would be sent within ten working days.", "2021-09-29..2021-09-29"),
        ("The work would finish in the first quarter of 2022/23.", "2022-04-01..2022-06-30"),
        ("The review to be concluded by mid-November.", "2021-11-15..2021-11-15"),
        ("The officer would respond within the fortnight.", "2021-09-29..2021-09-29"),
        ("To bring a report in the new year.", "2022-01-01.."),
        ("The tender would be issued w/c 4 October.", "2021-10-04..2021-10-10"),
        ("Completion: 31/12/21", "2021-12-31..2021-12-31"),
        ("An action plan was to be submitted to Ofsted by 5pm on Friday 1 October.", "2021-10-01..2021-10-01"),
        ("The report would be brought in due course.", "None"),
        ("the survey would be repeated a year from now", "2022-09-15..2022-09-15"),
        ("A workshop would be arranged for early December.", "2021-12-01..2021-12-31"),
        ("the scheme would be reviewed after twelve months", "2022-09-15..2022-09-15"),
        ("a further update in 6 months", "2022-03-15..2022-03-15"),
        ("to be done by the end of the summer", "2022-08-31..2022-08-31"),
        ("a report in September 2022", "2022-09-01..2022-09-30"),
        ("A decision was expected by the end of the calendar year.", "2021-12-31..2021-12-31"),
        ("to be in place for the start of the 2022/23 financial year", "2022-04-01..2022-04-01"),
        ("by the end of the 2022/23 financial year", "2023-03-31..2023-03-31"),
        ("by the end of 2022", "2022-12-31..2022-12-31"),
        ("during 2022", "2022-01-01..2022-12-31"),
        ("tomorrow", "2021-09-16..2021-09-16"),
    ],
)
def test_a_deadline_is_the_days_its_words_mean(sentence, expected):
    days = due(sentence, DateInterval.on(date(2021, 9, 15))).days

    assert (f"{days.earliest or ''}..{days.latest or ''}" if days else "None") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The findings would be shared this autumn.", "2021-09-01..2021-11-30"),
        ("Bids would be drawn up over the summer.", "2022-06-01..2022-08-31"),
        ("The pilot would be in place by next summer.", "2022-06-01..2022-08-31"),
        ("The single form | Head of Hubs | Summer", "2022-06-01..2022-08-31"),
        ("He would reply by Friday.", "2021-09-17..2021-09-17"),
        ("She would ring the school on Monday.", "2021-09-20..2021-09-20"),
        ("He would reply by close of play on Wednesday.", "2021-09-22..2021-09-22"),
        ("They would meet on Monday week.", "2021-09-27..2021-09-27"),
        ("The list would go out this week.", "2021-09-15..2021-09-19"),
        ("The list would go out before the end of the week.", "2021-09-17..2021-09-19"),
        ("The nurse would call the next morning.", "2021-09-16..2021-09-16"),
        ("A drop in would be held on the last Saturday of the month.", "2021-09-25..2021-09-25"),
        ("Every family would be written to before half-term.", "2021-10-01..2021-10-31"),
        ("Guide for schools – Partnership Manager – spring half term", "2022-02-01..2022-02-28"),
        ("The house would reopen at the start of term.", "2021-09-01..2021-09-30"),
        ("The rota would run from the beginning of the autumn term.", "2021-09-01..2021-09-30"),
        ("An answer would be given inside a month.", "2021-10-15..2021-10-15"),
        ("An answer would be given inside six weeks.", "2021-10-27..2021-10-27"),
        ("To be agreed four weeks from today.", "2021-10-13..2021-10-13"),
        ("The officers would come back and look again after nine months.", "2022-06-15..2022-06-15"),
        ("Members would visit before the year was out.", "2021-12-31..2021-12-31"),
        ("The fee would be settled before the new financial year.", "2022-03-31..2022-03-31"),
        ("It would be set right from the new financial year.", "2022-04-01.."),
        ("The Leader would raise it in the new financial year.", "2022-04-01..2023-03-31"),
        ("Guidance would be issued by the late May bank holiday.", "2022-05-30..2022-05-30"),
        ("Members would have it by August bank holiday.", "2022-08-29..2022-08-29"),
        ("The data would be supplied by Shrove Tuesday.", "2022-03-01..2022-03-01"),
        ("The rest would follow after the Easter holidays.", "2022-04-17.."),
        ("The house would not open until the spring at the earliest.", "2022-03-01.."),
        ("Visits would be made in the week of 18 October.", "2021-10-18..2021-10-24"),
        ("The upgrade was booked for the weekend of 16 October.", "2021-10-16..2021-10-17"),
        ("It would go live on the first Monday in November.", "2021-11-01..2021-11-01"),
        ("Members would have it a week before 14 March.", "2022-03-07..2022-03-07"),
        ("To refer it to Cabinet on 7 March 2022 and to ask for a reply within two months of that date.",
         "2022-05-07..2022-05-07"),
        ("She would present the findings when the Board next meets.", "2021-09-15.."),
        ("That the project be added to the Committee's next agenda.", "2021-09-15.."),
        ("The Complaints Manager was unwell; to come to the next.", "2021-09-15.."),
        ("Exit plan | Head of Service | 12 November Board", "2021-11-12..2021-11-12"),
        ("Falling rolls on the December agenda", "2021-12-01..2021-12-31"),
        ("First report: May.", "2022-05-01..2022-05-31"),
        ("Rates to the sub-group | AB | March", "2022-03-01..2022-03-31"),
        ("Test the recovery plan | Manager | 30/06/2021 | 31/05/2022 | Overdue", "2022-05-31..2022-05-31"),
        ("Board visits to restart | JB | Q3", "2021-10-01..2021-12-31"),
        ("An annual report to be made each June.", "2022-06-01..2022-06-30"),
        ("A dashboard to be provided monthly, commencing with December.", "2021-12-01..2021-12-31"),
        ("A panel to be convened with immediate effect.", "2021-09-15..2021-09-15"),
        ("It was agreed that the item be brought forward from March to January.", "2022-01-01..2022-01-31"),
    ],
)  # fmt: skip
def test_wordings_of_clerks_that_count_from_the_meeting_or_fill_a_cell(sentence, expected):
    days = due(sentence, DateInterval.on(date(2021, 9, 15))).days

    assert (f"{days.earliest or ''}..{days.latest or ''}" if days else "None") == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The Trust had been asked in the summer for an outreach team.",
        "The Lead Member had seen its chief executive in May.",
        "The nurses who had been promised in the autumn were not yet in post.",
        "Was meant to be finished by end of Feb.",
        "The meeting on Monday had been cancelled.",
        "A report on the summer activities programme was noted.",
        "The revenue budget for 2022/23 would contain a further £5 million.",
        "A reply within two weeks of the inspection.",
        "He should have written in June.",
        "The term of office would last until the end of term of office.",
    ],
)
def test_what_has_happened_or_was_missed_is_no_deadline(sentence):
    assert due(sentence, DateInterval.on(date(2021, 9, 15))).days is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The survey closes on 9 December and she will present it when the Board next meets.", "2021-09-15.."),
        ("The model agreed in August would put twelve nurses into the teams from January.", "2022-01-01..2022-01-31"),
        ("The plan, agreed in March, would be reviewed in six months.", "2022-03-15..2022-03-15"),
        ("It was agreed that the Director be invited to speak in the autumn.", "2021-09-01..2021-11-30"),
        ("The house was bought in May and would open in March.", "2022-03-01..2022-03-31"),
    ],
)
def test_the_deadline_is_that_of_the_clause_that_promises(sentence, expected):
    days = due(sentence, DateInterval.on(date(2021, 9, 15))).days

    assert days is not None
    assert f"{days.earliest or ''}..{days.latest or ''}" == expected


@pytest.mark.parametrize(
    ("sentence", "promise", "expected"),
    [
        ("To run a pilot in the spring and to share its lessons by 30 June.", "run a", "2022-03-01..2022-05-31"),
        ("To run a pilot in the spring and to share its lessons by 30 June.", "share", "2022-06-30"),
        ("That a letter be sent to the Police and that a report be made in May.", "be sent", None),
        ("That a letter be sent to the Police and that a report be made in May.", "be made", "2022-05-01..2022-05-31"),
        ("By Friday the Head would write and the Clerk would ring.", "would ring", "2021-09-17"),
        ("Both to be met by 30 November: that carers be seen, and that visits be made.", "visits be", "2021-11-30"),
        ("Clear the backlog | Manager | 31/03/2022 | Open", "Clear", "2022-03-31"),
    ],
)
def test_a_place_says_whose_deadline_is_asked_for(sentence, promise, expected):
    found = due(sentence, DateInterval.on(date(2021, 9, 15)), sentence.index(promise)).days

    assert (str(found) if found else None) == expected


def test_a_meeting_of_an_unknown_year_does_not_date_a_month():
    wide = DateInterval(date(2019, 1, 1), date(2020, 3, 1))

    assert due("to report in May", wide) == (None, "May")
    assert due("to report by Christmas", wide).days is None
    assert str(due("to report by Friday 13 December", wide).days) == "2019-12-13"
    assert str(due("to report in May 2020", wide).days) == "2020-05-01..2020-05-31"


@pytest.mark.parametrize("held", [DateInterval(None, date(2019, 9, 12)), DateInterval(date(2019, 9, 12), None)])
def test_one_known_bound_dates_a_month_after_it(held):
    assert str(due("to report in May", held).days) == "2020-05-01..2020-05-31"


def test_a_bound_that_ends_a_period_is_not_the_deadline():
    held = DateInterval(date(2021, 3, 31), date(2021, 7, 31))

    assert str(due("The first would be ready by the end of the financial year.", held).days) == "2022-03-31"
