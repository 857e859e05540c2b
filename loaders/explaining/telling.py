"""Claims in a few words, and the words that each rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from graph.claims import (
    Cause,
    Claims,
    Commitment,
    Decision,
    Evidence,
    Instrument,
    IssueRaised,
    Judgement,
    Observation,
    Organisation,
    Statement,
)
from loaders.explaining.account import Words
from ontology.issue_scheme import scheme
from ontology.values import DateInterval

Placed = Cause | Commitment | Decision | Instrument | IssueRaised | Judgement | Observation | Statement
AnyClaim = Placed | Organisation
_KINDS = {"IssueRaised": "IssueMention"}


@dataclass(frozen=True, slots=True)
class Made:
    """A claim, and one evidence of it."""

    claim: AnyClaim
    evidence: Evidence

    @property
    def kind(self) -> str:
        """The claim's kind, by the name of its label in the graph."""
        name = type(self.claim).__name__
        return _KINDS.get(name, name)


def every_claim(claims: Claims) -> Iterator[Made]:
    """All claims of a document with their evidence; an organisation comes once for each mention."""
    kinds: tuple[Sequence[Placed], ...] = (
        claims.issues,
        claims.observations,
        claims.decisions,
        claims.commitments,
        claims.statements,
        claims.judgements,
        claims.causes,
        claims.instruments,
    )
    for one in chain.from_iterable(kinds):
        yield Made(one, one.evidence)
    for organisation in claims.organisations:
        for evidence in organisation.evidence:
            yield Made(organisation, evidence)


def words_of(evidence: Evidence) -> Words:
    """Evidence as words with their place."""
    return Words(evidence.start, evidence.end, evidence.exact)


def told(claim: AnyClaim) -> str:  # noqa: PLR0911 - one for each kind
    """What a claim says."""
    match claim:
        case IssueRaised():
            return issue_label(claim.issue)
        case Observation():
            period = f", {claim.period.label}" if claim.period else ""
            return f"{claim.title}: {claim.value.normalize():f} {claim.unit}{period}"
        case Decision():
            return claim.effect
        case Commitment():
            owner = f", by {claim.owner}" if claim.owner else ""
            due = f", due {_days(claim.due)}" if claim.due else ""
            return f"{claim.force}: {claim.what}{owner}{due}"
        case Statement():
            return f"{claim.act.replace('_', ' ')}, by {claim.speaker or 'nobody named'}"
        case Judgement():
            return f"{claim.subject} judged {claim.grade} by {claim.by}"
        case Cause():
            return f"{issue_label(claim.cause)} drives {issue_label(claim.effect)}"
        case Instrument() | Organisation():
            return f"{claim.name}, {claim.kind}"


def issue_label(concept: str) -> str:
    """The label of a concept; an id outside the scheme as it is."""
    return scheme()[concept].label if concept in scheme() else concept


def _days(due: DateInterval) -> str:
    bounds = [bound.isoformat() if bound else "open" for bound in (due.earliest, due.latest)]
    return bounds[0] if bounds[0] == bounds[1] else " to ".join(bounds)
