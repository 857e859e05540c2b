"""Printed numbers as values: digits with thousands marks, number words, and money's k, m and bn."""

from __future__ import annotations

from decimal import Decimal

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS: dict[str, int] = {word: number for number, word in enumerate(_SMALL)}
WORDS |= {word: 10 * number for number, word in enumerate(_TENS, 2)}
WORDS |= {f"{ten}-{one}": WORDS[ten] + WORDS[one] for ten in _TENS for one in _SMALL[1:10]}
_SCALES = {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "b": 9, "billion": 9}

DIGITS = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,4})?"
SCALE = r"(?:\s?(?:million|billion|thousand|bn|mn)\b|\s?[kKmM]\b)"


def number(printed: str, scale: str | None = None) -> Decimal:
    """The value of printed digits or of a number word, with a scale (`m`, `million`) if there is one.

    >>> number("1.6", "m"), number("2,310"), number("twenty-one")
    (Decimal('1600000.0'), Decimal('2310'), Decimal('21'))
    """
    word = WORDS.get(printed.lower().replace(" ", "-"))
    value = Decimal(printed.replace(",", "")) if word is None else Decimal(word)
    return value * 10 ** _SCALES[scale.strip().lower()] if scale else value
