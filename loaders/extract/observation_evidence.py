"""The words that carry a figure: its sentence, without what only leads up to it or follows on."""

from __future__ import annotations

import re

from graph.claims import Evidence
from loaders.extract.quantities import Quantity
from loaders.minutes import Span

_SHORT = 120  # characters of a sentence that is evidence as it stands
_REACH = 500  # characters on either side of a figure in which its clause is looked for
_LEAD_IN = re.compile(r"^.{0,160}?\b(?:that|out|how)\s(?=\S)", re.I)
_CUT = re.compile(r";\s|,\s(?:and|but|while|with|of which|against|compared)\s|\.\s")
_AFTER = re.compile(r";|,\s(?:and|but|while|although|of which)\s|\band\s(?:that|it|the)\b")


def evidence(span: Span, quantity: Quantity) -> Evidence:
    """The sentence, without the "it was reported that" before its figure where it is long."""
    if len(span.text) <= _SHORT:
        return span.evidence()
    start = max(0, quantity.start - _REACH)
    lead = _LEAD_IN.match(span.text[start : quantity.start])
    if lead:
        start += lead.end()
    cuts = [match.end() for match in _CUT.finditer(span.text, start, quantity.start)]
    if cuts and quantity.start - cuts[-1] > 25:
        start = cuts[-1]
    limit = min(len(span.text), quantity.end + _REACH)
    after = _AFTER.search(span.text, quantity.end, limit)
    return span.part(start, after.start() if after else limit).evidence()
