"""Commitments that no pattern knows, told by the words of the sentence: see `act_words`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.claims import Decision
from loaders.extract.act_settings import settings
from loaders.extract.act_words import act_model
from loaders.extract.owners import Agent, Cast
from loaders.extract.places import Places
from loaders.extract.promise import Promise
from loaders.minutes import Minutes, Span

_LIKELY = 0.65  # high, since minutes hold many more sentences that commit nobody than the fitted ones do
_LONGEST = 1200
_FORBIDDEN = re.compile(r"\b(?:asked|requested|urged|invited|instructed|directed|required|agreed|resolved)\snot\sto\b")
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
        if _FORBIDDEN.search(sentence.text):
            continue
        said = model.read(sentence.text, setting)
        if said.commits >= _LIKELY:
            yield Likely(sentence, said.commits, said.force)


def _owner(found: Likely, people: Cast) -> Agent | None:
    """Who is named first, where one offers or agrees; whom a request goes to is named after the asking."""
    named = [agent for agent in people.agents(found.sentence.text) if agent.kind in _ACTS]
    if found.force == "requested":
        return named[1] if len(named) > 1 else None
    return named[0] if named and named[0].kind != "body" else None
