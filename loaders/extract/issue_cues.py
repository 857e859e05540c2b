"""What each sentence signals: which concepts' cues stand in it, and how firmly.

Cues are data (`lexicon/issue_cues/*.yaml`, a file for each group of the scheme): `strong` ones suffice alone, `weak`
ones need company, `unless` cancels what it overlaps, or with `!` the concept in the whole sentence. A concept without
an entry is known by its names in the scheme.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import cast

from loaders.lexicon.reading import lexicon
from loaders.phrases import Phrasebook
from ontology.issue_scheme import Concept, scheme

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Rule:
    """A concept's cues, with sentences that must and must not carry it."""

    concept: str
    strong: tuple[str, ...]
    weak: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


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

    def __init__(self, rules: Mapping[str, Rule], classes: Mapping[str, str]) -> None:
        self.rules = dict(rules)
        self.written = frozenset(rule.concept for rule in rules.values() if rule.examples)
        cues = [cue for rule in self.rules.values() for cue in _cues(rule)]
        self._meaning = tuple((concept, kind) for concept, kind, _ in cues)
        self._book = Phrasebook([source for _, _, source in cues], classes)

    def signals(self, sentence: str) -> dict[str, Signal]:
        """The concepts whose cues stand in a sentence and are not cancelled there."""
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


def _cues(rule: Rule) -> Iterator[tuple[str, str, str]]:
    for kind in ("strong", "weak", "unless"):
        for cue in cast("tuple[str, ...]", getattr(rule, kind)):
            yield rule.concept, "never" if cue[0] == "!" else kind, cue.removeprefix("!")


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
    folder = files("loaders.lexicon").joinpath("issue_cues")
    names = sorted(entry.name.removesuffix(".yaml") for entry in folder.iterdir() if entry.name.endswith(".yaml"))
    contents = {name: cast("Mapping[str, Mapping[str, str]]", lexicon(f"issue_cues/{name}")) for name in names}
    classes = cast("Mapping[str, str]", contents.pop("classes"))
    written = {rule.concept: rule for content in contents.values() for rule in _rules(content)}
    return IssueCues({c.id: written.get(c.id) or _by_name(c) for c in scheme() if c.broader}, classes)


def _rules(content: Mapping[str, Mapping[str, str]]) -> Iterator[Rule]:
    for concept, entry in content.items():
        yield Rule(concept, **{key: tuple(_lines(block)) for key, block in entry.items()})


def _by_name(concept: Concept) -> Rule:
    """A concept known by its names alone; a name in capitals counts in capitals only."""
    return Rule(concept.id, tuple(f"={name}" if name.isupper() and name.isalpha() else name for name in concept.labels))


def _lines(block: str) -> Iterator[str]:
    return (line.strip() for line in block.splitlines() if line.strip())
