"""What the minutes claim to drive what: two issues joined by words of cause within a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from graph.claims import Cause, IssueRaised
from loaders.extract.issue_cues import issue_cues
from loaders.extract.issue_masks import masked
from loaders.lexicon.reading import lexicon
from loaders.minutes import Minutes, Paragraph, Span
from loaders.phrases import Phrasebook

_ON = re.compile(r"\b(?:up)?on\b")
_BACKWARD = re.compile(
    r"\b(?:this|these|it|which|the (?:improvement|rise|increase|fall|reduction|shortfall|position|figure|change|number|"
    r"reason|main reason))\b",
    re.IGNORECASE,
)
_LONGEST = 600
_PANDEMIC = "covid"
_WROUGHT = re.compile(
    r"\b(?:impact|effect|due|because|result|caus|exacerbat|increas|rise|rose|more|fewer|difficult|unable|eas(?:ed|ing)|"
    r"since|led|likely|behaviour|could not)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Link:
    """Words of cause found in a sentence: the rule, and the text that holds the cause and the effect."""

    rule: str
    cause: str
    effect: str
    cause_after: bool


def causes(minutes: Minutes, issues: Sequence[IssueRaised]) -> tuple[Cause, ...]:
    """Each pair of issues of which a sentence claims that the one drives the other, in text order.

    Only issues that the sentence's paragraph raises count. Where a sentence takes its effect up from the one before
    ("This was due to ..."), the issue last raised there stands for it. Where one side names nothing known, an issue of
    the paragraph that is commonly said to stand in that relation does.
    """
    found: dict[tuple[int, str, str], Cause] = {}
    for paragraph in minutes.paragraphs:
        raised = [i for i in issues if paragraph.span.start <= i.evidence.start < paragraph.span.end]
        if len({i.issue for i in raised}) > 1:
            for cause in _of_paragraph(paragraph, raised):
                found.setdefault((paragraph.index, cause.cause, cause.effect), cause)
    return tuple(found.values())


def _of_paragraph(paragraph: Paragraph, raised: Sequence[IssueRaised]) -> Iterator[Cause]:
    for sentence in paragraph.spans:
        if len(sentence.text) <= _LONGEST:
            yield from _of_sentence(sentence, raised)


def _of_sentence(sentence: Span, raised: Sequence[IssueRaised]) -> Iterator[Cause]:
    known = {i.issue for i in raised if i.issue in issue_cues().written}
    links = tuple(_links(masked(sentence.text)))
    for sides in (_stated, _completed):
        for link in links:
            pair = sides(link, sentence, raised, known)
            if pair and not _runs_against(*pair):
                yield Cause(pair[1], pair[0], sentence.evidence(), link.rule)
                return
    yield from _of_pandemic(sentence, known)


def _stated(link: _Link, sentence: Span, raised: Sequence[IssueRaised], known: set[str]) -> tuple[str, str] | None:
    """The cause and the effect where the sentence names both, or takes the effect up by a pronoun."""
    cause = _nearest(link.cause, known, link.cause_after)
    if not cause:
        return None
    effect = _nearest(link.effect, known - {cause}, not link.cause_after) or _taken_up(link.effect, sentence, raised)
    if effect in known - {cause} and (effect != _PANDEMIC or link.rule != "cause.led-to"):
        return cause, effect
    return None


def _completed(link: _Link, sentence: Span, raised: Sequence[IssueRaised], known: set[str]) -> tuple[str, str] | None:
    """The one pair of the paragraph's issues, one of them named here, of which the first commonly drives the second."""
    drivers = _rules().drivers
    pairs = [(one, other) for one in known for other in drivers.get(one, ()) if other in known]
    if not pairs:
        return None
    cause, effect = _nearest(link.cause, known, link.cause_after), _nearest(link.effect, known, not link.cause_after)
    named = [pair for pair in pairs if pair[0] == cause or pair[1] == effect]
    near = [pair for pair in named if set(pair) <= {i.issue for i in raised if _is_near(i, sentence)}]
    for some in (near, named):
        if len(some) == 1:
            return some[0]
    return None


def _runs_against(cause: str, effect: str) -> bool:
    """Whether the one is commonly said to follow from the other, and never to drive it."""
    drivers = _rules().drivers
    return cause in drivers.get(effect, ()) and effect not in drivers.get(cause, ())


def _is_near(issue: IssueRaised, sentence: Span) -> bool:
    return sentence.start - _LONGEST // 2 <= issue.evidence.start < sentence.end


def _of_pandemic(sentence: Span, known: set[str]) -> Iterator[Cause]:
    """The pandemic beside a change that it is said to have wrought: no words of cause are needed then."""
    if _PANDEMIC in known and _WROUGHT.search(sentence.text):
        signals = issue_cues().signals(masked(sentence.text))
        others = [(signals[issue].strength, issue) for issue in known - {_PANDEMIC} if issue in signals]
        if _PANDEMIC in signals and others and max(others)[0] >= 1:
            yield Cause(max(others)[1], _PANDEMIC, sentence.evidence(), "cause.pandemic")


def _links(sentence: str) -> Iterator[_Link]:
    rules = _rules()
    for hit in sorted(rules.book.hits(sentence), key=lambda h: (h.start, -h.end)):
        before, after = sentence[: hit.start], sentence[hit.end :]
        rule, order = rules.meaning[hit.cue]
        if order == "after":
            yield _Link(rule, after, before, True)
        elif order == "before":
            yield _Link(rule, before, after, False)
        elif joint := _ON.search(after):
            yield _Link(rule, after[: joint.start()], after[joint.end() :], False)


def _nearest(text: str, known: set[str], at_start: bool) -> str:
    """The issue among those known whose cue stands nearest to the words of cause; empty if none does."""
    places = [
        (start if at_start else -end, issue)
        for issue, signal in issue_cues().signals(text).items()
        if issue in known
        for start, end in (*signal.strong, *signal.frames, *signal.weak.values())
    ]
    return min(places)[1] if places else ""


def _taken_up(effect: str, sentence: Span, raised: Sequence[IssueRaised]) -> str:
    """The issue that a pronoun takes up from the sentence before; empty where the text is no such pronoun."""
    if len(effect.split()) > 14 or not _BACKWARD.search(effect):
        return ""
    before = [i for i in raised if i.evidence.end <= sentence.start]
    return max(before, key=lambda i: i.evidence.end).issue if before else ""


@dataclass(frozen=True, slots=True)
class _Rules:
    """The words of cause, and for each cue its rule and where the cause stands; what commonly drives what."""

    book: Phrasebook
    meaning: tuple[tuple[str, str], ...]
    drivers: Mapping[str, frozenset[str]]


@cache
def _rules() -> _Rules:
    content = lexicon("causes")
    entries = cast("Sequence[Mapping[str, str]]", content["rules"])
    drivers = cast("Mapping[str, str]", content["drivers"])
    cues = [(line.strip(), entry) for entry in entries for line in entry["phrases"].splitlines() if line.strip()]
    return _Rules(
        Phrasebook([cue for cue, _ in cues]),
        tuple((entry["id"], entry["order"]) for _, entry in cues),
        {cause: frozenset(effects.split()) for cause, effects in drivers.items()},
    )
