"""Numbers in text with their units: money, percentages, rates, times, ratios, ranks and counts.

Every number that could be a quantity is found here; whether it measures something is for `measures` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from loaders.extract.matching import matches
from loaders.extract.printed_numbers import DIGITS, SCALE, WORDS, number

_WORD = "|".join(
    word.replace("-", r"[\s-]")
    for word in sorted((word for word in WORDS if word not in {"zero", "one"}), key=len, reverse=True)
)
_TIME = (
    r"(?:working[\s-]|school[\s-]|calendar[\s-]|clear[\s-])?(?P<unit>minute|min|hour|hr|day|week|wk"
    r"|month|year|yr)s?\b[’']?"
)
_PART = "third|quarter|fifth|sixth|seventh|eighth|ninth|tenth"
_PERCENT = r"\s?%|\s?per\s?cent(?:age)?\b(?:\spoints?\b)?|\spercentage\spoints?\b"
_TENTHS = "two|three|four|five|six|seven|eight|nine|ten|twenty"
_RANGE = r"\s?(?:-|–|/|to|and|or)\s?"
_FORMS = re.compile(
    rf"""(?:
      £\s?(?P<money>{DIGITS})(?P<scale>{SCALE})?(?:\s?[-–]\s?£?(?P<money2>{DIGITS})(?P<scale2>{SCALE})?)?(?!\w)
    | (?<![\w/.,£-])(?P<part>(?:a|one)\s(?:{_PART})
        |(?:two|three|four|five|six|seven|eight|nine)[\s-](?:{_PART})s|half)\b
      (?P<share>\sof\s(?:the|these|those|them|it|all|our|its|their|his|her|whom|which|staff|people|children|[\w’'-]+s)\b
        |\s(?:were|are|had|have|has|was|went|did|got)\b)?
      (?!\sof\s(?:the\s)?(?:year|month|century|time|day|financial|years|months))
    | (?<![\w/.,£-])(?P<n>{DIGITS}|(?:{_WORD}|one(?=\sin\s)
      |(?<=\bonly\s)one|(?<=\bjust\s)one)\b)(?P<nscale>\s(?:million|billion|thousand)\b
      |(?<=\d)[kKmM]\b(?=\s(?:each|per|a\b|in\b|of\b)))?
      (?:
        (?P<range>{_RANGE})(?P<n2>{DIGITS}|(?:{_WORD})\b)(?:(?P<pc2>{_PERCENT})
          |\s{_TIME.replace("?P<unit>", "?P<unit2>")}|(?P<pair>(?!\w)))
      | (?P<pc>{_PERCENT})
      | \s(?:per|(?:for|in|of)\severy)\s(?P<per>1,?000|10,?000|(?:one\s|a\s)?thousand|ten\sthousand)\b
      | [\s-]{_TIME}
      | \s?:\s?(?P<to>\d{{1,4}})(?![\d:]|\.\d|\s?[ap]\.?m)
      | (?P<th>st|nd|rd|th)\b
      | \s(?:in|out\sof)(?:\severy)?\s(?P<of>100|20|1[02]|[2-9]|two|three|four|five|six|seven|eight|nine|ten|twenty)\b
      | \s(?:[a-z’'-]+\s){{1,2}}in\s(?:every\s)?(?P<of2>100|20|1[02]|[2-9]|{_TENTHS})\b
        (?=\s?[.,;:)?]|\s(?:was|were|had|have|has|is|are|did|do)\b)
      )?(?![\w/]|[.,:]\d)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_UNREAD = re.compile(
    rf"\b(?:(?:a|one|two|three|four|five|six|seven|eight|nine)[\s-](?:{_PART})s?|half|(?P<one>one(?:\s{_TIME})?))\b(?![\w/’'])",
    re.I,
)
_UNITS = {
    "min": "minutes",
    "minute": "minutes",
    "hr": "hours",
    "hour": "hours",
    "day": "days",
    "week": "weeks",
    "wk": "weeks",
}
_UNITS |= {"month": "months", "year": "years", "yr": "years"}
# How figures and number words begin.
_START = re.compile(
    r"[£\d]|\b(?:[Tt](?:w[eo]|hi?r|en\b)|[Ff](?:our|orty|i[fv])|[Ss](?:ix|eve)|[Ee](?:ig|le)|[Nn]in|[Hh]alf|[Oo]n(?:e\b"
    r"|e-)|[Aa]\s[qftsen]"
    r"|TWO|THR|FOUR|FIVE|TEN)"
)
_PARTS = {name: place for place, name in enumerate(_PART.split("|"), 3)}
# "rose by a fifth", "a fall of a third", "no more than a quarter"; "found that in half the work ..."
_PART_LEAD = re.compile(
    r"\b(?:by|(?:fall|rise|drop|increase|decrease|reduction|cut)\sof)\s(?:(?:about|around|almost|nearly|over"
    r"|some)\s)?$",
    re.I,
)
_HALF_LEAD = re.compile(r"\b(?:in|than|only|just|almost|nearly|about|around|over|barely)\s$", re.I)
_SAID_EXACTLY = re.compile(r"(?:\sof\s\w+)?,\s\d[\d.]*\s?(?:%|per\scent)")
_POINTS_LEAD = re.compile(
    r"\b(?:fall|rise|drop|increase|decrease|reduction|gain|improvement|up|down|fell|rose|risen|fallen|dropped|improved)"
    r"\s(?:of\s|by\s)?$",
    re.I,
)
_ASIDE = re.compile(r"[^()]{0,60}\((?:[^()\d]{0,30}\s)?")
_SUM_TAIL = re.compile(r"\s?(?:$|[.,;)]|(?:would|was|is|were|had|has|of|for|in|to|from|by|and)\b)")
_LIKE_LAST = re.compile(
    r"[\s,(]*(?:was|to|from|up from|down from|compared (?:with|to)|against|previously|versus|vs|instead of"
    r"|rather than)\s$",
    re.I,
)
# "118 per 10,000 children as against 86", "nine weeks against the three that were agreed", "9.8 days lost, target 8"
_SET_AGAINST = re.compile(
    r"[^.;()\d]{0,60}(?:\b(?:as\s)?(?:against|compared\s(?:with|to)|opposed\sto)\s(?:the\s|an?\s(?:\w+\s){1,2}(?:of\s)?)?"
    r"|,\s(?:target|standard|plan|budget)\s)$",
    re.I,
)
_NO_NOUN = re.compile(
    r"\s?(?:[.,;:)]|$)|\s(?:in|for|at|on|by|the\syear|last|nationally|a\syear|previously|before|when|and|across|that"
    r"|under|since|earlier|elsewhere)\b",
    re.I,
)
_RANKED = re.compile(r"\b(?:rank(?:ed|ing|s)?|placed|position(?:ed)?|came|standing)\b[^.;]{0,30}$", re.I)
_RANK_TAIL = re.compile(
    r"\s(?:out\sof|nationally|in\s(?:the|england|wales|scotland|london)|of\s\d|best|highest|lowest)", re.I
)
_PAREN_RATE = re.compile(r"\((?:a\s)?rate(?:\sof)?\s$", re.I)
_RATIO = re.compile(r"\bratios?\b", re.I)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: its place in the text, its words, whether it is a word, and the range's other bound.

    `side` is lower, upper, number or rate where one expression holds two values, else empty.
    """

    start: int
    end: int
    words: str
    value: Decimal
    unit: str
    spelled: bool = False
    side: str = ""


def quantities(text: str) -> tuple[Quantity, ...]:
    """Every number of a text with its unit, in order; a range gives its two bounds.

    >>> [(q.unit, float(q.value)) for q in quantities("£1.6m, or 10/11% in 7 to 10 days")]
    [('gbp', 1600000.0), ('percent', 10.0), ('percent', 11.0), ('days', 7.0), ('days', 10.0)]
    """
    found: list[Quantity] = []
    for match in matches(_START, _FORMS, text):
        for quantity in _read(match, text):
            last, like = (found[-1] if found else None), quantity
            if last and quantity.unit == "count" and _is_like(last, quantity, text):
                like = replace(quantity, unit=last.unit)
            found.append(like)
    return tuple(found)


def unread_numbers(text: str) -> Iterator[Quantity]:
    """Every "one" or "one day" and every "a third" or "half": quantities only where the words beside them say so."""
    for match in _UNREAD.finditer(text):
        if match["one"]:
            unit = _UNITS[match["unit"].lower()] if match["unit"] else "count"
            yield Quantity(*match.span(), match.group(), Decimal(1), unit, True)
        else:
            yield Quantity(*match.span(), match.group(), _part_share(match.group()), "percent", True)


def _is_like(last: Quantity, bare: Quantity, text: str) -> bool:
    """Whether a bare number is of the unit before it: "72%, was 89", "402 days to move in (England 367)"."""
    if last.unit in {"count", "gbp"} or (bare.spelled and last.unit in {"percent", "ratio", "rank"}):
        return False
    between, tail = text[last.end : bare.start], text[bare.end : bare.end + 14]
    if _LIKE_LAST.match(between[:40]) and (not bare.spelled or _NO_NOUN.match(tail)):
        return not between.strip().lower().startswith("to") or bool(_NO_NOUN.match(tail))
    if _SET_AGAINST.fullmatch(between[:100]):
        return bool(_NO_NOUN.match(tail))
    return not bare.spelled and tail[:1] == ")" and bool(_ASIDE.fullmatch(between[:100]))


def _read(match: re.Match[str], text: str) -> Iterator[Quantity]:
    if match["money"]:
        yield from _money(match)
    elif match["part"]:
        yield from _part(match, text)
    elif match["range"]:
        yield from _range(match, text)
    else:
        yield from _single(match, text)


def _part(match: re.Match[str], text: str) -> Iterator[Quantity]:
    """What "a third of" says, 33.333333 per cent; nothing of an ordinal ("a third bid"), or where the share follows."""
    start, end = match.span("part")
    lead, tail = text[max(0, start - 40) : start], text[end : end + 40]
    half = match["part"].lower() == "half"
    led = _PART_LEAD.search(lead) or (half and _HALF_LEAD.search(lead) and re.match(r"\s(?:the|of|its|their)\b", tail))
    if re.search(r"\b(?:first|second|other|last|latter|each|every)\s$", lead, re.I):
        return
    if (
        not (match["share"] or led)
        or _SAID_EXACTLY.match(tail)
        or (
            half
            and re.match(
                r"[\s-](?:term|day|an\b"
                r"|a\b)",
                tail,
            )
        )
    ):
        return
    yield Quantity(start, end, match["part"], _part_share(match["part"]), "percent", True)


def _part_share(part: str) -> Decimal:
    """The 66.666667 per cent of "two-thirds"."""
    words = re.split(r"[\s-]", part.lower())
    if words == ["half"]:
        return Decimal(50)
    parts = Decimal(1) if words[0] in ("a", "one") else number(words[0])
    return _rounded(100 * parts / _PARTS[words[-1].removesuffix("s")])


def _rounded(share: Decimal) -> Decimal:
    return share if share == share.to_integral() else round(share, 6)


def _money(match: re.Match[str]) -> Iterator[Quantity]:
    scale = match["scale"] or (match["scale2"] if match["money2"] else None)
    sides = ("lower", "upper") if match["money2"] else ("", "")
    yield Quantity(*match.span(), match.group(), number(match["money"], scale), "gbp", side=sides[0])
    if match["money2"]:
        yield Quantity(*match.span(), match.group(), number(match["money2"], match["scale2"]), "gbp", side=sides[1])


def _range(match: re.Match[str], text: str) -> Iterator[Quantity]:
    """Two numbers and one unit; two bare numbers are counts, a slash between them a number and its rate."""
    unit = "percent" if match["pc2"] else _UNITS[match["unit2"].lower()] if match["unit2"] else "count"
    first, second = (number(match[name]) for name in ("n", "n2"))
    spelled = not match["n"][0].isdigit()
    if unit in _UNITS.values() and match["range"].strip() == "/":
        return
    if unit != "count":
        for value, side in ((first, "lower"), (second, "upper")):
            yield Quantity(*match.span(), match.group(), value, unit, spelled, side)
    elif match["range"].strip() == "/" and re.search(
        r"\brates?\b", text[max(0, match.start() - 120) : match.start()], re.I
    ):
        yield Quantity(*match.span(), match.group(), first, "count", side="number")
        yield Quantity(
            *match.span(),
            match.group(),
            second,
            _rate_unit(text[max(0, match.start() - 120) : match.start()]),
            side="rate",
        )
    elif match["range"].strip().lower() in ("to", "and", "or"):
        yield Quantity(match.start(), match.end("n"), match["n"], first, "count", spelled)
        yield Quantity(match.start("n2"), match.end("n2"), match["n2"], second, "count", not match["n2"][0].isdigit())


def _single(match: re.Match[str], text: str) -> Iterator[Quantity]:
    spelled = not match["n"][0].isdigit()
    value = number(match["n"], match["nscale"])
    lead, tail = text[max(0, match.start() - 60) : match.start()], text[match.end() : match.end() + 20]
    found = _unit(match, value, lead, tail, "£" in text)
    if found:
        yield Quantity(*match.span(), match.group(), found[0], found[1], spelled)


def _unit(match: re.Match[str], value: Decimal, lead: str, tail: str, in_pounds: bool) -> tuple[Decimal, str] | None:
    """The value with its unit; None for a time of day, an ordinal or a share that is no quantity."""
    if match["to"]:
        return _ratio(match["n"], match["to"]) if _RATIO.search(lead) else None
    if match["th"]:
        ranked = _RANKED.search(lead) or _RANK_TAIL.match(tail)
        return (value, "rank") if ranked and not re.match(r"\s[A-Z]", tail) else None
    if match["of"] or match["of2"]:
        share = _share(match)
        return (share, "percent") if share is not None else None
    if match["unit"] is None and re.match(r"\s(?:percentage\s)?points\b", tail) and _POINTS_LEAD.search(lead):
        return value, "percent"
    if _PAREN_RATE.search(lead) and tail.startswith(")"):
        return value, "per_10000"
    return value, _plain_unit(match, tail, in_pounds)


def _plain_unit(match: re.Match[str], tail: str, in_pounds: bool) -> str:
    if match["pc"]:
        return "percent"
    if match["per"]:
        ten = match["per"].startswith("10") or match["per"].lower().startswith("ten")
        return "per_10000" if ten else "per_1000"
    if match["unit"]:
        return _UNITS[match["unit"].lower()]
    scale = match["nscale"]
    is_sum = re.match(r"\spounds\b", tail) or (scale and (len(scale) == 1 or (in_pounds and _SUM_TAIL.match(tail))))
    return "gbp" if is_sum else "count"


def _ratio(first: str, second: str) -> tuple[Decimal, str]:
    """1:8 is 8, 2:1 is 2: the larger number for one of the other."""
    one, other = number(first), number(second)
    return (other / one if one == 1 else one / other if other else one), "ratio"


def _share(match: re.Match[str]) -> Decimal | None:
    """The 40 per cent of "four in ten"; to six places where it is no whole one."""
    part, whole = number(match["n"]), number(match["of"] or match["of2"])
    return _rounded(100 * part / whole) if 0 < part < whole else None


def _rate_unit(lead: str) -> str:
    return "per_1000" if re.search(r"\bper\s1,?000\b", lead) else "per_10000"
