"""What the words beside a date tell of it before any verb does: "its last meeting, on", "arranged for", "a deadline of".

A frame is a shape of words around a date that minutes share, whoever writes them. One that shows the date to be of
something over or to come settles it; one that shows a limit, a plan or a supposition unsettles it, whatever the verb
says: a wrong bound on a meeting's date is worse than none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

PAST, FUTURE, UNSETTLED = "past", "future", "unsettled"

_GATHERED = "meeting|inspection|visit|session|review|report|audit|survey|census|judgement|conference|workshop|election"
_FIGURES = "figures?|data|position|statistics|returns?|results?|information|dashboard"
_STATISTIC = (
    f"performance|attendance|{_FIGURES}|rates?|numbers?|timeliness|spend|spending|demand|referrals|contacts|activity"
    "|turnover|caseloads?|occupancy|vacancies|sickness|admissions|absence|waits?|cost|average"
)
_PLAN = "plan|aim|intention|hope|idea|ambition|expectation"
_AHEAD_NOUN = (
    "trajectory|trajectories|projections?|forecasts?|profile|modelling|model|timetable|timeline|roadmap|schedule"
    "|budget|business case"
)
_LIMIT = (
    "deadline|target|trajectory|milestone|limit|backstop|longstop|cut-off"
    "|(?:target|due|closing|end|start|completion|opening|revised|original|planned) date"
)
_FOR_A_TIME = (
    "funded|funding|let|signed|guaranteed|secured|promised|commissioned|contracted|licensed|leased|granted|allocated"
    "|awarded|committed|appointed|seconded|renewed|available|budgeted|covered|covers|covering|protected|assured"
)
_FIXED = "arranged|organised|booked|called|convened|scheduled|fixed|timetabled|diarised|pencilled in|listed"
_SOON = "closes?|opens?|begins?|starts?|ends?|expires?|resumes?|reopens?|joins|leaves|retires|returns|meets|launches"
_URGED = "asked|asks|requested|requests|suggested|suggests|proposed|proposes|recommended|recommends|urged|moved|insisted"
_FINITE = r"(?:had|was|were|is|are|has|have|would|will|should|could|might|may|did|be|\w+ed)\b"
_WORD = r"[\w’'()&/-]{1,30},?\s"
_MADE = r"(?:,?\s|\s\()(?:(?:held|published|dated|received|carried out|conducted|completed|undertaken)\s)?"
_OF = r"(?:(?:on|in|of|at|for|from|to|as at|up to)\s)?(?:the\s)?$"


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_STILL_AHEAD = _words(r"[,)]?\s(?:would|will|should|could|might|may|is to|was to|were to|are to)\b")


@dataclass(frozen=True, slots=True)
class Frame:
    """A shape of the words before a date, and of those after it where they matter, and what it tells of the date."""

    tells: str
    lead: re.Pattern[str]
    tail: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None

    def holds(self, lead: str, tail: str) -> bool:
        """Whether the words before and after a date have this shape."""
        if self.tail and not self.tail.match(tail):
            return False
        return bool(self.lead.search(lead)) and not (self.unless and self.unless.match(tail))


# What would be if something else were, and what was only meant to be, prove nothing.
_SUPPOSED = (
    Frame(UNSETTLED, _words(r"\b(?:if|unless|were it|assuming|supposing)\s[^,;.]{1,90}$")),
    Frame(UNSETTLED, _words(rf"\b(?:{_PLAN})\s(?:had been|was)\s(?:to|that)\b")),
    Frame(
        UNSETTLED,
        _words(
            rf"\b(?:{_AHEAD_NOUN})\s(?:\w{{1,20}}\s){{0,4}}?(?:show(?:ed|s|ing)?|assum\w+|suggest\w+|indicat\w+"
            r"|envisag\w+|gave|had|put|provided|allowed|set)\b[^,;]{0,80}$"
        ),
    ),
)
# A limit proves something only once it was met or missed.
_LIMITS = (
    Frame(
        PAST,
        _words(rf"\b(?:{_LIMIT}|timescale)\sof\s(?:the\s)?$"),
        _words(
            r",?\s(?:had|has|have|was|were)\s(?:(?:not|already|since|now|all|been)\s){0,3}"
            r"(?:met|missed|achieved|passed|exceeded|overrun|breached|kept|hit)\b"
        ),
    ),
    Frame(
        PAST,
        _words(r"\b(?:missed|met|hit|passed|overran|by)\s(?:the|its|their|a)\s(?:\w{1,20}\s)?deadline\sof\s(?:the\s)?$"),
        None,
        _STILL_AHEAD,
    ),
    Frame(UNSETTLED, _words(rf"\b(?:{_LIMIT})\s(?:of|for|was)\s(?:the\s)?$")),
    Frame(
        UNSETTLED,
        _words(rf"\b(?:{_GATHERED}|{_LIMIT}|date)\s(?:\w{{1,20}}\s){{0,2}}?(?:of|on|for|in)\s(?:the\s)?$"),
        _words(
            r",?\s(?:had|has|have|was|were)\s(?:(?:now|since|already|been)\s){0,3}(?:extended|moved|put back|revised"
            r"|brought forward|postponed|deferred|cancelled|arranged|fixed|set|proposed|delayed|slipped|booked)\b"
        ),
    ),
    Frame(
        UNSETTLED,
        _words(
            rf"(?<!\bbe\s)(?<!\bto\s)\b(?:{_FOR_A_TIME})\b[^,;.]{{0,40}}(?<!year)(?<!quarter)(?<!period)(?<!months)"
            r"\s(?:to|through to|up to|until|till|from)\s(?:the\s)?$"
        ),
    ),
    Frame(
        UNSETTLED,
        _words(r"\bfor\s(?:\w{1,20}\s){1,3}?(?:years?|months?|weeks?)\s(?:to|until|till|from)\s(?:the\s)?$"),
    ),
)
# Meetings, visits and figures before this meeting.
_EARLIER = (
    Frame(
        PAST,
        _words(
            rf"\b(?:last|previous|earlier|preceding|most recent)\s(?:{_WORD}){{0,3}}?(?:{_GATHERED})"
            rf"(?:\sof\s(?:the|this)\s[\w\s]{{2,40}}?)?{_MADE}{_OF}"
        ),
        None,
        _STILL_AHEAD,
    ),
    Frame(
        PAST,
        _words(
            rf"\b(?:latest|most recent)\s(?:{_WORD}){{0,3}}?(?:{_FIGURES}),?(?:\s(?:available|published))?"
            rf"(?:\s(?:was|were|is|are))?{_MADE}{_OF}"
        ),
        None,
        _STILL_AHEAD,
    ),
    Frame(
        PAST,
        _words(
            rf"\b(?:further to|arising from|in response to|in the wake of|with reference to)\s(?:{_WORD}){{1,12}}?"
            r"(?:on|in|of|dated)\s(?:the\s)?$"
        ),
        None,
        _STILL_AHEAD,
    ),
    Frame(
        PAST,
        _words(
            rf"(?:^\W*|[.;:,]\s)(?:\w{{1,4}}[.)]\s+)?(?:following|after|subsequent to|as a result of)\s"
            rf"(?:(?!{_FINITE}){_WORD}){{1,12}}?(?:on|in|of)\s(?:the\s)?$"
        ),
        _words(
            rf"[,)]?\s(?!(?:{_WORD}){{0,12}}?(?:would|will|should|could|may|might|shall)\b)"
            rf"(?:{_WORD}){{1,12}}?(?:had|was|were|has|have|\w+ed)\b"
        ),
    ),
    Frame(PAST, _words(r"\b(?:had|has) taken until\s(?:the\s)?$")),
    Frame(
        PAST,
        _words(rf"\b(?:{_STATISTIC})\s(?:\w{{1,20}}\s){{0,4}}?(?:in|for|at|of|on|to)\s(?:the\s)?$"),
        _words(r",?\s(?:was|were)\s(?:(?:just|only|about|around|nearly|over|under|at)\s)?[£\d]"),
    ),
    Frame(
        PAST,
        _words(r"\s(?:on|in|of|for|during)\s(?:the\s)?$"),
        _words(r"\s(?:showed|looked|saw|fell|rose|stood|gave|took|went|came|began|revealed|highlighted|concluded)\b"),
    ),
)
# What was fixed for a day, or happens on one.
_TO_COME = (
    Frame(
        FUTURE,
        _words(
            rf"\b(?:{_FIXED})\s(?:(?:a|an|the|its|another|further)\s(?:[\w’'-]{{1,30}}\s){{1,6}}?)?"
            r"(?:to take place on|for)\s(?:the\s)?$"
        ),
        None,
        _words(r"\s(?:but|(?:had|has|was)\s(?:been\s)?cancelled)\b"),
    ),
    Frame(FUTURE, _words(r"\blook(?:s|ed|ing)?\sforward\sto\s[^,;.]{1,90}$")),
    Frame(FUTURE, _words(r"\b(?:date|deadline|day|meeting|interviews|hearing|visit)\s(?:\w{1,20}\s){0,4}?(?:is|are)\s(?:now\s)?(?:on\s)?(?:the\s)?$")),
    Frame(FUTURE, _words(rf"(?<!\bto)(?<!\bnot)(?<!\bwas)(?<!\bwere)\s(?:{_SOON})\s(?:(?:us|work|again|here)\s)?(?:on|in|from)\s(?:the\s)?$")),
    Frame(
        FUTURE,
        _words(
            r"\b(?:runs?|lasts?|continues?|remains?\sopen|(?:is|are)\s(?:open|in\splace))\s(?:\w{1,20}\s){0,2}?"
            r"(?:until|till)\s(?:the\s)?$"
        ),
    ),
)
# Orders: a thing to be done by a day, with a verb that tells no time.
_ORDERED = (
    Frame(
        FUTURE,
        _words(
            rf"\b(?:{_URGED})\sthat\s(?:(?!{_FINITE}){_WORD}){{2,20}}?(?:by|on|at|in|before|no later than)\s"
            r"(?:the\s|its\s)?$"
        ),
    ),
    Frame(
        FUTURE,
        re.compile(
            r"^\W*(?:\w{1,4}[.)]\s+)?(?:That\s)?(?:the\s)?(?:(?:[A-Z][\w’'-]{0,30},?|and|for|of)\s){1,8}"
            r"(?:meeting\s)?(?:on|in|of)\s(?:the\s)?$"
        ),
        _words(r",?\sbe\s(?:asked|recommended|requested|invited|urged|advised)\b"),
    ),
    Frame(
        FUTURE,
        _words(
            r"^\W*actions?\b(?:\s(?:for|by)\s[^:]{1,40})?\s?[:–—-](?![^.]{0,150}\b(?:had|was|were|has)\b)"
            r"[^.]{1,150}\b(?:by|before|on|at|for|in)\s(?:the\s)?$"
        ),
    ),
)
_FRAMES = (*_SUPPOSED, *_LIMITS, *_EARLIER, *_TO_COME, *_ORDERED)
# "the week beginning 13 January": the week's own words are no verb of the date.
_WEEK = _words(r"\b(?:the\s)?(?:week|fortnight|month)\s(?:beginning|commencing|starting|ending|of)\s(?:on\s)?$|\bw/[ce]\s$")


def without_week(lead: str) -> str:
    """The words before a date without those that say that it begins a week."""
    return _WEEK.sub("", lead)


def framed(lead: str, tail: str) -> str | None:
    """What the first frame that holds tells of a date between two stretches of its sentence; None where none does."""
    return next((frame.tells for frame in _FRAMES if frame.holds(lead, tail)), None)
