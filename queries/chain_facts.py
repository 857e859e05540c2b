"""What the work across documents needs of a graph, read once, one Cypher text for each kind."""

from __future__ import annotations

import re
from datetime import date

from graph.facts import Change, Figure, Note, Promise, Quote, Reference, Report, Sitting
from graph.ledger import Identities, identities
from graph.store import Store
from queries.cells import Row, count, interval, number, optional_text, text

_RECALLED = re.compile(r"\bhad (?:also |then )?(?:resolved|requested|asked) (?:that|for|to)\b", re.I)
# The rule of what is done by being told: a plan presented, a report received.
DELIVERED = "progress.delivered"

SITTINGS_CYPHER = """MATCH (meeting:Meeting)-[recorded:RECORDED_IN]->(document:Document)
WHERE coalesce(meeting.earliest, '0001-01-01') <= $as_of
OPTIONAL MATCH (meeting)-[:HELD_BY]->(holder:Organisation)
OPTIONAL MATCH (holder)-[:PART_OF]->(whole:Organisation)
WITH meeting, recorded, document, min(holder.id) AS holder, min(whole.id) AS whole
RETURN document.sha256 AS sha256,
       document.name AS document,
       document.title AS title,
       meeting.id AS meeting,
       meeting.earliest AS earliest,
       meeting.latest AS latest,
       recorded.reporting_period AS reporting_period,
       recorded.body AS body,
       holder,
       whole
ORDER BY document, sha256
"""

_CLAIM = """MATCH (claim:{label})
RETURN claim.id AS id,
       claim.document AS sha256,
       claim.start AS start,
       claim.end AS end,
       claim.quote AS quote,
       {returning}
ORDER BY sha256, start, end, id
"""

PROMISES_CYPHER = _CLAIM.format(
    label="Commitment",
    returning="""claim.what AS what,
       claim.owner AS owner,
       claim.force AS force,
       claim.due_earliest AS due_earliest,
       claim.due_latest AS due_latest,
       claim.context AS context""",
)
REPORTS_CYPHER = _CLAIM.format(
    label="Progress",
    returning="""claim.verdict AS verdict,
       claim.rule AS rule,
       claim.done_earliest AS done_earliest,
       claim.done_latest AS done_latest,
       claim.context AS context""",
)

FIGURES_CYPHER = _CLAIM.format(
    label="Observation",
    returning="""claim.code AS code,
       claim.title AS title,
       claim.value AS value,
       claim.unit AS unit,
       claim.period AS period,
       claim.point AS point""",
)
NOTES_CYPHER = _CLAIM.format(
    label="FigureNote",
    returning="""claim.kind AS kind,
       claim.code AS code,
       claim.title AS title,
       claim.period AS period,
       claim.value AS value,
       claim.replaces AS replaces,
       claim.other_code AS other_code""",
)
REFERENCES_CYPHER = _CLAIM.format(
    label="MeetingReference",
    returning="""claim.relation AS relation,
       claim.earliest AS earliest,
       claim.latest AS latest,
       claim.period AS period""",
)
CHANGES_CYPHER = """MATCH (claim:BodyChange)
OPTIONAL MATCH (claim)-[:CHANGED_FROM]->(before:Organisation)
OPTIONAL MATCH (claim)-[:CHANGED_TO]->(after:Organisation)
RETURN claim.id AS id,
       claim.document AS sha256,
       claim.start AS start,
       claim.end AS end,
       claim.quote AS quote,
       claim.kind AS kind,
       claim.before AS before,
       claim.after AS after,
       claim.earliest AS earliest,
       claim.latest AS latest,
       before.id AS before_id,
       after.id AS after_id
ORDER BY sha256, start, end, id
"""


def sittings(store: Store, as_of: date = date.max) -> dict[str, Sitting]:
    """The meeting of each document, by the document's hash; those that cannot have been held by a day are left out."""
    rows = store.rows(SITTINGS_CYPHER, as_of=as_of.isoformat())
    who = identities(store)
    return {text(row, "sha256"): _sitting(row, who) for row in rows}


def promises(store: Store, met: dict[str, Sitting]) -> tuple[Promise, ...]:
    """The commitments made at some sittings, by document and place, but those that are only recalled there."""
    made = (_promise(row, met) for row in store.rows(PROMISES_CYPHER) if row["sha256"] in met)
    return tuple(promise for promise in made if not _is_recalled(promise))


def reports(store: Store, met: dict[str, Sitting]) -> tuple[Report, ...]:
    """What was said at some sittings of how things stand, by document and place."""
    return tuple(_report(row, met) for row in store.rows(REPORTS_CYPHER) if row["sha256"] in met)


def changes(store: Store, met: dict[str, Sitting]) -> tuple[Change, ...]:
    """What was said at some sittings to become of bodies, by document and place."""
    who = identities(store)
    return tuple(_change(row, met, who) for row in store.rows(CHANGES_CYPHER) if row["sha256"] in met)


def figures(store: Store, met: dict[str, Sitting]) -> tuple[Figure, ...]:
    """The figures stated at some sittings, by document and place."""
    return tuple(_figure(row, met) for row in store.rows(FIGURES_CYPHER) if row["sha256"] in met)


def notes(store: Store, met: dict[str, Sitting]) -> tuple[Note, ...]:
    """What was said at some sittings of figures, by document and place."""
    return tuple(_note(row, met) for row in store.rows(NOTES_CYPHER) if row["sha256"] in met)


def references(store: Store, met: dict[str, Sitting]) -> tuple[Reference, ...]:
    """The other meetings that some sittings' minutes date, by document and place."""
    return tuple(_reference(row, met) for row in store.rows(REFERENCES_CYPHER) if row["sha256"] in met)


def _sitting(row: Row, who: Identities) -> Sitting:
    body, whole = optional_text(row, "holder"), optional_text(row, "whole")
    is_body = optional_text(row, "body") is not None
    named = text(row, "sha256"), text(row, "document"), text(row, "meeting")
    council = whole or (None if is_body else body)
    body, council = (who.of(found) if found else None for found in (body, council))
    return Sitting(*named, interval(row), body, council, optional_text(row, "reporting_period"), text(row, "title"))


def quote_of(row: Row, sitting: Sitting) -> Quote:
    """The words of a claim's row."""
    return Quote(sitting.sha256, sitting.document, count(row, "start"), count(row, "end"), text(row, "quote"))


def _promise(row: Row, met: dict[str, Sitting]) -> Promise:
    sitting = met[text(row, "sha256")]
    due = interval(row, "due_earliest", "due_latest")
    context = optional_text(row, "context") or ""
    named = text(row, "id"), text(row, "what"), optional_text(row, "owner")
    return Promise(*named, due, quote_of(row, sitting), sitting, context, text(row, "force"))


def _is_recalled(promise: Promise) -> bool:
    """Whether a promise is one of before, told again: it was due before the sitting, or had been resolved."""
    due, met = promise.due.latest, promise.sitting.held.earliest
    return bool(_RECALLED.search(promise.made.words)) or (due is not None and met is not None and due < met)


def _report(row: Row, met: dict[str, Sitting]) -> Report:
    sitting = met[text(row, "sha256")]
    here = text(row, "rule") == DELIVERED
    on = sitting.held if here else interval(row, "done_earliest", "done_latest")
    context = optional_text(row, "context") or ""
    named = text(row, "id"), text(row, "verdict"), quote_of(row, sitting), sitting
    return Report(*named, on, context, here=here)


def _change(row: Row, met: dict[str, Sitting], who: Identities) -> Change:
    sitting = met[text(row, "sha256")]
    named = optional_text(row, "before"), optional_text(row, "after")
    ids = (who.of(found) if (found := optional_text(row, key)) else None for key in ("before_id", "after_id"))
    return Change(text(row, "id"), text(row, "kind"), *named, interval(row), quote_of(row, sitting), sitting, *ids)


def _figure(row: Row, met: dict[str, Sitting]) -> Figure:
    sitting = met[text(row, "sha256")]
    named = text(row, "id"), optional_text(row, "code"), text(row, "title"), number(row, "value"), text(row, "unit")
    kept = optional_text(row, "period"), text(row, "point")
    return Figure(*named, *kept, quote_of(row, sitting), sitting)


def _note(row: Row, met: dict[str, Sitting]) -> Note:
    sitting = met[text(row, "sha256")]
    named = text(row, "id"), text(row, "kind"), optional_text(row, "code"), text(row, "title")
    values = optional_text(row, "period"), _optional_number(row, "value"), _optional_number(row, "replaces")
    return Note(*named, *values, optional_text(row, "other_code"), quote_of(row, sitting), sitting)


def _optional_number(row: Row, key: str) -> float | None:
    return None if row[key] is None else number(row, key)


def _reference(row: Row, met: dict[str, Sitting]) -> Reference:
    sitting = met[text(row, "sha256")]
    period = optional_text(row, "period")
    return Reference(text(row, "id"), text(row, "relation"), interval(row), period, quote_of(row, sitting), sitting)
