"""What a whole meeting's minutes report on: the period of the report that leads them."""

import pytest

from graph.claims import Document
from loaders.extract.meeting import meeting
from loaders.formats.agenda_text import read_agenda_text

HEADER = "MARL COUNCIL\n\nChildren’s Scrutiny Panel\n\nMinutes of the meeting held on 12 December 2022\n\n"


def period(body: str) -> str | None:
    found = meeting(read_agenda_text(Document("0" * 64, "a.txt", HEADER + body, "utf-8", "a.txt")), ())
    return found.reporting_period.label if found.reporting_period else None


@pytest.mark.parametrize(
    ("heading", "opening", "expected"),
    [
        ("2. PERFORMANCE, QUARTER 2 2022/23", "The scorecard was received.", "2022/23 Q2"),
        ("2. FINANCIAL MONITORING TO 31 OCTOBER 2022", "A report was received.", "2022-10-31"),
        ("2. BUDGET MONITORING 2022/23 – PERIOD 7", "A report was received.", "2022-10"),
        ("2. SCORECARD TO 30 SEPTEMBER", "The officer took members through it.", "2022-09-30"),
        ("2. BUDGET UPDATE", "The forecast at the end of October was an overspend of £2m.", "2022-10"),
        ("2. PLACEMENTS UPDATE", "There were 402 children in care at the end of November 2022.", "2022-11-30"),
        ("2. FOSTERING ANNUAL REPORT", "On 31 March 2022 there were 118 households.", "2021/22"),
        ("2. FOSTERING STRATEGY", "There were 402 children in care at the end of November 2022.", None),
        ("2. PLACEMENTS UPDATE", "A new home would open at the end of March 2023.", None),
        ("2. BUDGET 2023/24", "The Council would need to save £2m.", None),
    ],
)
def test_the_first_report_of_a_meeting_tells_its_period(heading: str, opening: str, expected: str | None) -> None:
    body = f"1. APOLOGIES\n\nNone were received.\n\n{heading}\n\n{opening}\n\n3. DATE OF NEXT MEETING\n\n14 March 2023."

    assert period(body) == expected


def test_items_under_a_committees_own_references_are_read_alike() -> None:
    body = "CSP/22/41 – Budget Monitoring and Savings\n\nThe forecast at the end of October was £2m over.\n\n"

    assert period(body + "CSP/22/42 – Young Carers\n\nA review was outlined.") == "2022-10"
