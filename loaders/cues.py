"""Cues: the small language in which lexicons say what words to look for.

A cue is a phrase. Letters match in any case; a space matches any run of white space or hyphens; an apostrophe matches
straight and curly ones, or none. Further:

`{a|b c|d}`   one of several          `[the]`   may be absent
`placement*`  a word's beginning      `...`     up to six words between, in the same sentence
`a & b`       both, in any order      `=CIN`    in exactly this case

>>> bool(Cue("placed {outside|out of} [the] borough").find("Two were placed outside the Borough."))
True
>>> bool(Cue("cost* & placement*").find("The placements were costly."))
True
"""

from __future__ import annotations

import re
from functools import cached_property

_TOKEN = re.compile(r"\{[^{}]*\}|\[[^\[\]]*\]|\.\.\.|[^\s{}\[\]]+")
GAP = "..."
_GAP = r"[^\w.;?!]+(?:[\w'’%£,./()-]+\s+){0,6}?"
_SPACE = r"[\s\u2010-\u2015-]+"


class Cue:
    """One phrase of a lexicon, ready to be looked for in a sentence."""

    def __init__(self, source: str) -> None:
        self.source = source

    def find(self, sentence: str, lowered: str | None = None) -> tuple[int, int] | None:
        """Start and end of the first place that matches (of the first part, where a cue has several); None if none."""
        low = sentence.lower() if lowered is None else lowered
        if any(anchor not in low for anchor in self._anchors):
            return None
        first: tuple[int, int] | None = None
        for pattern in self._patterns:
            match = pattern.search(sentence)
            if not match:
                return None
            first = first or match.span()
        return first

    @cached_property
    def _parts(self) -> list[str]:
        return [part.strip() for part in self.source.split(" & ")]

    @cached_property
    def _patterns(self) -> list[re.Pattern[str]]:
        return [_pattern(part) for part in self._parts]

    @cached_property
    def _anchors(self) -> tuple[str, ...]:
        """The longest plain word of each part: a sentence without it cannot match, and is passed over cheaply."""
        found = []
        for part in self._parts:
            plain = [t.strip("*=").lower() for t in _TOKEN.findall(part) if t[0] not in "{[" and t != GAP]
            whole = [max(re.split(r"[-'’‘]", t), key=len) for t in plain if t]
            if whole:
                found.append(max(whole, key=len))
        return tuple(found)

    def __repr__(self) -> str:
        return f"Cue({self.source!r})"


def _pattern(part: str) -> re.Pattern[str]:
    exact = part.startswith("=")
    pieces: list[str] = []
    gap_before = True
    for token in _TOKEN.findall(part.removeprefix("=")):
        if token == GAP:
            pieces.append(_GAP)
            gap_before = True
            continue
        optional = token.startswith("[")
        inner = "|".join(_words(choice) for choice in token[1:-1].split("|")) if token[0] in "{[" else _words(token)
        body = f"(?:{inner})" if token[0] in "{[" else inner
        lead = "" if gap_before else _SPACE
        if optional:
            pieces.append(f"(?:{body}{_SPACE})?" if gap_before else f"(?:{_SPACE}{body})?")
        else:
            pieces.append(lead + body)
            gap_before = False
    return re.compile(r"(?<!\w)" + "".join(pieces) + r"(?!\w)", 0 if exact else re.IGNORECASE)


def _words(phrase: str) -> str:
    return _SPACE.join(_word(word) for word in re.split(r"[\s-]+", phrase.strip()) if word)


def _word(word: str) -> str:
    stem = re.escape(word.rstrip("*"))
    stem = re.sub(r"['’‘]", "['’‘]?", stem)
    return stem + (r"\w*" if word.endswith("*") else "")
