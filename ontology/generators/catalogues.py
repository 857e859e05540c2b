"""The reference pages of the issue scheme and of the known indicators, in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ontology.generators.reference import MADE
from ontology.indicators import KnownIndicator
from ontology.issue_scheme import Concept, Scheme


def issues_text(scheme: Scheme) -> str:
    """The page of issues: a heading for each group, an entry for each issue of it, in the scheme's order."""
    return "\n".join([MADE, "", "# Issues", "", *_issues(scheme)]).rstrip() + "\n"


def _issues(scheme: Scheme) -> Iterator[str]:
    for concept in scheme:
        if concept.broader is None:
            yield from ("", f"## {concept.label} (`{concept.id}`)", "", concept.definition, "")
        else:
            yield f"- **{concept.label}** (`{concept.id}`): {' '.join(_said(concept))}"


def _said(concept: Concept) -> Iterator[str]:
    yield concept.definition
    if concept.broader != concept.group:
        yield f"A part of `{concept.broader}`."
    if concept.scope:
        yield f"Scope: {concept.scope}"
    if concept.labels[1:]:
        yield f"Also: {', '.join(concept.labels[1:])}."
    if concept.related:
        yield f"Related: {', '.join(f'`{other}`' for other in concept.related)}."


def indicators_text(indicators: Iterable[KnownIndicator]) -> str:
    """The page of indicators: a heading and a table for each framework, in the order of the file."""
    return "\n".join([MADE, "", "# Known indicators", *_indicators(indicators)]).rstrip() + "\n"


def _indicators(indicators: Iterable[KnownIndicator]) -> Iterator[str]:
    heading = ""
    for each in indicators:
        if each.framework.id != heading:
            heading = each.framework.id
            yield from ("", f"## {each.framework.title}", "", f"Source: {each.framework.source}.", "")
            yield from ("| id | code | measure | unit | better | issue |", "|---|---|---|---|---|---|")
        cells = (f"`{each.id}`", each.code or "", each.title, each.unit or "", each.polarity, f"`{each.issue}`")
        yield f"| {' | '.join(cells)} |"
