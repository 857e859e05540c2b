"""How each paragraph is to be read for issues: passed over, a heading, a limb of a disposal, or what was said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from loaders.extract.issue_cues import Signal, issue_cues
from loaders.extract.issue_masks import masked
from loaders.minutes import Minutes, Paragraph, Span

_PRESENCE = re.compile(
    r"(?:present|in attendance|also present|also in attendance|attendees|attendance|apologies|chair|"
    r"councillors present|members present|officers present|officers in attendance|venue|date|time|contact|clerk|"
    r"distribution|quorum|report of|report by|wards? affected|lead officer|author|item \|)\b[^.]{0,40}[:;|–-]",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:draft )?minutes? of (?:the |a )?[^.]{0,80}\b(?:meeting|held)\b", re.IGNORECASE)
_DISPOSAL = re.compile(
    r"\W{0,3}(?:(?:it was )?(?:resolved|agreed|decision|decided|recommended|noted|approved)\b|action)", re.IGNORECASE
)
_LIMB = re.compile(r"\W{0,3}(?:that\b|to\b|the (?:report|minutes|recommendations?)\b)", re.IGNORECASE)
_BOILERPLATE = re.compile(
    r"\b(?:report|minutes|update|presentation|briefing|contents?|information|position|progress|outturn|"
    r"recommendations?|item|action tracker|details?)\b[^.;]{0,160}"
    r"\bbe (?:noted|received|endorsed|approved|accepted|deferred|welcomed)\b|"
    r"\bnot(?:e|ed|es|ing) the (?:[\w’'-]+ ){0,4}(?:report|update|presentation|content|position|minutes)",
    re.IGNORECASE,
)
_CODE = re.compile(r"\b[A-Z]{1,4}-?\d{1,4}[a-z]?\b")
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Reading:
    """A paragraph with what its words signal and what it stands under.

    `kind` is said, limb (of a disposal) or item (bare, of a list). `head` are the concepts of a run-in heading or of a
    row's first cell, `section` those of the heading above, `title` those of the item's title; `first` tells the
    paragraph next below that heading.
    """

    paragraph: Paragraph
    kind: str
    spans: tuple[tuple[Span, Mapping[str, Signal]], ...]
    head: frozenset[str]
    section: frozenset[str]
    title: frozenset[str]
    first: bool


def readings(minutes: Minutes) -> tuple[Reading, ...]:
    """The paragraphs that may say something about an issue, each as it is to be read."""
    return tuple(_Reader(minutes).readings())


class _Reader:
    def __init__(self, minutes: Minutes) -> None:
        self._lines = minutes.paragraphs
        self._cues = issue_cues()
        self._title: frozenset[str] = frozenset()
        self._section: frozenset[str] = frozenset()
        self._codes: dict[str, frozenset[str]] = {}
        self._disposing = False

    def readings(self) -> Iterator[Reading]:
        first = False
        for place, line in enumerate(self._lines):
            if line.role == "title":
                self._title, self._section, first = self._concepts(line.span.text), frozenset(), False
            elif line.role == "label":
                self._disposing = False
            elif self._is_heading(place):
                self._section, first, self._disposing = self._concepts(line.span.text), True, False
            elif not _is_formal(line.span.text) and not self._is_table_head(place):
                yield self._reading(line, first)
                first = False

    def _reading(self, line: Paragraph, first: bool) -> Reading:
        kind = self._kind(line)
        spans = tuple((span, self._signals(span.text, kind)) for span in line.spans)
        return Reading(line, kind, spans, self._head(line), self._section, self._title, first)

    def _signals(self, text: str, kind: str) -> Mapping[str, Signal]:
        if kind == "limb" and _BOILERPLATE.search(text):
            return {}
        return self._cues.signals(masked(text))

    def _kind(self, line: Paragraph) -> str:
        text = line.span.text
        if _DISPOSAL.match(text):
            self._disposing = text.rstrip().endswith((":", "-", "–", "that", ";")) or self._disposing
            return "limb"
        if self._disposing and (line.role == "item" or _LIMB.match(text)):
            return "limb"
        self._disposing = self._disposing and line.role == "item"
        bare = line.role == "item" and len(text.split()) <= 10 and not _FIGURE.search(text.removeprefix(line.marker))
        return "item" if bare else "said"

    def _head(self, line: Paragraph) -> frozenset[str]:
        head = line.heading or (line.cells[0] if line.cells and len(line.cells[0].text.split()) <= 8 else None)
        if head is None:
            return frozenset()
        codes = _CODE.findall(head.text)
        known = frozenset(concept for code in codes for concept in self._codes.get(code, ()))
        if line.cells and codes:
            self._codes.update({code: self._concepts(line.span.text) for code in codes})
        return self._concepts(head.text, 1 if len(head.text.split()) > 4 else 0.5) | known

    def _concepts(self, text: str, least: float = 1) -> frozenset[str]:
        return frozenset(c for c, signal in self._cues.signals(masked(text)).items() if signal.strength >= least)

    def _is_heading(self, place: int) -> bool:
        """Whether a line heads what follows: a heading, or a numbered line alone of its kind; not one of a list."""
        line = self._lines[place]
        if line.role == "heading":
            return not self._in_list(place)
        if line.role != "item" or not line.marker[:1].isdigit() or len(line.span.text.split()) > 14:
            return False
        text = line.span.text
        return (
            text[-1] not in ".;,?"
            and not _is_short_item(self._at(place - 1))
            and not _is_short_item(self._at(place + 1))
        )

    def _in_list(self, place: int) -> bool:
        """Whether a line without a marker stands in a list that a lead-in opened with a colon."""
        before = place - 1
        while before >= 0 and self._lines[before].role == "heading":
            before -= 1
        run = place - before > 1 or (self._at(place + 1) is not None and self._lines[place + 1].role == "heading")
        return before >= 0 and run and self._lines[before].span.text.endswith((":", ":-", ";"))

    def _is_table_head(self, place: int) -> bool:
        line, before = self._lines[place], self._at(place - 1)
        return (
            line.role == "row"
            and (before is None or before.role != "row")
            and not any(len(c.text) > 60 for c in line.cells)
        )

    def _at(self, place: int) -> Paragraph | None:
        return self._lines[place] if 0 <= place < len(self._lines) else None


def _is_formal(text: str) -> bool:
    """Whether a line tells who met, where and when."""
    return bool(_PRESENCE.match(text) or _OPENING.match(text))


def _is_short_item(line: Paragraph | None) -> bool:
    return line is not None and line.role == "item" and len(line.span.text.split()) <= 14
