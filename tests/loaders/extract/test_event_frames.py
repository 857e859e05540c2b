"""Event sentences of many kinds, and on which side, if any, each bounds the day of the meeting."""

import pytest

from graph.claims import Document
from loaders.extract.meeting import meeting
from loaders.formats.agenda_text import read_agenda_text


def held(sentence: str, header: str = "Agenda item\n\nPlacements update\n\nMinutes:\n\n") -> str:
    return str(meeting(read_agenda_text(Document("0" * 64, "a.txt", header + sentence, "utf-8", "a.txt")), ()).held)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ofsted had inspected the home in May 2022 and found it good.", "2022-05-01.."),
        ("The report, published on 14 June 2023, set out six recommendations.", "2023-06-14.."),
        ("The letter dated 3 March 2021 was before the Committee.", "2021-03-03.."),
        ("Further to the meeting of the Panel on 9 February 2022, officers had checked the figures.", "2022-02-09.."),
        ("At its last meeting, on 9 February 2022, the Panel asked for a note.", "2022-02-09.."),
        ("The minutes of the meeting held on 7 September 2021 were confirmed.", "2021-09-07.."),
        ("Latest figures, to the end of August 2021, showed a fall.", "2021-08-31.."),
        ("The latest data available (December 2022) showed a rise.", "2022-12-01.."),
        ("Since the Director took up his post in April 2019 there had been no complaints.", "2019-04-01.."),
        ("Following the peer review in November 2020 a plan was drawn up.", "2020-11-01.."),
        ("Following the local elections in May 2023, three new members had joined.", "2023-05-01.."),
        ("After the closure of the unit in July 2018 children had been placed elsewhere.", "2018-07-01.."),
        ("The deadline of 30 June 2022 had been missed.", "2022-06-30.."),
        ("The return was submitted by the deadline of 31 January 2023.", "2023-01-31.."),
        ("The target date of 31 October 2022 was not met.", "2022-10-31.."),
        ("By the end of March 2021 the number had fallen to 40.", "2021-03-31.."),
        ("The number of children in care stood at 412 on 30 September 2020.", "2020-09-30.."),
        ("There were 412 children in care at 30 September 2020.", "2020-09-30.."),
        ("Cabinet approved the strategy on 12 January 2022.", "2022-01-12.."),
        ("The decision taken by Cabinet on 12 January 2022 was called in.", "2022-01-12.."),
        ("The consultation ran from 4 January 2022 to 28 February 2022.", "2022-02-28.."),
        ("The consultation closed on 28 February 2022 and 312 replies were received.", "2022-02-28.."),
        ("In the quarter ended 30 June 2021 there were 14 adoptions.", "2021-06-30.."),
        ("During the 2020/21 financial year 14 adoptions were completed.", "2021-03-31.."),
        ("The outturn for 2021/22 was an overspend of £1.2m.", "2022-03-31.."),
        ("The home, which opened in September 2023, was full.", "2023-09-01.."),
        ("A new manager started on 4 April 2022.", "2022-04-04.."),
        ("She had been in post since 6 June 2022.", "2022-06-06.."),
        ("The Act received Royal Assent on 29 April 2021.", "2021-04-29.."),
        ("New rules came into force in October 2023.", "2023-10-01.."),
        ("New rules, in force since October 2023, required all homes to register.", "2023-10-01.."),
        ("The contract had ended on 31 March 2022.", "2022-03-31.."),
        ("The contract expired on 31 March 2022 and had not been renewed.", "2022-03-31.."),
        ("The grant ended in March 2022.", "2022-03-01.."),
        ("The previous inspection (July 2019) had graded the service inadequate.", "2019-07-01.."),
        ("Performance in July 2021 was 84%, compared with 79% in June.", "2021-07-01.."),
        ("The figures at Appendix A were correct as of 12 November 2021.", "2021-11-12.."),
        ("Members noted the position to 30 November 2021.", "2021-11-30.."),
        ("Data for October 2022 showed a small improvement.", "2022-10-01.."),
        ("The audit completed in February 2022 gave limited assurance.", "2022-02-01.."),
        ("The visit of 8 and 9 March 2023 looked at care leavers.", "2023-03-08.."),
        ("The annual conference held on 3 October 2019 drew 200 people.", "2019-10-03.."),
        ("A workshop took place on 3 October 2019.", "2019-10-03.."),
        ("A seminar was held for members on 3 October 2019.", "2019-10-03.."),
        ("Councillor Marl resigned on 1 December 2020.", "2020-12-01.."),
        ("It had taken until March 2022 to recruit a psychologist.", "2022-03-01.."),
        ("The backlog was not cleared until 30 June 2022.", "2022-06-30.."),
        ("The service was re-inspected in February 2020, and judged good.", "2020-02-01.."),
        ("The Panel had met foster carers informally on 3 May 2023.", "2023-05-03.."),
        ("The Trust's most recent CQC inspection, in June 2021, had rated it good.", "2021-06-01.."),
        ("Members recalled the debate of 14 July 2021.", "2021-07-14.."),
        ("The call-in period had expired on 14 July 2021.", "2021-07-14.."),
        ("A press release of 14 July 2021 had been withdrawn.", "2021-07-14.."),
        ("Mrs Webb (who joined the Council in September 2021) introduced herself.", "2021-09-01.."),
        ("Mr Webb introduced himself; he had taken over from Mr Ash on 1 September 2021.", "2021-09-01.."),
        ("There had been 14 complaints between April and September 2021.", "2021-09-30.."),
        ("14 complaints were received in the six months to 30 September 2021.", "2021-09-30.."),
        ("Numbers had gone from 398 at March 2021 to 412 now.", "2021-03-01.."),
        ("The Chairman reported the death on 4 June 2022 of former Councillor Ash.", "2022-06-04.."),
        ("The Committee's recommendations of 4 June 2022 had been accepted in full.", "2022-06-04.."),
        ("Planning permission had been refused on appeal on 4 June 2022.", "2022-06-04.."),
        ("The Monitoring Officer wrote to all members on 4 June 2022.", "2022-06-04.."),
        ("Ofsted's letter of 4 June 2022 was appended.", "2022-06-04.."),
        ("As agreed at the meeting on 4 June 2022, the report gave ward figures.", "2022-06-04.."),
        ("As reported to the Committee in June 2022, the unit was closed.", "2022-06-01.."),
        ("The unit (closed in June 2022) was to be sold.", "2022-06-01.."),
        ("The action was completed on 4 June 2022.", "2022-06-04.."),
        ("Completed 4 June 2022.", "2022-06-04.."),
        ("The Local Plan was found sound in June 2022.", "2022-06-01.."),
        ("The pandemic, which began in March 2020, had cut referrals.", "2020-03-01.."),
        ("Schools reopened fully in September 2020.", "2020-09-01.."),
        ("A joint targeted area inspection took place in the week beginning 7 November 2022.", "2022-11-07.."),
        ("The position has improved since we last met on 7 November 2022.", "2022-11-07.."),
        ("Exam results, published in August 2022, were the best ever.", "2022-08-01.."),
    ],
)
def test_what_was_over_bounds_the_day_from_below(sentence: str, expected: str) -> None:
    assert held(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The budget would be set on 28 February 2019.", "..2019-02-28"),
        ("The next meeting would be held on 12 May 2022.", "..2022-05-12"),
        ("Date of next meeting: 12 May 2022.", "..2022-05-12"),
        ("A further report will be made to Cabinet on 8 June 2022.", "..2022-06-08"),
        ("A report would go to Full Council on 23 February 2023.", "..2023-02-23"),
        ("The home will open in September 2022.", "..2022-09-30"),
        ("The home was due to open in September 2022.", "..2022-09-30"),
        ("The home is expected to be ready by September 2022.", "..2022-09-30"),
        ("Recruitment should be complete by the end of June 2022.", "..2022-06-30"),
        ("It was hoped to open the home in May 2022.", "..2022-05-31"),
        ("The consultation closes on 28 February 2022.", "..2022-02-28"),
        ("The consultation would close on 28 February 2022.", "..2022-02-28"),
        ("The consultation is open until 28 February 2022.", "..2022-02-28"),
        ("Ofsted's next visit is expected in May 2022.", "..2022-05-31"),
        ("The new contract begins on 1 April 2023.", "..2023-04-01"),
        ("The new contract would start on 1 April 2023.", "..2023-04-01"),
        ("The new contract was to start on 1 April 2023.", "..2023-04-01"),
        ("RESOLVED that the fee be raised from 1 April 2023.", "..2023-04-01"),
        ("That a report be brought to the meeting on 12 May 2022.", "..2022-05-12"),
        ("Agreed to visit the home on 12 May 2022.", "..2022-05-12"),
        ("Mr Webb had arranged a meeting for 6 June 2023.", "..2023-06-06"),
        ("A meeting had been arranged for 6 June 2023.", "..2023-06-06"),
        ("A workshop had been organised for 6 June 2023.", "..2023-06-06"),
        ("A visit has been booked for 6 June 2023.", "..2023-06-06"),
        ("A seminar was planned for 6 June 2023.", "..2023-06-06"),
        ("A seminar, planned for 6 June 2023, would go into this.", "..2023-06-06"),
        ("A public meeting has been called for 6 June 2023.", "..2023-06-06"),
        ("She asked that officers draw up a protocol by 13 September 2024.", "..2024-09-13"),
        ("He requested that the figures be sent to members by 13 September 2024.", "..2024-09-13"),
        ("It was suggested that the Panel meet again on 13 September 2024.", "..2024-09-13"),
        ("That Council on 25 July 2024 be recommended to vary the programme.", "..2024-07-25"),
        ("That the Cabinet meeting on 25 July 2024 be asked to vary the programme.", "..2024-07-25"),
        ("ACTION: Head of Service to report by 13 September 2024.", "..2024-09-13"),
        ("Action – note on caseloads by 13 September 2024 (Head of Service).", "..2024-09-13"),
        ("The grant runs until March 2026.", "..2026-03-31"),
        ("The grant ends in March 2026.", "..2026-03-31"),
        ("Members were reminded that nominations close on 13 September 2024.", "..2024-09-13"),
        ("She intended to retire in July 2024.", "..2024-07-31"),
        ("The Minister was considering the report and a decision was expected by 13 September 2024.", "..2024-09-13"),
        ("A decision was awaited; it was due on 13 September 2024.", "..2024-09-13"),
        ("The return was due on 9 December 2024.", "..2024-12-09"),
        ("The report is to be published on 9 December 2024.", "..2024-12-09"),
        ("The item will return to the Committee in March 2025.", "..2025-03-31"),
        ("The Committee looks forward to a report in March 2025.", "..2025-03-31"),
        ("The works would not be finished before March 2025.", "..2025-03-31"),
        ("The inspection is scheduled for the week beginning 13 January 2025.", "..2025-01-13"),
        ("The inspection was scheduled for the week beginning 13 January 2025.", "..2025-01-13"),
        ("The closing date for applications is 14 February 2025.", "..2025-02-14"),
        ("Interviews are on 14 February 2025.", "..2025-02-14"),
        ("The new Director joins on 14 February 2025.", "..2025-02-14"),
        ("The new Director will take up post on 14 February 2025.", "..2025-02-14"),
        ("Cabinet will take the final decision on 12 July 2022.", "..2022-07-12"),
        ("The final decision rests with Cabinet, which meets on 12 July 2022.", "..2022-07-12"),
        ("The final decision rested with Cabinet, which was to meet on 12 July 2022.", "..2022-07-12"),
        ("The matter comes before Cabinet on 12 July 2022.", "..2022-07-12"),
        ("The matter goes to Cabinet on 12 July 2022.", "..2022-07-12"),
        ("Members were invited to a briefing on 12 July 2022.", "..2022-07-12"),
        ("A briefing for members on 12 July 2022 would cover this.", "..2022-07-12"),
        ("The Panel resolved to meet again on 12 July 2022.", "..2022-07-12"),
        ("The Panel agreed that it should visit on 12 July 2022.", "..2022-07-12"),
        ("Responses are invited by 12 July 2022.", "..2022-07-12"),
        ("Comments should reach the clerk by 12 July 2022 at the latest.", "..2022-07-12"),
        ("Officers need the answers by 12 July 2022.", "..2022-07-12"),
        ("Officers needed the answers by 12 July 2022.", "..2022-07-12"),
        ("The work must be finished by 12 July 2022.", "..2022-07-12"),
        ("The work had to be finished by 12 July 2022.", "..2022-07-12"),
        ("It is planned to reopen the centre in July 2022.", "..2022-07-31"),
        ("The centre reopens in July 2022.", "..2022-07-31"),
        ("There are plans to reopen the centre in July 2022.", "..2022-07-31"),
        ("The centre is on track to reopen in July 2022.", "..2022-07-31"),
        ("The centre was on course to reopen by July 2022.", "..2022-07-31"),
        ("The centre remained on schedule for July 2022.", "..2022-07-31"),
        ("Work starts on site in July 2022, with completion in March 2023.", "..2022-07-31"),
        ("Completion is expected in March 2023.", "..2023-03-31"),
        ("Completion was anticipated in March 2023.", "..2023-03-31"),
        ("The first children are likely to move in during March 2023.", "..2023-03-31"),
        ("From September 2021 it will be unlawful to place under 16s there.", "..2021-09-30"),
        ("The post becomes vacant in September 2021.", "..2021-09-30"),
        ("Her last day would be 9 September 2021.", "..2021-09-09"),
        ("Her last day is 9 September 2021.", "..2021-09-09"),
        ("Recommended: that the scheme take effect on 9 September 2021.", "..2021-09-09"),
        ("RESOLVED – That the item be deferred to the meeting on 9 September 2021.", "..2021-09-09"),
        ("RESOLVED – That the item be deferred until 9 September 2021.", "..2021-09-09"),
        ("RESOLVED to defer the item to 9 September 2021.", "..2021-09-09"),
        ("To report back in March 2023.", "..2023-03-31"),
        ("A progress report is to come to the Panel in March 2023.", "..2023-03-31"),
        ("Dates of future meetings: 9 September 2021, 4 November 2021.", "..2021-09-09"),
        ("Next meeting – Tuesday 4 November 2025.", "..2025-11-04"),
        ("The Panel will next meet on 4 November 2025.", "..2025-11-04"),
        ("The Panel next meets on 4 November 2025.", "..2025-11-04"),
        ("The lease expires in March 2040.", "..2040-03-31"),
        ("The home had been due to open in March 2024 but was now expected in June 2024.", "..2024-06-30"),
        ("The contract was awarded to Marl Care in August 2022 and starts in January 2023.", "2022-08-01..2023-01-31"),
    ],
)
def test_what_was_to_come_bounds_the_day_from_above(sentence: str, expected: str) -> None:
    assert held(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("An inspection had been expected by March 2022 but had not happened.", ".."),
        ("The consultation was open until 28 February 2022.", ".."),
        ("It had been intended that the home would open by May 2019.", ".."),
        ("The plan had been to open in May 2019.", ".."),
        ("If the home had opened in May 2019 money would have been saved.", ".."),
        ("He asked what would happen if the grant ended in March 2026.", ".."),
        ("The budget for 2025/26 put £3m into early help.", ".."),
        ("The Council had put £3m into the service for 2025/26.", ".."),
        ("That the Council maintain the £3m put into the service for 2025/26.", ".."),
        ("Savings of £3m had been identified for 2025/26.", ".."),
        ("The contract had been let for three years to 31 March 2026.", ".."),
        ("The post had been funded to 31 March 2026.", ".."),
        ("Money had only been promised until March 2021.", ".."),
        ("The scheme was funded from April 2022 to March 2025.", ".."),
        ("The contract, let to March 2026, covered six beds.", ".."),
        ("The funding announced covered the years to March 2026.", ".."),
        ("Funding was guaranteed to March 2026.", ".."),
        ("A target of 80% had been set for March 2026.", ".."),
        ("The Government had set a deadline of March 2026.", ".."),
        ("The Government had set a deadline of 31 March 2026 for the return.", ".."),
        ("The forecast for March 2026 had been revised.", ".."),
        ("The trajectory showed 300 children in care by March 2026.", ".."),
        ("The lease had been signed to June 2027.", ".."),
        ("The strategy's aim had been 60 by March 2024.", ".."),
        ("She would have preferred a decision in March 2024.", ".."),
        ("Had the home opened in March 2024 there would have been no overspend.", ".."),
        ("The budget assumed that the home would open in March 2024.", ".."),
        ("The business case assumed savings from April 2024.", ".."),
        ("The savings had been due from April 2024.", ".."),
        ("The 2019 review had proposed closure by March 2024.", ".."),
        ("It was originally due in March 2024.", ".."),
    ],
)
def test_plans_suppositions_and_terms_prove_nothing(sentence: str, expected: str) -> None:
    assert held(sentence) == expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("HARROW TOWN COUNCIL\n\nMinutes of the meeting held on Wednesday 18 September\n\n", "2019-09-18"),
        ("Marl Parish Council\n\nNotes of the meeting held on 18 September at 7pm\n\n", "2019-09-18"),
        ("Marl Parish Council\n\nNotes of the meeting held on Monday 18 September\n\n", "2019-09-18..2019-12-31"),
    ],
)
def test_a_header_without_a_year_is_of_the_only_year_that_the_text_leaves(header: str, expected: str) -> None:
    assert held("The school had opened in May 2019.\n\nIt would be repaired by December 2019.", header) == expected


def test_a_header_may_write_its_day_out_in_words() -> None:
    header = "MARL COUNCIL\n\nAt a meeting of the Cabinet held on the Third day of May Two Thousand and Nineteen\n\n"

    assert held("Present: Councillor Ash", header) == "2019-05-03"


def test_dates_without_a_year_leave_one_stretch_of_the_year_that_a_dated_plan_places() -> None:
    told = (
        "The building had been handed back in April.\n\nA review had been finished in February.\n\n"
        "A report would go to the Board in July.\n\nConsultation would start on 6 September.\n\n"
        "It would be ready for the meeting in November.\n\nThe new contract would begin in April 2022."
    )

    assert held(told) == "2021-04-01..2021-07-31"


@pytest.mark.parametrize(
    "line",
    [
        "Meeting of Learning Cabinet Committee, Thursday, 11th July, 2024 10.00 am (Item 192.)",
        "  • Meeting of Learning Cabinet Committee, Thursday 11th July 2024 7.00 pm (Item 6.)",
    ],
)
def test_the_page_of_an_item_may_say_of_which_meeting_it_is(line: str) -> None:
    page = f"Agenda item\n\nAbsence from school\n\n{line}\n\nMinutes:\n\nThe Chair had visited in May 2024.\n"
    found = meeting(read_agenda_text(Document("0" * 64, "a.txt", page, "utf-8", "a.txt")), ())

    assert (str(found.held), found.body) == ("2024-07-11", "Learning Cabinet Committee")
