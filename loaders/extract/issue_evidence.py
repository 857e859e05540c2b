"""The words that best carry an issue: the sentence, or the clause of a long one."""

from __future__ import annotations

import re

from graph.claims import Evidence
from loaders.extract.issue_features import Candidate
from loaders.extract.issue_reading import Reading
from loaders.minutes import Span

_CLAUSE_END = re.compile(r";\s")
_LONG = 240


def evidence_of(line: Reading, candidate: Candidate) -> Evidence:
    """The evidence of a candidate that was kept.

    A heading carries an issue only where nothing follows it or it holds a figure; else the sentence after it does.
    """
    span = candidate.span
    head, sentences = line.paragraph.heading, line.paragraph.sentences
    if span == head and sentences and not any(letter.isdigit() for letter in span.text):
        return sentences[0].evidence()
    return _clause(span, candidate.cue).evidence() if len(span.text) > _LONG else span.evidence()


def _clause(span: Span, cue: tuple[int, int]) -> Span:
    """The part between semicolons in which the cue stands."""
    start, end = 0, len(span.text)
    for match in _CLAUSE_END.finditer(span.text):
        if match.end() <= cue[0]:
            start = match.end()
        elif match.start() >= cue[1]:
            end = match.start()
            break
    return span.part(start, end)
