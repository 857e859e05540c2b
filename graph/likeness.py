"""How well a report answers a promise, and how like two promises are: by the deliverable's words, owner and dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from graph.actions import ACTION_STEMS, actions
from graph.deliverable_words import Rarity, stem, stems
from graph.facts import Promise, Report
from ontology.values import DateInterval

_MONTHS = "January February March April May June July August September October November December".split()
_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})\b(?:\s(\d{{4}}))?")
_CALLED_FOR = re.compile(
    r"\b(?:promis\w+|asked for|as asked|had asked|requested|undertaken|undertook|agreed|due|expected|planned|resolved|"
    r"reminded|should have|ought|aim\w*|committed|said it would|outstanding|matters arising|chased|enquired about|"
    r"asked about)\b",
    re.I,
)
_POINTING = re.compile(
    r"^\W*(?:it|this|that|these|they|he|she|which|both|one|\w+\s(?:had|was|were|did|is|has))\b|\b(?:it|this|they)\s"
    r"(?:had|was|were|has|have|would|is)\b",
    re.I,
)
_NAME = re.compile(r"\b[A-Z][a-z']+(?:(?:\s(?:of|for|and))?\s[A-Z][a-z']+){1,5}")
_ROLE = re.compile(
    r"\b(?:Director|Chair|Chairman|Chief|Executive|Officer|Head|Manager|Councillor|Cllr|Member|Leader|Mrs?|Ms|Dr|Panel|"
    r"Committee|Council|Cabinet|Board|Quarter|Trust|Lead|Together|Children|Group|Commissioning|Clinical|Authority|Service|Services|Department|Agency|"
    r"Partnership|Team|Doctor|Nurse|Constabulary|Hospital|Forum|January|February|March|April|May|June|July|"
    r"August|September|October|November|December)\b"
)
_HEAVIEST = 7
_POINTS = re.compile(r"\b(?:it|one|them|this|these|its)\b", re.I)
_NUMBER = re.compile(r"^\W*(?:\(?\d{1,3}(?:\.\d{1,2})?[.)]?|\([a-z]{1,4}\)|[a-z]\))\s+")
_FRAME = re.compile(
    r"^[^.;]{0,120}?\b(?:said|reported|explained|confirmed|advised|told|informed|reminded|stated|heard|noted|added)\b"
    r"(?:\s[\w’'-]+){0,4}?\s(?:that|how)\s|^RESOLVED[^.;]{0,20}?\sthat\s"
)
_BEFORE_A_MEETING = re.compile(
    r"\b(?:with|before|to) (?:the|this|a) (?:\w+ )?(?:Panel|Committee|Board|Cabinet|meeting)\b", re.I
)
_RUN_IN = 5  # words of a heading run into a paragraph
_OWN_IS_POOR, _OWN_IS_VAGUE = 7.0, 3.5
_LEAST_WHOLE, _MOST_AROUND, _LEAST_OWN = 5.5, 0.6, 0.8


@dataclass(frozen=True, slots=True)
class Topic:
    """What a promise or a report is about: stems with how much each is meant, and the kinds of doing it speaks of."""

    own: Mapping[str, float]
    meant: Mapping[str, float]
    actions: frozenset[str]
    names: frozenset[str]
    points: bool = False
    heaviest: tuple[tuple[float, str], ...] = ()


class Likeness:
    """Compares promises and reports among sentences of one authority, which tell how rare a word is."""

    def __init__(self, promises: Iterable[Promise], reports: Iterable[Report]) -> None:
        told = (*(p.made.words for p in promises), *(r.said.words for r in reports))
        self.rarity = Rarity(told, ACTION_STEMS)

    def of_promise(self, promise: Promise) -> Topic:
        """What a promise is to deliver; where its own words say little, what was spoken of just before."""
        what = stems(_without_frame(promise.what))
        said = stems(_without_frame(_whole_sentence(promise.context, promise.made.words)))
        if not names(promise.owner or ""):
            said -= stems(promise.owner or "") - what
        heading, run_in, before = _headings(promise.context)
        called = _called(promise, (run_in, before), vague=self._heaviest(dict.fromkeys(what, 1.0)) < _OWN_IS_VAGUE)
        own = dict.fromkeys(what, 1.0) | dict.fromkeys(stems(" ".join(called)), 1.2)
        poor = self._heaviest(own) < _OWN_IS_POOR
        near = dict.fromkeys(_words(heading), 0.3 if poor else 0.15)
        near |= dict.fromkeys(_words(before), 0.45 if poor else 0.15)
        near |= dict.fromkeys(_words(run_in), 0.7 if poor else 0.3) | dict.fromkeys(said, 0.5 if poor else 0.3)
        doing = actions(_without_frame(promise.what)) or actions(promise.made.words) or _brought(promise.what)
        weighed = sorted(((self.rarity.weight(s) * meant, s) for s, meant in own.items()), reverse=True)
        points = bool(_POINTS.search(promise.what))
        return Topic(own, near | own, doing, called, points, tuple(weighed[:_HEAVIEST]))

    def of_report(self, report: Report) -> Topic:
        """What a report is about: its own words, and those before it as far as it points back."""
        if report.about:
            about = stems(report.about)
            meant = dict.fromkeys(about, 1.0)
            return Topic(meant, meant, actions(report.about), frozenset())
        own = stems(report.said.words)
        heading, run_in, before = _headings(report.context)
        points = bool(_POINTING.search(report.said.words)) or len(own) < 6
        meant = dict.fromkeys(_words(heading), 0.7) | dict.fromkeys(_words(before), 0.85 if points else 0.35)
        meant |= dict.fromkeys(_words(run_in), 0.9) | dict.fromkeys(own, 1.0)
        around = names(f"{heading}. {run_in}. {before}")
        return Topic(dict.fromkeys(own, 1.0), meant, actions(report.said.words), names(report.said.words) or around)

    def shared(self, one: Topic, other: Topic) -> float:
        """Which share of the one's own words the other speaks of; words around the one's own add to it, none take away.

        A promise that says little itself is not answered by the little it says.
        """
        weighed = one.heaviest
        whole = max(sum(weight for weight, _ in weighed), _LEAST_WHOLE)
        own = sum(weight * other.meant.get(word, 0.0) for weight, word in weighed)
        if own < _LEAST_OWN and not one.points and not one.names & other.names:
            return own / whole
        around = ((s, meant) for s, meant in one.meant.items() if s not in one.own and s in other.meant)
        near = sum(self.rarity.weight(s) * meant * other.meant[s] for s, meant in around)
        return (own + min(near, _MOST_AROUND * whole)) / whole

    def _heaviest(self, meant: Mapping[str, float]) -> float:
        return sum(sorted((self.rarity.weight(s) * m for s, m in meant.items()), reverse=True)[:_HEAVIEST])

    def mass(self, one: Topic, other: Topic) -> float:
        """The weight of the words that both speak of."""
        common = one.meant.keys() & other.meant.keys()
        return sum(self.rarity.weight(s) * min(one.meant[s], other.meant[s]) for s in common)


def names(text: str) -> frozenset[str]:
    """The proper names of a text, as "Fellside House": capitalised words in a row, titles and roles left out."""
    found = (match.group() for match in _NAME.finditer(text.replace("’", "'")))
    return frozenset(re.sub(r"^(?:the|its|that)\s", "", name.lower()) for name in found if not _ROLE.search(name))


def called_for(words: str) -> bool:
    """Whether words speak of something promised, due or asked for."""
    return bool(_CALLED_FOR.search(words))


def dates_agree(promise: Promise, report: Report) -> float:
    """What the months that a report names add: when it was due, when it was asked for, the very day it was due."""
    words = f"{_last_words(report.context)} {report.said.words}"
    called = called_for(words)
    added = 0.0
    for match in _MONTH.finditer(words):
        month, year = _MONTHS.index(match[1]) + 1, int(match[2]) if match[2] else None
        if promise.due.latest and _is_in(promise.due, month, year):
            added = max(added, 0.2 if called or year else 0.12)
        elif called and _is_in(promise.sitting.held, month, year):
            added = max(added, 0.15)
    if report.on.is_exact and report.on == promise.due:
        added = max(added, 0.25)
    return added + (0.05 if called else 0.0)


def _is_in(days: DateInterval, month: int, year: int | None) -> bool:
    ends = {day for day in (days.earliest, days.latest) if day}
    return bool(ends) and days.is_known and any(_matches(day, month, year) for day in ends) and _is_short(days)


def _is_short(days: DateInterval) -> bool:
    return not (days.earliest and days.latest) or (days.latest - days.earliest).days < 100


def _matches(day: date, month: int, year: int | None) -> bool:
    return day.month == month and year in (None, day.year)


def _called(promise: Promise, near: tuple[str, str], *, vague: bool) -> frozenset[str]:
    """The proper names of the deliverable: in the promise, else in the words before that "the strategy" may mean.

    Where the promise is `vague` and only points ("bring it to the Panel", "open in May"), the nearest names are meant.
    """
    own = names(_without_frame(promise.what)) or names(_without_frame(promise.made.words))
    if own:
        return own
    what = stems(promise.what) | stems(promise.made.words)
    meant = frozenset(name for name in names(". ".join(near)) if stem(name.split()[-1]) in what)
    if meant or not vague:
        return meant
    points = bool(_POINTS.search(promise.what)) or "open" in actions(promise.what)
    return (names(near[1]) or names(near[0])) if points else meant


def _brought(what: str) -> frozenset[str]:
    """The doing of a promise without a telling verb that something be before a meeting."""
    return frozenset({"deliver"}) if _BEFORE_A_MEETING.search(what) else frozenset()


def _words(text: str) -> frozenset[str]:
    """The stems of words around a claim; figures among them tell nothing of it."""
    return frozenset(found for found in stems(text) if not found[-1].isdigit() or found[0].isalpha())


def _headings(context: str) -> tuple[str, str, str]:
    """The heading above a claim, the one run into its paragraph, and the two sentences before it."""
    above, _, before = context.partition("\n")
    first = re.split(r"\.(?:\s|$)|\s[–-](?:\s|$)|:(?:\s|$)", _NUMBER.sub("", before))[0]
    run_in = first if 0 < len(first.split()) <= _RUN_IN and len(first) < len(before) else ""
    return _NUMBER.sub("", above), run_in, _last_words(context)


def _without_frame(words: str) -> str:
    """A sentence without who says it: "She said that the site would open" tells of the site."""
    frame = _FRAME.match(words)
    return words[frame.end() :] if frame else words


def _last_words(context: str) -> str:
    """The last two sentences before a claim in its paragraph."""
    return " ".join(re.split(r"(?<=[.;?!])\s", context.partition("\n")[2])[-2:])


def _whole_sentence(context: str, words: str) -> str:
    """The words of a claim with what stands before them in their own sentence."""
    before = context.partition("\n")[2]
    opened = "" if not before or before[-1] in ".;?!:" else re.split(r"(?<=[.;?!])\s", before)[-1]
    return f"{opened} {words}"
