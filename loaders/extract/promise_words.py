"""The vocabulary of promises: verbs by strength, things delivered, those they are delivered to, and the weights."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from loaders.extract.verbs import verb
from loaders.lexicon.reading import lexicon


@dataclass(frozen=True, slots=True)
class PromiseWords:
    """Patterns and tables made of the lexicon `commitments`; `strength` is by base form, `base_of` by any form.

    `state_forms` are the forms of verbs that promise nothing, `states` the same as a pattern.
    """

    threshold: float
    weights: Mapping[str, float]
    strength: Mapping[str, str]
    base_of: Mapping[str, str]
    happens: frozenset[str]
    plain: frozenset[str]
    states: str
    state_forms: frozenset[str]
    base: str
    strongest: str
    participle: str
    gerund: str
    artefact: re.Pattern[str]
    recipient: re.Pattern[str]


@cache
def promise_words() -> PromiseWords:
    """The vocabulary, made once."""
    content = lexicon("commitments")
    groups = cast("dict[str, list[str]]", content["verbs"])
    strength = {base: kind for kind in ("weak", "medium", "strong") for base in groups[kind]}
    verbs = [verb(base) for base in strength]
    state_forms = frozenset(form for base in groups["states"] for form in verb(base).forms)
    return PromiseWords(
        float(cast("float", content["threshold"])),
        cast("dict[str, float]", content["weights"]),
        strength,
        {form: v.base for v in reversed(verbs) for form in v.forms},
        frozenset(groups["happens"]),
        frozenset(groups["plain"]),
        alternatives(state_forms),
        state_forms,
        alternatives(v.base for v in verbs),
        alternatives(base for base, kind in strength.items() if kind != "weak"),
        alternatives([*(v.participle for v in verbs), "open"]),
        alternatives(v.gerund for v in verbs),
        re.compile(rf"(?<![\w-])(?:{alternatives(cast('list[str]', content['artefacts']))})(?![\w-])", re.IGNORECASE),
        re.compile(
            rf"\b(?:to|with|for|before)\s+(?:(?:the|all|this|its|our|a|full|Scrutiny|future|next|following|\w+'s"
            rf"|\w+)\s+){{0,4}}?(?:{alternatives(cast('list[str]', content['recipients']))})\b"
            rf"|^\s*(?:the\s+)?(?:{alternatives(cast('list[str]', content['recipients']))})\s+(?:a|an|the|with|some"
            rf"|further|of)\b",
            re.IGNORECASE,
        ),
    )


def alternatives(words: Iterable[str]) -> str:
    """The words as alternatives of a pattern, the longest first, a space matching any white space."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(set(words), key=len, reverse=True))
