"""A page of the documentation that is made from the program: written, or compared with what it should say."""

from __future__ import annotations

from pathlib import Path

from minutegraph.talk import talk


def keep(page: Path, text: str, arguments: list[str], source: str, module: str) -> int:
    """Write the page, or with `--check` compare it; 1 where it has drifted from its `source`."""
    if "--check" in arguments:
        if page.is_file() and page.read_text(encoding="utf-8") == text:
            return 0
        talk(f"{page.name} is not what {source}; run python -m {module}")
        return 1
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(text, encoding="utf-8")
    return 0
