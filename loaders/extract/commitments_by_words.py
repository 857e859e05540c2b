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
from loaders.extract.promise_words import promise_words
from loaders.minutes import Minutes, Span

_LIKELY = 0.7  # high, since minutes hold many more sentences that commit nobody than the fitted ones do
_LONGEST = 1200
# What is not to be done, and what was asked for an answer there and then.
_NO_PROMISE = re.compile(
    r"\b(?:asked|requested|urged|invited|instructed|directed|required|agreed|resolved)\snot\sto\b"
    r"|\b(?:asked|invited|pressed)\s[^.;]{2,60}?\sto\s(?:explain|clarify|comment|describe|elaborate|expand\son|say)\b"
)
_FUTURE_VERB = re.compile(
    r"\b(?:would|will|shall)\s(?:(?:\w+ly|also|then|now|still|all)\s){0,2}(?:be\s(?:\w+ly\s)?)?(?P<verb>[a-z-]+)(?P<next>\s[a-z]+)?"
)
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
        return Promise("commitment.by-words", self.force, "words", "", self.sentence, "", text, False, owner)


def likely(minutes: Minutes, decisions: Iterable[Decision], taken: Places) -> Iterator[Likely]:
    """The sentences that likely commit somebody, without those that touch what is taken already."""
    model = act_model()
    for sentence, setting in settings(minutes, decisions):
        if len(sentence.text) > _LONGEST or taken.touch(sentence.start, sentence.end):
            continue
        if _NO_PROMISE.search(sentence.text) or _foretells(sentence.text):
            continue
        said = model.read(sentence.text, setting)
        if said.commits >= _LIKELY:
            yield Likely(sentence, said.commits, said.force)


def _foretells(text: str) -> bool:
    """Whether all that would be is a state: "would need three more", "would be overdrawn"."""
    verbs = [(match["verb"], match["next"] or "") for match in _FUTURE_VERB.finditer(text)]
    words = promise_words()
    return bool(verbs) and all(
        verb in words.state_forms and f"{verb}{following}" not in words.base_of for verb, following in verbs
    )


def _owner(found: Likely, people: Cast) -> Agent | None:
    """Who is named first, where one offers or agrees; whom a request goes to is named after the asking."""
    named = [agent for agent in people.agents(found.sentence.text) if agent.kind in _ACTS]
    if found.force == "requested":
        return named[1] if len(named) > 1 else None
    return named[0] if named and named[0].kind != "body" else None
