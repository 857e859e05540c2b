"""Ids that the bytes alone decide: the same document gives the same ids on any machine, in any order of loading."""

from __future__ import annotations

import hashlib

from graph.claims import Evidence

_SEPARATOR = "\x1f"


def digest(*parts: str) -> str:
    """Sixteen hexadecimal digits that stand for the parts, in order."""
    return hashlib.sha256(_SEPARATOR.join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def claim_id(label: str, sha256: str, evidence: Evidence, discriminator: str) -> str:
    """The id of a claim: its label, its document, its place, and what tells it from another claim at that place."""
    return digest(label, sha256, str(evidence.start), str(evidence.end), discriminator)


def evidence_id(sha256: str, evidence: Evidence) -> str:
    """The id of the words at one place of one document."""
    return digest("Evidence", sha256, str(evidence.start), str(evidence.end))


def item_id(sha256: str, ordinal: int) -> str:
    """The id of an agenda item: its document and its place among the items."""
    return digest("AgendaItem", sha256, str(ordinal))
