"""Read a lexicon once and keep it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml


class LexiconError(ValueError):
    """A lexicon is not a mapping at its top."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"lexicon {name!r} is not a mapping")


@cache
def lexicon(name: str) -> Mapping[str, object]:
    """The content of `loaders/lexicon/NAME.yaml`, read once; callers share it and must not change it.

    Raises
    ------
    LexiconError
        When the file's top level is not a mapping.
    FileNotFoundError
        When there is no such lexicon.
    """
    text = files("loaders.lexicon").joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    content = yaml.load(text, Loader=_loader())  # noqa: S506 - it is a safe one
    if not isinstance(content, dict):
        raise LexiconError(name)
    return content


@cache
def _loader() -> type[yaml.SafeLoader]:
    """A safe loader to which yes, no, on and off are words; true and false stay truth values."""
    safe: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    resolvers = {
        first: [rule for rule in rules if rule[0] != "tag:yaml.org,2002:bool" or first in "tTfF"]
        for first, rules in safe.yaml_implicit_resolvers.items()
    }
    return type("WordLoader", (safe,), {"yaml_implicit_resolvers": resolvers})
