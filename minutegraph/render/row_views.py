"""A view of any row of the catalogue, from its fields: when, the values in words, and the words quoted last."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import partial
from typing import Any

from minutegraph.render.entries import Labels
from minutegraph.render.view import Column, View
from minutegraph.render.words import counted, figure_in_words, number_in_words, span_in_words
from ontology.values import DateInterval
from queries.cells import Quoted
from queries.scope import Occasion

SHORT_ID = 8
_SHOWN = 3
_ISSUES = frozenset(("issue", "issues", "cause", "one", "other"))
_MEASURED = frozenset(("value", "other_value", "target", "tolerance", "beyond", "forecast", "outturn", "difference"))
HIDDEN = frozenset(("meeting", "basis", "indicator", "instrument", "standing", "owners", "council", "id", "unit"))
_WIDE = frozenset(("title", "what", "says", "duty", "name", "measure", "issue", "issues"))


@dataclass(frozen=True, slots=True)
class RowWords:
    """How the cells of one answer are put into words; `short` gives the ids of words in place of the words."""

    labels: Labels
    short: bool = False

    def of(self, name: str, row: object) -> str:
        """One cell in words."""
        value = getattr(row, name)
        if name in _ISSUES and isinstance(value, str | tuple):
            named = (value,) if isinstance(value, str) else value
            return "; ".join(self.labels.get(str(one), str(one)) for one in named)
        if name in _MEASURED and isinstance(value, int | float):
            unit = getattr(row, "unit", None)
            return figure_in_words(value, unit) if unit else number_in_words(value)
        if self.short and name.endswith("evidence"):
            return _ids(quotes_in(value))
        return in_words(value)


def _ids(quotes: tuple[Quoted, ...]) -> str:
    """The short ids of the first quotes, one under another, and how many more there are."""
    shown = [words.id[:SHORT_ID] for words in quotes[:_SHOWN]]
    return "\n".join((*shown, f"+{len(quotes) - _SHOWN}") if len(quotes) > _SHOWN else shown)


def quotes_in(value: object) -> tuple[Quoted, ...]:
    """The words quoted in one cell."""
    if isinstance(value, Quoted):
        return (value,)
    return tuple(one for one in value if isinstance(one, Quoted)) if isinstance(value, tuple) else ()


def quotes_of(rows: Sequence[object], row_type: type) -> tuple[Quoted, ...]:
    """The words quoted in rows, each once, in the order in which they are met."""
    names = [field.name for field in fields(row_type) if field.name.endswith("evidence")]
    found = (words for row in rows for name in names for words in quotes_in(getattr(row, name)))
    return tuple(dict.fromkeys(found))


def in_words(value: object) -> str:
    """One cell for a reader: dates as spans, quotes with their ids, lists joined, nothing for nothing."""
    if value is None:
        return ""
    say = next((words for kind, words in _KINDS if isinstance(value, kind)), str)
    return say(value)


def _when(where: Occasion) -> str:
    return span_in_words(where.held) + (" (may lie outside)" if where.standing == "possible" else "")


def quoted(words: Quoted) -> str:
    """Words in quotation marks with the short id that `minutegraph quote` takes."""
    return f"“{' '.join(words.quote.split())}” [{words.id[:SHORT_ID]}]"


def _listed(values: tuple[object, ...]) -> str:
    if values and isinstance(values[0], Quoted):
        more = f" and {counted(len(values) - 1, 'more quote')}" if len(values) > 1 else ""
        return quoted(values[0]) + more
    return "; ".join(in_words(one) for one in values)


_KINDS: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (bool, lambda value: "yes" if value else "no"),
    (float, number_in_words),
    (DateInterval, span_in_words),
    (Occasion, _when),
    (Quoted, quoted),
    (tuple, _listed),
)


def view_of(row_type: type, rows: Sequence[object], words: RowWords, empty: str) -> View[object]:
    """The columns of a row type that have something to show in these rows."""
    return View(tuple(_columns(row_type, rows, words)), empty)


def _columns(row_type: type, rows: Sequence[object], words: RowWords) -> Iterator[Column[object]]:
    hidden = HIDDEN | {"documents"} if words.short else HIDDEN
    names = [field.name for field in fields(row_type) if field.name not in hidden]
    for name in sorted(names, key=_rank):
        say = partial(words.of, name)
        if any(say(row) for row in rows) or not rows:
            values = [getattr(row, name) for row in rows]
            numeric = bool(values) and all(isinstance(value, int | float | None) for value in values)
            wide = name in _WIDE or (name.endswith("evidence") and not words.short)
            yield Column(header(name), say, right=numeric, wide=wide, whole=name.endswith("evidence") and words.short)


def _rank(name: str) -> int:
    if name == "where":
        return 0
    return 2 if name.endswith("evidence") else 1


def header(name: str) -> str:
    """The heading of a field."""
    if name in ("where", "held"):
        return "When"
    said = name.replace("evidence", "words").replace("_", " ").strip()
    return said[:1].upper() + said[1:]
