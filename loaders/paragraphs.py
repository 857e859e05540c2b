"""Lines and what each is: a template's label, a heading, a list item, a table's row, or prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.minutes import Paragraph, Span
from loaders.sentences import sentences

_MARKER = re.compile(
    r"(?:[·•◦▪■►○●*§o–—-](?=\s)|[\uf000-\uf0ff](?=\s)?|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{1,5}|[A-Z])[.)](?=\s)|\d{1,3}(?:\.\d{1,3}){1,3}(?=\s))\s*"
)
_LABELS = frozenset(
    "agenda item|minutes|minutes:|supporting documents|supporting documents:|decision|decision:|decisions:|"
    "additional documents|additional documents:|printed minutes|pdf|report|report:|draft minutes|"
    "reason for decision:|alternative options considered:|purpose:|meeting of|agenda|items".split("|")
)
_RUN_IN = re.compile(r"(?P<head>[^.;:?!–—|]{2,110}?)(?:\s+[–—-]+\s*|:\s*[–-]?\s*|[–—]\s+)(?=[A-Za-z‘“'\"(£0-9])")
_SENTENCE_OPENING = re.compile(
    r"(?:it|that|there|in|the|a|an|members?|officers?|councillors?|cllr|this|these|those|he|she|they|we|as|with|following|after"
    r"|resolved|agreed|action|noted|decision|recommended|when|while|whilst|although|if|for|to|at|on|by|some|all|one)\b",
    re.IGNORECASE,
)
_DISPOSAL = re.compile(
    r"(?:resolved|agreed|actions?|noted|decision|recommended|recommendations?|approved|outcome)\b", re.IGNORECASE
)


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Each non-empty line of the text, in order."""
    position, index = 0, 0
    for line in text.splitlines(keepends=True):
        span = Span(position, position + len(line), line).part(0, len(line))
        position += len(line)
        if span.text:
            yield _paragraph(index, span)
            index += 1


def _paragraph(index: int, span: Span) -> Paragraph:
    if span.text.rstrip(":").strip().lower() in _LABELS or span.text.lower() in _LABELS:
        return Paragraph(index, span, "label", "", None, (span,))
    cells = _cells(span)
    if cells:
        return Paragraph(index, span, "row", "", None, tuple(s for cell in cells for s in sentences(cell)), cells)
    marker = _MARKER.match(span.text)
    rest = span.part(marker.end(), len(span.text)) if marker else span
    if not rest.text:
        return Paragraph(index, span, "label", span.text, None, ())
    heading = _run_in_heading(rest)
    body = rest.part(heading[1], len(rest.text)) if heading else rest
    role = "item" if marker else "heading" if _is_heading(rest, heading) else "body"
    bullet = marker.group().strip() if marker else ""
    return Paragraph(index, span, role, bullet, heading[0] if heading else None, tuple(sentences(body)))


def _cells(span: Span) -> tuple[Span, ...]:
    """The cells of a table's row, kept by pipes or tabs; none where the line is no row."""
    divider = "|" if span.text.count("|") >= 2 else "\t" if "\t" in _after_marker(span.text) else ""
    if not divider:
        return ()
    cells, start = [], 0
    for piece in span.text.split(divider):
        cell = span.part(start, start + len(piece))
        start += len(piece) + 1
        if cell.text.strip("-: "):
            cells.append(cell)
    return tuple(cells)


def _after_marker(line: str) -> str:
    """The line without its bullet or number: a tab that only sets those apart makes no table."""
    marker = _MARKER.match(line)
    return line[marker.end() :] if marker else line


def _run_in_heading(rest: Span) -> tuple[Span, int] | None:
    match = _RUN_IN.match(rest.text)
    if not match:
        return None
    head = match["head"].strip()
    words = head.split()
    if not head[:1].isupper() and not head[:1].isdigit() and head[:1] not in "‘“'\"":
        return None
    if len(words) > 14 or _DISPOSAL.match(head) or (len(words) > 3 and _SENTENCE_OPENING.match(head)):
        return None
    return rest.part(0, match.end("head")), match.end()


def _is_heading(rest: Span, heading: object) -> bool:
    if heading or rest.text[-1] in ".;,?!" or len(rest.text.split()) > 14:
        return False
    opens = rest.text[:1].isupper() or rest.text[:1].isdigit() or rest.text[:1] in "“‘\"'("
    return opens and not _DISPOSAL.match(rest.text)
