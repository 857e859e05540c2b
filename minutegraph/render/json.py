"""Answers as JSON."""

from __future__ import annotations

import json

from minutegraph.render.objects import to_object


def to_json(answer: object) -> str:
    """An answer as JSON text, keys in the order of its fields, letters beyond ASCII as they are."""
    return json.dumps(to_object(answer), ensure_ascii=False, indent=2)


def to_json_line(answer: object) -> str:
    """An answer as JSON on one line."""
    return json.dumps(to_object(answer), ensure_ascii=False, separators=(",", ":"))
