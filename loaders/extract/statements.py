"""Statements: each sentence that reports something said, with its act, its speaker and its topics."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from graph.claims import IssueRaised, Organisation, Statement
from loaders.extract.owners import Agent, Cast, cast_of
from loaders.extract.speech import Frame, frames, phrase_act
from loaders.minutes import Minutes, Paragraph, Span


def statements(
    minutes: Minutes, organisations: Iterable[Organisation], issues: Iterable[IssueRaised]
) -> tuple[Statement, ...]:
    """The statements in text order, one for each sentence; a sentence that reports no speech gives none."""
    people = cast_of(tuple(organisations), minutes.text)
    topics = _Topics(issues)
    found = []
    for paragraph, sentence in minutes.said():
        if paragraph.role in ("row", "title"):
            continue
        spoken = _spoken(sentence, people)
        if spoken:
            act, rule, speaker = spoken
            found.append(Statement(act, speaker, topics.of(paragraph, sentence), sentence.evidence(), rule))
    return tuple(found)


def _spoken(sentence: Span, people: Cast) -> tuple[str, str, str | None] | None:
    """Act, rule and speaker of a sentence: of its first frame, unless a nominal form comes first."""
    heard = frames(sentence.text, people)
    first = heard[0] if heard else None
    phrase = phrase_act(sentence.text)
    if phrase and (first is None or phrase[2] <= first.content):
        speaker = _speaker(first) if first else _subject(sentence.text[: phrase[2]], people)
        return phrase[0], phrase[1], speaker
    return (first.act, first.rule, _speaker(first)) if first else None


def _speaker(frame: Frame) -> str | None:
    return _name(frame.speaker)


def _subject(before: str, people: Cast) -> str | None:
    return _name(people.subject(before[-160:]))


def _name(agent: Agent | None) -> str | None:
    """The speaker as named, an office or a person without article; a pronoun names nobody."""
    if agent is None or agent.kind == "pronoun":
        return None
    return agent.name if agent.kind in ("office", "person") else agent.words


class _Topics:
    """Which issues were raised where."""

    def __init__(self, issues: Iterable[IssueRaised]) -> None:
        self._raised = sorted((i.evidence.start, i.evidence.end, i.issue) for i in issues)
        self._starts = [start for start, _, _ in self._raised]
        self._of_paragraph: dict[int, tuple[str, ...]] = {}

    def of(self, paragraph: Paragraph, sentence: Span) -> tuple[str, ...]:
        """The issues whose words the sentence holds, else those of its paragraph."""
        return self._within(sentence.start, sentence.end) or self._all(paragraph)

    def _all(self, paragraph: Paragraph) -> tuple[str, ...]:
        if paragraph.index not in self._of_paragraph:
            self._of_paragraph[paragraph.index] = self._within(paragraph.span.start, paragraph.span.end)
        return self._of_paragraph[paragraph.index]

    def _within(self, start: int, end: int) -> tuple[str, ...]:
        """The issues whose evidence overlaps a stretch of text, in order, each once."""
        first = bisect_left(self._starts, start)
        while first > 0 and self._raised[first - 1][1] > start:
            first -= 1
        stop = bisect_left(self._starts, end)
        return tuple(dict.fromkeys(issue for s, e, issue in self._raised[first:stop] if e > start))
