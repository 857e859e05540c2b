"""What the words beside a date tell of it before any verb does: "its last meeting, on", "arranged for".

A frame is a shape of words around a date that minutes share, whoever writes them. One that shows the date to be of
something over or to come settles it; one that shows a limit, a plan or a supposition unsettles it, whatever the verb
says: a wrong bound on a meeting's date is worse than none.
"""

from __future__ import annotations

import re

from loaders.extract.event_limits import LIMITS, SUPPOSED
from loaders.extract.event_shapes import FIGURES, FINITE, FUTURE, GATHERED, PAST, STILL_AHEAD, WORD, Frame, words

_STATISTIC = (
    f"performance|attendance|{FIGURES}|rates?|numbers?|timeliness|spend|spending|demand|referrals|contacts|activity"
    "|turnover|caseloads?|occupancy|vacancies|sickness|admissions|absence|waits?|cost|average"
)
_FIXED = "arranged|organised|booked|called|convened|scheduled|fixed|timetabled|diarised|pencilled in|listed"
_EVENT = f"{GATHERED}|briefing|seminar|event|hearing|launch|discussion|training|consultation|summit"
# Verbs in the present, none of them also a noun: what happens on a day is to come.
_SOON = (
    "comes|goes|becomes|lapses|finishes|completes|ceases|arrives|resigns|takes (?:effect|over|up)"
    "|(?:steps|stands) down|closes?|opens?|begins?|starts?|ends?|expires?|resumes?|reopens?|joins|leaves|retires"
    "|returns|meets|launches"
)
_WHERE = "us|work|again|here|vacant|back|before|to|the|Cabinet|Council|Executive|Committee|Panel|Board"
_URGED = (
    "asked|asks|requested|requests|suggested|suggests|proposed|proposes|recommended|recommends|urged|moved|insisted"
)
_MADE = r"(?:,?\s|\s\()(?:(?:held|published|dated|received|carried out|conducted|completed|undertaken)\s)?"
_OF = r"(?:(?:on|in|of|at|for|from|to|as at|up to)\s)?(?:the\s)?$"
# Meetings, visits and figures before this meeting.
_EARLIER = (
    Frame(
        PAST,
        words(
            rf"\b(?:last|previous|earlier|preceding|most recent)\s(?:{WORD}){{0,3}}?(?:{GATHERED})"
            rf"(?:\sof\s(?:the|this)\s[\w\s]{{2,40}}?)?{_MADE}{_OF}"
        ),
        None,
        STILL_AHEAD,
    ),
    Frame(
        PAST,
        words(
            rf"\b(?:latest|most recent)\s(?:{WORD}){{0,3}}?(?:{FIGURES}),?(?:\s(?:available|published))?"
            rf"(?:\s(?:was|were|is|are))?{_MADE}{_OF}"
        ),
        None,
        STILL_AHEAD,
    ),
    Frame(
        PAST,
        words(
            rf"\b(?:further to|arising from|in response to|in the wake of|with reference to)\s(?:{WORD}){{1,12}}?"
            r"(?:on|in|of|dated)\s(?:the\s)?$"
        ),
        None,
        STILL_AHEAD,
    ),
    Frame(
        PAST,
        words(
            rf"(?:^\W*|[.;:,]\s)(?:\w{{1,4}}[.)]\s+)?(?:following|after|subsequent to|as a result of)\s"
            rf"(?:(?!{FINITE}){WORD}){{1,12}}?(?:on|in|of)\s(?:the\s)?$"
        ),
        words(
            rf"[,)]?\s(?!(?:{WORD}){{0,12}}?(?:would|will|should|could|may|might|shall)\b)"
            rf"(?:{WORD}){{1,12}}?(?:had|was|were|has|have|\w+ed)\b"
        ),
    ),
    Frame(PAST, words(r"\b(?:had|has) taken until\s(?:the\s)?$")),
    Frame(
        PAST,
        words(rf"\b(?:{_STATISTIC})\s(?:\w{{1,20}}\s){{0,4}}?(?:in|for|at|of|on|to)\s(?:the\s)?$"),
        words(r",?\s(?:was|were)\s(?:(?:just|only|about|around|nearly|over|under|at)\s)?[£\d]"),
    ),
    Frame(
        PAST,
        words(r"\s(?:on|in|of|for|during)\s(?:the\s)?$"),
        words(r"\s(?:showed|looked|saw|fell|rose|stood|gave|took|went|came|began|revealed|highlighted|concluded)\b"),
    ),
)
# What was fixed for a day, or happens on one.
_TO_COME = (
    Frame(
        FUTURE,
        words(
            rf"\b(?:{_FIXED})\s(?:(?:a|an|the|its|another|further)\s(?:[\w’'-]{{1,30}}\s){{1,6}}?)?"
            r"(?:to take place on|for)\s(?:the\s)?$"
        ),
        None,
        words(r"\s(?:but|(?:had|has|was)\s(?:been\s)?cancelled)\b"),
    ),
    Frame(FUTURE, words(r"\blook(?:s|ed|ing)?\sforward\sto\s[^,;.]{1,90}$")),
    Frame(
        FUTURE,
        words(rf"\b(?:{_EVENT})s?\s(?:\w{{1,20}}\s){{0,4}}?(?:on|in|of)\s(?:the\s)?$"),
        words(r"\s(?:would|will)\b(?!\shave\b)"),
    ),
    Frame(FUTURE, words(r"\b(?:are|were|is|was) invited to\s[^,;.]{1,60}\b(?:on|in|at)\s(?:the\s)?$")),
    Frame(
        FUTURE,
        words(
            r"\b(?:is|are)\s(?:\w{1,20}\s)?(?:invited|requested|sought|welcome|needed|required|wanted)\s"
            r"(?:\w{1,20}\s){0,3}?by\s(?:the\s)?$"
            r"|(?<!had\s)\b(?:needs?|needed|requires?|wants?|wanted)\s(?:\w{1,20}\s){1,5}?by\s(?:the\s)?$"
        ),
    ),
    Frame(
        FUTURE,
        words(r"(?<!had been )\bon (?:track|course|schedule|target|programme)\s(?:to|for)\s[^,;.]{0,60}$"),
    ),
    Frame(
        FUTURE,
        words(
            r"\b(?:date|deadline|day|meeting|interviews|hearing|visit)\s(?:\w{1,20}\s){0,4}?(?:is|are)\s(?:now\s)?"
            r"(?:on\s)?(?:the\s)?$"
        ),
    ),
    Frame(
        FUTURE,
        words(
            rf"(?<!\bto)(?<!\bnot)(?<!\bwas)(?<!\bwere)\s(?:{_SOON})\s(?:(?:{_WHERE})\s){{0,3}}(?:on|in|from)\s"
            r"(?:the\s)?$"
        ),
    ),
    Frame(
        FUTURE,
        words(
            r"\b(?:runs?|lasts?|continues?|remains?\sopen|(?:is|are)\s(?:open|in\splace))\s(?:\w{1,20}\s){0,2}?"
            r"(?:until|till)\s(?:the\s)?$"
        ),
    ),
)
# Orders: a thing to be done by a day, with a verb that tells no time.
_ORDERED = (
    Frame(
        FUTURE,
        words(
            rf"\b(?:{_URGED})\sthat\s(?:(?!{FINITE}){WORD}){{2,20}}?(?:by|on|at|in|before|no later than)\s"
            r"(?:the\s|its\s)?$"
        ),
    ),
    Frame(
        FUTURE,
        re.compile(
            r"^\W*(?:\w{1,4}[.)]\s+)?(?:That\s)?(?:the\s)?(?:(?:[A-Z][\w’'-]{0,30},?|and|for|of)\s){1,8}"
            r"(?:meeting\s)?(?:on|in|of)\s(?:the\s)?$"
        ),
        words(r",?\sbe\s(?:asked|recommended|requested|invited|urged|advised)\b"),
    ),
    Frame(
        FUTURE,
        words(
            r"^\W*actions?\b(?:\s(?:for|by)\s[^:]{1,40})?\s?[:–—-](?![^.]{0,150}\b(?:had|was|were|has)\b)"
            r"[^.]{1,150}\b(?:by|before|on|at|for|in)\s(?:the\s)?$"
        ),
    ),
)
_FRAMES = (*SUPPOSED, *LIMITS, *_EARLIER, *_TO_COME, *_ORDERED)
# "the week beginning 13 January": the week's own words are no verb of the date.
_WEEK = words(
    r"\b(?:the\s)?(?:week|fortnight|month)\s(?:beginning"
    r"|commencing|starting|ending|of)\s(?:on\s)?$|\bw/[ce]\s$"
)


def without_week(lead: str) -> str:
    """The words before a date without those that say that it begins a week."""
    return _WEEK.sub("", lead)


def framed(lead: str, tail: str) -> str | None:
    """What the first frame that holds tells of a date between two stretches of its sentence; None where none does."""
    return next((frame.tells for frame in _FRAMES if frame.holds(lead, tail)), None)
