"""Reading grows with the text and no faster.

Work is counted in calls, not in seconds, so that the count is the same wherever it is taken.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from random import Random
from types import FrameType

import pytest

from graph.claims import Document
from loaders.extract.document import claims_of
from loaders.formats.agenda_text import read_agenda_text

Piece = Callable[[Random], str]


def _name(chance: Random) -> str:
    syllables = (chance.choice("bcdfglmnprst") + chance.choice("aeiou") for _ in range(chance.randint(2, 4)))
    return "".join(syllables).capitalize()


PIECES: dict[str, Piece] = {
    "plans in one line": lambda c: f"the {_name(c)} {_name(c)} Strategy 2019-{c.randint(20, 30)}, ",
    "plans": lambda c: f"Members noted the {_name(c)} Improvement Plan.\n",
    "boards": lambda c: f"the {_name(c)} {_name(c)} Partnership Board, ",
    "offices": lambda c: f"the Director of {_name(c)}, the Head of {_name(c)}, ",
    "promises": lambda c: f"The {_name(c)} Director would report back on {_name(c)} by {c.randint(1, 28)} March 2020. ",
    "actions": lambda c: (
        f"ACTION: Director of {_name(c)} to send {_name(c)} figures by {c.randint(1, 28)} March 2020\n"
    ),
    "dates": lambda c: f"{c.randint(1, 28)} May {c.randint(1990, 2030)} ",
    "months": lambda c: f"Month {c.randint(1, 12)} 2019/20, ",
    "resolutions": lambda c: f"\n{_name(c)}\n\nMinutes:\n\nRESOLVED that {_name(c)} be noted.\n",
    "issues": lambda c: f"agency staff costs and out of area placements of {_name(c)} rose, ",
    "rows": lambda c: f"| {_name(c)} | {c.randint(1, 99)}% | {c.randint(1, 9999)} | Q{c.randint(1, 4)} |\n",
    "full stops": lambda _: ". ",
    "figures": lambda c: f"{c.randint(1, 99)}% ",
    "nothing": lambda _: "a\n",
}


@pytest.mark.parametrize("name", PIECES)
def test_four_times_the_text_is_not_six_times_the_work(name: str):
    _calls(_text(PIECES[name], 400))  # what is read once and kept is not counted

    small, large = _calls(_text(PIECES[name], 5_000)), _calls(_text(PIECES[name], 20_000))

    assert large < 6 * small


def _text(piece: Piece, length: int) -> str:
    chance = Random(length)
    parts, written = [], 0
    while written < length:
        parts.append(piece(chance))
        written += len(parts[-1])
    return "".join(parts)


def _calls(text: str) -> int:
    """How many calls of functions reading a text takes."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        claims_of(read_agenda_text(Document("0" * 64, "page.txt", text, "utf-8", "page.txt")))
    finally:
        sys.setprofile(before)
    return counted
