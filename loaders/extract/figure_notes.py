"""What minutes say of a figure beside the figure: none exists, one was wrong, its code or its definition changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import cast

from graph.claims import Evidence, FigureNote, Meeting
from loaders.cues import Cue
from loaders.extract.corrections import corrected
from loaders.extract.missing_cells import missing_cells
from loaders.extract.observation_period_words import Setting
from loaders.extract.observation_titles import CODE, indicator_line, tidy_title
from loaders.extract.periods import dated_periods
from loaders.extract.pieces import pieces
from loaders.lexicon.reading import lexicon
from loaders.minutes import Minutes, Paragraph, Span
from ontology.values import Period

_IN_TEXT = re.compile(rf"(?<![\w/£.-])(?!Q[1-4]\b)(?:{CODE.pattern}|[A-Z]{{2,4}}\s\d{{1,2}})(?![\w%/-])")
_CALLED = r"(?:known as\s|numbered\s|code\s|coded\s|as\s|to\s|reported as\s)?"
_BECAME = (
    r"(?:became|becomes|(?:had|would|will|has) become|(?:is |was )?now|(?:had been |has been |was |is |be |been )?"
    r"(?:renumbered|recoded|re-numbered|relabelled|replaced by|changed to))"
)
_WAS = r"(?:formerly|previously|was|once|old|ex|replacing|replaces|which was|until \w+ \d{4})"
_SUCCEEDED = r"(?:had |has )?(?:replaced|replaces|replacing|takes the place of|took the place of|succeeded)"
_RENUMBERED = (
    rf"<new>,?\s\(?{_WAS}\s{_CALLED}<old>",
    rf"<old>,?\s\(?{_BECAME}\s{_CALLED}<new>",
    rf"<new>\s{_SUCCEEDED}\s(?:the old\s)?<old>",
    r"(?:from|renumbered)\s<old>\sto\s<new>",
)
_MOST_CODES = 40


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence with the code and title of the measure that it is said of."""

    paragraph: Paragraph
    span: Span
    code: str | None
    title: str


def figure_notes(minutes: Minutes, meeting: Meeting) -> tuple[FigureNote, ...]:
    """What is said of figures, in text order; a note whose measure bears no code is none."""
    setting = Setting(meeting.held, meeting.reporting_period)
    found = [*_renumbered(minutes), *missing_cells(minutes, setting)]
    for place in _places(minutes):
        found.extend(_notes(place, setting))
    distinct = {(note.kind, note.code, note.period, note.value, note.other_code): note for note in reversed(found)}
    return tuple(sorted(distinct.values(), key=lambda note: (note.evidence.start, note.kind, note.code or "")))


def _places(minutes: Minutes) -> Iterator[_Place]:
    """Every sentence that is said of a measure with a code: its own, or that told before it."""
    for paragraph in minutes.paragraphs:
        if paragraph.role in ("label", "title") or paragraph.cells:
            continue
        line = indicator_line(paragraph)
        opening = _IN_TEXT.match(paragraph.span.text[len(paragraph.marker) :].lstrip())
        code = line.code if line else opening.group() if opening else None
        title = line.title if line else paragraph.span.text
        for span in paragraph.spans:
            for piece in pieces(span):
                own = _IN_TEXT.search(piece.text)
                code, title = (own.group(), title if own.group() == code else piece.text) if own else (code, title)
                if code:
                    yield _Place(paragraph, piece, code, tidy_title(title) or code)


def _notes(place: _Place, setting: Setting) -> Iterator[FigureNote]:
    for rule, kind, cues in _rules():
        if not any(cue.find(place.span.text) for cue in cues):
            continue
        evidence = place.span.evidence()
        if kind == "restated":
            yield from _restated(place, setting, evidence, rule)
        elif kind == "missing":
            if not re.search(r"[=:]\s?£?\d", place.span.text):
                yield FigureNote(kind, place.code, place.title, _period(place, setting), evidence, rule)
        else:
            yield FigureNote(kind, place.code, place.title, None, evidence, rule)


def _restated(place: _Place, setting: Setting, evidence: Evidence, rule: str) -> Iterator[FigureNote]:
    values = corrected(place.span.text, tuple(_IN_TEXT.finditer(place.span.text)))
    if values:
        value, replaces = values
        period = _period(place, setting)
        yield FigureNote("restated", place.code, place.title, period, evidence, rule, value, replaces)


def _period(place: _Place, setting: Setting) -> Period | None:
    """The period that a sentence names, a quarter or year before a month; else the one reported on."""
    told = [period for m in dated_periods(place.span.text) if (period := m.beside(setting.year))]
    return min(told, key=lambda period: period.kind not in ("quarter", "year"), default=setting.reporting)


def _renumbered(minutes: Minutes) -> Iterator[FigureNote]:
    for paragraph in minutes.paragraphs:
        if paragraph.role in ("label", "title"):
            continue
        for piece in pieces(paragraph.span):
            codes = list(_IN_TEXT.finditer(piece.text))[:_MOST_CODES]
            for one, other in pairwise(codes):
                yield from _pair(piece, one, other)


def _pair(piece: Span, one: re.Match[str], other: re.Match[str]) -> Iterator[FigureNote]:
    """A code that took another's place, where the words between two codes say so."""
    lead = piece.text[max(0, one.start() - 24) : one.start()]
    around = f"{lead}<one>{piece.text[one.end() : other.start()]}<other>"
    for form in _RENUMBERED:
        for new, old in (("one", "other"), ("other", "one")):
            wanted = form.replace("<new>", f"<{new}>").replace("<old>", f"<{old}>")
            if one.group() != other.group() and re.search(wanted, around):
                codes = {"one": one.group(), "other": other.group()}
                title = tidy_title(piece.text[other.end() : other.end() + 120].lstrip(" )–-:")) or codes[new]
                evidence = piece.evidence()
                rule = "figure-note.renumbered"
                yield FigureNote("renumbered", codes[new], title, None, evidence, rule, other_code=codes[old])
                return


@cache
def _rules() -> tuple[tuple[str, str, tuple[Cue, ...]], ...]:
    raw = cast("list[dict[str, object]]", lexicon("figure_notes")["rules"])
    return tuple(
        (cast("str", rule["id"]), cast("str", rule["kind"]), tuple(map(Cue, cast("list[str]", rule["cues"]))))
        for rule in raw
    )
