"""Which mentions are of one instrument: each is told once, under its fullest form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.claims import Instrument
from loaders.extract.name_forms import clean, key, letters
from loaders.minutes import Minutes

_DEFINED = re.compile(r"\s?\([‘'“\"]?([A-Z][A-Za-z]{1,7})[’'”\"]?\)")


@dataclass(frozen=True, slots=True)
class Found:
    """A mention of an instrument: its place, the kind of instrument, and the rule that found it."""

    start: int
    end: int
    kind: str
    rule: str


def disjoint(found: Sequence[Found]) -> list[Found]:
    """Without the mentions that begin within another, the longest of those that begin together first."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def once(found: Sequence[Found], minutes: Minutes) -> Iterator[Instrument]:
    """Each instrument once: the same name, a name within a longer one, or letters that stand for one are it again."""
    text = minutes.text
    groups = _Groups(text)
    for one in sorted(found, key=lambda f: len(_key(f, text).split()), reverse=True):
        groups.add(one)
    for group in sorted(groups.made, key=lambda g: min(f.start for f in g)):
        fullest = group[0]
        span = minutes.span(fullest.start, fullest.end)
        yield Instrument(clean(span.text), fullest.kind, span.evidence(), fullest.rule)


class _Groups:
    """Mentions grouped by instrument, the fullest first; names that share neither word nor letters never meet."""

    def __init__(self, text: str) -> None:
        self.made: list[list[Found]] = []
        self._text = text
        self._by_handle: dict[str, list[int]] = {}
        self._known: dict[tuple[str, str, str], int] = {}

    def add(self, one: Found) -> None:
        """Put a mention into the first group that it is the same as, else into one of its own."""
        written = (self._text[one.start : one.end], one.kind, one.rule)
        place = self._known.get(written)
        if place is None:
            likely = sorted(self._likely(one))
            place = next((at for at in likely if _same(self.made[at][0], one, self._text)), len(self.made))
            self._known[written] = place
        if place < len(self.made):
            self.made[place].append(one)
        else:
            self._begin(one)

    def _begin(self, one: Found) -> None:
        defined = _DEFINED.match(self._text, one.end)
        handles = {*_words(one, self._text), *letters(self._text[one.start : one.end])}
        for handle in handles | {defined.group(1)} if defined else handles:
            self._by_handle.setdefault(handle, []).append(len(self.made))
        self.made.append([one])

    def _likely(self, one: Found) -> set[int]:
        """The groups with the rarest of the mention's words, those its letters may stand for, and all contracts."""
        rarest = min(_words(one, self._text), key=lambda word: len(self._by_handle.get(word, ())))
        likely = set(self._by_handle.get(rarest, ()))
        others = (self._text[one.start : one.end], *(("contract",) if one.kind == "contract" else ()))
        return likely.union(*(self._by_handle.get(handle, ()) for handle in others))


def _key(found: Found, text: str) -> str:
    return key(text[found.start : found.end])


def _words(found: Found, text: str) -> list[str]:
    return _key(found, text).split() or [""]


def _same(longer: Found, shorter: Found, text: str) -> bool:
    long, short = _key(longer, text), _key(shorter, text)
    if long == short:
        return True
    form = text[shorter.start : shorter.end]
    if form.isupper() and " " not in form:
        defined = _DEFINED.match(text, longer.end)
        return bool(defined and defined.group(1) == form) or form in letters(text[longer.start : longer.end])
    if longer.kind == shorter.kind == "contract" and longer.rule == shorter.rule == "instrument.small-letters":
        return True
    rest = iter(long.split())
    return len(short.split()) > 1 and longer.kind == shorter.kind and all(w in rest for w in short.split())
