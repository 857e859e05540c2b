"""Names that bodies have taken for themselves: a word of their own before one for what they do."""

from __future__ import annotations

import re

from loaders.extract.capital_runs import Word
from loaders.extract.known_bodies import Found
from loaders.extract.name_edges import OWNERS
from loaders.extract.organisation_lexicon import Lexis
from loaders.extract.organisation_reading import Reading, acts, is_post

_OF_SCRUTINY = re.compile(
    r" (?:be (?:asked|invited|requested|told|given)|on \d|in [A-Z]|met\b|for (?:comment|review))|[’']s (?:views?|"
    r"comments?|report)"
)


def traded(read: Reading) -> Found | None:
    """A name that a body has taken for itself, as "Seaward Housing": its first words are no plain ones."""
    words, lex, last = read.words, read.lex, len(read.words) - 1
    first = last
    while first and (words[first - 1].capital or words[first - 1].stem == "&") and not _opens(read, first - 1):
        first -= 1
    modifiers = [w for w in words[first:last] if w.capital]
    named = [w for w in modifiers if not _is_common(w, lex)]
    if not modifiers or read.run.role in ("title", "heading") or is_post(read.text, words[first].start, lex):
        return None
    head = words[last].low
    if head == "door":
        stands = len(modifiers) > 1 and modifiers[-1].low == "front"
    elif head == "scrutiny":
        stands = bool(_OF_SCRUTINY.match(read.text, words[last].finish)) or acts(
            read.text, words[first].start, words[last].finish
        )
    else:
        stands = bool(named) and not _in_small(named[0], read.text)
    return Found(first, last, lex.trading[head], "organisation.trading-name", words[last].end) if stands else None


def _opens(read: Reading, at: int) -> bool:
    """Whether a word belongs to what comes before a name: it opens the sentence, or owns what follows."""
    word = read.words[at]
    return (at == 0 and read.run.opens and word.low in read.lex.openers) or (word.possessive and word.low not in OWNERS)


def _is_common(word: Word, lex: Lexis) -> bool:
    low = word.low
    return (
        low in lex.common
        or low in lex.strong
        or low in lex.weak
        or low in lex.openers
        or low in lex.posts
        or word.base in lex.departments
        or word.stem.isupper()
    )


def _in_small(word: Word, text: str) -> bool:
    """Whether the document also has the word in small letters, so that it is a plain one."""
    return f" {word.low}" in text
