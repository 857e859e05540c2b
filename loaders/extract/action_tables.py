"""Action logs: the rows of a table with a column of actions and a column of who owns them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from loaders.minutes import Minutes, Paragraph, Span
from loaders.sentences import sentences

_COLUMNS: Mapping[str, re.Pattern[str]] = {
    "action": re.compile(
        r"(?:agreed |outstanding |new )?actions?(?: points?| required| agreed| to be taken| description)?"
        r"|what(?: (?:was|is) (?:asked|agreed|promised|to be done))?|commitments?|tasks?|matter"
        r"|(?:actions?|lead)\s*(?:/|&|and|\()\s*(?:by|lead|who|owner|actions?)(?:\s+by|\s+when)?\)?"
        r"|recommendations?(?: agreed)?|agreed actions?",
        re.IGNORECASE,
    ),
    "owner": re.compile(
        r"(?:action )?(?:owner|lead|lead officer|responsible(?: officer| person)?|responsibility|by whom|who"
        r"|assigned to|officer|action by|owned by|lead director)s?",
        re.IGNORECASE,
    ),
    "revised": re.compile(r"revised (?:date|deadline|due date|target(?: date)?|completion date)", re.IGNORECASE),
    "talk": re.compile(
        r"(?:discussion|discussion points?|item|agenda item|minute|summary|notes?|topic|issue|key points?)",
        re.IGNORECASE,
    ),
    "due": re.compile(
        r"(?:due|due date|original date|original deadline|implementation date|deadline|by when|when|target"
        r"|target date|timescales?|date due|completion date|date|due by|to be completed by)",
        re.IGNORECASE,
    ),
    "status": re.compile(
        r"(?:(?:status|progress|update|position)(?: (?:as )?(?:at|on|to) .{2,20})?|rag|outcome|comments?"
        r"|current position|complete\??|closed\??)",
        re.IGNORECASE,
    ),
}
_DONE = re.compile(
    r"\b(?:complete[d]?|closed|done|discharged|implemented|actioned|delivered|circulated|no longer required)\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\b(?:not|to be|will|incomplete|partly|partially|in progress|on[- ]?going|open|outstanding|overdue"
    r"|carried forward|pending|awaited|underway|on track)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One row of an action log; `logged` is true where the table follows earlier actions up, with a status column."""

    row: Span
    action: Span
    owner: Span | None
    due: Span | None
    status: Span | None
    logged: bool
    ordinal: int
    paragraph: int

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done: a due date or a status says so, and no status that it is finished."""
        text = self.status.text if self.status else ""
        if _DONE.search(text) and not _NOT_DONE.search(text):
            return False
        return not self.logged or self.due is not None or not text or bool(_NOT_DONE.search(text))


def action_rows(minutes: Minutes) -> Iterator[ActionRow]:
    """The rows of every action log, in order."""
    columns: dict[str, int] = {}
    previous = -2
    for paragraph in minutes.paragraphs:
        if paragraph.role != "row":
            continue
        cells = _cells(paragraph)
        heading = _columns(cells)
        if heading:
            columns = heading
        elif not columns and paragraph.index and _TITLE.fullmatch(minutes.paragraphs[paragraph.index - 1].span.text):
            columns = _guessed(cells)
            row = _row(paragraph, cells, columns) if columns else None
            if row:
                yield row
        elif columns and paragraph.index == previous + 1:
            row = _row(paragraph, cells, columns)
            if row:
                yield from _each(row) if columns.keys() == {"action", "talk"} else (row,)
        else:
            columns = {}
        previous = paragraph.index


def _each(row: ActionRow) -> Iterator[ActionRow]:
    """The actions of a cell beside a discussion; "LG – May" alone says only who and when."""
    for sentence in sentences(row.action):
        if _ACTS.search(sentence.text) and len(sentence.text.split()) > 2:
            yield replace(row, action=sentence)


# An infinitive, an owner before a colon or in brackets at the end, or a day.
_ACTS = re.compile(r"\bto\s+[a-z]|:\s|\bnext\b|\([A-Z][^()]{1,60}\)\W*$|\bby\s+(?:the\s+)?(?:end|\d{1,2}|[A-Z])")
_TITLE = re.compile(
    r"\W{0,3}(?:agreed\s+|summary\s+of\s+|new\s+)?actions?(?:\s+(?:log|points|list|agreed"
    r"|arising|table))?\W{0,3}",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"(?:[A-Z]{2,4}(?:\s*[/,&]\s*[A-Z]{2,4}){0,3}|(?:[A-Z][\w’'.-]{0,20}\s?|of\s|for\s|and\s"
    r"|the\s|&\s){1,8})"
)
_REFERENCE = re.compile(r"(?=\S*\d)\S{1,20}")


def _guessed(cells: tuple[Span, ...]) -> dict[str, int]:
    """The columns of a list of actions that has no heading: the longest cell is the action, its owner follows."""
    texts = [cell.text.strip() for cell in cells]
    action = max(range(len(texts)), key=lambda place: len(texts[place].split()))
    behind = [place for place in range(action + 1, len(texts)) if texts[place] and len(texts[place]) < 60]
    owner = next((place for place in behind if _WHO.fullmatch(texts[place])), None)
    if owner is None:
        return {}
    due = next((place for place in behind if place != owner and not _REFERENCE.fullmatch(texts[place])), None)
    return {"action": action, "owner": owner} | ({"due": due} if due is not None else {})


def _cells(paragraph: Paragraph) -> tuple[Span, ...]:
    """Every cell of a row, empty ones too, so that columns keep their places."""
    text = paragraph.span.text
    divider = "|" if text.count("|") >= 2 else "\t"
    cells, start = [], 0
    for piece in text.split(divider):
        cells.append(paragraph.span.part(start, start + len(piece)))
        start += len(piece) + 1
    return tuple(cells)


def _columns(cells: tuple[Span, ...]) -> dict[str, int]:
    """Which column is which, when the row is the heading of an action log."""
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        for kind, pattern in _COLUMNS.items():
            if kind not in found and len(cell.text) < 40 and pattern.fullmatch(cell.text.strip(" *:")):
                found[kind] = place
                break
    return found if "action" in found and found.keys() & {"owner", "due", "talk"} else {}


def _row(paragraph: Paragraph, cells: tuple[Span, ...], columns: Mapping[str, int]) -> ActionRow | None:
    def cell(kind: str) -> Span | None:
        place = columns.get(kind)
        return cells[place] if place is not None and place < len(cells) and cells[place].text.strip("-–— ") else None

    action = cell("action")
    if action is None or len(action.text.split()) < 2:
        return None
    return ActionRow(
        paragraph.span,
        action,
        cell("owner"),
        cell("revised") or cell("due"),
        cell("status"),
        "status" in columns,
        paragraph.ordinal,
        paragraph.index,
    )
