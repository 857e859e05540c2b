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
        ("To bring a report in the new year.", "2022-01-01..2022-01-31"),
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
