"""Commitments that no pattern knows, told by the words of the sentence: see `act_words`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.claims import Decision
from loaders.extract.act_words import act_model
from loaders.extract.action_tables import action_rows
from loaders.extract.owners import Agent, Cast
from loaders.extract.places import Places
from loaders.extract.promise import Promise
from loaders.minutes import Minutes, Span

_LIKELY = 0.8  # high, since minutes hold many more sentences that commit nobody than the fitted ones do
_LONGEST = 1200
_ACTS = ("office", "person", "organisation", "body")


@dataclass(frozen=True, slots=True)
class Likely:
    """A sentence that likely commits somebody: how likely, and with what force."""

    sentence: Span
    chance: float
    force: str

    def promise(self, people: Cast) -> Promise:
        """The promise that the sentence as a whole makes."""
        owner = _owner(self, people)
        text = self.sentence.text
        return Promise("commitment.by-words", self.force, "action", "", self.sentence, "", text, False, owner)


def likely(minutes: Minutes, decisions: Iterable[Decision], taken: Places) -> Iterator[Likely]:
    """The sentences that likely commit somebody, without those that touch what is taken already."""
    model = act_model()
    for sentence, setting in settings(minutes, decisions):
        if len(sentence.text) > _LONGEST or taken.touch(sentence.start, sentence.end):
            continue
        chance, force = model.read(sentence.text, setting)
        if chance >= _LIKELY:
            yield Likely(sentence, chance, force)


def settings(minutes: Minutes, decisions: Iterable[Decision]) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Each sentence with the names of what tells where it stands; the rows of action logs are left out."""
    rows = Places((row.row.start, row.row.end) for row in action_rows(minutes))
    disposing = Places((decision.evidence.start, decision.evidence.end) for decision in decisions)
    for paragraph, sentence in minutes.said():
        if paragraph.role == "title" or rows.touch(sentence.start, sentence.end):
            continue
        setting = [f"@{paragraph.role}"] if paragraph.role in ("row", "item", "heading") else []
        if disposing.touch(sentence.start, sentence.end):
            setting.append("@disposing")
        if sentence == paragraph.heading:
            setting.append("@heading")
        yield sentence, tuple(setting)


def _owner(found: Likely, people: Cast) -> Agent | None:
    """Who is named first, where one offers or agrees; whom a request goes to is named after the asking."""
    named = [agent for agent in people.agents(found.sentence.text) if agent.kind in _ACTS]
    if found.force == "requested":
        return named[1] if len(named) > 1 else None
    return named[0] if named and named[0].kind != "body" else None
