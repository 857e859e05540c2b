"""Indicators that are known beyond one organisation, read from `indicators.yaml` once and checked.

A code belongs to its framework. A figure's printed code is never enough to tell that it is one of these: the same code
may be an organisation's own.

>>> find("Council tax collection rate").polarity
'higher'
>>> find("attendance at the summer fair") is None
True
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ontology.issue_scheme import normalised, scheme
from ontology.reading import OntologyError, fields, mapping, one_of, read, text
from ontology.schema import model

POLARITIES = ("higher", "lower", "none")


@dataclass(frozen=True, slots=True)
class Framework:
    """Who defines a set of measures, and where."""

    id: str
    title: str
    source: str


@dataclass(frozen=True, slots=True)
class KnownIndicator:
    """A measure. `names` holds its title first; `polarity` says which way is good; `unit` is None where none fits."""

    id: str
    framework: Framework
    code: str | None
    names: tuple[str, ...]
    unit: str | None
    polarity: str
    issue: str

    @property
    def title(self) -> str:
        """What is measured."""
        return self.names[0]


@cache
def indicators() -> tuple[KnownIndicator, ...]:
    """Every known indicator, in the order of the file.

    Raises
    ------
    OntologyError
        When an entry lacks something, names an unknown framework, unit or issue, or shares a name with another.
    """
    return read_indicators(read("indicators.yaml"))


def find(name: str) -> KnownIndicator | None:
    """The indicator that bears a name, however it is cased or hyphenated; None where none does."""
    return _by_name().get(normalised(name))


def read_indicators(content: Mapping[str, object]) -> tuple[KnownIndicator, ...]:
    """The indicators of a content of the form of `indicators.yaml`. Raises OntologyError as `indicators` does."""
    raw = fields(content, "indicators.yaml", ("frameworks", "indicators"))
    frameworks = {each.id: each for each in _frameworks(raw["frameworks"])}
    found = tuple(_indicator(name, one, frameworks) for name, one in mapping(raw["indicators"], "indicators").items())
    _names_of(found)
    if unused := sorted(set(frameworks) - {each.framework.id for each in found}):
        raise OntologyError(f"frameworks.{unused[0]}", "no indicator is of it")
    return found


@cache
def _by_name() -> Mapping[str, KnownIndicator]:
    return _names_of(indicators())


def _names_of(found: tuple[KnownIndicator, ...]) -> Mapping[str, KnownIndicator]:
    names: dict[str, KnownIndicator] = {}
    for each in found:
        for name in each.names:
            other = names.setdefault(normalised(name), each)
            if other is not each:
                raise OntologyError(f"indicators.{each.id}", f"{name!r} already leads to {other.id}")
    return names


def _frameworks(value: object) -> Iterator[Framework]:
    for name, one in mapping(value, "frameworks").items():
        raw = fields(one, f"frameworks.{name}", ("title", "source"))
        title, source = (text(raw[key], f"frameworks.{name}.{key}") for key in ("title", "source"))
        yield Framework(name, title, source)


def _indicator(name: str, value: object, frameworks: Mapping[str, Framework]) -> KnownIndicator:
    place = f"indicators.{name}"
    raw = fields(value, place, ("framework", "title", "polarity", "issue"), ("code", "unit", "alt"))
    framework = frameworks[one_of(raw["framework"], f"{place}.framework", frameworks)]
    others = text(raw["alt"], f"{place}.alt").split(";") if "alt" in raw else ()
    units = model().enumeration("Unit").names
    return KnownIndicator(
        id=name,
        framework=framework,
        code=text(raw["code"], f"{place}.code") if "code" in raw else None,
        names=(text(raw["title"], f"{place}.title"), *(other.strip() for other in others)),
        unit=one_of(raw["unit"], f"{place}.unit", units) if "unit" in raw else None,
        polarity=one_of(raw["polarity"], f"{place}.polarity", POLARITIES),
        issue=one_of(raw["issue"], f"{place}.issue", scheme().concepts),
    )
