"""Days as the graph keeps them: ISO text, which sorts by time on every engine."""

from __future__ import annotations

from datetime import date


def iso(day: date | None) -> str | None:
    """A day as the graph keeps it."""
    return day.isoformat() if day else None
