"""Headers, events and promises as clerks of different bodies put them, and what they say of the meeting's date."""

import pytest

from graph.claims import Document
from loaders.extract.meeting import meeting
from loaders.formats.agenda_text import read_agenda_text

BODY = (
    "The minutes of the previous meeting were approved.\n\n"
    "The Director presented the report, and Members asked questions."
)


def read(text):
    return meeting(read_agenda_text(Document("0" * 64, "a.txt", text, "utf-8", "a.txt")), ())


@pytest.mark.parametrize(
    ("header", "day"),
    [
        ("HARROWDALE BOROUGH COUNCIL\nHousing Scrutiny Committee\nTuesday 6th of June, 2023 at 2pm", "2023-06-06"),
        ("MINUTES OF THE AUDIT COMMITTEE\nHELD ON 14.03.22", "2022-03-14"),
        ("Little Benning Parish Council\nDate of meeting: 3/5/21\nVenue: Village Hall", "2021-05-03"),
        ("CYNGOR SIR TRELLAN\nY Cabinet\nDydd Iau, 9 Mehefin 2022", "2022-06-09"),
        ("Minutes of the Virtual Meeting of the Licensing Committee commencing at 10:00 on 4 May 2020", "2020-05-04"),
        ("Corvale District Council\nPlanning Committee\nFriday, 4th March 2022", "2022-03-04"),
        ("Meeting | Adults Select Committee\nDate | 4 March 2022\nTime | 10.00am", "2022-03-04"),
        ("Health and Wellbeing Board - 22nd November, 2021", "2021-11-22"),
        ("CITY OF MARL - CORPORATE PARENTING BOARD\nTuesday 14 October 2025, Committee Room 2, 17:30", "2025-10-14"),
        ("MANAGEMENT BOARD MINUTES\nDate and place: 12th September 2024, Marl Civic Offices (Room 4.02)", "2024-09-12"),
        ("London Borough of Westmere\nCabinet\nThursday 30 November 2023 (7.00pm - 9.15pm)", "2023-11-30"),
        (
            (
                "MINUTES of a meeting of the CHILDREN'S SERVICES SCRUTINY PANEL held at County "
                "Hall, Ashby, on Wednesday, 18 January 2023 at 10.30 a.m."
            ),
            "2023-01-18",
        ),
        (
            ("At a meeting of the Pensions Committee held in Committee Room 2, on Monday the 12th day of July 2021"),
            "2021-07-12",
        ),
        (
            ("ELMSTEAD TOWN COUNCIL\n\nMinutes of the Full Council Meeting\n\nMonday 13th February 2023 – 7.00 p.m."),
            "2023-02-13",
        ),
        ("Notes of the Corporate Parenting Group meeting, 3 October 2019", "2019-10-03"),
        ("Date: Wednesday 5 February 2020\nTime: 6.30 pm\nPlace: Guildhall", "2020-02-05"),
        ("Skelhaven Unitary Authority\nAudit and Governance Committee\nMeeting Date: 2021-09-29", "2021-09-29"),
        (
            (
                "NHS Brackendale Integrated Care Board\nMinutes of the meeting held in public on "
                "Thursday 28th September 2023, 13:00 – 16:00"
            ),
            "2023-09-28",
        ),
        ("The Scottish Borders of Inverlarig Council\nEducation Committee\nInverlarig, 12 May 2021", "2021-05-12"),
        (
            (
                "Minute of Meeting of the Integration Joint Board held by video conference on "
                "Tuesday 26 October 2021 at 2.00 pm"
            ),
            "2021-10-26",
        ),
        ("Cabinet Member Decision Session\nRecord of decisions taken on 8 August 2022", "2022-08-08"),
        ("FIRTHMOOR COMBINED AUTHORITY TRANSPORT COMMITTEE, FRIDAY 23 JUNE 2023", "2023-06-23"),
        (
            (
                "Present: Cllr A Webb\nSigned as a correct record: Chair ............ Date 14 "
                "June 2022\nSchools Forum\n9 March 2022, 4pm"
            ),
            "2022-03-09",
        ),
        ("Resources Committee\nMinutes of the last meeting held on 4 May 2022\nHeld on 6 July 2022", "2022-07-06"),
        (
            "Meeting: Overview and Scrutiny Board\nHeld: 11th Sept 2019\nNext meeting: 13th November 2019",
            "2019-09-11",
        ),
        ("Children's Trust Board Meeting Minutes 17 December 2020", "2020-12-17"),
        ("Decision published: 3 July 2023\nCabinet, 27 June 2023\nItem 7", "2023-06-27"),
    ],
)
def test_a_header_states_the_day_in_many_forms(header, day):
    assert str(read(header + "\n\n" + BODY).held) == day


@pytest.mark.parametrize(
    ("header", "body"),
    [
        (
            "HARROWDALE BOROUGH COUNCIL\nHousing Scrutiny Committee\nTuesday 6th of June, 2023 at 2pm",
            "Housing Scrutiny Committee",
        ),
        ("MINUTES OF THE AUDIT COMMITTEE\nHELD ON 14.03.22", "AUDIT COMMITTEE"),
        (
            "Little Benning Parish Council\nDate of meeting: 3/5/21\nVenue: Village Hall",
            "Little Benning Parish Council",
        ),
        (
            "Minutes of the Virtual Meeting of the Licensing Committee commencing at 10:00 on 4 May 2020",
            "Licensing Committee",
        ),
        ("Corvale District Council\nPlanning Committee\nFriday, 4th March 2022", "Planning Committee"),
        ("Health and Wellbeing Board - 22nd November, 2021", "Health and Wellbeing Board"),
        ("London Borough of Westmere\nCabinet\nThursday 30 November 2023 (7.00pm - 9.15pm)", "Cabinet"),
        (
            (
                "MINUTES of a meeting of the CHILDREN'S SERVICES SCRUTINY PANEL held at County "
                "Hall, Ashby, on Wednesday, 18 January 2023 at 10.30 a.m."
            ),
            "CHILDREN'S SERVICES SCRUTINY PANEL",
        ),
        (
            ("At a meeting of the Pensions Committee held in Committee Room 2, on Monday the 12th day of July 2021"),
            "Pensions Committee",
        ),
        ("Notes of the Corporate Parenting Group meeting, 3 October 2019", "Corporate Parenting Group"),
        (
            "Skelhaven Unitary Authority\nAudit and Governance Committee\nMeeting Date: 2021-09-29",
            "Audit and Governance Committee",
        ),
        (
            (
                "NHS Brackendale Integrated Care Board\nMinutes of the meeting held in public on "
                "Thursday 28th September 2023, 13:00 – 16:00"
            ),
            "NHS Brackendale Integrated Care Board",
        ),
        (
            "The Scottish Borders of Inverlarig Council\nEducation Committee\nInverlarig, 12 May 2021",
            "Education Committee",
        ),
        (
            (
                "Minute of Meeting of the Integration Joint Board held by video conference on "
                "Tuesday 26 October 2021 at 2.00 pm"
            ),
            "Integration Joint Board",
        ),
        (
            (
                "Present: Cllr A Webb\nSigned as a correct record: Chair ............ Date 14 "
                "June 2022\nSchools Forum\n9 March 2022, 4pm"
            ),
            "Schools Forum",
        ),
        (
            "Resources Committee\nMinutes of the last meeting held on 4 May 2022\nHeld on 6 July 2022",
            "Resources Committee",
        ),
        (
            "Meeting: Overview and Scrutiny Board\nHeld: 11th Sept 2019\nNext meeting: 13th November 2019",
            "Overview and Scrutiny Board",
        ),
        ("Children's Trust Board Meeting Minutes 17 December 2020", "Children's Trust Board"),
        ("Decision published: 3 July 2023\nCabinet, 27 June 2023\nItem 7", "Cabinet"),
    ],
)
def test_a_header_names_the_body_in_many_forms(header, body):
    assert read(header + "\n\n" + BODY).body == body


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Members had visited the centre since the last meeting in September 2021.", "2021-09-01.."),
        ("The election in May 2024 had altered the membership of the Panel.", "2024-05-01.."),
        ("From 1 April 2022 onwards the charge would be £4.", "..2022-04-01"),
        ("The inspection, which took place in the week of 3 October 2022, had found improvement.", "2022-10-03.."),
        ("The review would be published in June 2023.", "..2023-06-30"),
        ("The Framework would be joined when it was re-let in the summer of 2023.", "..2023-08-31"),
        ("It was clear that the figure of 60 was no longer within reach by March 2023.", ".."),
        ("A report would come back once the pilot ended in March 2022.", "..2022-03-31"),
        ("The grant ran until 31 March 2021 and nothing was known of what might follow.", ".."),
        ("The post was funded from a grant which was to cease in March 2021.", "..2021-03-31"),
        ("The service opened in January 2020 and had seen 40 families by the end of May 2020.", "2020-05-31.."),
        ("As at 30 June 2021 there were 402 children in care.", "2021-06-30.."),
        ("That the Director attend again in March 2025 to account for the numbers.", "..2025-03-31"),
        ("The new contract, which comes into force on 1 October 2023, was discussed.", "..2023-10-01"),
        ("The Strategy 2021-24 was adopted in March 2021.", "2021-03-01.."),
        ("The target is to reach 60 by March 2023.", "..2023-03-31"),
        ("Figures to 31 March 2020 were before Members.", "2020-03-31.."),
        ("Ofsted will return before December 2020.", "..2020-12-31"),
        ("The scheme will have closed by 30 June 2022.", "..2022-06-30"),
        ("It had been hoped that the home would open in May 2019 but it had not.", ".."),
        ("The meeting on 6 July 2022 would be told more.", "..2022-07-06"),
        ("In the year to 31 March 2022 there had been 34 adoptions.", "2022-03-31.."),
        ("Since 1 September 2022 all schools have had a named lead.", "2022-09-01.."),
        ("The pilot, launched in October 2018, was extended to March 2020.", "2018-10-01.."),
    ],
)
def test_what_was_over_and_what_was_to_come_bound_the_day(sentence, held):
    assert str(read("Agenda item\n\nPlacements update\n\nMinutes:\n\n" + sentence).held) == held


def test_the_bounds_are_those_that_most_sentences_agree_on():
    found = read(
        "Agenda item\n\nPlacements update\n\nMinutes:\n\nThe home had opened in May 2022.\n\n"
        "A survey had been sent out on 4 October 2022.\n\nThe model had been set until June 2029, "
        "and numbers had fallen in March 2028.\n\nA note would be sent by 20 January 2023.\n\n"
        "The visit would take place on 2 February 2023."
    )

    assert str(found.held) == "2022-10-04..2023-01-20"


@pytest.mark.parametrize(
    ("header", "day"),
    [
        ("MARLOW CITY COUNCIL\nCOMMISSION\nGuildhall, Monday 8 January 2024. Opened at 9.30 am.", "2024-01-08"),
        ("Marl Partnership\nManagement Board\n9 July 2024 – Old Court House, Marl (and by Teams)", "2024-07-09"),
        ("Marl Health NHS Trust\nQuality Committee\nApproved minutes, Part 1, 2 May 2019", "2019-05-02"),
        ("SEND Board – informal session\nNotes\nTeams, Weds 5 March 2025, 4pm to 5.10pm", "2025-03-05"),
        ("Pwyllgor Craffu\nSCRUTINY COMMITTEE\nMinutes of the meeting held on 11 Gorffennaf / July 2023", "2023-07-11"),
    ],
)
def test_a_part_of_a_line_at_the_top_that_is_a_date_is_the_meetings(header, day):
    held = read(f"{header}\n\n{BODY}").held
    assert str(held) == day


@pytest.mark.parametrize(
    "line",
    [
        "Report of the Director, 9 July 2024 – for decision",
        "Apologies since the last session, 9 July 2024",
        "Paper 4, published by the clerk, 9 July 2024",
        "Minutes of the previous session, 9 July 2024, were agreed",
        "The strategy was agreed in part, 9 July 2024, and would be read again",
    ],
)
def test_a_date_of_something_else_at_the_top_is_not_the_meetings(line):
    assert not read(f"Marl Council\nManagement Board\n{line}\n\n{BODY}").held.is_exact


def test_a_weekday_without_a_year_finds_its_year_within_some_years_of_a_bound():
    text = "Task and Finish Group\nThird session\nMonday 5 February\n\nAs at 1 September 2022 there were 1,702."
    held = read(f"{text}\n\n{BODY}").held
    assert str(held) == "2024-02-05"


def test_what_was_counted_between_two_months_was_counted_to_the_end_of_the_second():
    text = "Agenda item\n\nThe front door\n\nMinutes:\n\n"
    assert str(read(f"{text}There had been 940 calls between February and July 2019.").held) == "2019-07-31.."
    assert str(read(f"{text}A further 12 children came in during October 2019.").held) == "2019-10-31.."
    assert str(read(f"{text}A home had opened in October 2019.").held) == "2019-10-01.."


def test_the_quarter_at_whose_end_figures_stood_is_reported_on_and_over():
    text = "Agenda item\n\nPlacements\n\nMinutes:\n\nThe budget was £38.2m and "
    told = read(
        f"{text}the forecast at the end of quarter 1 of 2022/23 was an overspend. A review would report in May."
    )
    assert (str(told.reporting_period), told.held.earliest.isoformat()) == ("2022/23 Q1", "2022-06-30")
    other = read(f"{text}a plan would be ready at the end of quarter 1 of 2022/23.")
    assert other.reporting_period is None


def test_next_september_is_not_the_one_that_has_just_ended():
    text = "Agenda item\n\nPerformance, Quarter 2 2018/19\n\nMinutes:\n\nThe pilot would reach 18 schools from "
    assert str(read(f"{text}next September.").held) == "2018-09-30..2019-09-30"


def test_an_event_during_a_month_may_be_early_in_it():
    text = "Agenda item\n\nHomes\n\nMinutes:\n\nThe home had been closed during October 2019."
    assert str(read(text).held) == "2019-10-01.."


def test_a_count_of_a_month_that_is_compared_is_of_the_whole_month():
    text = "Agenda item\n\nCalls\n\nMinutes:\n\nThe team had taken 3,870 calls in December 2021"
    assert str(read(f"{text}, against 3,105 the year before.").held) == "2021-12-31.."
    assert str(read(f"{text} and had then moved.").held) == "2021-12-01.."


def test_what_is_assumed_to_come_after_a_date_tells_nothing_of_it():
    text = "Agenda item\n\nBudget\n\nMinutes:\n\nThe position assumed no growth in numbers after December 2022."
    assert str(read(text).held) == ".."


@pytest.mark.parametrize(
    ("header", "body"),
    [
        ("Children’s homes\nDecision Maker: Cabinet\nDecision status: Approved", "Cabinet"),
        ("SEND Liaison Board – informal session\nNotes", "SEND Liaison Board"),
    ],
)
def test_a_header_names_the_body_beside_its_label_or_the_sort_of_session(header, body):
    assert read(f"{header}\n\n{BODY}").body == body
