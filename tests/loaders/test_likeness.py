import pytest

from loaders.likeness import breaks_off, reads_as_minutes


@pytest.mark.parametrize(
    "text",
    [
        "Agenda item\n\nBudget\n\nMinutes:\n\nThe report was received.",
        "RESOLVED that the budget be set.",
        "The Board noted the position. ACTION: Chief Nurse to report back.",
        "Clerk's report: the councillors agreed to the bench; chair signed.",
        "It was reported that costs rose.",
        "Quarterly review. Led by: the Commissioner. COO: KPI 1.3 out of tolerance. Director to check the sample.",
    ],
)
def test_minutes_read_as_minutes(text: str):
    assert reads_as_minutes(text)


@pytest.mark.parametrize(
    "text",
    [
        "import os\nprint(os.getcwd())\n",
        "Sift the flour with the sugar. Bake for forty minutes at 180 degrees.",
        '{"name": "thing", "value": 3}',
        "Dear Sam, thanks for the photographs of the garden. See you in June.",
    ],
)
def test_other_texts_do_not(text: str):
    assert not reads_as_minutes(text)


def test_a_page_that_stops_inside_a_sentence_breaks_off():
    assert breaks_off("The Panel noted that " + "the number of children placed away from home had " * 3 + "ris")


@pytest.mark.parametrize(
    "end", ["The Panel noted it.", "Supporting documents:", "| Action | Owner | Date |", "Leadership"]
)
def test_usual_endings_are_whole(end: str):
    assert not breaks_off("The Panel met.\n" + end)
