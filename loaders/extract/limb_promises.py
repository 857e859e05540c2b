"""What the limb of a resolution promises: "X to do it", "X be asked to do it", "a letter be sent"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.limb_forms import limb_forms
from loaders.extract.owners import Agent, Cast
from loaders.extract.promise import Promise, agent_after, base_form, first, meant
from loaders.minutes import Span

_NOT_TO = re.compile(
    r"\b(?:asked|requested|instructed|invited|urged|required|directed|agrees?|agreed|resolved"
    r"|should|would|be)\s+not\s+(?:to\s+)?[a-z]"
)
# "to ask for a written response", "request a report": of whom is not said.
_FOR_SOMETHING = re.compile(
    r"^\W{0,4}(?:\w{1,4}[.)]\s+)?(?i:that\s+)?(?i:to\s+)?(?i:(?:ask|call)(?:s|ed)?\s+for|requests?(?:ed)?|seeks?)\s+"
    r"(?=(?:an?|further|more|regular|sight|written|additional|quarterly|monthly)\b)(?![^.;]{2,80}\sto\s+be\b)"
)


def resolved(limb: Span, people: Cast, speaker: Agent | None = None) -> Iterator[Promise]:
    """The candidates of a limb: "X to do it", "X be asked to do it", "a letter be sent", "to send a letter"."""
    if _NOT_TO.search(limb.text):
        return  # to leave a thing undone delivers nothing
    plain = _FOR_SOMETHING.search(limb.text)
    if plain:
        after = limb.text[plain.end() :]
        yield Promise("commitment.asked-for", "requested", "resolved", "provide", limb, "", after, False, None)
        return
    for pattern, rule, force, passive in limb_forms():
        match = pattern.search(limb.text)
        if not match:
            continue
        before, after = limb.text[: match.start("head")], limb.text[match.end() :]
        asked = match.groupdict().get("who")
        subject = first(people.agents(asked)) if asked else people.subject(before[-160:])
        owner = agent_after(after, people) if passive and not asked else meant(subject, speaker)
        if rule == "named" and owner is None:
            continue
        if base_form(match) == "receive":
            owner = None  # who receives is owed, not owing
        base = base_form(match)
        only_asked = owner is not None and bool(_ASKED.search(match.group())) and _beyond(owner, people)
        name = "commitment.recommended-to" if force == "requested" else "commitment.resolved"
        yield Promise(name, "requested" if only_asked else force, "resolved", base, limb, before, after, passive, owner)
        return


_ASKED = re.compile(r"\b(?:ask|request|invite|urge)(?:s|e?d)?\b", re.IGNORECASE)
_OWN_MASTERS = re.compile(
    r"\b(?:cabinet|leader|mayor|portfolio|executive member|lead member|minister|secretary of state|government"
    r"|scrutineer"
    r"|commissioner|applicant|provider|contractor|council|trust)\b",
    re.IGNORECASE,
)


def _beyond(owner: Agent, people: Cast) -> bool:
    """Whether a body can only ask, not instruct: the executive, a minister, another organisation and its officers."""
    return bool(_OWN_MASTERS.search(owner.words)) or (
        owner.kind == "organisation" and not people.is_service(owner.name)
    )
