"""A candidate for a commitment, and what its finders share: the verb's base form, and who is meant."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.extract.owners import Agent, Cast
from loaders.extract.promise_words import promise_words
from loaders.extract.verbs import base_of
from loaders.minutes import Span

MOST = 8
"""No sentence promises more often; what repeats beyond it is noise, and costs no more than this."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A candidate: the rule that saw it, the verb's base form, the clause, the words before the verb and after it.

    `passive` tells that `before` names what is delivered, not who delivers.
    """

    rule: str
    force: str
    basis: str
    base: str
    clause: Span
    before: str
    after: str
    passive: bool
    owner: Agent | None


_VERBS_OF = {
    "adoption": "adopt", "approval": "approve", "endorsement": "endorse", "ratification": "ratify",
    "agreement": "agree", "consideration": "consider", "implementation": "implement",
}  # fmt: skip


def base_form(match: re.Match[str]) -> str:
    """The base form of the verb that a pattern found."""
    groups = match.groupdict()
    if groups.get("verb4") is not None:
        return "provide"
    if groups.get("noun"):
        return _VERBS_OF[groups["noun"]]
    word = " ".join(
        (groups.get("verb") or groups.get("verb2") or groups.get("verb3") or groups.get("verb5") or "").lower().split()
    )
    if groups.get("state") is not None:
        return "have"
    return promise_words().base_of.get(word) or base_of(word)


def first(agents: list[Agent]) -> Agent | None:
    """The first of those named, if any."""
    return agents[0] if agents else None


def agent_after(after: str, people: Cast) -> Agent | None:
    """Who a passive is done by: "would be considered by the Board"."""
    match = re.search(r"^(?:[^.;]{0,120}?\s)?by\s+(?=(?:the\s+)?[A-Z]|the\s|officers)", after)
    if not match:
        return None
    found = people.agents(after[match.end() : match.end() + 90])
    return found[0] if found and found[0].start <= 4 else None


def meant(agent: Agent | None, speaker: Agent | None) -> Agent | None:
    """Who a subject is: the last speaker, where it is a pronoun."""
    if agent is None or agent.kind != "pronoun" or speaker is None or speaker.kind == "pronoun":
        return agent
    return Agent(agent.start, agent.end, agent.words, speaker.name, speaker.kind)
