"""Instruments: the named strategies, plans, programmes, contracts, agreements and acts of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from graph.claims import Instrument
from loaders.extract.capital_runs import Run, Word, runs
from loaders.extract.instrument_groups import Found, disjoint, once
from loaders.extract.name_edges import OWNERS
from loaders.extract.name_forms import key
from loaders.extract.organisation_lexicon import lexis
from loaders.extract.small_instruments import YEARS_AFTER, small_instruments
from loaders.lexicon.reading import lexicon
from loaders.minutes import Minutes

_YEAR = r"(?:19|20)\d{2}"
_YEAR_BEFORE = re.compile(rf"((?:{_YEAR})(?:[-–/]\d{{2,4}})? )$")
_CLOSING = re.compile(r"\s{1,3}([a-z]+)(?![\w’'-])")
_NOUN_AFTER = re.compile(
    r"\s(?:criteria|manager|lead|officer|meeting|template|process|holder|board|group|partners?|monitoring)\b"
)
_MONEY_AFTER = re.compile(r" (?:money|funding)\b")
_POST_BEFORE = re.compile(
    r"\b(?:director|head|member|lead|manager|officer|holder|secretary) (?:of|for) (?:[\w,]+ ){0,3}$", re.IGNORECASE
)
_AND = frozenset(("and", "&"))


@dataclass(frozen=True, slots=True)
class Words:
    """The lexicon of instruments, typed: small letters throughout, but for what is known by letters."""

    heads: Mapping[str, str]
    closing: Mapping[str, str]
    leading: Mapping[str, str]
    ordinary: frozenset[str]
    not_followed_by: frozenset[str]
    known: Mapping[str, tuple[str, str]]


def instruments(minutes: Minutes) -> tuple[Instrument, ...]:
    """The instruments a document names, each once, under its fullest form, in the order of first mention."""
    text = minutes.text
    found: list[Found] = []
    for run in runs(minutes):
        found.extend(_of_run(run, text))
    found.extend(small_instruments(text))
    return tuple(once(disjoint(found), minutes))


@cache
def _words() -> Words:
    raw = lexicon("instruments")
    pairs = {
        n: {w.lower(): k for w, k in cast("Mapping[str, str]", raw[n]).items()} for n in ("heads", "closing", "leading")
    }
    known = cast("Mapping[str, str]", raw["known"])
    return Words(
        **pairs,
        ordinary=frozenset(key(w) for w in cast("list[str]", raw["ordinary"])),
        not_followed_by=frozenset(cast("list[str]", raw["not_followed_by"])),
        known={key(n): (n, k) for n, k in known.items() if not n.isupper()},
    )


def _of_run(run: Run, text: str) -> Iterator[Found]:
    words, lex = run.words, _words()
    yield from _known(words, text, lex)
    last = len(words) - 1
    closing = _CLOSING.match(text, words[last].finish)
    if closing and closing.group(1) in lex.closing and not _NOUN_AFTER.match(text, closing.end()):
        yield from _ending(run, text, last + 1, lex.closing[closing.group(1)], closing.end(1))
    for at, word in enumerate(words):
        if word.capital and word.low in lex.heads:
            yield from _ending(run, text, at, lex.heads[word.low], word.end)
            yield from _begun(words, at, lex)


def _known(words: Sequence[Word], text: str, lex: Words) -> Iterator[Found]:
    for at, word in enumerate(words):
        form = ""
        for last in range(at, min(len(words), at + 8)):
            form = f"{form} {words[last].full}".strip()
            name = f"the {form}" if word.low == "the" else form
            if form in lex.known and word.capital and name and not _MONEY_AFTER.match(text, words[last].finish):
                yield Found(word.start, words[last].end, lex.known[form][1], "instrument.known")


def _ending(run: Run, text: str, head: int, kind: str, end: int) -> Iterator[Found]:
    """The name that ends in a head: at a word of the run, or (`head` past the last word) in small letters after it."""
    words, lex = run.words, _words()
    first = _left_edge(words, head, run.opens, lex)
    modifiers = [w for w in words[first:head] if w.capital]
    if head == len(words) and modifiers and modifiers[-1].low in lexis().posts:
        return
    tail = YEARS_AFTER.match(text, end)
    of_a_year = tail is not None and head < len(words) and words[head].low == "programme"
    ordinary = kind != "act" and not of_a_year and _is_ordinary(words[first:head], head < len(words), lex)
    if not modifiers or ordinary:
        return
    following = words[head + 1] if head + 1 < len(words) else None
    if following and following.low in lex.not_followed_by | {"and", "&"} and _is_body_after(words, head + 1, lex):
        return
    start = words[first].start
    if _POST_BEFORE.search(text[max(0, start - 45) : start]):
        return
    before = _YEAR_BEFORE.search(text[max(0, start - 12) : start])
    yield Found(
        start - len(before.group(1)) if before else start, tail.end() if tail else end, kind, "instrument.head-noun"
    )


def _is_body_after(words: Sequence[Word], at: int, lex: Words) -> bool:
    """Whether what follows a head makes it part of a body's or post's name: "Programme Board"."""
    if words[at].low not in _AND:
        return True
    return any(w.low in lex.not_followed_by for w in words[at + 1 : at + 5])


def _left_edge(words: Sequence[Word], head: int, opens: bool, lex: Words) -> int:
    edge, commas = head, 0
    while edge > 0:
        before = words[edge - 1]
        if before.stem == ",":
            commas += 1
            if commas > 2 or not any(w.low in _AND for w in words[edge:head]):
                break
        elif before.low in _AND:
            if (
                edge < 2
                or words[edge - 2].low in lex.heads
                or (edge > 2 and words[edge - 3].low in lex.heads)
                or words[edge - 2].base in lexis().bodies
            ):
                break
        elif (before.low != "to" and (not before.capital or before.low in ("act", "section"))) or (
            before.possessive and _owns(before)
        ):
            break
        edge -= 1
    while edge < head and (not words[edge].capital or _opener(words[edge], edge, opens)):
        edge += 1
    return edge


def _owns(word: Word) -> bool:
    lex = lexis()
    return (
        word.low in lex.strong
        or word.low not in OWNERS
        or word.base in lex.places
        or word.stem.isupper()
        or word.base in lex.bodies
        or word.low in ("government", "service")
    )


def _opener(word: Word, at: int, opens: bool) -> bool:
    return word.low in ("resolved", "agreed", "noted", "action", "the", "cllr", "councillor") or (
        at == 0 and opens and word.low in lexis().openers
    )


def _is_ordinary(modifiers: Sequence[Word], capital_head: bool, lex: Words) -> bool:
    """Whether the modifiers say no more than a kind: one document per child, case or project."""
    form = " ".join(w.full for w in modifiers if w.full)
    plain = [w for w in modifiers if w.capital]
    if form in lex.ordinary or all(w.low in lex.ordinary for w in plain):
        return True
    return not capital_head and all(w.low in lexis().strong or w.low in lexis().openers for w in plain)


def _begun(words: Sequence[Word], at: int, lex: Words) -> Iterator[Found]:
    """A name that begins with its head: "Pathway for Care Leavers"."""
    if at + 2 >= len(words) or not words[at + 2].capital:
        return
    two = f"{words[at].low} {words[at + 1].low}"
    kind = lex.leading.get(two) or lex.leading.get(f"{two} {words[at + 2].low}")
    if not kind:
        return
    last = at + 2
    while last + 1 < len(words) and words[last + 1].capital:
        last += 1
    yield Found(words[at].start, words[last].end, kind, "instrument.head-noun")
