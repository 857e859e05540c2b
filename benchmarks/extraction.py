"""Reading alone: milliseconds for a 10 kB page, growth to 1 MB, and texts made to be slow."""

from __future__ import annotations

import sys
from pathlib import Path

from timing import seconds

from graph.claims import Document
from loaders.extract.document import claims_of
from loaders.formats.agenda_text import read_agenda_text

ADVERSARIAL = {
    "one letter": "a",
    "AGREED ": "AGREED ",
    "digits": "7",
    "opening brackets": "(",
    "full stops": ". ",
    "lines": "a\n",
}


def read(text: str) -> None:
    claims_of(read_agenda_text(Document("0" * 64, "page.txt", text, "utf-8", "page.txt")))


def main(folder: str) -> None:
    pages = "\n".join(path.read_text(encoding="utf-8") for path in sorted(Path(folder).glob("*.txt")))
    whole = (pages * (1_000_000 // len(pages) + 1))[:1_000_000]
    small = seconds(lambda: read(whole[:10_000]), runs=15)
    print(f"10 kB page                {small * 1000:8.1f} ms")
    large = seconds(lambda: read(whole), runs=1)
    print(f"1 MB page                 {large * 1000:8.1f} ms   {large / small:6.1f} times the 10 kB page")
    for name, unit in ADVERSARIAL.items():
        first, second = (_adversarial(unit, length) for length in (1_000_000, 10_000_000))
        print(f"{name:18} 10 MB {second:8.2f} s    {second / max(first, 1e-9):6.1f} times 1 MB")


def _adversarial(unit: str, length: int) -> float:
    text = (unit * (length // len(unit) + 1))[:length]
    return seconds(lambda: read(text), runs=1)


if __name__ == "__main__":
    main(sys.argv[1])
