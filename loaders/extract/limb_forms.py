"""The patterns in which the limbs of resolutions promise, made of the lexicon's verbs."""

from __future__ import annotations

import re
from functools import cache

from loaders.extract.promise_forms import NOT_DONE
from loaders.extract.promise_words import promise_words


@cache
def limb_forms() -> tuple[tuple[re.Pattern[str], str, str, bool], ...]:
    """Patterns of limbs, the firmest first: whether an owner must be named, the force, and whether it is a passive."""
    words = promise_words()
    any_verb = rf"{NOT_DONE}(?P<verb>{words.base}|[a-z]{{2,20}})\b"
    return (
        (re.compile(rf"(?P<head>\b(?:be|is|are)\s+recommended\s+to\s+){any_verb}"), "named", "requested", False),
        (
            re.compile(
                r"(?P<head>\b(?:be|is|are)\s+(?:commended"
                r"|recommended)\s+to\s+(?:the\s+)?(?P<who>[A-Z][^.;,]{2,60}?)\s+for\s+)"
                r"(?P<noun>adoption|approval|endorsement|ratification|agreement|consideration|implementation)\b"
            ),
            "named",
            "requested",
            True,
        ),
        (
            re.compile(
                rf"(?i:(?:^|\b)(?:to\s+)?recommend(?:s"
                rf"|ed)?\s+to\s+)(?P<who>(?:the\s+)?[A-Z][^.;,]{{2,60}}?)\s+that\b[^.;]{{2,160}}?"
                rf"(?P<head>\bbe\s+(?:\w+ly\s+)?)(?P<verb>{words.participle}|[a-z]{{3,20}}ed)\b"
            ),
            "named",
            "requested",
            True,
        ),
        (
            re.compile(
                rf"(?P<head>\b(?:consent|approval|permission|leave|authority)\s+(?:be|is)\s+(?:given"
                rf"|granted)\s+(?:to|for)\s+"
                rf"(?P<who>(?:(?!\bto\b)[^.;]){{2,80}}?)\s+to\s+){any_verb}"
            ),
            "asks",
            "agreed",
            False,
        ),
        (
            re.compile(
                rf"(?P<head>(?:\b(?:be|is|are)\s+|(?<=[a-z)]\s))(?:formally\s+)?(?:asked|requested|invited"
                rf"|instructed|tasked|authorised"
                rf"|urged|directed|required|commissioned|mandated)(?:,[^.;]{{1,100}}?,)?\s+(?!not\b)to\s+){any_verb}"
            ),
            "any",
            "agreed",
            False,
        ),
        (
            re.compile(
                rf"(?i)(?P<head>\b(?:asks?|asked|requests?|requested|invites?|invited|instructs?|instructed|tasks?"
                rf"|tasked|directs?|directed"
                rf"|issue[sd]?\s+a\s+direction\s+to)\s+(?:that\s+)?(?P<who>(?:(?!\bto\b)[^.;]){{2,90}}?)\s+(?:to|would"
                rf"|should)\s+){any_verb}"
            ),
            "asks",
            "agreed",
            False,
        ),
        (
            re.compile(
                rf"(?P<head>\b(?:(?:to|would|will|should)\s+)?be\s+(?:\w+ly\s+)?)(?P<verb>{words.participle}"
                rf"|[a-z]{{3,20}}ed)\b"
            ),
            "any",
            "agreed",
            True,
        ),
        (
            re.compile(
                rf"(?:^\W{{0,4}}(?i:that\s+)?|(?i:\bthat\s+))"
                rf"(?:[\w'’&,()-]{{1,40}}\s+){{1,9}}?(?P<head>)(?P<verb>{words.strongest})\b(?=\s)"
            ),
            "named",
            "agreed",
            False,
        ),
        (re.compile(rf"(?P<head>\s(?:to|will|would|should|shall)\s+){any_verb}"), "named", "agreed", False),
        (re.compile(rf"(?P<head>\s(?:will|shall)\s+){any_verb}"), "any", "agreed", False),
        (
            re.compile(
                rf"^\W{{0,4}}(?:that\s+)?(?:(?:the\s+)?[\w'’&,()-]{{1,40}}\s+){{1,9}}?(?P<head>)(?P<verb>{words.base})\b(?=\s)"
            ),
            "named",
            "agreed",
            False,
        ),
        (re.compile(rf"(?P<head>(?:^|\b)to\s+(?:also\s+)?){any_verb}"), "any", "agreed", False),
        (re.compile(rf"^\W{{0,4}}(?P<head>)(?P<verb>{words.base})\b"), "any", "agreed", False),
    )
