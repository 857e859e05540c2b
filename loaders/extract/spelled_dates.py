"""Days written out in words, as formal minutes do: "the Twenty-First day of February Two Thousand and Twenty-Three"."""

from __future__ import annotations

import calendar
import re
from datetime import date

from loaders.extract.dates import MONTHS

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_DAYS = {word: place for place, word in enumerate(_ORDINALS, 1)} | {"thirtieth": 30, "thirty-first": 31}
_DAYS |= {f"twenty-{word}": 20 + place for place, word in enumerate(_ORDINALS[:9], 1)}
_YEARS = {word: place for place, word in enumerate((*_ONES, *_TEENS), 1)}
_YEARS |= {tens: 10 * place for place, tens in enumerate(("twenty", "thirty", "forty"), 2)}
_YEARS |= {f"{tens}-{one}": _YEARS[tens] + _YEARS[one] for tens in ("twenty", "thirty", "forty") for one in _ONES}
_SPELLED = re.compile(
    r"\b(?P<day>[a-z]{5,9}(?:[\s-](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))?)\s(?:day\s)?(?:of\s)?"
    r"(?P<month>[a-z]{3,9}),?\s(?:in\sthe\syear\s)?(?:two\sthousand|twenty)(?:\sand)?[\s-]"
    r"(?P<year>[a-z]{3,9}(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?)\b",
    re.I,
)


def spelled_day(text: str) -> date | None:
    """The first day that a line writes out in words.

    >>> str(spelled_day("holden on the Third day of May Two Thousand and Nineteen"))
    '2019-05-03'
    """
    for match in _SPELLED.finditer(text):
        day, month, year = (re.sub(r"\s", "-", match[part].lower()) for part in ("day", "month", "year"))
        if day in _DAYS and month in MONTHS and year in _YEARS:
            number, place = 2000 + _YEARS[year], MONTHS[month]
            if _DAYS[day] <= calendar.monthrange(number, place)[1]:
                return date(number, place, _DAYS[day])
    return None
