"""How a command ended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ending:
    """The exit code, and what was said on each stream."""

    code: int
    out: str
    err: str


Run = Callable[..., Ending]
