"""The businesses of a meeting: which paragraphs deal with one matter, item by item and heading by heading."""

from __future__ import annotations

import re

from loaders.minutes import Minutes

# "7/23 PLANNING.", "12. APOLOGIES": a minute number and a heading in capitals open the next business within one item.
_NUMBERED = re.compile(r"^(?:\d{1,4}(?:[/.]\d{1,4})?|[IVX]{1,6})[.:)]?\s+[A-Z][A-Z’' ,&/()-]{3,}")


# "10. Work plan", where it is a heading.
_HEADED = re.compile(r"^\d{1,3}[.:)]?\s+[A-Z][a-z]")
# "AGC.33 Action tracker", "QS/22/055  Quality strategy".
_REFERRED = re.compile(r"^[A-Z]{1,6}[./ ]?\d{1,4}(?:[./]\d{1,4}){0,2}[.:)]?\s+[A-Z]")


def business(minutes: Minutes) -> dict[int, int]:
    """For each paragraph the business it belongs to: its item, and the numbered heading within it."""
    place: dict[int, int] = {}
    current, ordinal = 0, None
    for paragraph in minutes.paragraphs:
        head = paragraph.span.text[:80]
        referred = paragraph.role == "heading" and (_REFERRED.match(head) or _HEADED.match(head))
        if paragraph.ordinal != ordinal or referred or _NUMBERED.match(head):
            current += 1
            ordinal = paragraph.ordinal
        place[paragraph.index] = current
    return place
