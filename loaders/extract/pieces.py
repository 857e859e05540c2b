"""Sentences of bearable length: what runs on for pages is read piece by piece, so that reading stays linear."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.minutes import Span

_LONGEST = 1500


def pieces(span: Span) -> Iterator[Span]:
    """The span itself, or its pieces of at most 1,500 characters, cut at spaces where there are any.

    >>> [len(piece.text) for piece in pieces(Span(0, 4000, "word " * 800))]
    [1499, 1494, 1004]
    """
    if len(span.text) <= _LONGEST:
        yield span
        return
    start, text = 0, span.text
    while len(text) - start > _LONGEST:
        space = text.rfind(" ", start, start + _LONGEST)
        end = space if space > start else start + _LONGEST
        if (piece := span.part(start, end)).text:
            yield piece
        start = end
    if (piece := span.part(start, len(text))).text:
        yield piece
