from datetime import date

import pytest

from loaders.extract.deadlines import due
from loaders.extract.occasions import occasions
from loaders.lexicon.reading import lexicon
from ontology.values import UNKNOWN_DATE, DateInterval

DAY = DateInterval.on(date(2019, 11, 12))  # a Tuesday
SPAN = DateInterval(date(2016, 12, 31), date(2017, 3, 31))


def days(sentence: str, held: DateInterval = DAY) -> str | None:
    found = due(sentence, held).days
    return str(found) if found else None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("a briefing note to be sent by 31 January 2020", "2020-01-31"),
        ("the bid would be heard on the 21st January 2020.", "2020-01-21"),
        ("send the return by 31st December to the Minister", "2019-12-31"),
        ("the new home would open in March 2020", "2020-03-01..2020-03-31"),
        ("to come back in March", "2020-03-01..2020-03-31"),
        ("the keys would be given back at the end of March", "2020-03-31"),
        ("to bring a report to the January meeting", "2020-01-01..2020-01-31"),
        ("an update be brought to the March 2020 Committee", "2020-03-01..2020-03-31"),
        ("the meeting to be held in February", "2020-02-01..2020-02-29"),
        ("a second briefing in six months.", "2020-05-12"),
        ("the move would take place over the next six months", "2020-05-12"),
        ("to report within 12 months", "2020-11-12"),
        ("to return in three months’ time", "2020-02-12"),
        ("in a fortnight", "2019-11-26"),
        ("a response within ten working days", "2019-11-26"),
        ("within 28 days", "2019-12-10"),
        ("a year from now the scheme would close: one year from now", "2020-11-12"),
        ("by the end of Quarter 4", "2020-03-31"),
        ("complete by the end of Q4 2019/20", "2020-03-31"),
        ("to start in Quarter 4", "2020-01-01..2020-03-31"),
        ("to report before Christmas", "2019-12-25"),
        ("before the summer recess", "2020-07-01..2020-07-31"),
        ("by the end of the financial year", "2020-03-31"),
        ("by the end of the calendar year", "2019-12-31"),
        ("by the end of the municipal year", "2020-05-01..2020-05-31"),
        ("in the autumn", "2019-09-01..2019-11-30"),
        ("to consult in Spring 2020", "2020-03-01..2020-05-31"),
        ("a workshop in the New Year", "2020-01-01.."),
        ("by the end of the month", "2019-11-30"),
        ("to circulate it next week", "2019-11-18..2019-11-24"),
        ("to come next month", "2019-12-01..2019-12-31"),
        ("opening put back from Sept 2025 to Sept 2026", "2026-09-01..2026-09-30"),
        ("a deep dive for the January Executive", "2020-01-01..2020-01-31"),
        ("the scheme would be reviewed in 2020/21", "2020-04-01..2021-03-31"),
    ],
)
def test_each_wording_of_a_deadline_is_its_days(sentence, expected):
    assert days(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "the list would be provided following the meeting",
        "a report in due course",
        "to hear more at a future meeting",
        "as soon as possible",
        "reports would be received quarterly",
        "numbers had fallen over the last six months",
        "the policy was published in June 2018",
        "as agreed on 12 March 2019 the officer would write",
        "children placed six months ago",
        "the strategy for 2018-2021 would be shared",
        "an annual report would be given",
        "the figure for Quarter 1 would be reported",
    ],
)
def test_what_dates_nothing_is_no_deadline(sentence):
    assert days(sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "an update at the next meeting",
        "to the next meeting of the Panel",
        "to the next Audit Committee",
        "for its next scheduled meeting",
    ],
)
def test_the_next_meeting_is_after_this_one(sentence):
    assert days(sentence) == "2019-11-12.."
    assert days(sentence, SPAN) == "2017-03-31.."
    assert days(sentence, DateInterval(date(2020, 1, 1), None)) == "2020-01-01.."


def test_both_bounds_of_the_meeting_are_carried_on():
    assert days("to come back in 6 months, within the 2017/18 programme", SPAN) == "2017-06-30..2017-09-30"
    assert days("during the next 12 months", SPAN) == "2017-12-31..2018-03-31"


def test_an_open_bound_stays_open():
    assert days("an update in six months", DateInterval(date(2020, 12, 31), None)) == "2021-06-30.."


def test_words_are_kept_where_nothing_dates_the_meeting():
    assert due("an update in six months", UNKNOWN_DATE) == (None, "in six months")


def test_a_full_date_is_firmer_than_the_next_meeting():
    assert days("to the next meeting on 14 January 2020") == "2020-01-14"


ENTRIES = lexicon("deadlines")["occasions"]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_occasions_find_their_examples_and_nothing_else(entry):
    assert all(list(occasions(text, DAY)) for text in entry["examples"])
    assert not any(list(occasions(text, DAY)) for text in entry["counterexamples"])


@pytest.mark.parametrize(
    "flood", ["in six " * 30_000, "next A " * 30_000, "by 1 " * 30_000, "had been " * 30_000, "a would, " * 30_000]
)
def test_floods_are_read_in_passing(flood):
    assert due(flood, DAY).days is None


def test_a_flood_around_a_promise_is_read_in_passing():
    assert due("| May " * 30_000, DAY, 90_000).days is not None
