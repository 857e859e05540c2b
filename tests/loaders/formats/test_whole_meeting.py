"""The items of a whole meeting's minutes."""

from __future__ import annotations

import pytest

from graph.claims import Document
from loaders.formats.agenda_text import read_agenda_text
from loaders.minutes import Minutes

SAID = "The Keeper reported that the lamp had been out for nine nights."


def read(text: str) -> Minutes:
    return read_agenda_text(Document("0" * 64, "page.txt", text, "utf-8", "page.txt"))


@pytest.mark.parametrize(
    "numbers",
    [
        ("1.", "2.", "3."),
        ("41", "42", "44"),
        ("Item 7:", "Item 8:", "Item 9:"),
        ("CAB/24/61", "CAB/24/62", "CAB/24/63"),
        ("12/23", "13/23", "14/23"),
        ("QS.31", "QS.32", "QS.33"),
        ("Minute 48 –", "Minute 49 –", "Minute 50 –"),
    ],
)
def test_numbered_headings_with_text_are_items(numbers: tuple[str, str, str]) -> None:
    titles = ("Apologies", "Lamps and oil", "Any other business")
    body = "\n\n".join(f"{number} {title}\n\n{SAID}" for number, title in zip(numbers, titles, strict=True))

    minutes = read(f"Harbour Panel\n\nHeld on 6 July 2021\n\n{body}\n")

    assert [item.title for item in minutes.items] == list(titles)
    assert [minutes.text[item.start : item.end].splitlines()[0] for item in minutes.items] == [
        f"{number} {title}" for number, title in zip(numbers, titles, strict=True)
    ]
    assert [p.ordinal for p in minutes.paragraphs if p.span.text == SAID] == [1, 2, 3]


def test_a_number_on_a_line_of_its_own_belongs_to_the_title_below() -> None:
    minutes = read("Harbour Panel\n\n" + "\n\n".join(f"{n}.\n\nLamps {n}\n\n{SAID}" for n in (1, 2, 3)))

    assert [(item.number, item.title) for item in minutes.items] == [
        ("1", "Lamps 1"),
        ("2", "Lamps 2"),
        ("3", "Lamps 3"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Lamps\n\nRESOLVED:\n\n1. That oil be bought\n\n2. That it be lit\n\n3. To note the report\n",
        "Lamps\n\n1. The Keeper reported that it was out.\n\n2. Members asked why.\n\n3. It was noted.\n",
        "Agenda\n\n1. Apologies\n\n2. Lamps\n\n3. Oil\n\n4. Close\n",
        f"Lamps\n\n1. Apologies\n\n{SAID}\n\n2. Oil\n\n{SAID}\n",
        f"Lamps\n\n2019 Budget\n\n{SAID}\n\n2020 Budget\n\n{SAID}\n",
    ],
)
def test_lists_paragraphs_and_agendas_are_no_series_of_items(text: str) -> None:
    assert len(read(text).items) == 1


def test_a_list_of_resolutions_does_not_break_the_series() -> None:
    limbs = "RESOLVED:\n\n1. Oil to be bought\n\n2. Lamp to be lit\n"
    body = "\n".join(f"{n}. Business {n}\n\n{SAID}\n\n{limbs}" for n in (5, 6, 7, 8))

    assert [item.number for item in read(f"Harbour Panel\n\n{body}").items] == ["5", "6", "7", "8"]
