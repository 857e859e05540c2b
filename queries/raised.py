"""At which meetings each issue is raised, by the first words that raise it there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.store import Store
from ontology.values import DateInterval
from queries.bounds import first_of, last_of
from queries.cells import Quoted
from queries.meetings import CYPHER as MEETINGS_CYPHER
from queries.mentions import CYPHER as MENTIONS_CYPHER
from queries.mentions import MentionRow, mentions
from queries.scope import Scope, Text

TEXTS = (*MENTIONS_CYPHER.texts(), Text("The meetings loaded, which are the denominator", MEETINGS_CYPHER))


@dataclass(frozen=True, slots=True)
class Raised:
    """One issue and the meetings that raise it, oldest first, each by the first words that do."""

    issue: str
    by_meeting: Mapping[str, MentionRow]

    @property
    def meetings(self) -> int:
        """How many meetings raise it."""
        return len(self.by_meeting)

    @property
    def held(self) -> tuple[DateInterval, ...]:
        """When those meetings were held."""
        return tuple(mention.where.held for mention in self.by_meeting.values())

    @property
    def first(self) -> DateInterval:
        """The days among which it was first raised in the minutes loaded."""
        return first_of(self.held)

    @property
    def last(self) -> DateInterval:
        """The days among which it was last raised in the minutes loaded."""
        return last_of(self.held)

    @property
    def evidence(self) -> tuple[Quoted, ...]:
        """The first words that raise it, a quote for each meeting, oldest first."""
        return tuple(mention.evidence for mention in self.by_meeting.values())


def raised(store: Store, scope: Scope) -> tuple[Raised, ...]:
    """Every issue that is raised in scope, by id."""
    together: defaultdict[str, list[MentionRow]] = defaultdict(list)
    for mention in mentions(store, scope):
        together[mention.issue].append(mention)
    return tuple(Raised(issue, _by_meeting(together[issue])) for issue in sorted(together))


def raised_as_one(store: Store, scope: Scope) -> Mapping[str, MentionRow]:
    """The meetings that raise any issue in scope, as if they were one issue; by meeting, oldest first."""
    return _by_meeting(mentions(store, scope))


def _by_meeting(ordered: Iterable[MentionRow]) -> Mapping[str, MentionRow]:
    found: dict[str, MentionRow] = {}
    for mention in ordered:
        found.setdefault(mention.where.meeting, mention)
    return found
