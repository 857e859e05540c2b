"""Minutes made of a few lines, for tests of what leads across documents; all passages are invented."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import cast

from graph.claims import Document
from loaders.formats.agenda_text import read_agenda_text
from loaders.lexicon.reading import lexicon
from loaders.minutes import Minutes

HEAD = "Agenda item\n\nUpdate\n\nMinutes:\n\n"


def minutes_of(body: str) -> Minutes:
    """The minutes with these lines under a plain head."""
    text = HEAD + body
    return read_agenda_text(Document(hashlib.sha256(text.encode()).hexdigest(), "m.txt", text, "utf-8", "test"))


def rules(name: str) -> Iterator[Mapping[str, object]]:
    """The rules of a lexicon."""
    yield from cast("list[Mapping[str, object]]", lexicon(name)["rules"])
