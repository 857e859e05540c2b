"""What is said beside the answer: on stderr, one sentence a line."""

from __future__ import annotations

import sys


def talk(sentence: str) -> None:
    """One sentence on one line of stderr, whatever is in it: names of files can hold line ends and escape codes."""
    sys.stderr.write(f"minutegraph: {shown(sentence)}\n")


def shown(words: str) -> str:
    r"""Words as a terminal may be given them: what is no printable character is written out.

    >>> shown("a\x1b[31m.txt")
    'a\\x1b[31m.txt'
    """
    return "".join(letter if letter.isprintable() or letter == "\xa0" else _written_out(letter) for letter in words)


def _written_out(letter: str) -> str:
    return letter.encode("unicode_escape", "backslashreplace").decode("ascii")
