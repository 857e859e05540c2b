"""What the pure work across documents is given: claims with the meeting at which they were made, as plain values.

A graph's rows are read into these once (queries/facts.py); nothing here knows of an engine.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from ontology.values import UNKNOWN_DATE, DateInterval


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact words at one place of one document: `sha256` names the document, `document` is its file name."""

    sha256: str
    document: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """A document's meeting: when it was held, and the ids of the body that held it and of the authority it is part of.

    `subject` are the words of its title and items, by which a reference to the meeting may be told from another.
    """

    sha256: str
    document: str
    meeting: str
    held: DateInterval
    body: str | None = None
    council: str | None = None
    reporting_period: str | None = None
    title: str = ""

    @property
    def order(self) -> tuple[date, date, str]:
        """Time order; an open bound stands at the other, and what has none comes last."""
        first = self.held.earliest or self.held.latest or date.max
        return first, self.held.latest or date.max, self.sha256


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment as it was made. `due` has two open bounds where the words set no deadline."""

    id: str
    what: str
    owner: str | None
    due: DateInterval
    made: Quote
    sitting: Sitting
    context: str = ""
    force: str = "agreed"


@dataclass(frozen=True, slots=True)
class Report:
    """What a meeting was told of how something stands. `on` holds the days on which it was done, where told.

    `about` is what it is of, where that is known and is less than all its words; `here` where telling was the doing,
    as a plan is presented.
    """

    id: str
    verdict: str
    said: Quote
    sitting: Sitting
    on: DateInterval = field(default=UNKNOWN_DATE)
    context: str = ""
    about: str = ""
    here: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """What was said to become of a body, as named; the ids are None where a name resolves to no organisation."""

    id: str
    kind: str
    before: str | None
    after: str | None
    on: DateInterval
    said: Quote
    sitting: Sitting
    before_id: str | None = None
    after_id: str | None = None

    @property
    def report(self) -> Report | None:
        """The change as something done, where it was over by the meeting."""
        met = self.sitting.held.latest
        if self.on.earliest and met and self.on.earliest > met:
            return None
        bodies = " ".join(body for body in (self.before, self.after) if body)
        return Report(self.id, "done", self.said, self.sitting, self.on, about=f"{_DOINGS[self.kind]} {bodies}")


_DOINGS = {
    "created": "establish set up create",
    "renamed": "change name renamed known as",
    "absorbed": "transfer come back into take over work functions wound up dissolved",
    "replaced": "replace take the place of",
    "ended": "wound up dissolved disbanded ended",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure as stated; `point` is actual, target or forecast."""

    id: str
    code: str | None
    title: str
    value: float
    unit: str
    period: str | None
    point: str
    said: Quote
    sitting: Sitting


@dataclass(frozen=True, slots=True)
class Note:
    """What was said of a figure beside it: `kind` is missing, restated, renumbered or redefined."""

    id: str
    kind: str
    code: str | None
    title: str
    period: str | None
    value: float | None
    replaces: float | None
    other_code: str | None
    said: Quote
    sitting: Sitting


@dataclass(frozen=True, slots=True)
class Reference:
    """Another meeting of the same body that a document dates: `relation` is last, earlier or next."""

    id: str
    relation: str
    held: DateInterval
    period: str | None
    said: Quote
    sitting: Sitting
