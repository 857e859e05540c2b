"""The patterns in which minutes mention plans: "an audit was planned", "opening put back to May"."""

from __future__ import annotations

import re

from loaders.extract.promise_words import promise_words

HAPPENING = {
    "opening": "open",
    "reopening": "reopen",
    "launch": "launch",
    "start": "start",
    "completion": "complete",
    "delivery": "deliver",
    "publication": "publish",
    "rollout": "roll out",
    "roll-out": "roll out",
    "roll out": "roll out",
    "move": "move",
    "go-live": "go live",
    "go live": "go live",
    "implementation": "implement",
    "handover": "hand over",
    "relocation": "relocate",
}
"""The verbs of the events whose dates are planned and moved."""

_COMING = re.compile(r"\b(?i:the|an?|its|their|this)\s+(?:[\w'’-]{1,30}\s+){1,5}$")


def planned_forms() -> tuple[tuple[re.Pattern[str], re.Pattern[str], str, str], ...]:
    """What is said of a plan, the thing that must stand before it, and the verb and force that it amounts to."""
    thing = re.compile(rf"(?i:(?:an?\s+)?(?:[\w-]{{1,30}}\s+){{0,2}}{promise_words().artefact.pattern})\s*$")
    event = re.compile(
        r"\b(?i:go[- ]live|opening|reopening|completion|launch|start|delivery|publication|roll[- ]?out"
        r"|implementation|handover|relocation)"
        r"(?:\s+(?:of|for)\s+[^.;,]{2,60})?\s*$"
    )
    moved = (
        r"put\s+(?:back|off)|delayed|slipped|moved|rescheduled|brought\s+forward|postponed|expected|planned|due"
        r"|scheduled|anticipated"
    )
    written = r"written|drafted|prepared|drawn\s+up|produced|compiled|finalised"
    return (
        (re.compile(
            r"\b(?:was|were|is|are)\s+(?:now\s+|also\s+|being\s+)?(?:planned|scheduled|arranged)\b(?!\s+(?:to|as"
            r"|around)\b)"), thing, "hold", "offered"),
        (re.compile(r"\b(?:was|were|is|are)\s+(?:now\s+)?due\s+(?=(?:with|before|back|on|in|by|at)\b)"),
         thing, "deliver", "agreed"),
        (re.compile(
            r"(?:\b(?:was|were|is|are)\s+(?:now\s+)?|,\s+)going\s+(?:back\s+"
            r"|out\s+)?to\s+(?:(?:full\s+)?(?:tender|consultation|advert|market)"
            r"|(?:the\s+)?(?:[A-Z]\w+\s+){0,3}(?:Cabinet|Council|Committee|Board|Executive|Panel|Forum))\b"),
         re.compile(r"(?:^|[,;:]\s+|\band\s+)(?P<thing>(?:(?!and\b|that\b"
         r"|which\b)[\w'’/-]{1,30}\s+){1,8})$"), "go", "offered"),
        (re.compile(rf"\b(?:was|were|is|are)\s+(?:now\s+|also\s+)?being\s+(?:{written})\b"),
         thing, "produce", "offered"),
        (re.compile(rf"\b(?:(?:had|has)\s+)?(?:(?:was|were|been|is)\s+)?(?:now\s+)?(?:{moved})\b"),
         event, "", "offered"),
        (
            re.compile(
                r"(?<!were )(?<!was )(?<!are )(?<!is )(?<!be )(?<!been )\bcoming\s+(?:forward|(?:back\s+)?(?:to|before)"
                r"\s+(?=(?:the\s+|this\s+|full\s+)?(?:next\s+)?(?:[A-Z]\w+\s+){0,4}(?i:cabinet|council"
                r"|committee|sub-committee|panel|board"
                r"|executive|forum|members|meeting)\b))"),
            _COMING, "bring forward", "agreed",
        ),
    )  # fmt: skip
