"""Minutes to claims: every kind, in the order in which one builds on another."""

from __future__ import annotations

from graph.claims import Claims
from loaders.extract.body_changes import body_changes
from loaders.extract.causes import causes
from loaders.extract.commitments import commitments
from loaders.extract.decisions import decisions
from loaders.extract.figure_notes import figure_notes
from loaders.extract.instruments import instruments
from loaders.extract.issues import issues
from loaders.extract.judgements import judgements
from loaders.extract.meeting import meeting
from loaders.extract.meeting_references import meeting_references
from loaders.extract.observations import observations
from loaders.extract.organisations import organisations
from loaders.extract.progress import progress
from loaders.extract.statements import statements
from loaders.minutes import Minutes


def claims_of(minutes: Minutes) -> Claims:
    """All that the minutes claim; a pure function of the text.

    Raises
    ------
    EvidenceError
        When an extractor gave words that are not at their place: a defect, never the document's fault.
    """
    named = organisations(minutes)
    held = meeting(minutes, named)
    raised = issues(minutes)
    disposed = decisions(minutes)
    return Claims(
        document=minutes.document,
        title=minutes.title,
        meeting=held,
        items=minutes.items,
        organisations=named,
        statements=statements(minutes, named, raised),
        issues=raised,
        observations=observations(minutes, held),
        decisions=disposed,
        commitments=commitments(minutes, named, held, disposed),
        instruments=instruments(minutes),
        judgements=judgements(minutes, named),
        causes=causes(minutes, raised),
        body_changes=body_changes(minutes, named, held),
        progress=progress(minutes, held),
        figure_notes=figure_notes(minutes, held),
        meeting_references=meeting_references(minutes, held),
    )
