"""From the score of a linear classifier to a chance."""

from __future__ import annotations

import math

_FURTHEST = 30.0  # beyond it a chance is 0 or 1 to every digit that matters, and the exponential may overflow


def chance(score: float) -> float:
    """The chance that a score means, between 0 and 1.

    >>> chance(0.0)
    0.5
    """
    return 1 / (1 + math.exp(-max(-_FURTHEST, min(_FURTHEST, score))))
