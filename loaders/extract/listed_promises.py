"""Promises in a list: a line that ends "the Trust would:", and the items that finish its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.owners import Agent, Cast
from loaders.extract.promise import Promise
from loaders.extract.promise_words import promise_words
from loaders.minutes import Paragraph, Span

_STEM = re.compile(
    r"(?P<before>.*?)\b(?:(?:would|will|shall)(?:\s+(?:now|also|therefore))?|(?:undertook|agreed|pledged"
    r"|promised|committed|offered"
    r"|intended|intends|planned|plans|set\s+out|sets\s+out|(?:was|were|is|are))\s+to)\s*:\W{0,3}$"
)
_VERB = re.compile(
    r"^\W{0,4}(?:\w{1,4}[.)]\s+)?(?:to\s+)?(?P<verb>[a-z][a-z-]{2,20}(?:\s+(?:up|out|back"
    r"|forward|in|over)\b)?)\s+(?=\S)"
)


class ListedPromises:
    """Reads sentence by sentence, knowing whose list is open."""

    def __init__(self, people: Cast) -> None:
        self._people = people
        self._owner: Agent | None = None
        self._open = False
        self._stem = -1

    def read(self, paragraph: Paragraph, sentence: Span) -> Iterator[Promise]:
        """The promise of an item of an open list; a line that is no item closes the list."""
        stem = _STEM.match(sentence.text) if sentence.text.rstrip(" –—-").endswith(":") else None
        if stem:
            self._owner = self._people.subject(stem.group("before")[-160:])
            self._open, self._stem = True, paragraph.index
            return
        item = _VERB.match(
            sentence.text[len(paragraph.marker) :] if paragraph.span.start == sentence.start else sentence.text
        )
        if not self._open or paragraph.index == self._stem:
            return
        if not item or not (paragraph.marker or sentence.text[:1].islower()):
            self._open = False
            return
        word = item.group("verb")
        head = promise_words().base_of.get(word, word.split(" ", 1)[0])
        after = sentence.text[sentence.text.index(word) + len(head) :]
        basis = "commissive" if self._owner is not None else "scheduled"
        yield Promise("commitment.will-deliver", "offered", basis, head, sentence, "", after, False, self._owner)
