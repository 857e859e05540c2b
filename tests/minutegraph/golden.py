"""Answers kept as files and reviewed in the diff; GOLDEN=write in the environment writes them afresh."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "golden"


def golden(name: str, answer: str) -> str:
    """What the golden file of that name holds."""
    path = FOLDER / name
    if os.environ.get("GOLDEN") == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(answer, encoding="utf-8")
    return path.read_text(encoding="utf-8")
