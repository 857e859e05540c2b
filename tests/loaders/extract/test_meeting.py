import pytest

from graph.claims import Document, Evidence, Organisation
from loaders.extract.dates import dates
from loaders.extract.meeting import meeting
from loaders.extract.tense import tense
from loaders.formats.agenda_text import read_agenda_text

ITEM = "Agenda item\n\n{title}\n\nMinutes:\n\n{body}\n\nSupporting documents:"


def read(text, organisations=()):
    return meeting(read_agenda_text(Document("0" * 64, "a.txt", text, "utf-8", "a.txt")), organisations)


def item(body, title="Highways Update"):
    return read(ITEM.format(title=title, body=body))


def named(text, name, kind, *aliases):
    place = text.index(name)
    return Organisation(name, kind, (name, *aliases), (Evidence(place, place + len(name), name),), "organisation.test")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The depot had been closed in October 2018.", "past"),
        ("The group was set up in March 2019.", "past"),
        ("Officers met the contractor on 3 May 2019.", "past"),
        ("Numbers had risen since March 2019.", "past"),
        ("In June 2019 there had been a flood.", "past"),
        ("The minutes of the meeting held on 5 March 2019 were agreed.", "past"),
        ("The plan would be considered by Cabinet on 21st January 2019.", "future"),
        ("An officer had been assigned to clear these by June 2019.", "future"),
        ("Members can expect to have it by August 2019.", "future"),
        ("The figures were published ahead of the visit fixed for 24 September 2018.", "future"),
        ("The framework would be joined when it was re-let in June 2019.", "future"),
        ("The target was no longer within reach by March 2019.", None),
        ("The grant could be lost when the scheme ended in May 2022.", "future"),
        ("The contract was due to expire in March 2020.", "future"),
        ("The visit was scheduled for 4 June 2019.", "future"),
        ("That a report be submitted to the meeting on 4 May 2021.", "future"),
        ("From April 2019 the service will be run in house.", "future"),
        ("The deadline had been extended to 31 March 2020.", "future"),
        ("A rise was expected following the reopening of sites on 8 March 2021.", None),
        ("Mention was made of the scheme coming forward in April 2017.", None),
        ("The lift should have been mended in March 2019.", None),
        ("The Board had been due to move in June 2019.", None),
        ("Each year a return was made by 31 December 2018.", None),
        ("The delay was due to ice in March 2019.", None),
        ("The review would be led by the team formed in March 2019.", None),
    ],
)
def test_the_governing_verb_tells_what_was_over_from_what_was_to_come(sentence, expected):
    (mention,) = dates(sentence)

    assert tense(sentence, mention) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Minutes of the meeting of the Audit Committee held on Tuesday 12 March 2019\n\nPresent: Councillor Ash",
        "ASHBOURNE VALE COUNCIL\n\nAUDIT COMMITTEE\n\nTUESDAY 12 MARCH 2019\n\nPresent: Councillor Ash",
        "Audit Committee\n\nDate: 12 March 2019\n\nTime: 10.00 am\n\nVenue: Town Hall",
        "Audit Committee\n\nTuesday, 12th March, 2019 10.00 am\n\nVenue: Committee Room 1",
        "MINUTES OF A MEETING OF THE CABINET\n\nHELD IN THE COUNCIL CHAMBER ON TUESDAY, 12 MARCH 2019 AT 7.00 PM",
        "Minutes of the Board of Directors meeting held in public on 12 March 2019, 9.30am to 12.30pm, Meeting Room 2",
        "Cabinet - 12 March 2019\n\nPresent: Councillor Ash",
        "Audit Committee\n\nDate of meeting\n\n12/03/2019\n\nPresent: Councillor Ash",
    ],
)
def test_a_date_in_the_header_is_the_meeting_date(text):
    found = read(
        text + "\n\n1. Apologies\n\nNone.\n\n2. Next meeting\n\nThe next meeting would be held on 11 June 2019."
    )

    assert str(found.held) == "2019-03-12"
    assert {bound.basis for bound in found.bounds} == {"stated"}


def test_the_last_meetings_date_is_not_the_meeting_date():
    found = item(
        "RESOLVED that the minutes of the meeting held on 12 March 2019 be approved as a correct record.",
        "Previous Minutes",
    )

    assert str(found.held) == "2019-03-12.."


def test_the_next_meetings_date_is_not_the_meeting_date():
    found = item("Tuesday 11 June 2019 at 10.00 am.", "Date of Next Meeting")

    assert str(found.held) == "..2019-06-11"


def test_the_end_of_the_reporting_period_bounds_from_below():
    found = item("The Committee considered the report.", "Housing Performance: Quarter 2, 2021/22")

    assert str(found.held) == "2021-09-30.."
    assert found.bounds[0].basis == "title_period"


def test_a_date_without_a_year_is_read_beside_the_reporting_period():
    found = item(
        "On 14 January, the new depot was opened. Members noted that the tender would be let in February.",
        "Highways Performance Quarter 3 2019/20",
    )

    assert str(found.held) == "2020-01-14..2020-02-29"


def test_a_date_without_a_year_bounds_nothing_alone():
    assert not item("On 14 January, the new depot was opened.").held.is_known


def test_a_later_past_event_and_an_earlier_coming_one_are_the_tighter_bounds():
    found = item(
        "The bridge had been closed in May 2018. The road was resurfaced in July 2018. It would open in June 2019. "
        "The tender would be let on 4 March 2019."
    )

    assert str(found.held) == "2018-07-01..2019-03-04"
    assert [bound.basis for bound in found.bounds] == ["past_event", "future_event"]


def test_contradicting_bounds_leave_only_what_was_over():
    found = item("The bridge had been closed in May 2018. The toll would be raised in March 2018.")

    assert str(found.held) == "2018-05-01.."


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("Housing Performance: Quarter 2, 2021/22", "It was noted.", "2021/22 Q2"),
        ("Quarter Three Monitoring Report 2018/2019", "It was noted.", "2018/19 Q3"),
        ("Complaints Annual Report 2019/20", "It was noted.", "2019/20"),
        ("Integrated Performance Report – Month 7 2019/20", "It was noted.", "2019-10"),
        ("Finance", "The Board considered the position as at 31 December 2020.", "2020-12-31"),
        ("Finance", "The Board considered performance as at December 2020.", "2020-12"),
        ("Finance", "A report on performance in the third quarter of 2022/23 was received.", "2022/23 Q3"),
        ("Finance", "The report set out the outturn for the year ended 31 March 2019.", None),
        ("Budget 2021/22", "The budget was set.", None),
        ("Local Plan 2018-2031", "It was noted.", None),
        ("Minutes of the meeting held on 12 March 2019", "They were agreed.", None),
        ("Highways", "Performance had fallen since Quarter 2 2018/19.", None),
    ],
)
def test_the_reporting_period_is_what_the_item_reports_on(title, body, expected):
    found = item(body, title).reporting_period

    assert (str(found) if found else None) == expected


def test_a_quarter_without_a_year_is_the_last_before_what_was_to_come():
    found = item("The fund was overspent as at the close of quarter 3. The depot would open in March 2017.")

    assert str(found.reporting_period) == "2016/17 Q3"
    assert str(found.held) == "2016-12-31..2017-03-31"


def test_the_body_is_named_by_its_header():
    found = read(
        "Minutes of the meeting of the Harbour and Fisheries Sub-Committee held on 12 March 2019\n\nPresent: Cllr Ash"
    )

    assert found.body == "Harbour and Fisheries Sub-Committee"


def test_the_panel_is_the_one_panel_whose_members_are_addressed():
    text = ITEM.format(
        title="Ferries",
        body="The Panel considered a report. Members of the Ferries Scrutiny Panel were invited to a visit.",
    )
    found = read(text, (named(text, "Ferries Scrutiny Panel", "committee"),))

    assert found.body == "Ferries Scrutiny Panel"


def test_another_body_that_is_discussed_is_not_the_meetings():
    text = ITEM.format(
        title="Ferries",
        body="The Committee considered the plan. The Harbour Board meets in May. The Pilots Committee was thanked.",
    )
    found = read(text, (named(text, "Harbour Board", "board"), named(text, "Pilots Committee", "committee")))

    assert found.body is None


def test_the_council_is_the_one_that_the_council_stands_for():
    text = ITEM.format(title="Ferries", body="The Council and Ashbourne Vale Council met Eastmere Council.")
    found = read(
        text,
        (named(text, "Ashbourne Vale Council", "council", "the Council"), named(text, "Eastmere Council", "council")),
    )

    assert found.council == "Ashbourne Vale Council"


def test_every_bound_shows_its_words():
    found = item("The road was resurfaced in July 2018. The tender would be let on 4 March 2019.")

    assert [bound.evidence.exact for bound in found.bounds] == [
        "The road was resurfaced in July 2018.",
        "The tender would be let on 4 March 2019.",
    ]


def test_floods_are_read_in_passing():
    assert not item("was would in March " * 1_000).held.is_known
