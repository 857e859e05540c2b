"""Every dated quote on an issue: what was said, measured, decided, promised, judged and claimed, for a report."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store
from queries.cells import Quoted, Row, optional_text, quoted, text, texts
from queries.parameters import DATES_OVERLAP, SCOPE
from queries.question import Given, Question
from queries.scope import Occasion, Scope, ScopedCypher, claims_in_scope, occasion

SAYING = "Statement|Observation|Decision|Commitment|Judgement|Cause"
_RETURNING = """labels(claim)[0] AS kind,
       claim.act AS act,
       claim.speaker AS speaker,
       claim.title AS title,
       claim.value_text AS value_text,
       claim.unit AS unit,
       claim.period AS period,
       claim.point AS point,
       claim.effect AS effect,
       claim.cause AS cause,
       claim.what AS what,
       claim.force AS force,
       claim.owner AS owner,
       claim.due_words AS due_words,
       claim.subject AS subject,
       claim.grade AS grade,
       claim.by AS by"""


def pack_cypher(labels: str) -> ScopedCypher:
    """The Cypher for claims of several labels with what each says."""
    return claims_in_scope(labels, _RETURNING, about="ABOUT|CLAIMED_CAUSE|CLAIMED_EFFECT")


CYPHER = pack_cypher(f"IssueMention|{SAYING}")


@dataclass(frozen=True, slots=True)
class PackRow:
    """One claim: its kind (the model's label), what it says in a few words, and who says or owes it.

    `how` is the act, the force, the effect or the kind of figure; `says` the figure, the deliverable, the grade or the
    causes, None where the quote alone tells.
    """

    kind: str
    how: str | None
    who: str | None
    says: str | None
    issues: tuple[str, ...]
    where: Occasion
    evidence: Quoted


def evidence_pack(store: Store, scope: Scope) -> tuple[PackRow, ...]:
    """Every claim about the issues in scope: oldest meeting first, then in text order."""
    return pack(store, scope, CYPHER)


def pack(store: Store, scope: Scope, cypher: ScopedCypher) -> tuple[PackRow, ...]:
    """The claims that `pack_cypher` asks for, told in a few words."""
    return tuple(_row(row, scope) for row in store.rows(cypher.text(scope), **scope.parameters()))


def _row(row: Row, scope: Scope) -> PackRow:
    kind = text(row, "kind")
    how = next((str(row[key]) for key in ("act", "force", "point", "effect") if row[key] and kind != "Cause"), None)
    who = next((str(row[key]) for key in ("speaker", "owner", "by") if row[key]), None)
    return PackRow(kind, how, who, _says(kind, row), texts(row, "issues"), occasion(row, scope), quoted(row))


def _says(kind: str, row: Row) -> str | None:
    match kind:
        case "Observation":
            period = f" ({row['period']})" if row["period"] else ""
            return f"{row['title']}: {row['value_text']} {row['unit']}{period}"
        case "Commitment":
            due = f", due {row['due_words']}" if row["due_words"] else ""
            return f"{row['what']}{due}"
        case "Judgement":
            return f"{row['subject']}: {row['grade']}"
        case "Cause":
            return f"{row['cause']} drives {row['effect']}, as claimed"
        case _:
            return optional_text(row, "title")


def _ask(store: Store, given: Given) -> tuple[PackRow, ...]:
    return evidence_pack(store, given.scope)


QUESTION = Question(
    "evidence-pack",
    "every dated quote on an issue, for a report",
    "One row for each claim about the issue or one narrower: what was said, measured, decided, promised, judged and "
    "claimed to be a cause, and the sentences that raise it. Claims tied to the issue by their paragraph alone are "
    "in it.",
    DATES_OVERLAP,
    (SCOPE[0].must(), *SCOPE[1:]),
    PackRow,
    CYPHER.texts()[:1],
    _ask,
)
