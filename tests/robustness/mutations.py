"""Minutes made strange: printed pages with lines lost and doubled, and with what no page should hold."""

from __future__ import annotations

from pathlib import Path
from random import Random

REPOSITORY = Path(__file__).parents[2]
PAGES = tuple(
    path.read_text(encoding="utf-8")
    for folder in ("tests/gold/learn", "minutegraph/samples")
    for path in sorted((REPOSITORY / folder).glob("*.txt"))
)
LETTERS = (
    "\u00a0 \u200b \u200d \ufeff \u0301 \u202e \u202c \x01 \x07 \x1b \x1c \x1f \r \x0b \x0c \x85 \u2028 \u2029 \ufffd "
    "\U0010ffff 😀 👩‍👧 × ÷ İ ı ß ŉ K ſ ² ½ ① Ⅻ ٣ １２ “ ” ‘ ’ ( ) [ { | || \t — … £ % ;;"
).split(" ")
WORDS = (
    "£999999999999999999999999bn|£1e400|31 February 2021|31 February 0000|0 January 2020|31 December 9999|99999"
    "|in 12 months|within 99999999999999999 days|in 9999999 years|1/1/0001|31/12/9999|32/13/2020|Quarter 9|Q0"
    "|Q9 2019/20|Quarter 4 9999/00|9998/99|9999/10000|0000/01|12 weeks from 31 December 9999|January 0000|25:61am"
    "|1.2.3.4.5|1,,000|−7|5 out of 0|0 of 0|1/0|ten million billion trillion|one hundred and and|²%|£²|£1.2.3m|£,"
    "|RESOLVED:|AGREED|ACTION: |the Council|Cllr |Minutes of the meeting held on |Agenda item"
    "|rated Good by Ofsted|due to |e.g.|Ltd.|(“the Council”)|Children Act 99999|Strategy 2020-2019"
    "|Director of X by "
).split("|")
LONG = ("1" * 5001, "£" + "9" * 5000, "a" * 3000, "A-" * 900, "| " * 900, "(" * 2000, "1." * 200 + " x", "and " * 200)
_PIECES = (LETTERS * 2, WORDS, WORDS, LONG)


def mutated(seed: str) -> str:
    """A page, or some lines of one, changed in a few or in many places; the same for the same seed."""
    chance = Random(seed)
    lines = chance.choice(PAGES).splitlines(keepends=True)
    first = chance.randrange(len(lines))
    text = "".join(lines[first : first + chance.randint(3, 40)])
    for _ in range(chance.choice((1, 5, 20, 60))):
        text = chance.choice(_CHANGES)(text, chance)
    return text


def _insert(text: str, chance: Random) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + chance.choice(chance.choice(_PIECES)) + text[place:]


def _cut(text: str, chance: Random) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + text[place + chance.randint(1, 40) :]


def _move_lines(text: str, chance: Random) -> str:
    lines = text.splitlines(keepends=True) or [""]
    lines.insert(chance.randrange(len(lines)), chance.choice(lines))
    del lines[chance.randrange(len(lines))]
    if chance.random() < 0.2:
        chance.shuffle(lines)
    return "".join(lines)


def _respace(text: str, chance: Random) -> str:
    return text.replace(" ", chance.choice(("\u00a0", "\u3000", "  ", "\t", " \n")), chance.randint(1, 40))


def _rebreak(text: str, chance: Random) -> str:
    return text.replace("\n", chance.choice(("\r", "\r\n", "\x0b", "\x85", "\u2028", " ", "|")), chance.randint(1, 20))


def _swap_case(text: str, chance: Random) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + text[place : place + 200].swapcase() + text[place + 200 :]


_CHANGES = (_insert, _insert, _insert, _insert, _cut, _move_lines, _respace, _rebreak, _swap_case)
