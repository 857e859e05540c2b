"""Set the issue cues out ready for use: `python -m loaders.lexicon.generate`; with --check, say whether they are stale.

Reading the lexicon and finding what calls each cue up takes longer than reading a page, so both are done once, here.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from loaders.extract.issue_rules import issue_rules, word_classes
from loaders.phrase_grammar import keys_of

FILE = Path(__file__).parent / "generated" / "issue_cues.json"


def content() -> str:
    """The text of the generated file: a line for each cue, so that a change of the lexicon shows as one."""
    classes = word_classes()
    rules = issue_rules()
    cues = [[concept, kind, cue, keys_of(cue, classes)] for concept, rule in rules.items() for kind, cue in rule.cues()]
    written = [concept for concept, rule in rules.items() if rule.examples]
    lines = ",\n".join(json.dumps(cue, ensure_ascii=False, separators=(",", ":")) for cue in cues)
    return f'{{"classes":{json.dumps(classes)},\n"written":{json.dumps(written)},\n"cues":[\n{lines}\n]}}\n'


def main(arguments: Sequence[str]) -> int:
    """The exit code: 1 when a check finds the file stale, 2 when the arguments are unknown."""
    if arguments not in ([], ["--check"]):
        sys.stderr.write("usage: python -m loaders.lexicon.generate [--check]\n")
        return 2
    if not arguments:
        FILE.write_text(content(), encoding="utf-8", newline="\n")
        return 0
    if FILE.exists() and FILE.read_bytes().decode("utf-8") == content():
        return 0
    sys.stderr.write(f"stale: {FILE.name}; run python -m loaders.lexicon.generate\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
