"""The patterns in which minutes promise, made of the lexicon's verbs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from loaders.extract.plan_forms import planned_forms
from loaders.extract.promise_words import promise_words

_ADVERBS = (
    r"(?:(?:also|now|then|therefore|shortly|either|both|in turn|be (?:happy|pleased|willing) to|aim to"
    r"|endeavour to|seek to|\w+ly)\s+){0,2}"
)
_MODAL = r"(?:\b(?:would|will|shall|(?:is|are|was|were|am)\s+going\s+to)|[’'](?:ll|(?:m|re|s)\s+going\s+to))"
_PLANNED = (
    r"(?:(?:now|still|also|currently|both)\s+)?(?:due|expected|scheduled|planned|set|on\s+track|anticipated"
    r"|intended|working|planning|aiming|looking)"
)
NOT_DONE = (
    r"(?!the\b|a\b|an\b|this\b|note\b|approve\b|endorse\b|adopt\b|accept\b|recommend\b|support\b|defer\b|differ\b"
    r"|disagree\b|elect\b|appoint\b|continue\b|go\s+ahead|be\b|have\b|ratify\b|that\b)"
)
"""What is no deed of the future: what a body does there and then, and words that are no verbs."""


@dataclass(frozen=True, slots=True)
class Form:
    """One pattern with what a match of it means."""

    pattern: re.Pattern[str]
    rule: str
    force: str
    basis: str


@dataclass(frozen=True, slots=True)
class Forms:
    """The patterns of narrative promises."""

    future: Form
    loose: Form
    state: Form
    arranged: Form
    provided: Form
    scheduled: Form
    commissive: re.Pattern[str]
    committed: re.Pattern[str]
    agreed: re.Pattern[str]
    required: Form
    under_way: Form
    noted_down: Form
    trailing: Form
    terse: re.Pattern[str]
    planned: tuple[tuple[re.Pattern[str], re.Pattern[str], str, str], ...]


@cache
def forms() -> Forms:
    """The patterns, made once."""
    words = promise_words()
    base, past, gerund = words.base, words.participle, words.gerund
    action = rf"(?:(?P<verb>{base})|(?P<passive>be\s+(?:\w+ly\s+)?)(?P<verb2>{past})|be\s+(?P<verb3>{gerund}))\b"
    stative = (
        rf"(?!(?:{words.states}|to|the|a|an|made\s+up|then|again|first|also|now|still|therefore|only|both|all|either"
        r"|soon|never|always|often|[a-z]+ly)\b)"
    )
    any_verb = (
        rf"(?:(?P<passive>(?:be|have\s+(?:all\s+)?been(?=[^.;]{{3,90}}\bby\s+(?:the|\d)))\s+(?:\w+ly\s+|then\s+|again\s+)?){stative}(?P<verb2>[a-z-]{{1,20}}(?:ed|en|wn|ght"
        rf"|pt|ound|ung)"
        rf"|laid|paid|made|done|held|sent|sold|built|put|set|read)|be\s+{stative}(?P<verb3>[a-z-]{{2,20}}ing)"
        rf"|(?!be\b){stative}(?P<verb>[a-z-]{{3,20}}))\b"
    )
    return Forms(
        future=Form(re.compile(rf"{_MODAL}\s+{_ADVERBS}{action}"), "commitment.will-deliver", "offered", "future"),
        loose=Form(
            re.compile(rf"{_MODAL}\s+{_ADVERBS}(?:(?:then|again|first)\s+)?(?!not\b){any_verb}"),
            "commitment.will-deliver",
            "offered",
            "loose",
        ),
        state=Form(
            re.compile(
                rf"{_MODAL}\s+(?:then\s+|also\s+|all\s+|now\s+)?(?P<passive>be)\s+(?P<state>)(?=(?:back\s+)?"
                r"(?:in\s+(?:use|place|post|operation|service|force)|on\s+file|ready|available|visible|accessible|live|operational"
                r"|up\s+and\s+running"
                r"|able\s+to|on\s+(?:the\s+agenda|site|line)|online|(?:back\s+)?(?:with|before)\s+(?:the|all|every|each"
                r"|members|councillors|governors|cabinet|council)\b)\b)"
            ),
            "commitment.will-deliver",
            "offered",
            "state",
        ),
        provided=Form(
            re.compile(
                r"\b[Tt]here\s+(?:would|will)\s+(?P<passive>be)\s+(?P<state>)(?P<there>)"
                r"(?=(?:an?|one|two|three|four|five|six)\s(?!(?:\w+\s+){0,2}(?:opportunit|shortfall|pressure|overspend"
                r"|increase|reduction|delay|gap|cost|saving|demand|need|risk|impact|chance|limit|danger|difference"
                r"|change)\w*))"
            ),
            "commitment.will-deliver",
            "offered",
            "state",
        ),
        arranged=Form(
            re.compile(
                rf"\b(?:was|were|is"
                rf"|are)\s+(?:{_PLANNED}\s+)?to\s+{any_verb}"
            ),
            "commitment.is-to",
            "offered",
            "loose",
        ),
        scheduled=Form(
            re.compile(
                rf"\b(?:(?:was|were|is|are)\s+(?P<planned>{_PLANNED}\s+)?|(?P<plans>plans|planned|intends"
                rf"|intended)\s+)to\s+"
                rf"(?:also\s+)?{action}"
            ),
            "commitment.is-to",
            "offered",
            "scheduled",
        ),
        commissive=re.compile(
            rf"\b(?P<earlier>ha[ds]\s+(?:already\s+)?)?(?P<word>offered|undertook|undertaken|agreed|committed"
            rf"|promised|pledged|volunteered|proposed|(?:was|were)\s+(?:happy|willing|content"
            rf"|pleased))\s+(?:in\s+principle\s+)?to\s+(?:{_ADVERBS}){NOT_DONE}(?P<verb>{base}|\w{{2,20}})\b"
            rf"|\b(?:[Aa]n?\s+)?(?P<word2>offer|undertaking|commitment|assurance)\s+(?:was|had\s+been)\s+(?:made"
            rf"|provided|given)\s+(?:from|by)\s+(?P<by>.{{3,80}}?)\s+to\s+(?P<verb2>{base}|\w{{2,20}})\b"
            rf"|\b(?P<word4>promised|pledged|committed)\s+(?=(?:an?|further|additional|more|new|replacement"
            rf"|£[\d.,]+\w*)\s)(?P<verb4>)"
            rf"|\btook\s+(?:an|the)\s+action\s+to\s+(?P<verb5>{base}|\w{{2,20}})\b"
            rf"|\b(?P<word3>gave)\s+(?:an?|their|his|her)\s+(?:undertaking|commitment|promise)\s+(?:to|that\s+(?:he"
            rf"|she|they|it)\s+would)\s+(?P<verb3>{base}|\w{{2,20}})\b"
        ),
        committed=re.compile(
            rf"\b(?P<word>(?:was|were|remained|is|are|remains)\s+committed)\s+to\s+(?P<verb>{gerund})\b"
            rf"|\b(?P<word5>indicated|announced|confirmed|stated|expressed)\s+(?:an?|his|her|its|their"
            rf"|the)\s+(?:firm\s+|clear\s+)?"
            rf"(?:intention|plans?)\s+(?:of\s+(?P<verb2>{gerund})|to\s+(?P<verb3>{base}))\b"
        ),
        agreed=re.compile(
            r"\b[Ii]t\s+(?:was|had\s+been)\s+(?:\w+ly\s+|also\s+|then\s+|therefore\s+"
            r"|further\s+)?agreed\s*,?\s*(?=that\b(?!\s+there\b)|to\b|:"
            r"|(?:(?!that\b)[\w’']{1,20}\s+){1,6}?(?:should|would)\b)"
        ),
        required=Form(
            re.compile(
                rf"\b(?:was|were|is|are|(?:ha[sd]|have)\s+been)\s+(?:legally\s+|contractually\s+|now\s+)?(?:required"
                rf"|obliged|(?P<plans>assigned|tasked|commissioned|engaged"
                rf"|appointed))\s+(?:[^.;]{{0,80}}?,?\s+)?to\s+(?P<verb>{base})\b"
            ),
            "commitment.required-to",
            "agreed",
            "scheduled",
        ),
        under_way=Form(
            re.compile(
                rf"(?P<passive>\b(?:was|were|is"
                rf"|are)\s+(?:currently\s+)?being\s+)(?P<verb>{past})\b(?=[^.;]{{0,80}}\b(?:over|during|within"
                rf"|in)\s+the\s+(?:next|coming)\b)"
            ),
            "commitment.will-deliver",
            "offered",
            "scheduled",
        ),
        noted_down=Form(
            re.compile(
                rf"(?:^\W{{0,3}}|;\s+)(?P<what>(?:(?!\b(?:was|were|is|are|took|made|went|came|gave|got|began"
                rf"|left|had|has|have|would|will|need\w*|due|\w+ed"
                rf"|likely|said|that|able|want\w*)\b)[^.;,]){{3,90}}?)\s+(?:(?P<passive>to\s+be\s+)(?P<verb>{past})"
                rf"|to\s+(?:(?P<verb2>go\s+out|come\s+back|follow|return)|(?P<verb3>go"
                rf"|come)(?=\s+(?:back\s+)?to\s+(?:the\s+)?(?:[A-Z]|next|all))))\b"
            ),
            "commitment.resolved",
            "agreed",
            "noted_down",
        ),
        trailing=Form(
            re.compile(
                rf"[,;]\s+(?:(?:the\s+\w+\s+of\s+|all\s+of\s+|both\s+of\s+)?which\s+(?:was|is|were|are)\s+(?:due\s+)?)?"
                rf"to\s+(?P<passive>be\s+(?:\w+ly\s+)?)(?P<verb>{past})\b"
            ),
            "commitment.is-to",
            "agreed",
            "noted_down",
        ),
        terse=re.compile(
            rf"(?:^\W{{0,3}}|;\s+"
            rf"|[—–-]\s+)(?P<who>(?:[Tt]he\s+)?[\w'’&,/ ]{{2,70}}?)\s+to\s+{NOT_DONE}(?P<verb>{base}"
            rf"|(?:[a-z]{{2,20}}))\b"
        ),
        planned=planned_forms(),
    )
