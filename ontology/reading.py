"""Read the ontology's YAML files: each name once, each value where it is looked for, each error with its place."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from importlib.resources import files
from typing import Any

import yaml

_Base: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class OntologyError(ValueError):
    """An ontology file contradicts itself. `place` is the path to the fault, as `nodes.Meeting.properties.latest`."""

    def __init__(self, place: str, cause: str) -> None:
        self.place, self.cause = place, cause
        super().__init__(f"{place}: {cause}")


class _Loader(_Base):  # type: ignore[valid-type, misc]
    """The safe loader, refusing a mapping that says one name twice (YAML would keep the last and say nothing)."""


def _unique_mapping(loader: Any, node: yaml.MappingNode) -> dict[Hashable, object]:
    seen: set[str] = set()
    for key, _ in node.value:
        if key.value in seen:
            raise OntologyError(f"line {key.start_mark.line + 1}", f"{key.value!r} is said twice")
        seen.add(key.value)
    made: dict[Hashable, object] = loader.construct_mapping(node, deep=True)
    return made


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _unique_mapping)


def read(name: str) -> Mapping[str, object]:
    """The content of an ontology file.

    Raises
    ------
    OntologyError
        When a name is said twice, or the top of the file is not a mapping.
    """
    return parse(files("ontology").joinpath(name).read_text(encoding="utf-8"), name)


def parse(text: str, place: str) -> Mapping[str, object]:
    """The content of a YAML text, whose name in errors is `place`."""
    return mapping(yaml.load(text, Loader=_Loader), place)  # noqa: S506 - it descends from a safe loader


def mapping(value: object, place: str) -> Mapping[str, object]:
    """The value, which must be a mapping from names."""
    if not isinstance(value, dict) or not all(isinstance(name, str) for name in value):
        raise OntologyError(place, "a mapping from names is needed")
    return value


def fields(
    value: object, place: str, required: Collection[str], optional: Collection[str] = ()
) -> Mapping[str, object]:
    """The value, a mapping that has every required name and none beyond the optional ones."""
    found = mapping(value, place)
    if missing := [name for name in required if name not in found]:
        raise OntologyError(place, f"lacks {', '.join(missing)}")
    if unknown := [name for name in found if name not in required and name not in optional]:
        raise OntologyError(place, f"does not know {', '.join(unknown)}")
    return found


def text(value: object, place: str) -> str:
    """The value, which must be a string that says something."""
    if not isinstance(value, str) or not value.strip():
        raise OntologyError(place, "words are needed")
    return value.strip()


def flag(value: object, place: str) -> bool:
    """The value, which must be true or false."""
    if not isinstance(value, bool):
        raise OntologyError(place, "true or false is needed")
    return value


def texts(value: object, place: str) -> tuple[str, ...]:
    """The value, a string or a list of them, as a tuple."""
    if isinstance(value, list):
        return tuple(text(one, f"{place}[{index}]") for index, one in enumerate(value))
    return (text(value, place),)


def one_of(value: object, place: str, choices: Collection[str]) -> str:
    """The value, which must be one of the choices."""
    found = text(value, place)
    if found not in choices:
        raise OntologyError(place, f"{found!r} is none of {', '.join(sorted(choices))}")
    return found
