"""What each sentence signals: which concepts' cues stand in it, and how firmly.

The cues are those of `issue_rules`, as `loaders.lexicon.generate` sets them out ready for use.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files

from loaders.phrases import Phrasebook
from ontology.issue_scheme import scheme

Place = tuple[int, int]
# A concept, what the cue does (strong, weak, unless, never), the cue, the words that call it up.
ReadyCue = tuple[str, str, str, Sequence[str]]


@dataclass(slots=True)
class Signal:
    """A concept's cues within one sentence, as offsets.

    `strong` are phrases that suffice alone, `frames` words that stand anywhere, `weak` (by cue) what needs company.
    """

    strong: list[Place] = field(default_factory=list)
    frames: list[Place] = field(default_factory=list)
    weak: dict[int, Place] = field(default_factory=dict)

    @property
    def strength(self) -> float:
        """One for each phrase or frame, a half for each weak cue that stands clear of the others."""
        spans = [*self.strong, *self.frames]
        total = float(len(spans))
        for span in self.weak.values():
            if not any(_overlap(span, other) for other in spans):
                total += 0.5
                spans.append(span)
        return total

    @property
    def first(self) -> Place:
        """The place of the firmest cue."""
        return (*self.strong, *self.frames, *self.weak.values())[0]


class IssueCues:
    """Every concept's cues, looked for at once; `written` are the concepts whose cues were tried on examples."""

    def __init__(self, cues: Sequence[ReadyCue], classes: Mapping[str, str], written: Iterable[str]) -> None:
        self.written = frozenset(written)
        self._meaning = tuple((concept, kind) for concept, kind, _, _ in cues)
        self._book = Phrasebook([source for _, _, source, _ in cues], classes, [keys for _, _, _, keys in cues])
        self.signals = lru_cache(maxsize=1 << 11)(self._signals)

    def _signals(self, sentence: str) -> Mapping[str, Signal]:
        """The concepts whose cues stand in a sentence and are not cancelled there; shared, so not to be changed."""
        hits = [(*self._meaning[hit.cue], hit.cue, (hit.start, hit.end)) for hit in self._book.hits(sentence)]
        cancelled: dict[str, list[Place]] = {}
        for concept, kind, _, place in hits:
            if kind in ("unless", "never"):
                cancelled.setdefault(concept, []).append(place if kind == "unless" else (0, len(sentence)))
        found: dict[str, Signal] = {}
        for concept, kind, cue, place in hits:
            if kind in ("strong", "weak") and not any(_overlap(place, other) for other in cancelled.get(concept, ())):
                self._add(found.setdefault(concept, Signal()), kind, cue, place)
        return _most_specific(found)

    def _add(self, signal: Signal, kind: str, cue: int, place: Place) -> None:
        if kind == "weak":
            signal.weak[cue] = place
        elif self._book.is_frame(cue):
            signal.frames.append(place)
        else:
            signal.strong.append(place)


def _most_specific(found: dict[str, Signal]) -> dict[str, Signal]:
    """Without the cues of a broader concept that stand where a narrower one's do."""
    for concept, signal in tuple(found.items()):
        for broader in scheme().above(concept):
            wide = found.get(broader)
            if wide and signal.strong:
                wide.strong = [s for s in wide.strong if not any(_overlap(s, n) for n in signal.strong)]
                wide.frames = []
                if not wide.strong and not wide.weak:
                    del found[broader]
    return found


def _overlap(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]


@cache
def issue_cues() -> IssueCues:
    """The cues of every concept of the scheme, read once."""
    text = files("loaders.lexicon").joinpath("generated", "issue_cues.json").read_text(encoding="utf-8")
    content = json.loads(text)
    return IssueCues(content["cues"], content["classes"], content["written"])
