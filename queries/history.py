"""What a graph knows across its documents as of a day: who met when, what became of bodies, promises and figures.

Everything is worked out from the claims when it is asked; no state is stored, and no order of loading leaves a trace.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from graph.facts import Change, Quote, Reference, Sitting
from graph.follow_up import Followed, follow_up
from graph.indicator_series import Disagreement, Series, disagreements, series
from graph.neighbours import Tightened, tightened
from graph.store import Store
from graph.successions import successions
from ontology.values import DateInterval
from queries.bodies import Body, bodies
from queries.cells import text
from queries.chain_facts import changes, figures, notes, promises, references, reports, sittings

ISSUES_CYPHER = """MATCH (claim:IssueMention)
RETURN DISTINCT claim.issue AS issue,
       claim.document AS sha256
ORDER BY issue, sha256
"""


@dataclass(frozen=True, slots=True)
class MeetingOf:
    """When the meeting that a document minutes was held; the quotes are those of neighbours that tighten a bound."""

    document: str
    held: DateInterval
    earliest_by: Quote | None = None
    latest_by: Quote | None = None


@dataclass(frozen=True, slots=True)
class IssueIn:
    """An issue and the file names of the documents that raise it."""

    issue: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class History:
    """All that is known across documents as of a day."""

    as_of: date
    meetings: tuple[MeetingOf, ...]
    organisations: tuple[Body, ...]
    changes: tuple[Change, ...]
    issues: tuple[IssueIn, ...]
    commitments: tuple[Followed, ...]
    series: tuple[Series, ...]
    disagreements: tuple[Disagreement, ...]


def history(store: Store, as_of: date) -> History:
    """What the documents of meetings that can have been held by a day tell across them.

    Meetings are in order of time, commitments in order of their meetings and then of the text, the rest by name.
    """
    loaded = sittings(store, as_of)
    moved = tightened(loaded.values(), references(store, loaded))
    met = {key: replace(sitting, held=moved[key].held) if key in moved else sitting for key, sitting in loaded.items()}
    told = successions(change for change in changes(store, met) if _is_by(change.on, as_of))
    found = series(figures(store, met), notes(store, met))
    return History(
        as_of,
        tuple(_meeting(sitting, moved.get(sitting.sha256)) for sitting in sorted(met.values(), key=lambda s: s.order)),
        bodies(store, met, told),
        told,
        _issues(store, met),
        followed(store, met),
        found,
        disagreements(found),
    )


def followed(store: Store, met: dict[str, Sitting]) -> tuple[Followed, ...]:
    """The promises of some sittings with what later ones say of them, in order of their meetings and of the text."""
    told = (change.report for change in changes(store, met))
    heard = (*reports(store, met), *(report for report in told if report))
    found = follow_up(promises(store, met), heard).values()
    return tuple(sorted(found, key=lambda one: (one.promise.sitting.order, one.promise.made.start, one.promise.id)))


def _is_by(on: DateInterval, as_of: date) -> bool:
    return on.earliest is None or on.earliest <= as_of


def _meeting(sitting: Sitting, moved: Tightened | None) -> MeetingOf:
    by = (_quote(moved.earliest_by), _quote(moved.latest_by)) if moved else (None, None)
    return MeetingOf(sitting.document, sitting.held, *by)


def _quote(reference: Reference | None) -> Quote | None:
    return reference.said if reference else None


def _issues(store: Store, met: Mapping[str, Sitting]) -> tuple[IssueIn, ...]:
    raised: defaultdict[str, set[str]] = defaultdict(set)
    for row in store.rows(ISSUES_CYPHER):
        if row["sha256"] in met:
            raised[text(row, "issue")].add(met[text(row, "sha256")].document)
    return tuple(IssueIn(issue, tuple(sorted(raised[issue]))) for issue in sorted(raised))
