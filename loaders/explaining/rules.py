"""What each rule looks for: its lexicon's own words and examples, else the first sentence of its module."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator, Mapping
from functools import cache

from loaders.explaining.account import Rule
from loaders.extract.issue_rules import issue_rules
from loaders.lexicon.reading import lexicon
from ontology.issue_scheme import scheme

_MODULES = {
    "cause": "loaders.extract.causes",
    "commitment": "loaders.extract.commitments",
    "decision": "loaders.extract.decisions",
    "instrument": "loaders.extract.instruments",
    "issue": "loaders.extract.issues",
    "judgement": "loaders.extract.judgements",
    "meeting": "loaders.extract.meeting",
    "observation": "loaders.extract.observations",
    "organisation": "loaders.extract.organisations",
    "statement": "loaders.extract.statements",
}
"""By the first part of a rule's id, the module whose docstring says what such rules look for."""
_LEXICONS = ("causes", "commitments", "disposals", "instruments", "judgements", "organisations", "speech_acts")
_LISTS = {
    "words": "one of the words {}",
    "verbs": "a form of {}",
    "phrases": "a phrase such as {}",
}
_MOST_WORDS, _MOST_EXAMPLES = 8, 2


def rule_of(rule_id: str) -> Rule:
    """A rule by its id; one that no lexicon describes is told by its module."""
    kind, _, name = rule_id.partition(".")
    if kind == "issue":
        return _issue_rule(rule_id, name)
    entry = _entries().get(rule_id, {})
    return Rule(rule_id, _looks_for(entry) or _module_says(kind), tuple(_examples(entry.get("examples"))))


def _issue_rule(rule_id: str, concept: str) -> Rule:
    cues = issue_rules().get(concept)
    if cues is None or concept not in scheme():
        return Rule(rule_id, "A run-in heading that names a topic which the issue scheme does not know.", ())
    known = scheme()[concept]
    looks_for = f"Words that name or describe {known.label!r}: {known.definition}"
    return Rule(rule_id, looks_for, cues.examples[:_MOST_EXAMPLES])


@cache
def _entries() -> Mapping[str, Mapping[str, object]]:
    """Every lexicon's entries that bear an id."""
    blocks = (block for name in _LEXICONS for block in lexicon(name).values() if isinstance(block, list))
    entries = (entry for block in blocks for entry in block if isinstance(entry, dict) and "id" in entry)
    return {str(entry["id"]): entry for entry in entries}


def _looks_for(entry: Mapping[str, object]) -> str:
    if "says" in entry:
        return str(entry["says"])
    told = [form.format(_listed(entry[key])) for key, form in _LISTS.items() if entry.get(key)]
    return f"{'; or '.join(told).capitalize()}." if told else ""


def _listed(value: object) -> str:
    lines = value.splitlines() if isinstance(value, str) else value
    words = [_plain(str(word)) for word in lines if str(word).strip()] if isinstance(lines, list) else []
    shown = ", ".join(f"“{word}”" for word in words[:_MOST_WORDS])
    return f"{shown} and {len(words) - _MOST_WORDS} more" if len(words) > _MOST_WORDS else shown


def _plain(cue: str) -> str:
    """A cue without its marks: the first of alternatives, what may be absent left out.

    >>> _plain("{was|were} .. placed [well] outside*")
    'was … placed outside'
    """
    first = re.sub(r"\{([^{}|]*)[^{}]*\}", r"\1", re.sub(r"\[[^\[\]]*\]", "", cue)).replace("*", "")
    return " ".join(re.sub(r"\.{2,3}", "…", first).split())


def _module_says(kind: str) -> str:
    module = _MODULES.get(kind)
    text = (importlib.import_module(module).__doc__ or "") if module else ""
    return " ".join(text.split("\n\n", 1)[0].split())


def _examples(value: object) -> Iterator[str]:
    lines = value.splitlines() if isinstance(value, str) else value
    for line in lines[:_MOST_EXAMPLES] if isinstance(lines, list) else ():
        text = str(line["text"] if isinstance(line, dict) else line)
        yield text.partition(" => ")[0].strip()
