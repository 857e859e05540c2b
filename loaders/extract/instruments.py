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
from loaders.lexicon.reading import lexicon
from loaders.minutes import Minutes

_YEAR = r"(?:19|20)\d{2}"
_TAIL = re.compile(
    rf"(?:\s+\(?{_YEAR}\)?(?:\s?(?:[-–/]|to)\s?(?:{_YEAR}|\d{{2}}))?|"
    rf"\s+for\s+{_YEAR}(?:\s?[-–/]\s?(?:{_YEAR}|\d{{2}}))?)(?!\w)"
)
_YEAR_BEFORE = re.compile(rf"((?:{_YEAR})(?:[-–/]\d{{2,4}})? )$")
_CLOSING = re.compile(r"\s{1,3}([a-z]+)(?![\w’'-])")
_NOUN_AFTER = re.compile(
    r"\s(?:criteria|manager|lead|officer|meeting|template|process|holder|board|group|partners?|monitoring)\b"
)
_MONEY_AFTER = re.compile(r" (?:money|funding)\b")
_WORKPLAN = re.compile(
    rf"\b{_YEAR}(?:[-–/]\d{{2,4}}) (?:work ?plan|work programme|business plan|improvement plan|annual "
    rf"plan|delivery plan)\b",
    re.IGNORECASE,
)
_CONTRACT = re.compile(
    r"\bthe (contract(?: with the (?:council|Council|Trust|trust)| between the (?:two )?(?:parties|"
    r"Council and the Trust)| with (?:the )?[A-Z][\w’'&-]+(?: [A-Z][\w’'&-]+){0,4}))"
)
# A strategy, protocol or charter that is not just any: words of a subject stand between it and its article or owner.
_NOT_SUBJECTS = (
    "new|draft|revised|current|existing|earlier|first|second|third|next|last|previous|own|clear|overall|joint|same|"
    "other|"
    "long|short|medium|longer|wider|single|exit|marketing|coping|bold|ambitious|proposed|updated|final|whole|full|"
    "local|"
    "national|regional|agreed|strong|robust|and|or|of|for|to|with|in|on|by|that|which|was|is|as|a|an|the|this|present"
)
_OPEN = re.compile(
    rf"(?:\b(?:the|its|their|our|a|an|new|draft|revised|[Cc]ouncil[’']s|[Tt]rust[’']s|[Bb]oard[’']s) )"
    rf"(?!(?:{_NOT_SUBJECTS})\b)([a-z][a-z’'-]{{3,20}}(?: (?!(?:{_NOT_SUBJECTS})\b)[a-z][a-z’'-]{{1,20}}){{0,2}} "
    rf"(strategy|protocol|charter|covenant))(?![\w-]|\s(?:meeting|discussion|day|group|team|session|and))"
)
_OPEN_KINDS = {"strategy": "strategy", "protocol": "protocol", "charter": "charter", "covenant": "agreement"}
_QUOTED = re.compile(
    r"[“‘\"]([A-Z][^“”‘\"\n]{4,50})[”’\"] (?:guidance|programme|strategy|plan|framework|campaign|policy|toolkit|"
    r"protocol)(?!\w)"
)
_POST_BEFORE = re.compile(
    r"\b(?:director|head|member|lead|manager|officer|holder|secretary) (?:of|for) (?:[\w,]+ ){0,3}$", re.IGNORECASE
)
_NATION_ACT = re.compile(
    r"(?<![\w-])(?:[A-Z][\w-]+,? (?:(?:of|and|for|the|etc\.?) ){0,2}){1,8}\((?:Wales|Scotland|England|"
    r"Northern Ireland)\) (?:Act|Measure|Regulations|Order)\b(?: \d{4})?"
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
    small: re.Pattern[str]
    letters: re.Pattern[str]
    phrases: re.Pattern[str]
    phrase_kinds: tuple[str, ...]


def instruments(minutes: Minutes) -> tuple[Instrument, ...]:
    """The instruments a document names, each once, under its fullest form, in the order of first mention."""
    text = minutes.text
    found: list[Found] = []
    for run in runs(minutes):
        found.extend(_of_run(run, text))
    found.extend(_in_small_letters(text))
    return tuple(once(disjoint(found), minutes))


@cache
def _words() -> Words:
    raw = lexicon("instruments")
    pairs = {
        n: {w.lower(): k for w, k in cast("Mapping[str, str]", raw[n]).items()} for n in ("heads", "closing", "leading")
    }
    known = cast("Mapping[str, str]", raw["known"])
    capital = [n for n in known if n.isupper()]
    phrases = cast("Mapping[str, str]", raw["phrases"])
    return Words(
        **pairs,
        ordinary=frozenset(key(w) for w in cast("list[str]", raw["ordinary"])),
        not_followed_by=frozenset(cast("list[str]", raw["not_followed_by"])),
        known={key(n): (n, k) for n, k in known.items() if n not in capital},
        small=_small_pattern(cast("Mapping[str, list[str]]", raw["small"])),
        letters=re.compile(rf"(?<![\w&])(?:{'|'.join(capital)})(?!\w)"),
        phrases=re.compile(rf"(?<!\w)(?:{'|'.join(f'({form})' for form in phrases)})(?!\w)", re.IGNORECASE),
        phrase_kinds=tuple(phrases.values()),
    )


def _small_pattern(small: Mapping[str, list[str]]) -> re.Pattern[str]:
    either = (
        rf"(?:{'|'.join(_either_case(m) for m in sorted(ms, key=len, reverse=True))}) {head}"
        for head, ms in small.items()
    )
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(either)})(?![\w-])")


def _either_case(words: str) -> str:
    """Words that may also open a sentence."""
    return f"[{words[0].upper()}{words[0]}]{re.escape(words[1:])}" if words[0].islower() else re.escape(words)


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
    if not modifiers or (kind != "act" and _is_ordinary(words[first:head], head < len(words), lex)):
        return
    following = words[head + 1] if head + 1 < len(words) else None
    if following and following.low in lex.not_followed_by | {"and", "&"} and _is_body_after(words, head + 1, lex):
        return
    start = words[first].start
    if _POST_BEFORE.search(text[max(0, start - 45) : start]):
        return
    before = _YEAR_BEFORE.search(text[max(0, start - 12) : start])
    tail = _TAIL.match(text, end)
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


def _in_small_letters(text: str) -> Iterator[Found]:
    lex = _words()
    for match in lex.small.finditer(text):
        tail = _TAIL.match(text, match.end())
        kind = match.group().rsplit(" ", 1)[1]
        yield Found(match.start(), tail.end() if tail else match.end(), kind, "instrument.small-letters")
    for match in lex.phrases.finditer(text):
        yield Found(
            match.start(), match.end(), lex.phrase_kinds[(match.lastindex or 1) - 1], "instrument.small-letters"
        )
    for match in _OPEN.finditer(text):
        yield Found(match.start(1), match.end(), _OPEN_KINDS[match.group(2)], "instrument.small-letters")
    for match in _QUOTED.finditer(text):
        yield Found(match.start(1), match.end(1), "other", "instrument.known")
    for match in _WORKPLAN.finditer(text):
        yield Found(match.start(), match.end(), "plan", "instrument.small-letters")
    for match in _NATION_ACT.finditer(text):
        yield Found(match.start(), match.end(), "act", "instrument.head-noun")
    for match in _CONTRACT.finditer(text):
        yield Found(match.start(1), match.end(1), "contract", "instrument.small-letters")
    for match in lex.letters.finditer(text):
        yield Found(match.start(), match.end(), _kind_of_letters(match.group()), "instrument.known")


def _kind_of_letters(form: str) -> str:
    return cast("Mapping[str, str]", lexicon("instruments")["known"])[form]
