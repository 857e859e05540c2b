"""The issue and the organisation that a name on the command line means."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.store import Store
from minutegraph.errors import NoSuchName
from minutegraph.naming import Named, nearest, resolve
from ontology.issue_scheme import Scheme, scheme
from queries.commitments import commitments
from queries.commitments_owed_by import commitments_owed_by, owners
from queries.indicators import IndicatorRow, indicators
from queries.issue_counts import issue_counts
from queries.meetings import meetings
from queries.organisations import organisations, with_parts


@dataclass(frozen=True, slots=True)
class FoundIssue:
    """The issue meant: its id, name and definition, and the ids that a question about it covers, itself first."""

    id: str
    label: str
    definition: str
    covers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundOrganisation:
    """The organisation meant: its name, and the ids of it and its parts."""

    name: str
    covers: tuple[str, ...]


def find_issue(store: Store, name: str) -> FoundIssue:
    """The issue of the scheme, or of the graph outside the scheme, that a name means.

    A phrase that is nobody's name means the issue that it would raise if it stood in minutes.

    Raises
    ------
    NoSuchName, AmbiguousName
        When none or several answer to it.
    """
    known = scheme()
    raised = tuple(row for row in issue_counts(store) if row.id not in known)
    things = (*_named(known), *(Named(row.id, row.label) for row in raised))
    found = _named_or_raised(name, things)
    definition = known[found.id].definition if found.id in known else ""
    below = known.below(found.id) if found.id in known else ()
    return FoundIssue(found.id, found.label, definition, (found.id, *below))


def _named_or_raised(name: str, things: tuple[Named, ...]) -> Named:
    try:
        return resolve("issue", name, things, ways_out="See all: minutegraph issues --all")
    except NoSuchName:
        raised = _raised_by(name)
        found = [thing for thing in things if thing.id in raised]
        if len(found) != 1:
            raise
        return found[0]


def _raised_by(phrase: str) -> frozenset[str]:
    """The issues that a phrase would most firmly raise if it stood in minutes."""
    from loaders.extract.issue_cues import issue_cues

    strengths = {concept: signal.strength for concept, signal in issue_cues().signals(phrase).items()}
    strongest = max(strengths.values(), default=0.0)
    return frozenset(concept for concept, strength in strengths.items() if strength == strongest >= 1)


def _named(known: Scheme) -> Iterator[Named]:
    """A concept answers to all its names; a whole group only to its id and label, so that no word means a group."""
    for concept in known:
        names = (concept.id.replace("-", " "), *concept.labels) if concept.broader else ()
        yield Named(concept.id, concept.label, names)


def issue_labels(store: Store) -> Mapping[str, str]:
    """The name of every issue of the scheme and of the graph, by id."""
    return {row.id: row.label for row in issue_counts(store)} | {concept.id: concept.label for concept in scheme()}


def find_organisation(store: Store, name: str | None) -> FoundOrganisation | None:
    """The organisation that a name, another name or an id means, with its parts; None where no name is given.

    Raises
    ------
    NoSuchName, AmbiguousName
        When none or several answer to it.
    """
    if name is None:
        return None
    known = (Named(row.id, row.name, row.aliases) for row in organisations(store))
    found = resolve("organisation", name, known)
    return FoundOrganisation(found.label, with_parts(store, found.id))


def find_organisations(store: Store, names: Iterable[str]) -> tuple[FoundOrganisation, ...]:
    """The organisations that several names mean, in their order; raises as `find_organisation` does."""
    found = (find_organisation(store, name) for name in names)
    return tuple(one for one in found if one is not None)


def find_indicator(store: Store, name: str, owners: Collection[str] = ()) -> str:
    """The id of the indicator that a code, a title or an id means, of any of the organisations where these are given.

    Raises
    ------
    NoSuchName, AmbiguousName
        When none or several answer to it; a code that two organisations use is told apart by `owners`.
    """
    known = (row for row in indicators(store) if not owners or row.scope in owners or row.scope is None)
    return resolve("indicator", name, (_indicator(row) for row in known)).id


def _indicator(row: IndicatorRow) -> Named:
    title = f"{row.code} {row.title}" if row.code else row.title
    label = f"{title} ({row.scope})" if row.scope else title
    return Named(row.id, label, (row.code or row.title, row.title, title))


def find_meeting(store: Store, name: str) -> str:
    """The id of the meeting that its id, its document's name or its day means.

    Raises
    ------
    NoSuchName, AmbiguousName
        When none or several answer to it.
    """
    named = (Named(row.id, row.documents[0], (str(row.held), *row.documents)) for row in meetings(store))
    return resolve("meeting", name, named, ways_out="See all: minutegraph ask meetings").id


def find_commitment(store: Store, name: str) -> str:
    """The id of the commitment that its id, the id of its words, the beginning of either, or words of it mean.

    Raises
    ------
    NoSuchName, AmbiguousName
        When none or several answer to it.
    """
    made = commitments(store)
    wanted = name.strip().lower()
    by_id = [row for row in made if row.id.startswith(wanted) or row.evidence.id.startswith(wanted)]
    if len(by_id) == 1:
        return by_id[0].id
    named = (Named(row.id, f"{row.what} [{row.id[:8]}]", (row.what,)) for row in by_id or made)
    return resolve("commitment", name, named, ways_out="See all: minutegraph ask commitments").id


def check_owner(store: Store, name: str) -> None:
    """Refuse a name that nobody bears who owes a commitment.

    Raises
    ------
    NoSuchName
        With the nearest names of those who do.
    """
    if commitments_owed_by(store, name):
        return
    named = [Named(owner, owner) for owner in owners(store)]
    raise NoSuchName("owner of a commitment", name, tuple(nearest(name, named)))
