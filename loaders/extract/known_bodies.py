"""National bodies within capitalised words, by the forms that the lexicon knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.extract.capital_runs import Word
from loaders.extract.organisation_lexicon import Lexis


@dataclass(frozen=True, slots=True)
class Found:
    """A name within a run: its first and last word; `end`, `name` and `start` where they are not those of the words."""

    first: int
    last: int
    kind: str
    rule: str
    end: int = 0
    name: str = ""
    start: int = -1


def known_forms(words: Sequence[Word], lex: Lexis) -> Iterator[Found]:
    """The longest national body, or council place, from each word on."""
    at, longest = 0, lex.longest
    while at < len(words):
        full = words[at].full
        if (full if " " not in full else full.split(" ", 1)[0]) not in longest and words[at].base not in longest:
            at += 1
            continue
        body = _longest_form(words, at, lex)
        if body:
            yield body
            at = body.last
        at += 1


def _longest_form(words: Sequence[Word], at: int, lex: Lexis) -> Found | None:
    first = words[at].full.split(" ")[0]
    limit = max(lex.longest.get(first, 0), lex.longest.get(words[at].base.split(" ")[0], 0))
    found, before, counted = None, "", 0
    for last in range(at, min(len(words), at + limit * 2)):
        word = words[last]
        base = f"{before} {word.base}".strip()
        before = f"{before} {word.full}".strip()
        counted = before.count(" ")
        if counted >= limit or (before not in lex.begun and base not in lex.begun):
            break
        for form in (before, base):
            if form in lex.bodies and word.capital:
                body = lex.bodies[form]
                end = word.end if form == base else word.finish
                found = Found(at, last, body.kind, "organisation.known-body", end, body.name)
    return found
