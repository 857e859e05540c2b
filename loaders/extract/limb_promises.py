"""What the limb of a resolution promises: "X to do it", "X be asked to do it", "a letter be sent"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.owners import Agent, Cast
from loaders.extract.promise import Promise, agent_after, base_form, first, meant
from loaders.extract.promise_forms import limb_forms
from loaders.minutes import Span


def resolved(limb: Span, people: Cast, speaker: Agent | None = None) -> Iterator[Promise]:
    """The candidates of a limb: "X to do it", "X be asked to do it", "a letter be sent", "to send a letter"."""
    for pattern, rule, force, passive in limb_forms():
        match = pattern.search(limb.text)
        if not match:
            continue
        before, after = limb.text[: match.start("head")], limb.text[match.end() :]
        asked = match.groupdict().get("who")
        subject = first(people.agents(asked)) if asked else people.subject(before[-160:])
        owner = agent_after(after, people) if passive else meant(subject, speaker)
        if rule == "named" and owner is None:
            continue
        if base_form(match) == "receive":
            owner = None  # who receives is owed, not owing
        base = base_form(match)
        name = "commitment.recommended-to" if force == "requested" else "commitment.resolved"
        yield Promise(name, force, "resolved", base, limb, before, after, passive, owner)
        return
