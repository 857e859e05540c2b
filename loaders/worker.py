"""A process that reads documents for another: paths come in on stdin, what each gave goes out on stdout.

Both sides speak pickle, of objects that this package made; nothing out of a document is ever unpickled.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from graph.claims import Document
from loaders.extract.document import claims_of
from loaders.formats.agenda_text import read_agenda_text
from loaders.read import attempt

_FIRST_READ = (
    "Minutes:\nOn 3 May 2022 the Director of Finance said that costs had risen by 4%, owing to agency staff, and would "
    "bring a report to the Council by the end of June.\nRESOLVED: That the Clerk be asked to circulate the plan."
)


def main() -> None:
    """Read every document asked for, in the order asked, until nothing more is asked."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asks is interrupted too, and ends this process
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a library that prints must not garble the answers
    claims_of(read_agenda_text(Document("0" * 64, "", _FIRST_READ, "utf-8", "")))  # lexicons are read meanwhile
    try:
        for path in _asked():
            pickle.dump(attempt(path), answers)
            answers.flush()
    except BrokenPipeError:
        os._exit(0)  # nobody listens any more


def _asked() -> Iterator[Path]:
    while True:
        try:
            yield pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
        except EOFError:
            return
