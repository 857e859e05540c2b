"""What a question is: its name and meaning, the parameters it takes, the rows it gives, the Cypher it asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, Literal, TypeAlias, TypeVar

from graph.store import Store
from ontology.values import UNKNOWN_DATE, DateInterval
from queries.scope import EVERYTHING, Scope, Text

R_co = TypeVar("R_co", covariant=True)
Kind: TypeAlias = Literal["issue", "organisation", "day", "period", "number", "text", "indicator", "meeting"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a question: its name, the kind of its value, what it does, and what holds where it is absent.

    `choices` are the values that it can have, none where they are not listed.
    """

    name: str
    kind: Kind
    meaning: str
    needed: bool = False
    default: str = ""
    choices: tuple[str, ...] = ()

    @property
    def option(self) -> str:
        """Its name on the command line, as `--as-of`."""
        return "--" + self.name.replace("_", "-")

    def must(self) -> Parameter:
        """The same parameter where a question cannot be asked without it."""
        return replace(self, needed=True)

    def one_of(self, choices: Iterable[str]) -> Parameter:
        """The same parameter where only some values have a meaning."""
        return replace(self, choices=tuple(choices))


@dataclass(frozen=True, slots=True)
class Given:
    """What a question is asked with, names resolved: the scope, and each further parameter, None where not given.

    `apart` holds the organisations named, each with its parts; `indicators` the ids that a code or title means;
    `between` the days of `from` and `to`.
    """

    scope: Scope = EVERYTHING
    apart: tuple[tuple[str, tuple[str, ...]], ...] = ()
    as_of: date | None = None
    between: DateInterval = UNKNOWN_DATE
    months: int | None = None
    min_meetings: int | None = None
    min_width_days: int | None = None
    indicators: tuple[str, ...] = ()
    meeting: str | None = None
    period: str | None = None
    year: str | None = None
    kind: str | None = None
    effect: str | None = None
    owner: str | None = None
    subject: str | None = None
    framework: str | None = None
    commitment: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Question(Generic[R_co]):
    """One question of the catalogue.

    `answers` is a few words for a list, `meaning` what exactly is answered, `dates` how a meeting counts whose date is
    uncertain. `texts` are the Cypher it asks; where rows are worked out from theirs, `meaning` says how.
    """

    name: str
    answers: str
    meaning: str
    dates: str
    parameters: tuple[Parameter, ...]
    row_type: type[R_co]
    texts: tuple[Text, ...]
    ask: Callable[[Store, Given], tuple[R_co, ...]]

    def takes(self, name: str) -> bool:
        """Whether it has a parameter of that name."""
        return any(each.name == name for each in self.parameters)
