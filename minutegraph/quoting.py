"""The one quotation that an id, or its beginning, means."""

from __future__ import annotations

import re

from graph.store import Store
from minutegraph.errors import AmbiguousName, NoSuchName
from queries.quote import QuoteRow, quote

_ID = re.compile(r"[0-9a-f]{4,64}")


def find_quote(store: Store, id_or_beginning: str) -> QuoteRow:
    """The quotation of an evidence id or a claim id, or of at least the first four letters of one.

    Raises
    ------
    NoSuchName, AmbiguousName
        When none or several ids begin so.
    """
    wanted = id_or_beginning.strip().strip("[]").lower()
    found = quote(store, wanted) if _ID.fullmatch(wanted) else ()
    if not found:
        raise NoSuchName("quotation", id_or_beginning, ways_out="`minutegraph trace` prints ids in brackets.")
    if len(found) > 1:
        raise AmbiguousName("quotation", id_or_beginning, [row.evidence.id for row in found])
    return found[0]
