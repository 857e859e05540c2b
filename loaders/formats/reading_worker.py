"""A process that reads documents for another: bytes come in on stdin, lines go out on stdout, each after its length.

A document can be made to exhaust whatever reads it, so such reading has its own process with bounds of time and memory.
What goes back is JSON and not pickle: a reader that a document got the better of can then say nothing but lines.
"""

from __future__ import annotations

import json
import os
import struct
import sys
from typing import IO

from loaders.formats.readers import lines_of
from loaders.formats.rendered import Refused

HEAD = struct.Struct(">8sQ")  # the kind of document, and how many bytes it has
LENGTH = struct.Struct(">Q")
_MEMORY = 3 * 1024**3  # bytes
_SECONDS = 60  # of the processor, a document


def main() -> None:
    """Read every document that comes in, until nothing more comes."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a library that prints must not garble the answers
    _bound_memory()
    try:
        while (asked := _asked(sys.stdin.buffer)) is not None:
            _bound_time()
            answer = json.dumps(_read(*asked)).encode("ascii")
            answers.write(LENGTH.pack(len(answer)) + answer)
            answers.flush()
    except BrokenPipeError:
        os._exit(0)  # nobody listens any more


def _asked(asking: IO[bytes]) -> tuple[str, bytes] | None:
    head = asking.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    kind, length = HEAD.unpack(head)
    return kind.rstrip(b" ").decode("ascii"), asking.read(length)


def _read(kind: str, content: bytes) -> dict[str, object]:
    try:
        lines, caution = lines_of(kind, content)
    except Refused as refused:
        return {"refused": refused.problem.cause, "detail": refused.detail}
    return {"lines": [(line.text, line.where, line.tight) for line in lines], "caution": caution}


def _bound_memory() -> None:
    """Bound what the process may take of memory, where the system can."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _bound_time() -> None:
    """Give the next document its time of the processor, beyond what the process has used."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = int(usage.ru_utime + usage.ru_stime)
    resource.setrlimit(resource.RLIMIT_CPU, (used + _SECONDS, resource.getrlimit(resource.RLIMIT_CPU)[1]))
