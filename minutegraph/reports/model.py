"""What a report is made of: sections of lines, each line with its count, its denominator and its words."""

from __future__ import annotations

from dataclasses import dataclass

from ontology.values import UNKNOWN_DATE, DateInterval
from queries.cells import Quoted


@dataclass(frozen=True, slots=True)
class Line:
    """One finding. `count` is out of `of`; both are None where nothing is counted.

    `trend` holds a count for each year in order, None for a year of which no minutes are loaded.
    """

    subject: str
    detail: str = ""
    count: int | None = None
    of: int | None = None
    when: DateInterval = UNKNOWN_DATE
    trend: tuple[int | None, ...] = ()
    evidence: tuple[Quoted, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Lines of one kind: what they are, and, where there are none, the sentence that says what that means."""

    heading: str
    explains: str
    lines: tuple[Line, ...]
    silence: str


@dataclass(frozen=True, slots=True)
class Report:
    """A report: its title, what it covers in a sentence or two, and its sections."""

    title: str
    covers: tuple[str, ...]
    sections: tuple[Section, ...]
