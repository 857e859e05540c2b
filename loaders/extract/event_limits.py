"""Shapes of words that unsettle a date: suppositions, plans, limits, terms for which something was let."""

from __future__ import annotations

import re

from loaders.extract.event_shapes import FUTURE, GATHERED, LIMIT, PAST, PUT_OFF, STILL_AHEAD, UNSETTLED, Frame, words

_PLAN = "plan|aim|intention|hope|idea|ambition|expectation"
_FORESEEN = (
    "trajectory|trajectories|projections?|forecasts?|profile|modelling|model|timetable|timeline|roadmap|schedule"
    "|budget|business case"
)
_FOR_A_TIME = (
    "funded|funding|let|signed|guaranteed|secured|promised|commissioned|contracted|licensed|leased|granted|allocated"
    "|awarded|committed|appointed|seconded|renewed|available|budgeted|covered|covers|covering|protected|assured"
)
# What would be if something else were, and what was only meant to be, prove nothing.
SUPPOSED = (
    Frame(UNSETTLED, words(r"\b(?:if|unless|were it|assuming|supposing)\s[^,;.]{1,90}$")),
    Frame(UNSETTLED, words(rf"\b(?:{_PLAN})\s(?:had been|was)\s(?:(?:to|that|for|of)\b|\d)[^;.]{{0,120}}$")),
    Frame(UNSETTLED, re.compile(r"^\W*(?:Had|Were)\s(?:the|it|they|there|this|that|an?|she|he|[A-Z][a-z]+)\b")),
    Frame(
        UNSETTLED,
        words(
            r"\b(?:originally|initially|at first)\s(?:been\s)?(?:due|planned|scheduled|expected|intended|set|meant"
            r"|to)\b[^,;.]{0,60}$"
            r"|\bhad been (?:promised|requested|sought|wanted|required|needed|asked for)\s[^,;.]{0,40}\b(?:by|for)\s"
            r"(?:the\s)?$"
        ),
    ),
    Frame(UNSETTLED, words(rf"\b(?:{PUT_OFF})\s(?:\w{{1,20}}\s)?from\s(?:the\s)?$")),
    Frame(UNSETTLED, words(r"\bhad been invited to\s[^,;.]{1,60}\b(?:on|in|at)\s(?:the\s)?$")),
    Frame(
        UNSETTLED,
        words(
            rf"\b(?:{_FORESEEN})\s(?:\w{{1,20}}\s){{0,4}}?(?<!\bbe\s)(?:show(?:ed|s|ing)?|assum\w+|suggest\w+|indicat\w+"
            r"|envisag\w+|gave|had|put|provided|allowed|set)\b[^,;]{0,80}$"
        ),
    ),
)
# A limit proves something only once it was met, missed or put off.
LIMITS = (
    Frame(
        FUTURE,
        words(
            rf"\b(?:had|has|have)\s(?:(?:now|since|again|been)\s){{0,2}}(?:{PUT_OFF})\s(?:from\s[^,;.]{{3,25}}\s)?"
            r"(?:to|until|till)\s(?:the\s)?$"
        ),
    ),
    Frame(
        PAST,
        words(rf"\b(?:{LIMIT}|timescale)\sof\s(?:the\s)?$"),
        words(
            r",?\s(?:had|has|have|was|were)\s(?:(?:not|already|since|now|all|been)\s){0,3}"
            r"(?:met|missed|achieved|passed|exceeded|overrun|breached|kept|hit)\b"
        ),
    ),
    Frame(
        PAST,
        words(r"\b(?:missed|met|hit|passed|overran|by)\s(?:the|its|their|a)\s(?:\w{1,20}\s)?deadline\sof\s(?:the\s)?$"),
        None,
        STILL_AHEAD,
    ),
    Frame(UNSETTLED, words(rf"\b(?:{LIMIT})\s(?:of|for|was)\s(?:the\s)?$")),
    Frame(
        UNSETTLED,
        words(rf"\b(?:{GATHERED}|{LIMIT}|date)\s(?:\w{{1,20}}\s){{0,2}}?(?:of|on|for|in)\s(?:the\s)?$"),
        words(
            r",?\s(?:had|has|have|was|were)\s(?:(?:now|since|already|been)\s){0,3}(?:extended|moved|put back|revised"
            r"|brought forward|postponed|deferred|cancelled|arranged|fixed|set|proposed|delayed|slipped|booked)\b"
        ),
    ),
    Frame(
        UNSETTLED,
        words(
            rf"(?<!\bbe\s)(?<!\bto\s)\b(?:{_FOR_A_TIME})\b[^,;.]{{0,40}}(?<!year)(?<!quarter)(?<!period)(?<!months)"
            r"\s(?:to|through to|up to|until|till|from)\s(?:the\s)?$"
        ),
    ),
    Frame(
        UNSETTLED,
        words(r"\bfor\s(?:\w{1,20}\s){1,3}?(?:years?|months?|weeks?)\s(?:to|until|till|from)\s(?:the\s)?$"),
    ),
)
