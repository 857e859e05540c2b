"""Documents read in a process of their own, which may die of one without harm to the others.

The process is kept for the next document, for it takes longer to start than most take to read, and is ended with this
one.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from typing import IO, cast

from loaders.formats.rendered import Line, Refused
from loaders.problems import Binary, Damaged, Encrypted, NoMinutes, Scanned, TooCostly, TooLarge

_SECONDS = 300.0  # by the clock, a document; scans that Tesseract reads need the longest
_DOCUMENTS = 500  # a process is asked for: what libraries keep of each must not add up
_START = "import sys; sys.path[:] = {path!r}; from loaders.formats.reading_worker import main; main()"
_KIND_BYTES = _LENGTH_BYTES = 8
_PROBLEMS = {
    problem.cause: problem for problem in (Binary, Damaged, Encrypted, NoMinutes, Scanned, TooCostly, TooLarge)
}


class IsolatedReader:
    """Reads documents one after another in another process, each within so many seconds."""

    def __init__(self, seconds: float = _SECONDS, command: tuple[str, ...] = ()) -> None:
        self._seconds = seconds
        self._command = command or (sys.executable, "-c", _START.format(path=sys.path))
        self._process: subprocess.Popen[bytes] | None = None
        self._asked = 0

    def read(self, kind: str, content: bytes) -> tuple[list[Line], str]:
        """The lines of a document of a kind and a caution, as `loaders.formats.readers` gives them.

        Raises
        ------
        Refused
            As its reader refused it, or as `TooCostly` when the process died of it or was ended for its time.
        """
        answer = self._answer(kind, content)
        if "refused" in answer:
            raise Refused(_PROBLEMS.get(str(answer["refused"]), Damaged), str(answer.get("detail", "")))
        lines = cast("list[tuple[str, str, bool]]", answer["lines"])
        return [Line(str(text), str(where), bool(tight)) for text, where, tight in lines], str(answer["caution"])

    def _answer(self, kind: str, content: bytes) -> dict[str, object]:
        process = self._running()
        self._asked += 1
        late = threading.Event()

        def give_up() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(self._seconds, give_up)
        timer.daemon = True
        timer.start()
        try:
            answer = _exchange(process, kind, content)
        finally:
            timer.cancel()
        if answer is not None:
            return answer
        self.end()
        if late.is_set():
            raise Refused(TooCostly, f"it could not be read within {self._seconds:.0f} seconds")
        raise Refused(TooCostly, "the process that read it died of it, of a lack of memory or of time")

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and (self._asked >= _DOCUMENTS or self._process.poll() is not None):
            self.end()
        if self._process is None:
            self._asked = 0
            self._process = subprocess.Popen(  # noqa: S603 - ourselves
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        return self._process

    def end(self) -> None:
        """End the process, whatever it is at."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with suppress(OSError):
                    pipe.close()


def _exchange(process: subprocess.Popen[bytes], kind: str, content: bytes) -> dict[str, object] | None:
    """What the process answers; None where it died."""
    to, back = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
    try:
        to.write(kind.encode("ascii").ljust(_KIND_BYTES) + len(content).to_bytes(_LENGTH_BYTES, "big"))
        to.write(content)
        to.flush()
        head = back.read(_LENGTH_BYTES)
        length = int.from_bytes(head, "big")
        answer = back.read(length) if len(head) == _LENGTH_BYTES else b""
    except OSError:
        return None
    if not answer or len(answer) < length:
        return None
    found = json.loads(answer)
    return found if isinstance(found, dict) else None


_readers: dict[int, IsolatedReader] = {}


def lines_in_own_process(kind: str, content: bytes) -> tuple[list[Line], str]:
    """The lines of a document and a caution, read by this process's reader; see `IsolatedReader.read`."""
    reader = _readers.get(os.getpid())
    if reader is None:
        _readers.clear()  # a fork's readers are its parent's
        reader = _readers[os.getpid()] = IsolatedReader()
        atexit.register(reader.end)
    return reader.read(kind, content)
