"""Words on a page and their boxes: points from the top left corner of the page as shown, down and to the right."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        """The point in the middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        """How high it is; of a word, about its size of type."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a space, and where they stand."""

    text: str
    box: Box
