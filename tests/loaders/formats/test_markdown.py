"""Markdown as text."""

from __future__ import annotations

import pytest

from loaders.formats.markdown import markdown_lines
from loaders.formats.rendered import Refused, rendered
from loaders.problems import TooLarge

PAGE = """---
council: Northmoor
---
# Harbour Panel

Minutes of the meeting
held on **6 July 2021**

## 5. Lamps & _oil_

RESOLVED:
(a) that oil be
bought; and
(b) that [the lamp](http://example.org) be lit.

3. One\\_two
   - much

| Ref | Measure | Q1 |
|-----|---------|---:|
| L1  | Lamps   | 12 |

<div>Hello<!-- no --><br>there</div>
"""


def test_letters_are_kept_and_their_marks_are_not() -> None:
    found = rendered(markdown_lines(PAGE), "utf-8", "markdown")

    assert [line for line in found.text.splitlines() if line] == [
        "council: Northmoor",
        "Harbour Panel",
        "Minutes of the meeting held on 6 July 2021",
        "5. Lamps & oil",
        "RESOLVED:",
        "(a) that oil be bought; and",
        "(b) that the lamp be lit.",
        "3. One_two",
        "• much",
        "Ref | Measure | Q1",
        "L1 | Lamps | 12",
        "Hello",
        "there",
    ]


def test_every_line_leads_back_to_the_line_it_begins_on() -> None:
    found = rendered(markdown_lines(PAGE), "utf-8", "markdown")

    assert {found.text[p.start : p.end].split("\n")[0]: p.where for p in found.places}["5. Lamps & oil"] == "line 9"


def test_more_than_a_book_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        list(markdown_lines("a\n\n" * 1_000_000))

    assert refused.value.problem is TooLarge
