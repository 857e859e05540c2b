"""The same pages through a spaCy rule pipeline (blank English, sentencizer, entity ruler with our labels)."""

from __future__ import annotations

import sys
from pathlib import Path

import spacy
from extraction import read
from timing import seconds

from ontology.issue_scheme import scheme


def main(folder: str) -> None:
    pages = "\n".join(path.read_text(encoding="utf-8") for path in sorted(Path(folder).glob("*.txt")))
    text = (pages * (10_000 // len(pages) + 1))[:10_000]
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    ruler = pipeline.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns([{"label": concept.id, "pattern": label} for concept in scheme() for label in concept.labels])
    theirs = seconds(lambda: pipeline(text), runs=15)
    ours = seconds(lambda: read(text), runs=15)
    print(f"spaCy rule pipeline  {theirs * 1000:8.1f} ms   sentences and labels")
    print(f"minutegraph          {ours * 1000:8.1f} ms   every kind of claim;  {ours / theirs:.2f} times spaCy")


if __name__ == "__main__":
    main(sys.argv[1])
