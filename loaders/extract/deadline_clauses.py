"""Whose deadline it is: that of the promise, not of another clause, and not a date of what has happened already."""

from __future__ import annotations

import re

_LONG = 600  # characters
_CELL = re.compile(r"\s?[|\t\n]\s?")
_JOIN = re.compile(
    r";\s|,\s(?=to\s|(?:[\w’'-]+\s){0,5}(?:would|will|to\sbe)\s)"
    r"|,?\s(?=(?:and|but|while|whilst|although|because|so|then|which|who|after which)\s)"
)
# What follows a joining word where it opens a clause of its own, not just a second name or noun.
_OWN_VERB = re.compile(
    r"(?:and|but|while|whilst|although|because|so|then|which|who|after which)\s"
    r"(?:then\s|also\s|that\s|\([a-z\d]{1,3}\)\s)?"
    r"(?:to\s[a-z]|[A-Z]{4,}\s|(?:asked|agreed|requested|resolved|undertook)\s|(?:(?!and\b)[\w’'-]+\s){0,10}?"
    r"(?:would|will|shall|should|must|had|has|was|were|is|are|be)\b|(?:report|respond"
    r"|invite|tell|bring|send|publish|circulate|provide|submit|present|return|finish|start|share|let|write|give|come|ask)\s)",
)
_JOINING = ("and", "but", "while", "whilst", "although", "because", "so ", "then", "which", "who", "after")
_PROMISES = re.compile(
    r"\b(?:would|will|shall|should|must|to(?!\s(?:the|a|an|this|that|its|their|our|his|her|all|[A-Z\d])\b)"
    r"|agree[ds]\s(?:to|that)|undert(?:ook|akes)|offered|promised|asked|requested"
    r"|expected|be|being|is|are|due|goes|starts?|begins?)\b|[’']ll\b|\bACTION",
    re.I,
)
# Words that open another promise: what stands beyond them is not this one's.
_ANOTHER = re.compile(
    r";\s|\band\s(?:\([a-z\d]{1,3}\)\s)?(?:that\s|(?:asked|requested|resolved)\s|agreed\s(?:to|that)\s|[A-Z]{4,}\s)"
    r"|\s\([a-h\d]{1,2}\)\s|\s\|\s|\t"
)
_VERB = re.compile(r"\b(?:would|will|shall|should|must|had|has|have|was|were|is|are|to\s[a-z]+|\w{3,12}ed)\b")
_MISSED = re.compile(
    r"\b(?:was|were|been)\s(?:originally\s|initially\s)?(?:meant|supposed|to\shave)\b"
    r"|\b(?:should|ought\sto)\shave\s(?:been|\w{2,12}(?:ed|en|ade|ent|ught|ne))\b"
    r"|\bhad\sbeen\s(?:originally\s)?(?:due|promised|expected|planned|intended|scheduled)\b"
    r"|\boriginally\b|\boriginal\s(?:date|deadline|target)\b",
    re.I,
)
_NOW = re.compile(r"\b(?:would|will|now|shall)\b", re.I)
_HAPPENED = re.compile(
    r"\b(?:had|has|have|was|were)\s(?:\w{2,8}ly\s)?(?:not\s)?(?:been\s)?(?:\w{2,14}(?:ed|wn|pt|ght|ld|nt|ade|ut|et|iven|aken|itten|osen|isen|allen|orne)"
    r"|begun|seen|met|won|done|put|gone|come)\b|\b(?:since|last|dated)\s(?:the\s)?$",
    re.I,
)
_FUTURE = re.compile(
    r"\b(?:would|will|shall|should|could|may|might|must|to\s[a-z]+|be|due|expect\w*|now|begins?|starts?|opens?|closes?|goes|meets)\b",
    re.I,
)
_PLANNED = re.compile(
    r"\b(?:expected|scheduled|planned|booked|timetabled|arranged|programmed|earmarked|fixed|postponed|deferred|put|moved"
    r"|forecast|intended|anticipated|set|timed|delayed|extended|invited)$",
    re.I,
)
_RESOLVED = re.compile(
    r"\b(?:agreed|resolved|recommended|requested|proposed|suggested|asked|decided|directed|instructed|moved)$", re.I
)
_AT_A_TIME = re.compile(
    r"\b(?:in|on|at|during|over|last|since|dated|each|every)\s?(?:the\s|early\s|late\s|mid-?){0,2}$", re.I
)


_IN_A_SEASON = re.compile(
    r"(?:in|at|over|during)\s(?:the\s)?(?:early\s|late\s)?(?:spring|summer|autumn|winter|christmas|easter|new\syear)\b",
    re.I,
)
_APART = re.compile(r"[;.|]\s|,?\s(?:and|but)\s(?=(?:this|that|it|he|she|they|the|these|a)\s)")
# "By May, ..." and "agreed that, from the start of term, ...": nothing but small words stands before the date.
_FRONTED = re.compile(
    r"(?:^\W*|\bthat,?\s|[;:]\s)(?:(?:by|on|from|in|at|before|until|after|for|during|over|within|the|early|late|as|with"
    r"|effect|mid|end|of|start|beginning)[\s-]){0,5}$",
    re.I,
)


def clause_of(sentence: str, place: int) -> tuple[int, int]:
    """Where the clause, or the table cell, that holds a place begins and ends; no longer than a long sentence."""
    first, last = max(0, place - _LONG), min(len(sentence), place + _LONG)
    starts, ends = [first], [last]
    for match in (*_CELL.finditer(sentence, first, last), *_JOIN.finditer(sentence, first, last)):
        joins = sentence.startswith(_JOINING, match.end())
        if not joins or "|" in match.group() or _OWN_VERB.match(sentence, match.end()):
            starts.append(match.end())
            ends.append(match.start())
    return max(start for start in starts if start <= place), min(end for end in ends if end > place or end == last)


def is_promised(sentence: str, start: int, end: int) -> bool:
    """Whether a date stands after words, in its clause, that promise or ask for something, or leads in to them."""
    first, last = clause_of(sentence, start)
    if _fills_cell(sentence, first, last, end - start):
        return True
    said = _PROMISES.search(sentence, first, min(last, start + 12))
    if said and said.end() <= start:
        return True
    return bool(_FRONTED.search(sentence[max(0, start - 60) : start]))


def _fills_cell(sentence: str, first: int, last: int, length: int) -> bool:
    """Whether a date of some length fills its cell of a row, but for a few words: "| 29/02/2024 (revised) |"."""
    return first > 0 and last - first <= length + 20 and bool(_CELL.search(sentence, first - 2, first + 1))


def shares_clause(sentence: str, start: int, promised: int) -> bool:
    """Whether a date stands in the clause of the promise at a place of the sentence."""
    first, last = clause_of(sentence, promised)
    return first <= start < last


def belongs(sentence: str, start: int, end: int, promised: int) -> bool:
    """Whether a deadline may be that of the promise at a place of the sentence.

    It may not, when another thing is resolved or asked for between the two, unless the deadline leads in to all of
    them ("By May, ..."), stands before the colon of their list, or is alone in a cell of the row.
    """
    before, after = sorted((start, promised))
    between = sentence[max(before, after - _LONG) : after]
    if not _ANOTHER.search(between):
        return True
    if _fills_cell(sentence, *clause_of(sentence, start), end - start):
        return True
    if start < promised and start < _LONG and not _VERB.search(sentence, 0, start):
        return True
    return start < promised and ":" in between


def is_background(sentence: str, start: int) -> bool:
    """Whether a date without a year tells what has happened, or a deadline that was missed."""
    before = _APART.split(sentence[max(0, start - 80) : start])[-1]
    missed = _MISSED.search(before)
    if missed and not _NOW.search(before, missed.end()):
        return True
    happened = _HAPPENED.search(before)
    if not happened or not (_AT_A_TIME.search(before) or _IN_A_SEASON.match(sentence, start)):
        return False
    said = happened.group()
    if _PLANNED.search(said) or (_RESOLVED.search(said) and before.startswith((" that", " to"), happened.end())):
        return False
    return not _FUTURE.search(before, happened.end())
