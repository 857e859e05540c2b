"""Read a lexicon once and keep it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

_Safe: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Words(_Safe):
    """A safe loader to which yes, no, on and off are words, for lexicons hold words; true and false stay truth values."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - the base class keeps them so
        first: [rule for rule in rules if rule[0] != "tag:yaml.org,2002:bool" or first in "tTfF"]
        for first, rules in _Safe.yaml_implicit_resolvers.items()
    }


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
    content = yaml.load(text, Loader=_Words)  # noqa: S506 - it is a safe one
    if not isinstance(content, dict):
        raise LexiconError(name)
    return content
