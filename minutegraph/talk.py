"""What is said beside the answer: on stderr, one sentence a line."""

from __future__ import annotations

import sys


def talk(sentence: str) -> None:
    """One sentence on stderr."""
    sys.stderr.write(f"minutegraph: {sentence}\n")
