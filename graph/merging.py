"""What shared nodes are called, put together from all documents so that the order of loading does not matter.

Of several names the longest stands, of two as long the later in the alphabet (so small letters win over capitals); of
several kinds the first in the model's order. Both can be taken one document at a time, and what is told is kept on the
relationships that tell it, so that they can be put together afresh when a document goes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from graph.claims import Claims
from graph.records import Link
from graph.shared import indicator
from graph.store import Step
from ontology.schema import model

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Told:
    """A label whose nodes documents name: the properties so told, the kinds in order, and what tells them."""

    label: str
    name: str
    kind: str
    kinds: str
    pattern: str
    forms: bool = False


ORGANISATION = Told("Organisation", "name", "kind", "OrganisationKind", "(n)<-[t:MENTIONS]-(:AgendaItem)", forms=True)
INSTRUMENT = Told("Instrument", "name", "kind", "InstrumentKind", "(n)<-[t:MENTIONS]-(:AgendaItem)")
INDICATOR = Told("Indicator", "title", "unit", "Unit", "(n)<-[:OF_INDICATOR]-(t:Observation)")
TOLD = (ORGANISATION, INSTRUMENT, INDICATOR)

_MEETING = """
UNWIND $ids AS id
MATCH (n:Meeting {id: id})-[t:RECORDED_IN]->(d:Document)
WITH n, min(d.sha256) AS document, min(d.title) AS title, min(t.body) AS body, min(t.council) AS council,
  min(t.date_basis_earliest) AS from_basis, min(t.date_basis_latest) AS to_basis, min(t.reporting_period) AS period
SET n.document = document, n.title = title, n.body = body, n.council = council,
  n.date_basis_earliest = from_basis, n.date_basis_latest = to_basis, n.reporting_period = period
""".strip()
_FORMS = """
UNWIND $ids AS id
MATCH (n:Organisation {id: id})
MATCH (n)<-[t:MENTIONS]-(:AgendaItem)
UNWIND t.forms AS form
WITH DISTINCT n, form
ORDER BY form
WITH n, collect(form) AS forms
SET n.aliases = [form IN forms WHERE form <> n.name]
""".strip()


def told_by(claims: Claims, links: Iterable[Link]) -> Iterator[Step]:
    """Add what one document tells of organisations, instruments and indicators, making those that are not there."""
    mentions = [link for link in links if link.type == "MENTIONS"]
    for told in (ORGANISATION, INSTRUMENT):
        rows = {link.target.id: link.properties for link in mentions if link.target.label == told.label}
        yield from _fold(told, rows)
    yield from _fold(INDICATOR, _measures(claims))


def told_afresh(told: Told, ids: Sequence[str]) -> Iterator[Step]:
    """Put together again what all documents tell of some nodes."""
    if ids:
        yield Step(_afresh(told), {"ids": ids, "order": _order(told)})
        if told.forms:
            yield Step(_FORMS, {"ids": ids})


def meetings_afresh(ids: Sequence[str]) -> Iterator[Step]:
    """Put together what all documents of some meetings tell of them."""
    if ids:
        yield Step(_MEETING, {"ids": ids})


def _fold(told: Told, rows: Mapping[str, Row]) -> Iterator[Step]:
    if rows:
        found = [{"id": found, **rows[found]} for found in sorted(rows)]
        yield Step(_folding(told), {"rows": found, "order": _order(told)})


def _order(told: Told) -> list[str]:
    return next(list(enumeration.names) for enumeration in model().enumerations if enumeration.name == told.kinds)


def _measures(claims: Claims) -> dict[str, Row]:
    """Title and unit of each indicator of the document, by the indicator's id."""
    order = {unit: place for place, unit in enumerate(_order(INDICATOR))}
    found: dict[str, Row] = {}
    for figure in sorted(claims.observations, key=lambda o: (len(o.title), o.title)):
        measure = indicator(claims, figure).id
        units = [figure.unit, *([str(found[measure]["unit"])] if measure in found else [])]
        found[measure] = {"title": figure.title, "unit": min(units, key=lambda unit: order.get(unit, len(order)))}
    return found


@cache
def _folding(told: Told) -> str:
    """Setting the key again takes the node's lock before its old values are read, so no other writer's are lost."""
    name, kind = told.name, told.kind
    forms = f", [form IN coalesce(n.aliases, []) + [n.{name}] + row.forms WHERE form IS NOT NULL] AS told"
    alphabet = """
UNWIND told AS form
WITH DISTINCT n, name, kind, form
ORDER BY form
WITH n, name, kind, collect(form) AS forms"""
    return f"""
UNWIND $rows AS row
MERGE (n:{told.label} {{id: row.id}})
SET n.id = row.id
WITH n, CASE WHEN n.{name} IS NULL OR size(row.{name}) > size(n.{name})
    OR (size(row.{name}) = size(n.{name}) AND row.{name} > n.{name}) THEN row.{name} ELSE n.{name} END AS name,
  head([kind IN $order WHERE kind IN [row.{kind}, n.{kind}]]) AS kind{forms if told.forms else ""}{
        alphabet if told.forms else ""
    }
SET n.{name} = name, n.{kind} = kind{", n.aliases = [form IN forms WHERE form <> name]" if told.forms else ""}
""".strip()


@cache
def _afresh(told: Told) -> str:
    return f"""
UNWIND $ids AS id
MATCH (n:{told.label} {{id: id}})
MATCH {told.pattern}
WITH DISTINCT n, t.{told.name} AS name, t.{told.kind} AS kind
ORDER BY size(name) DESC, name DESC
WITH n, head(collect(name)) AS name, collect(kind) AS kinds
SET n.{told.name} = name, n.{told.kind} = head([kind IN $order WHERE kind IN kinds])
""".strip()
