"""Reads figures from invented minutes, for the tests of figures."""

from __future__ import annotations

from graph.claims import Document, Observation
from loaders.extract.meeting import meeting
from loaders.extract.observations import observations
from loaders.formats.agenda_text import read_agenda_text


def read(body: str, title: str = "Update", header: str = "Agenda item") -> tuple[Observation, ...]:
    """The observations of a page with one item of business."""
    text = f"{header}\n\n{title}\n\nMinutes:\n\n{body}\n\nSupporting documents:"
    minutes = read_agenda_text(Document("0" * 64, "a.txt", text, "utf-8", "a.txt"))
    return observations(minutes, meeting(minutes, ()))


def dated(body: str, title: str = "Update") -> list[tuple[float, str | None]]:
    """Each figure's value and period."""
    return [(float(o.value), None if o.period is None else str(o.period)) for o in read(body, title)]
