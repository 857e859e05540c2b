"""Whether a file of gold has the contract's form: every key that is compared, and words that stand at their place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

_KEYS = {
    "organisations": ("name", "aliases"),
    "issues": ("issue", "evidence"),
    "observations": ("code", "title", "value", "unit", "period", "evidence"),
    "decisions": ("effect", "evidence"),
    "commitments": ("force", "owner", "due", "evidence"),
    "instruments": ("name",),
    "judgements": ("grade", "evidence"),
    "causes": ("effect", "cause", "evidence"),
}
_MEETING = ("body", "council", "date", "reporting_period")


def faults(found: Any, text: str) -> Iterator[str]:
    """What is wrong with an object, each as a phrase; nothing where it can be compared."""
    if not isinstance(found, dict) or not isinstance(found.get("meeting"), dict):
        yield "it has no meeting"
        return
    yield from (f"its meeting has no {key}" for key in _MEETING if key not in found["meeting"])
    yield from _interval(found["meeting"].get("date"), "the meeting's date")
    if "organisations" not in found:
        yield "it has no list of organisations"
    for kind, keys in _KEYS.items():
        entries = found.get(kind, [])
        if not isinstance(entries, list):
            yield f"its {kind} are no list"
            continue
        for place, entry in enumerate(entries, start=1):
            yield from _entry(entry, keys, f"{kind} {place}", text)


def _entry(entry: Any, keys: tuple[str, ...], where: str, text: str) -> Iterator[str]:
    if not isinstance(entry, dict):
        yield f"{where} is no object"
        return
    absent = [key for key in keys if key not in entry]
    if absent:
        yield f"{where} has no {absent[0]}"
        return
    if "evidence" in keys:
        yield from _evidence(entry["evidence"], where, text)
    if "value" in keys and (isinstance(entry["value"], bool) or not isinstance(entry["value"], int | float)):
        yield f"{where} has a value that is no number"
    if entry.get("due") is not None:
        yield from _interval(entry["due"], f"the due date of {where}")


def _evidence(evidence: Any, where: str, text: str) -> Iterator[str]:
    if not isinstance(evidence, dict) or not all(isinstance(evidence.get(key), int) for key in ("start", "end")):
        yield f"{where} has evidence without start and end"
    elif text[evidence["start"] : evidence["end"]] != evidence.get("quote") or not evidence["quote"]:
        yield f"the quote of {where} does not stand at {evidence['start']}..{evidence['end']}"


def _interval(interval: Any, where: str) -> Iterator[str]:
    if not isinstance(interval, dict) or not {"earliest", "latest"} <= interval.keys():
        yield f"{where} has no earliest and latest"
    elif not all(interval[bound] is None or _is_day(interval[bound]) for bound in ("earliest", "latest")):
        yield f"{where} has a bound that is no day"


def _is_day(text: Any) -> bool:
    try:
        return isinstance(text, str) and bool(date.fromisoformat(text))
    except ValueError:
        return False
