"""What a question is asked of: which issues, whose meetings and items, and which days. Shared by every question.

An organisation's scope is the meetings that it or a part of it holds, and the agenda items that name it.
"""

from __future__ import annotations

from dataclasses import dataclass

from ontology.values import DateInterval
from queries.cells import Row, interval, optional_text, text
from queries.window import EVER, Standing, Window

IN_WINDOW = """coalesce(meeting.latest, '9999-12-31') >= $since
  AND coalesce(meeting.earliest, '0001-01-01') <= $until"""

# Time order: an interval with one open bound stands at the other, one without bounds comes last.
MEETING_COLUMNS = """meeting.id AS meeting,
       meeting.body AS body,
       meeting.council AS council,
       meeting.earliest AS earliest,
       meeting.latest AS latest,
       coalesce(meeting.earliest, meeting.latest, '9999-12-31') AS order_earliest,
       coalesce(meeting.latest, '9999-12-31') AS order_latest"""
MEETING_ORDER = "order_earliest, order_latest, meeting"

_ABOUT_THE_ISSUES = """
MATCH (issue:Issue)<-[about:{about}]-(claim:{label})-[:MADE_IN]->(item:AgendaItem)-[:ITEM_OF]->(meeting:Meeting)
WHERE issue.id IN $issues
  AND {in_window}{where}"""

_ABOUT_ANYTHING = """
MATCH (claim:{label})-[:MADE_IN]->(item:AgendaItem)-[:ITEM_OF]->(meeting:Meeting)
WHERE {in_window}{where}
OPTIONAL MATCH (claim)-[about:{about}]->(issue:Issue)"""

_IN_ITEMS_RAISING_THEM = """
MATCH (raised:Issue)<-[:ABOUT]-(:IssueMention)-[:MADE_IN]->(item:AgendaItem)-[:ITEM_OF]->(meeting:Meeting)
WHERE raised.id IN $issues
  AND {in_window}
MATCH (claim:{label})-[:MADE_IN]->(item){first_where}
OPTIONAL MATCH (claim)-[about:{about}]->(issue:Issue)
WHERE issue.id IN $issues"""

_CONCERNING = """
WITH claim, item, meeting, collect(DISTINCT issue.id) AS issues, max(about.basis) AS basis
OPTIONAL MATCH (meeting)-[:HELD_BY]->(holder:Organisation)
WHERE holder.id IN $organisations
OPTIONAL MATCH (item)-[:MENTIONS]->(named:Organisation)
WHERE named.id IN $organisations
WITH claim, item, meeting, issues, basis, count(holder) + count(named) AS concerning
WHERE $anyone OR concerning > 0
MATCH (claim)-[:EVIDENCED_BY]->(evidence:Evidence)-[:FROM_DOCUMENT]->(document:Document)
WHERE evidence.start = claim.start AND evidence.end = claim.end
"""

_RETURN = """RETURN {returning},
       issues,
       basis,
       item.title AS item,
       {meeting_columns},
       claim.id AS id,
       evidence.id AS evidence,
       document.name AS document,
       claim.start AS start,
       claim.end AS end,
       claim.quote AS quote
ORDER BY {meeting_order}, document, start, end, id
"""


@dataclass(frozen=True, slots=True)
class Scope:
    """The issues (none: any), the organisations (none: any) and the days that a question is asked of."""

    issues: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    window: Window = EVER

    def parameters(self) -> dict[str, object]:
        """The Cypher parameters of every question in scope."""
        whose = {"organisations": list(self.organisations), "anyone": not self.organisations}
        about = {"issues": list(self.issues)} if self.issues else {}
        return {**about, **whose, **self.window.parameters()}


EVERYTHING = Scope()


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where a claim was made: the meeting, when it was held, whose it was, and the item of business."""

    meeting: str
    held: DateInterval
    standing: Standing
    body: str | None
    council: str | None
    item: str


@dataclass(frozen=True, slots=True)
class Text:
    """One Cypher text, the same for both engines, and what it is asked for."""

    purpose: str
    cypher: str


@dataclass(frozen=True, slots=True)
class ScopedCypher:
    """One question in three texts, the last two entered by the issue's key.

    `anything` is asked of all claims of a kind, `the_issues` of those about the issues, and `items_raising` of all
    claims of the agenda items that raise the issues, with no basis where the claim itself is not about them.
    """

    anything: str
    the_issues: str
    items_raising: str

    def text(self, scope: Scope) -> str:
        """The text that a scope needs."""
        return self.the_issues if scope.issues else self.anything

    def texts(self) -> tuple[Text, ...]:
        """The first two texts with what each is for."""
        return Text("About one issue", self.the_issues), Text("About any issue", self.anything)


def claims_in_scope(
    label: str, returning: str, *, about: str = "ABOUT", also: str = "", where: str = ""
) -> ScopedCypher:
    """The Cypher for claims of one label (or `One|Another`), oldest meeting first and then in text order.

    `returning` are columns taken from `claim` and from what the lines `also` match; `about` are the relationship types
    that tie the claim to its issues; `where` is what must hold of the claim besides.
    """
    columns = _RETURN.format(returning=returning, meeting_columns=MEETING_COLUMNS, meeting_order=MEETING_ORDER)
    tail = _CONCERNING + also + columns
    heads = (_ABOUT_ANYTHING, _ABOUT_THE_ISSUES, _IN_ITEMS_RAISING_THEM)
    kept = {"where": f"\n  AND {where}" if where else "", "first_where": f"\nWHERE {where}" if where else ""}
    texts = (head.lstrip().format(label=label, about=about, in_window=IN_WINDOW, **kept) + tail for head in heads)
    return ScopedCypher(*texts)


def occasion(row: Row, scope: Scope) -> Occasion:
    """The cells of a row of `claims_in_scope` as the occasion of its claim."""
    held = interval(row)
    place = optional_text(row, "body"), optional_text(row, "council"), text(row, "item")
    return Occasion(text(row, "meeting"), held, scope.window.standing(held), *place)
