"""Where each sentence stands, as far as that tells what it does: in a table, in a disposal, below "Actions"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.claims import Decision
from loaders.extract.action_tables import action_rows
from loaders.extract.places import Places
from loaders.minutes import Minutes, Span

_TELLING_ROLES = ("row", "item", "heading")
_LEADS = re.compile(r"\b(action|resolved|agreed|recommend|decision)", re.IGNORECASE)
_LEAD_WITHIN = 80


def settings(minutes: Minutes, decisions: Iterable[Decision]) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Each sentence with the names of what tells where it stands; the rows of action logs are left out."""
    rows = Places((row.row.start, row.row.end) for row in action_rows(minutes))
    disposing = Places((decision.evidence.start, decision.evidence.end) for decision in decisions)
    before = ""
    for paragraph, sentence in minutes.said():
        leads, before = _LEADS.findall(before[-_LEAD_WITHIN:]), sentence.text
        if paragraph.role == "title" or rows.touch(sentence.start, sentence.end):
            continue
        setting = [f"@after {lead.lower()}" for lead in leads]
        if paragraph.role in _TELLING_ROLES:
            setting.append(f"@{paragraph.role}")
        if disposing.touch(sentence.start, sentence.end):
            setting.append("@disposing")
        if sentence == paragraph.heading:
            setting.append("@run-in heading")
        yield sentence, tuple(setting)
