"""Read a lexicon once and keep it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

_Loader: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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
    content = yaml.load(text, Loader=_Loader)  # noqa: S506 - both loaders are safe ones
    if not isinstance(content, dict):
        raise LexiconError(name)
    return content
