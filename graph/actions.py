"""What kind of doing a sentence speaks of, so that a letter sent answers a promise to write and not one to build."""

from __future__ import annotations

import re

from graph.deliverable_words import stem, stems

_WORDS = {
    "deliver": """present submit bring report provide circulate send sent supply share write wrote letter tell told
        email mail inform brief publish receive consider issue produce updated update draft supplied let know
        table heard presentation briefing answered reply replied respond advise advised note forward copy show introduce
        informed notified e-mailed emailed paper summary list confirm lodge lodged reached reply""",
    "open": """open launch start begin began begun commenc live establish introduce create run operate opening up
        running launched established dissolve dissolved wound pass passed transfer transferred become became change
        changed rename renamed formerly replace replaced implemented implement adopt adopted install build built""",
    "hold": "hold held arrange arranged organise organised host event visit visited attend attended meet met",
    "fill": "recruit recruited appoint appointed fill filled employ hire post join joined",
    "pay": "pay paid fund funded invest release released allocate allocated money grant bid increase raised introduce "
    "introduced started",
    "find out": "survey audit review investigate examine commission commissioned assess analyse evaluate consult",
    "reach": "reduce reduced achieve achieved cut lower target increase approve approved raise reach",
    "agree": "agree agreed approve approved adopt sign signed endorse decide decided",
}
_TO_A_FIGURE = re.compile(
    r"\b(?:bring|get|keep|cut|reduce|increase|raise|lower|take|hold)\b[^.;]{0,80}?"
    r"\b(?:down to|up to|back to|below|above|under|to no more than)\s[^.;\d]{0,20}\d|\btarget of\b",
    re.I,
)
_GROUPS = {group: frozenset(stem(word) for word in words.split()) for group, words in _WORDS.items()}

ACTION_STEMS = frozenset().union(*_GROUPS.values())


def actions(text: str) -> frozenset[str]:
    """The kinds of doing that a text speaks of; bringing a figure down is reaching it, not delivering it.

    >>> sorted(actions("bring the number down to 60")), sorted(actions("bring the plan to the Panel"))
    (['reach'], ['deliver'])
    """
    if _TO_A_FIGURE.search(text):
        return frozenset({"reach"})
    found = stems(text)
    return frozenset(group for group, words in _GROUPS.items() if words & found)
